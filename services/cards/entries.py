"""Cards about people without Telegram, for whom an organiser answers."""

from dataclasses import dataclass

from domain.rsvp import RsvpStatus
from services.cards.check_ins import DoorLine
from services.cards.events import Written
from services.cards.privacy import ErasureCard


@dataclass(frozen=True, slots=True)
class EntriesCard:
    """A page of those of an event, by name, whatever became of their seat."""

    event_id: int
    title: Written
    people: tuple[DoorLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class EntryCard:
    """One of them, and what may be done for them."""

    rsvp_id: int
    event_id: int
    title: Written
    name: str
    organisation: str
    status: RsvpStatus
    can_change: bool  # a seat can still be given back or taken
    can_erase: bool  # the reader may, at the whole host


@dataclass(frozen=True, slots=True)
class EntryErasureCard:
    """What would be erased of one of them."""

    entry: EntryCard
    host_name: str
    erasure: ErasureCard
