"""Cards of an event's figures, and of what happens at its door right now. Counts alone, no names."""

from dataclasses import dataclass
from datetime import datetime

from domain.figures import Tally
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class EventTally:
    """One event in figures; ``invited``: who got an invitation from here, or answered without one."""

    title: Written
    starts_at: datetime
    invited: int
    all: Tally
    sectors: tuple[tuple[str, Tally], ...]  # in the vocabulary's order; those with nobody left out
    companions: int = 0  # of those who have a seat, or came


@dataclass(frozen=True, slots=True)
class FiguresCard:
    """An event's figures beside those of the last one of its series or else of the host, if there was one."""

    event_id: int
    zone: str
    over: bool
    this: EventTally
    last: EventTally | None
    feedback: int  # who said how it was
    mean: float | None
    series: str | None = None  # its name, for who may see the whole of it


@dataclass(frozen=True, slots=True)
class LiveCard:
    """The door right now."""

    event_id: int
    title: Written
    zone: str
    at: datetime
    here: int
    expected: int
    sectors: tuple[tuple[str, int, int], ...]  # here and expected, in the vocabulary's order
    minutes: tuple[tuple[datetime, int], ...]  # how many came from then on until the next
    companions: int = 0  # who came with those who are here
    companions_expected: int = 0  # of all who have a seat
