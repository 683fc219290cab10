"""Cards about series of events."""

from dataclasses import dataclass

from domain.figures import Tally
from services.cards.events import Written
from services.cards.figures import EventTally


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A series, and how many events it has."""

    series_id: int
    name: str
    events: int


@dataclass(frozen=True, slots=True)
class SeriesCard:
    """The series that an event belongs to, and others it could join."""

    event_id: int
    title: Written
    mine: SeriesLine | None
    others: tuple[SeriesLine, ...]


@dataclass(frozen=True, slots=True)
class SeriesEvent:
    """An event of a series in figures."""

    event_id: int
    zone: str
    figures: EventTally
    returned: int  # attendees who had been at an earlier event of the series


@dataclass(frozen=True, slots=True)
class SeriesFiguresCard:
    """A series in figures: a page of its events, latest first."""

    event_id: int  # the event it was opened from
    name: str
    people: int  # who came to at least one
    again: int  # who came more than once
    sectors: tuple[tuple[str, Tally], ...]  # of all its events together
    events: tuple[SeriesEvent, ...]
    page: int
    pages: int
