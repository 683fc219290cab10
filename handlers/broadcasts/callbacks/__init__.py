"""The presses that only this feature offers; those of the wizard carry its draft's revision."""

from handlers.broadcasts.callbacks.audience import (
    AgreeToAudience,
    ChangeAudience,
    ChooseSegment,
    ChooseValue,
    NarrowDown,
    OpenFacet,
)
from handlers.broadcasts.callbacks.contents import (
    AddRsvp,
    AskForLink,
    DropLink,
    DropMedia,
    DropText,
    OpenButtons,
    OpenLanguages,
    RewriteBroadcast,
)
from handlers.broadcasts.callbacks.labels import (
    DeleteLabel,
    NameLabel,
    OpenCohort,
    OpenLabels,
    PutLabel,
)
from handlers.broadcasts.callbacks.running import (
    ListUnreached,
    OpenBroadcasts,
    OpenReport,
    PauseBroadcast,
    ResumeBroadcast,
    StopBroadcast,
)
from handlers.broadcasts.callbacks.sending import (
    ConfirmBroadcast,
    DiscardBroadcast,
    OpenPreview,
    PickTime,
    SendBroadcast,
    SendLater,
    SendTestCopy,
)

__all__ = [
    "AddRsvp",
    "AgreeToAudience",
    "AskForLink",
    "ChangeAudience",
    "ChooseSegment",
    "ChooseValue",
    "ConfirmBroadcast",
    "DeleteLabel",
    "DiscardBroadcast",
    "DropLink",
    "DropMedia",
    "DropText",
    "ListUnreached",
    "NameLabel",
    "NarrowDown",
    "OpenBroadcasts",
    "OpenButtons",
    "OpenCohort",
    "OpenFacet",
    "OpenLabels",
    "OpenLanguages",
    "OpenPreview",
    "OpenReport",
    "PauseBroadcast",
    "PickTime",
    "PutLabel",
    "ResumeBroadcast",
    "RewriteBroadcast",
    "SendBroadcast",
    "SendLater",
    "SendTestCopy",
    "StopBroadcast",
]
