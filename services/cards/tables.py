"""Cards about tables: the plan for organisers, one round of it, and a person's own tables."""

from dataclasses import dataclass
from datetime import datetime

from domain.table_plans import PlanState
from services.cards.events import EventCard, Written


@dataclass(frozen=True, slots=True)
class WishCard:
    """The numbers of tables and rounds, before anything is planned."""

    event_id: int
    title: Written
    people: int  # people with a seat
    tables: int
    rounds: int
    size: int  # chairs at the largest table
    companions: int = 0  # who need chairs beside them


@dataclass(frozen=True, slots=True)
class PlanCard:
    """A seating plan as organisers see it."""

    event_id: int
    title: Written
    state: PlanState
    tables: int
    rounds: int
    people: int  # people with a seat at the event
    here: int  # of those, checked in
    standing: int  # of those, without a table in some round
    untold: int  # people whose tables differ from those announced to them
    zone: str
    told_at: datetime | None = None  # when people get what was sent at night
    companions: int = 0  # of everyone with a seat; they sit with whoever brings them


@dataclass(frozen=True, slots=True)
class Sitter:
    """One person at a table."""

    rsvp_id: int
    name: str
    organisation: str
    companions: int = 0  # on chairs beside them


@dataclass(frozen=True, slots=True)
class TableCard:
    """A table in one round and its people, by name."""

    number: int
    people: tuple[Sitter, ...]

    @property
    def companions(self) -> int:
        """How many more chairs companions need here."""
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
    """A person's tables by round (0: none); `again`: they differ from those announced before."""

    event: EventCard
    rsvp_id: int
    tables: tuple[int, ...]
    again: bool
