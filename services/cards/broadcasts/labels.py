"""The people with a label."""

from dataclasses import dataclass

from services.cards.broadcasts.audiences import LabelCard


@dataclass(frozen=True, slots=True)
class LabelsCard:
    """A page of a host's labels."""

    host_id: int
    labels: tuple[LabelCard, ...]
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class LabelledOrganisation:
    """An organisation, and how many of its members have the label."""

    organisation_id: int
    name: str
    labelled: int
    members: int


@dataclass(frozen=True, slots=True)
class CohortCard:
    """A page of a host's organisations, for giving them a label or taking it away."""

    host_id: int
    label: LabelCard
    organisations: tuple[LabelledOrganisation, ...]
    page: int
    pages: int
