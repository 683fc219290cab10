"""Cards about people without Telegram, whom an organiser entered."""

from dataclasses import dataclass

from domain.rsvp import RsvpStatus
from services.cards.check_ins import DoorLine
from services.cards.events import Written
from services.cards.privacy import ErasureCard


@dataclass(frozen=True, slots=True)
class EntriesCard:
    """A page of an event's entered people, by name, whatever became of their seats."""

    event_id: int
    title: Written
    people: tuple[DoorLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class EntryCard:
    """One entered person, and what may be done for them."""

    rsvp_id: int
    event_id: int
    title: Written
    name: str
    organisation: str
    status: RsvpStatus
    can_change: bool  # a seat can still be released or taken
    can_erase: bool  # the reader may erase them at the whole host


@dataclass(frozen=True, slots=True)
class EntryErasureCard:
    """What erasing an entered person would remove."""

    entry: EntryCard
    host_name: str
    erasure: ErasureCard
