"""Cards about answers to events."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.rsvp import RsvpOutcome
from services.cards.events import EventCard


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """The outcome of a yes or a no; `event.mine` is the resulting RSVP."""

    outcome: RsvpOutcome
    event: EventCard


@dataclass(frozen=True, slots=True)
class SeatInvitationCard:
    """A link that gives its first user a seat, bypassing the waitlist."""

    invitation_id: int
    event: EventCard
    token: str
    expires_at: datetime


class OfferNews(StrEnum):
    """Kinds of letters about an offered seat."""

    MADE = "seat_offered"
    LAPSED = "offer_lapsed"
    WITHDRAWN = "offer_withdrawn"


@dataclass(frozen=True, slots=True)
class TicketCard:
    """What the holder shows at the door; `event.mine.ticket` is the code in its link and picture."""

    event: EventCard
    name: str
    organisation: str
    code: str  # to be spoken
    tables: tuple[int, ...] = ()  # round by round, as last announced to the person
    discussed: bool = False  # there is a prompt to read or answer, or they may create one


@dataclass(frozen=True, slots=True)
class TicketsPage:
    """A page of the upcoming events the person said yes to, next first."""

    events: tuple[EventCard, ...]
    page: int  # from 0
    pages: int  # at least 1
