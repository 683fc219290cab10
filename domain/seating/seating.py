"""Seating by a block design or by free rearrangement, whichever turns out better."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from domain.matching.attendees import Attendee
from domain.seating.annealing import Budget, Heat, place_on_design, rearrange
from domain.seating.demand import Demand, demand_of, table_counts
from domain.seating.designs import design
from domain.seating.layouts import Seats, dealt, named
from domain.seating.room import Room
from domain.seating.values import Figures, Stakes, Tables, measure, stakes_of, usual_weight

DEFAULT_SECONDS = 10.0
LOOKS_A_SECOND = 6_000_000
"""Pairs at a table that the search evaluates in a second, about half of what was measured on the development
machine; it converts time into a number of moves, so that a seating is reproducible."""
TRIAL = 0.1
"""The share of the time after which the better way is chosen."""
OTHER_WORK = 20
"""The fixed cost of a move, in pairs evaluated."""
HOT, COLD = 2.0, 0.15
"""The first and last temperature, in good pairs of the usual weight."""


@dataclass(frozen=True, slots=True)
class Seating:
    """For each round its tables, and at each table who sits there, ordered by id."""

    rounds: tuple[Tables, ...]
    figures: Figures


def seat(
    people: Sequence[Attendee],
    tables: int,
    table_size: int,
    rounds: int,
    min_table: int = 2,
    introduced: Sequence[tuple[str, str]] = (),
    good_pairs: Mapping[tuple[str, str], int] | None = None,
    *,
    companions: Mapping[str, int] | None = None,
    seconds: float = DEFAULT_SECONDS,
    seed: int = 0,
    elapsed: Callable[[], float] = lambda: 0.0,
) -> Seating:
    """Rounds of tables where, if possible, nobody meets twice, colleagues sit apart, sectors mix and good
    pairs meet. Companions sit beside whoever brings them: no table has more chairs than its size.

    The work is sized so that a slow machine finishes within `seconds`, and the same seed gives the same
    seating anywhere; it is cut short only if `elapsed` (seconds since the start) exceeds that.

    Raises ImpossibleSeating, naming the nearest possible sizes; ValueError if two people share an id.
    """
    demand = demand_of(
        people, tables, table_size, rounds, min_table, introduced, good_pairs or {}, companions
    )
    if not demand.people:
        return Seating(((),) * rounds, measure(demand, ((),) * rounds))
    return _Search(demand, stakes_of(demand), seconds, elapsed, seed).best()


@dataclass(frozen=True, slots=True)
class _Way:
    """The start of a search: a design to be kept, or any seats, to be rearranged."""

    start: Seats
    is_design: bool

    def moves(self, seconds: float) -> int:
        """The number of exchanges that the time allows."""
        rounds_changed = len(self.start) if self.is_design else 1
        looks = 2 * rounds_changed * len(self.start[0][0])
        return int(seconds * LOOKS_A_SECOND / (OTHER_WORK + looks))


@dataclass(frozen=True, slots=True)
class _Search:
    """Tries each way briefly; the better one then gets the rest of the time."""

    demand: Demand
    stakes: Stakes
    seconds: float
    elapsed: Callable[[], float]
    seed: int

    def best(self) -> Seating:
        """The best seating of all turns."""
        ways = _ways(self.demand)
        tried = [self._turn(way, TRIAL * i, TRIAL * (i + 1)) for i, way in enumerate(ways)]
        better = ways[tried.index(max(tried, key=self._worth))]
        return max(*tried, self._turn(better, TRIAL * len(ways), 1.0), key=self._worth)

    def _turn(self, way: _Way, since: float, until: float) -> Seating:
        """The best found in one way between these shares of the time."""

        def spent() -> float:
            return (self.elapsed() / self.seconds - since) / (until - since)

        demand, usual = self.demand, usual_weight(self.demand)
        least = max(demand.min_table, len(demand.people) // len(way.start[0]))
        room = Room(demand, self.stakes, way.start, least)
        budget = Budget(way.moves(self.seconds * (until - since)), spent)
        arrange = place_on_design if way.is_design else rearrange
        heat = Heat(HOT * usual, COLD * usual)
        rounds = named(demand, arrange(room, Random(self.seed), heat, budget))
        return Seating(rounds, measure(demand, rounds))

    def _worth(self, seating: Seating) -> float:
        return seating.figures.worth(self.stakes)


def _ways(demand: Demand) -> list[_Way]:
    """A design with the fewest tables for which one is known, and the fewest tables without; if none is
    known, also all the tables, at which the same people meet less often.

    With companions: all the tables and no design, whose tables would lack chairs.
    """
    counts = table_counts(demand)
    if demand.brings_companions:
        return [_Way(dealt(demand, counts[-1]), is_design=False)]
    sizes = ((tables, -(-len(demand.people) // tables)) for tables in counts)
    designs = (design(tables, size, demand.rounds) for tables, size in sizes)
    kept = (start for start in designs if start is not None and _fills(demand, start))
    ways = [_Way(start, is_design=True) for start in kept][:1]
    without = (counts[0],) if ways else dict.fromkeys((counts[0], counts[-1]))
    return [*ways, *(_Way(dealt(demand, tables), is_design=False) for tables in without)]


def _fills(demand: Demand, start: Seats) -> bool:
    """Whether no table of a design has too many empty places."""
    people = range(len(demand.people))
    tables = (table for round_ in start for table in round_)
    return all(sum(p in people for p in table) >= demand.min_table for table in tables)
