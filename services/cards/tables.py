"""Cards about tables: the plan for its organisers, one round of it, and one's own tables."""

from dataclasses import dataclass
from datetime import datetime

from domain.table_plans import PlanState
from services.cards.events import EventCard, Written


@dataclass(frozen=True, slots=True)
class WishCard:
    """How many tables and rounds there would be, before it is planned."""

    event_id: int
    title: Written
    people: int  # who have a seat
    tables: int
    rounds: int
    size: int  # chairs at the fullest table
    companions: int = 0  # who take chairs beside them


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A plan, as its organisers find it."""

    event_id: int
    title: Written
    state: PlanState
    tables: int
    rounds: int
    people: int  # who have a seat at the event
    here: int  # of those, checked in
    standing: int  # of those, without a table in some round
    untold: int  # whose tables are not those they were told
    zone: str
    told_at: datetime | None = None  # when people hear what was sent to them at night
    companions: int = 0  # with all who have a seat; they sit where those sit


@dataclass(frozen=True, slots=True)
class Sitter:
    """One person at a table."""

    rsvp_id: int
    name: str
    organisation: str
    companions: int = 0  # on chairs beside them


@dataclass(frozen=True, slots=True)
class TableCard:
    """A table in one round, and who sits there, by name."""

    number: int
    people: tuple[Sitter, ...]

    @property
    def companions(self) -> int:
        """Who need a chair here besides."""
        return sum(one.companions for one in self.people)


@dataclass(frozen=True, slots=True)
class RoundCard:
    """A page of the tables of one round (from 1)."""

    event_id: int
    title: Written
    round: int
    rounds: int
    tables: tuple[TableCard, ...]
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class MyTablesCard:
    """Where one sits, round by round (0: nowhere); ``again``: it is no longer what one was told."""

    event: EventCard
    rsvp_id: int
    tables: tuple[int, ...]
    again: bool
