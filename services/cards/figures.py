"""Cards of an event's figures, and of its door right now. Only counts, no names."""

from dataclasses import dataclass
from datetime import datetime

from domain.figures import Tally
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class EventTally:
    """One event in figures; `invited`: who got a broadcast about it, or answered without one."""

    title: Written
    starts_at: datetime
    invited: int
    all: Tally
    sectors: tuple[tuple[str, Tally], ...]  # in vocabulary order, without empty ones
    companions: int = 0  # of those who have a seat, or came


@dataclass(frozen=True, slots=True)
class FiguresCard:
    """An event's figures beside those of the previous one of its series, else of the host, if any."""

    event_id: int
    zone: str
    over: bool
    this: EventTally
    last: EventTally | None
    feedback: int  # people who gave a score or a line
    mean: float | None
    series: str | None = None  # its name, for readers who may see the whole series


@dataclass(frozen=True, slots=True)
class LiveCard:
    """The door right now."""

    event_id: int
    title: Written
    zone: str
    at: datetime
    here: int
    expected: int
    sectors: tuple[tuple[str, int, int], ...]  # here and expected, in vocabulary order
    minutes: tuple[tuple[datetime, int], ...]  # arrivals from each time until the next
    companions: int = 0  # brought by those who are here
    companions_expected: int = 0  # of everyone with a seat
