"""Whom a broadcast can go to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.audiences import Audience, Segment
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people an audience reaches, and how many of it get nothing."""

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
class SeriesChoice:
    """Events that can be chosen together."""

    series_id: int
    name: str
    event_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BroadcastForm:
    """Where a broadcast is being written, and whom it can go to.

    `event`: the event whose desk it is written from; None at the host's desk.
    """

    host_id: int
    host_name: str
    zone: str
    language: str  # the default language of its texts
    event: EventChoice | None
    segments: Mapping[Segment, Reach]
    earlier: int  # broadcasts written from this desk


@dataclass(frozen=True, slots=True)
class Choices:
    """What an audience can be narrowed down by, and whom the current choice reaches."""

    audience: Audience
    reach: Reach
    sectors: tuple[str, ...] = ()  # those that members have, in vocabulary order
    languages: tuple[str, ...] = ()
    labels: tuple[LabelCard, ...] = ()
    series: tuple[SeriesChoice, ...] = ()  # at the host's desk
    events: tuple[EventChoice, ...] = ()  # at the host's desk; latest first
