"""Cards about broadcasts."""

from services.cards.broadcasts.audiences import (
    BroadcastForm,
    Choices,
    EventChoice,
    LabelCard,
    Reach,
    SeriesChoice,
)
from services.cards.broadcasts.contents import (
    BroadcastCard,
    Contents,
)
from services.cards.broadcasts.labels import (
    CohortCard,
    LabelledOrganisation,
    LabelsCard,
)
from services.cards.broadcasts.reports import (
    BroadcastLine,
    BroadcastReport,
    BroadcastsCard,
    UnreachedCard,
)

__all__ = [
    "BroadcastCard",
    "BroadcastForm",
    "BroadcastLine",
    "BroadcastReport",
    "BroadcastsCard",
    "Choices",
    "CohortCard",
    "Contents",
    "EventChoice",
    "LabelCard",
    "LabelledOrganisation",
    "LabelsCard",
    "Reach",
    "SeriesChoice",
    "UnreachedCard",
]
