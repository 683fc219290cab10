"""Input for the solver as plain values: it runs in another process, without database or Telegram."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from domain.barred import BarredPairs
from domain.matching import Attendee, History, Pair, pair
from domain.seating import Tables


@dataclass(frozen=True, slots=True)
class MatchingTask:
    """Input for matching after an event. `history` lacks the barred pairs: see `history_among`."""

    event_id: int
    attendees: tuple[Attendee, ...]
    history: History
    pins: tuple[Pair, ...] = ()
    vetoes: tuple[Pair, ...] = ()
    barred: BarredPairs = field(default_factory=BarredPairs)

    def history_among(self, couples: Iterable[tuple[str, str]]) -> History:
        """The history plus the barred ones of these couples. Slow for many: only the solver asks for all."""
        found = self.barred.among(couples)
        return replace(self.history, barred=frozenset(pair(*couple) for couple in found))


@dataclass(frozen=True, slots=True)
class SeatingTask:
    """Input for seating people at an event. People are identified by RSVP ids.

    `planned`: existing rounds, to be mended after the first `past`; None to seat everyone anew.
    """

    event_id: int
    ask: int  # sequence number of this request for the event
    people: tuple[Attendee, ...]
    tables: int
    rounds: int
    introduced: tuple[tuple[str, str], ...]
    planned: tuple[Tables, ...] | None
    past: int
    companions: Mapping[str, int]  # by RSVP id, of those who bring any
