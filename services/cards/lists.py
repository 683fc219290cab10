"""Cards of the lists that organisers export."""

from dataclasses import dataclass
from datetime import datetime

from domain.lists import ListKind
from domain.rsvp import RsvpStatus
from services.cards.events import EventCard, Written
from services.cards.questions import QuestionCard


@dataclass(frozen=True, slots=True)
class Taken:
    """Who exported a list, which and when."""

    kind: ListKind
    by: str | None  # the organiser's name; None: no longer an organiser
    at: datetime


@dataclass(frozen=True, slots=True)
class ListsCard:
    """The available lists, and when one was last exported."""

    event_id: int
    title: Written
    zone: str
    people: tuple[tuple[ListKind, int], ...]  # number of people on each
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
    ticket: str = ""  # only on badges
    companions: int = 0
    score: int | None = None  # only in feedback, where identifying fields are empty
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
