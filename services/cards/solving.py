"""What a solver is asked, as plain values: it runs in another process, and loads neither database nor Telegram."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from domain.barred import BarredPairs
from domain.matching import Attendee, History, Pair, pair
from domain.seating import Tables


@dataclass(frozen=True, slots=True)
class MatchingTask:
    """Who is to meet whom after an event. ``history`` lacks the barred pairs: see `history_among`."""

    event_id: int
    attendees: tuple[Attendee, ...]
    history: History
    pins: tuple[Pair, ...] = ()
    vetoes: tuple[Pair, ...] = ()
    barred: BarredPairs = field(default_factory=BarredPairs)

    def history_among(self, couples: Iterable[tuple[str, str]]) -> History:
        """The history with the barred ones of these couples. Of all couples only the solver asks: it takes a while."""
        found = self.barred.among(couples)
        return replace(self.history, barred=frozenset(pair(*couple) for couple in found))


@dataclass(frozen=True, slots=True)
class SeatingTask:
    """Who is to sit with whom at an event. People go by their answers' ids.

    ``planned``: the rounds so far, to be mended after the first ``past``; None to seat everybody anew.
    """

    event_id: int
    ask: int  # its number among the event's requests
    people: tuple[Attendee, ...]
    tables: int
    rounds: int
    introduced: tuple[tuple[str, str], ...]
    planned: tuple[Tables, ...] | None
    past: int
    companions: Mapping[str, int]  # of those who bring any
