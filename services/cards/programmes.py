"""Cards about programmes."""

from dataclasses import dataclass
from datetime import datetime

from domain.programme import ItemKind
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item as a reader finds it."""

    item_id: int
    starts_at: datetime
    ends_at: datetime
    kind: ItemKind
    title: Written
    speakers: str
    room: str


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """A page of an event's programme."""

    event_id: int
    title: Written
    zone: str
    items: tuple[ItemLine, ...]
    on: ItemLine | None  # what is on now, and what comes then, on whichever page
    then: ItemLine | None
    languages: tuple[str, ...]  # in which there is something of it
    organised: bool
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class ItemCard:
    """One item, for its organisers."""

    event_id: int
    zone: str
    item: ItemLine


@dataclass(frozen=True, slots=True)
class Slot:
    """When and where an item is."""

    starts_at: datetime
    ends_at: datetime
    room: str


@dataclass(frozen=True, slots=True)
class ProgrammeNews:
    """What those who are there are told."""

    event_id: int
    event_title: Written
    zone: str
    title: Written
    before: Slot | None
    after: Slot | None
    minutes: int | None
