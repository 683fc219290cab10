"""Who sits where: a block design where one exists, free rearranging as well, the better of both."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random

from domain.matching.attendees import Attendee
from domain.seating.annealing import Budget, Heat, place_on_design, rearrange
from domain.seating.demand import Demand, demand_of, table_counts
from domain.seating.designs import design
from domain.seating.layouts import Seats, dealt, named
from domain.seating.room import Room
from domain.seating.values import Figures, Stakes, Tables, measure, stakes_of, usual_weight

DEFAULT_SECONDS = 10.0
LOOKS_A_SECOND = 8_000_000
"""How many pairs at a table the search weighs up in a second, at half the speed measured on the
development machine; it turns a time into a number of moves, so that a seating can be repeated."""
OTHER_WORK = 20
"""What a move costs besides, in pairs weighed up."""
HOT, COLD = 2.0, 0.15
"""The first and the last heat, in good pairs of the usual weight."""


@dataclass(frozen=True, slots=True)
class Seating:
    """For each round its tables, and at each table who sits there, in the order of the ids."""

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
    seconds: float = DEFAULT_SECONDS,
    seed: int = 0,
    elapsed: Callable[[], float] = lambda: 0.0,
) -> Seating:
    """Rounds of tables where nobody meets twice if that is possible, colleagues sit apart, sectors
    mix and good pairs meet.

    The work is measured out so that a slow machine does it in `seconds`, and the same seed gives
    the same seating anywhere; only where `elapsed` (seconds since the start) runs out before, it is
    cut short.

    Raises ImpossibleSeating, naming the nearest possible; ValueError if an id stands for two.
    """
    demand = demand_of(people, tables, table_size, rounds, min_table, introduced, good_pairs or {})
    if not demand.people:
        return Seating(((),) * rounds, measure(demand, ((),) * rounds))
    stakes = stakes_of(demand)
    ways = _ways(demand)
    found = []
    for turn, way in enumerate(ways):
        time = seconds / len(ways)
        budget = Budget(way.moves(time), partial(_share_spent, elapsed, time, turn))
        rounds_found = named(demand, way.search(demand, stakes, budget, Random(seed)))
        found.append(Seating(rounds_found, measure(demand, rounds_found)))
    return max(found, key=lambda seating: seating.figures.worth(stakes))


@dataclass(frozen=True, slots=True)
class _Way:
    """Where a search starts from: a design that is to be kept, or any seats, to be rearranged."""

    start: Seats
    is_design: bool

    def moves(self, seconds: float) -> int:
        """How many changes of places the time allows."""
        rounds_changed = len(self.start) if self.is_design else 1
        looks = 2 * rounds_changed * len(self.start[0][0])
        return int(seconds * LOOKS_A_SECOND / (OTHER_WORK + looks))

    def search(self, demand: Demand, stakes: Stakes, budget: Budget, chance: Random) -> Seats:
        """The best seats found within the budget."""
        usual = usual_weight(demand)
        least = max(demand.min_table, len(demand.people) // len(self.start[0]))
        room = Room(demand, stakes, self.start, least)
        arrange = place_on_design if self.is_design else rearrange
        return arrange(room, chance, Heat(HOT * usual, COLD * usual), budget)


def _ways(demand: Demand) -> list[_Way]:
    """A design with as few tables as one is known for, and the fewest tables without."""
    counts = table_counts(demand)
    sizes = ((tables, -(-len(demand.people) // tables)) for tables in counts)
    designs = (design(tables, size, demand.rounds) for tables, size in sizes)
    ways = [_Way(start, is_design=True) for start in designs if start is not None][:1]
    return [*ways, _Way(dealt(demand, counts[0]), is_design=False)]


def _share_spent(elapsed: Callable[[], float], seconds: float, turn: int) -> float:
    """The share of this turn's time that is gone; below 0 if the turns before ended early."""
    return elapsed() / seconds - turn if seconds > 0 else 1.0
