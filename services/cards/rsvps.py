"""Cards about answers to events."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.rsvp import RsvpOutcome
from services.cards.events import EventCard


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """What became of a yes or a no; ``event.mine`` is how it stands now."""

    outcome: RsvpOutcome
    event: EventCard


@dataclass(frozen=True, slots=True)
class SeatInvitationCard:
    """A link that gives its first user a seat past the line."""

    invitation_id: int
    event: EventCard
    token: str
    expires_at: datetime


class OfferNews(StrEnum):
    """What there is to tell of an offered seat; the kinds of its letters."""

    MADE = "seat_offered"
    LAPSED = "offer_lapsed"
    WITHDRAWN = "offer_withdrawn"


@dataclass(frozen=True, slots=True)
class TicketCard:
    """What its holder shows at the door; ``event.mine.ticket`` is what its link and picture hold."""

    event: EventCard
    name: str
    organisation: str
    code: str  # to be said aloud
    tables: tuple[int, ...] = ()  # round by round, as the person has been told
    discussed: bool = False  # there is a question to read or answer, or they may put one


@dataclass(frozen=True, slots=True)
class TicketsPage:
    """One page of the events to come to which a person has said yes, the next one first."""

    events: tuple[EventCard, ...]
    page: int  # from 0
    pages: int  # at least 1
