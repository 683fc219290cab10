"""Cards about programmes."""

from dataclasses import dataclass
from datetime import datetime

from domain.programme import ItemKind
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item as a reader sees it."""

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
    on: ItemLine | None  # the current item and the next, on whichever page they are
    then: ItemLine | None
    languages: tuple[str, ...]  # languages in which any of it is written
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
    """News about the programme for those at the event."""

    event_id: int
    event_title: Written
    zone: str
    title: Written
    before: Slot | None
    after: Slot | None
    minutes: int | None
