"""What a solver is asked, as plain values: it runs in another process, and loads neither database nor Telegram."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.matching import Attendee, History, Pair
from domain.seating import Tables


@dataclass(frozen=True, slots=True)
class MatchingTask:
    """Who is to meet whom after an event."""

    event_id: int
    attendees: tuple[Attendee, ...]
    history: History
    pins: tuple[Pair, ...] = ()
    vetoes: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatingTask:
    """Who is to sit with whom at an event. People go by their answers' ids.

    ``planned``: the rounds so far, to be mended after the first ``past``; None to seat everybody anew.
    """

    event_id: int
    ask: int  # the how-manieth for this event
    people: tuple[Attendee, ...]
    tables: int
    rounds: int
    introduced: tuple[tuple[str, str], ...]
    planned: tuple[Tables, ...] | None
    past: int
    companions: Mapping[str, int]  # of those who bring any
