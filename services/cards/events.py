"""Cards about events."""

from dataclasses import dataclass
from datetime import datetime

from domain.events import EventStatus
from domain.rsvp import RsvpStatus


@dataclass(frozen=True, slots=True)
class Written:
    """A text that a host wrote, in the best language there is for the reader."""

    text: str
    language: str
    foreign: bool = False  # in another language than the reader's; screens say so


@dataclass(frozen=True, slots=True)
class MyRsvp:
    """The reader's own answer to an event."""

    rsvp_id: int
    status: RsvpStatus
    ticket: str
    place_in_line: int | None = None  # on the waitlist, from 1
    offered_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event as one reader finds it."""

    event_id: int
    host_id: int
    host_name: str
    code: str
    title: Written
    description: Written | None
    starts_at: datetime
    ends_at: datetime
    zone: str
    place: str
    seats: int
    seats_left: int  # that a newcomer can have now; an offered seat counts as taken
    waiting: int  # people on the waitlist
    status: EventStatus
    over: bool
    registered: bool  # whether the reader is a member of the host
    mine: MyRsvp | None = None
