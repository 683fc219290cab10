"""Cards of the lists that organisers take away."""

from dataclasses import dataclass
from datetime import datetime

from domain.lists import ListKind
from domain.rsvp import RsvpStatus
from services.cards.events import EventCard, Written
from services.cards.questions import QuestionCard


@dataclass(frozen=True, slots=True)
class Taken:
    """That a list was taken away."""

    kind: ListKind
    by: str | None  # the organiser's name; None once they are none any more
    at: datetime


@dataclass(frozen=True, slots=True)
class ListsCard:
    """Which lists there are, and when one was last taken."""

    event_id: int
    title: Written
    zone: str
    people: tuple[tuple[ListKind, int], ...]  # how many are on each
    last: Taken | None


@dataclass(frozen=True, slots=True)
class ListLine:
    """One person on a list."""

    name: str
    organisation: str
    sector: str
    status: RsvpStatus
    checked_in_at: datetime | None
    languages: tuple[str, ...] = ()
    tables: tuple[int, ...] = ()  # round by round
    ticket: str = ""  # on badges alone
    companions: int = 0
    score: int | None = None  # in feedback alone, where all that tells who it is is empty
    said: str = ""
    answers: tuple[tuple[str, ...], ...] = ()  # to each of the list's questions


@dataclass(frozen=True, slots=True)
class ListCard:
    """A list of an event's people, by name."""

    kind: ListKind
    event: EventCard
    people: tuple[ListLine, ...]
    made_at: datetime
    questions: tuple[QuestionCard, ...] = ()
