"""Cards for the door: the attendance list, and one arrival."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.attendance import CheckInOutcome
from domain.rsvp import RsvpStatus
from services.cards.events import Written


class DoorView(StrEnum):
    """Which part of the list is shown; one letter each, as every button of the list carries it."""

    ALL = "a"  # all who have a seat
    MISSING = "m"  # those of them who are not here yet
    FOUND = "f"  # everyone who ever answered and matches the search


class TicketReader(StrEnum):
    """Who opened a ticket's link, if that person may see anything."""

    DOOR = "door"
    HOLDER = "holder"


@dataclass(frozen=True, slots=True)
class DoorLine:
    """One person on the list."""

    rsvp_id: int
    name: str
    organisation: str
    status: RsvpStatus
    tables: tuple[int, ...] = ()  # round by round
    companions: int = 0


@dataclass(frozen=True, slots=True)
class DoorCard:
    """A page of the list at the door, by name."""

    event_id: int
    title: Written
    here: int
    expected: int  # everyone with a seat, here or not
    people: tuple[DoorLine, ...]
    view: DoorView
    page: int
    pages: int
    opens_at: datetime | None  # when check-in opens; None: it has
    zone: str
    can_confirm: bool  # the event is over, and the reader may say who came
    search: str = ""
    companions: int = 0  # brought by those who are here; not counted in `here`
    may_bring: bool = False  # this event allows companions
    has_entries: bool = False  # someone without Telegram was entered


@dataclass(frozen=True, slots=True)
class ArrivalCard:
    """One person at the door."""

    rsvp_id: int
    event_id: int
    title: Written
    name: str
    organisation: str
    status: RsvpStatus  # as it is now
    zone: str
    checked_in_at: datetime | None
    code: str  # of the ticket, as spoken
    outcome: CheckInOutcome | None = None  # of the check-in just made, if one was
    tables: tuple[int, ...] = ()  # round by round
    companions: int = 0  # let in with them
    announced: int | None = None  # the number announced, if the door corrected it
    may_bring: bool = False  # this event allows companions


@dataclass(frozen=True, slots=True)
class Namesake:
    """A member of the name and organisation of somebody who is being entered: the same person, or another."""

    member_id: int
    name: str
    organisation: str
    status: RsvpStatus | None  # None: has not answered
    answers_themselves: bool  # has Telegram, and the door is not open yet


@dataclass(frozen=True, slots=True)
class NewcomerForm:
    """Where someone without Telegram is being entered."""

    event_id: int
    title: Written
    host_name: str
    at_the_door: bool  # they are checked in at once
