"""Cards about broadcasts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.audiences import Audience, Segment
from domain.broadcasts import BroadcastState, MediaKind, Progress
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class Reach:
    """How many an audience reaches, and how many who belong to it get nothing."""

    recipients: int = 0
    no_telegram: int = 0
    paused: int = 0

    @property
    def out_of_reach(self) -> int:
        return self.no_telegram + self.paused


@dataclass(frozen=True, slots=True)
class LabelCard:
    """A host's name for a cohort, and how many members it has."""

    label_id: int
    name: str
    members: int


@dataclass(frozen=True, slots=True)
class EventChoice:
    """An event that a broadcast may be about."""

    event_id: int
    title: Written
    starts_at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class BroadcastForm:
    """Where a broadcast is being written, and to whom it can go.

    ``event``: the event from whose desk it is; None at the host's desk.
    """

    host_id: int
    host_name: str
    zone: str
    language: str  # the host's; what its texts are written in first
    event: EventChoice | None
    segments: Mapping[Segment, Reach]
    earlier: int  # broadcasts written from this desk


@dataclass(frozen=True, slots=True)
class Choices:
    """What an audience can be narrowed down by, and whom the present choice reaches."""

    audience: Audience
    reach: Reach
    sectors: tuple[str, ...] = ()  # those that members have, in the vocabulary's order
    languages: tuple[str, ...] = ()
    labels: tuple[LabelCard, ...] = ()
    events: tuple[EventChoice, ...] = ()  # at the host's desk; the latest first


@dataclass(frozen=True, slots=True)
class Contents:
    """What a broadcast brings; texts are HTML by language, the first is what others fall back on."""

    texts: Mapping[str, str] = field(default_factory=dict)
    media_kind: MediaKind | None = None
    media_id: str | None = None
    rsvp_event_id: int | None = None
    link_label: str | None = None
    link_url: str | None = None


@dataclass(frozen=True, slots=True)
class BroadcastCard:
    """A broadcast as one reader gets it."""

    host_name: str
    title: Written | None  # of the event from whose desk it was written
    html: str  # as its writer formatted it; may be empty where there is a photo or document
    language: str
    foreign: bool  # in another language than the reader's
    contents: Contents


@dataclass(frozen=True, slots=True)
class BroadcastReport:
    """What became of a broadcast so far."""

    broadcast_id: int
    host_id: int
    event_id: int | None
    title: Written | None
    zone: str
    due_at: datetime
    waiting: bool  # its time has not come
    state: BroadcastState
    audience: Audience
    progress: Progress
    unreached: int  # people; no Telegram, blocked the bot, or Telegram refused
    beginning: str  # of its text, as plain text in the reader's language
    labels: tuple[str, ...] = ()  # the names of those that the audience has


@dataclass(frozen=True, slots=True)
class BroadcastLine:
    """One line of the list of a desk's broadcasts."""

    broadcast_id: int
    beginning: str
    due_at: datetime
    waiting: bool
    state: BroadcastState
    recipients: int


@dataclass(frozen=True, slots=True)
class BroadcastsCard:
    """A page of a desk's broadcasts, the newest first."""

    host_id: int
    event_id: int | None
    title: Written | None
    host_name: str
    zone: str
    broadcasts: tuple[BroadcastLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class UnreachedCard:
    """A page of the organisations that a broadcast did not reach, with how many people of each."""

    broadcast_id: int
    organisations: tuple[tuple[str, int], ...]
    total: int  # organisations
    people: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class LabelsCard:
    """A host's labels."""

    host_id: int
    labels: tuple[LabelCard, ...]


@dataclass(frozen=True, slots=True)
class LabelledOrganisation:
    """An organisation, and how many of its members have the label."""

    organisation_id: int
    name: str
    labelled: int
    members: int


@dataclass(frozen=True, slots=True)
class CohortCard:
    """A page of a host's organisations, to be given a label or not."""

    host_id: int
    label: LabelCard
    organisations: tuple[LabelledOrganisation, ...]
    page: int
    pages: int
