"""Cards of the waitlist and of seat links past it, as organisers see them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class PastTheLine:
    """Which organiser invited somebody past the line, and when."""

    by: str | None  # None: an organiser who has left
    at: datetime


@dataclass(frozen=True, slots=True)
class PersonInLine:
    """Someone who is waiting or was."""

    rsvp_id: int
    name: str
    organisation: str
    place: int | None = None  # on the waitlist, from 1; None: a seat is offered, or was taken
    offer_expires_at: datetime | None = None
    offer_lapsed: bool = False
    invited: PastTheLine | None = None
    passed_over: bool = False  # their sector or organisation is full, while others may have a seat


@dataclass(frozen=True, slots=True)
class WaitlistCard:
    """A page of the people waiting, and everyone no longer waiting who was invited past the line."""

    event_id: int
    title: Written
    zone: str
    people: tuple[PersonInLine, ...]
    invited_before: tuple[PersonInLine, ...]
    waiting: int
    links_given: bool  # number of seat links created, whatever became of them
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class SeatTaken:
    """When a seat link was used, and by whom."""

    at: datetime
    name: str | None = None  # None: no longer registered
    organisation: str = ""


class LinkState(StrEnum):
    """What became of a seat link; lists use this order."""

    OPEN = "open"
    USED = "used"
    UNUSED = "unused"  # expired
    WITHDRAWN = "withdrawn"
    NO_RIGHT = "no_right"  # its sender may no longer give seats


@dataclass(frozen=True, slots=True)
class SeatLinkCard:
    """One seat link, and what became of it."""

    invitation_id: int
    tail: str  # its last characters, by which the sender recognises it
    by: str | None  # None: an organiser who has left
    expires_at: datetime
    state: LinkState = LinkState.OPEN
    taken: SeatTaken | None = None
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SeatLinksCard:
    """A page of an event's seat links, by state."""

    event_id: int
    title: Written
    zone: str
    links: tuple[SeatLinkCard, ...]
    open: int
    first: int  # number of the page's first link, from 1
    page: int
    pages: int
