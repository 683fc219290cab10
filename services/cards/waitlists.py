"""Cards of the waitlist and of links past the line, as organisers find them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class PastTheLine:
    """That an organiser invited somebody past the line."""

    by: str | None  # None: an organiser who has left
    at: datetime


@dataclass(frozen=True, slots=True)
class PersonInLine:
    """One who waits, or did."""

    rsvp_id: int
    name: str
    organisation: str
    place: int | None = None  # on the waitlist, from 1; None: a seat is offered, or was taken
    offer_expires_at: datetime | None = None
    offer_lapsed: bool = False
    invited: PastTheLine | None = None
    passed_over: bool = False  # their sector or organisation is full; others may have a seat


@dataclass(frozen=True, slots=True)
class WaitlistCard:
    """A page of those who wait, and all who no longer do but were invited past the line."""

    event_id: int
    title: Written
    zone: str
    people: tuple[PersonInLine, ...]
    invited_before: tuple[PersonInLine, ...]
    waiting: int
    links_given: bool  # past the line, whatever became of them
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """That a link past the line was used."""

    at: datetime
    name: str | None = None  # None: of somebody who is not registered any more
    organisation: str = ""


class LinkState(StrEnum):
    """What became of a link past the line; they are listed in this order."""

    OPEN = "open"
    USED = "used"
    UNUSED = "unused"  # until its time was over
    WITHDRAWN = "withdrawn"
    NO_RIGHT = "no_right"  # whoever gave it may not give seats any more


@dataclass(frozen=True, slots=True)
class SeatLinkCard:
    """One link past the line, and what became of it."""

    invitation_id: int
    tail: str  # its last characters, by which the sender tells it from others
    by: str | None  # None: an organiser who has left
    expires_at: datetime
    state: LinkState = LinkState.OPEN
    taken: SeatTaken | None = None
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SeatLinksCard:
    """A page of an event's links past the line, by what became of them."""

    event_id: int
    title: Written
    zone: str
    links: tuple[SeatLinkCard, ...]
    open: int
    first: int  # the number of the first one shown, from 1
    page: int
    pages: int
