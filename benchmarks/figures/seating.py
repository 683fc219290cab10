"""Seats at tables compared with simpler methods: who meets twice, and which good pairs meet."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from random import Random
from time import perf_counter

from benchmarks.gatherings import crowd, edges
from benchmarks.report import Figure
from domain.matching import Attendee, Pair, pair
from domain.seating import Tables, seat
from domain.seating.demand import Demand, demand_of
from domain.seating.values import measure as measured


def measure() -> Iterator[Figure]:
    """Measure a brunch, a larger one with fuller tables, and a conference with spare seats."""
    yield _measured(48, size=6, rounds=3, seconds=2)
    yield _measured(60, size=8, rounds=3, seconds=10)
    yield _measured(300, size=10, rounds=3, seconds=10)


def _measured(people: int, size: int, rounds: int, seconds: float) -> Figure:
    attendees, tables = crowd(people, seed=1), -(-people // size)
    good = {(one.a, one.b): one.weight for one in edges(attendees, 3, seed=2)}
    demand = demand_of(attendees, tables, size, rounds, 2, (), good)
    started = perf_counter()
    found = seat(
        attendees,
        tables,
        size,
        rounds,
        good_pairs=good,
        seconds=seconds,
        elapsed=lambda: perf_counter() - started,
    )
    took = perf_counter() - started
    ways = {
        "ours": found.rounds,
        "greedy": _greedy(demand),
        "random with history": _random(demand),
        "moving up": _moving_up(attendees, tables, rounds),
    }
    details = "; ".join(f"{name} {_told(seats, demand)}" for name, seats in ways.items())
    title = f"Seating {people} people at tables of {size}, {rounds} rounds"
    return Figure(title, took, details, must=seconds + 0.5, unit=" s", less_is_better=True)


def _told(rounds: Sequence[Tables], demand: Demand) -> str:
    figures = measured(demand, tuple(rounds))
    return (
        f"{figures.repeated_pairs} pairs twice, {figures.colleague_pairs} colleagues, "
        f"sector mix {figures.sector_mix:.2f}, good weight {figures.good_weight:,}"
    )


def _greedy(demand: Demand) -> tuple[Tables, ...]:
    """Seat one after another where they have met fewest, then where most good pairs meet."""
    good = Counter[Pair](demand.good_pairs)

    def worth(each: str, sitting: Sequence[str], met: set[Pair]) -> tuple[int, int]:
        couples = [pair(each, other) for other in sitting]
        return -len(met.intersection(couples)), sum(good[couple] for couple in couples)

    return _one_by_one(demand, [each.id for each in demand.people], worth)


def _random(demand: Demand) -> tuple[Tables, ...]:
    """Seat in random order, each at a random table with nobody they met before, if there is one."""
    chance = Random(4)

    def worth(each: str, sitting: Sequence[str], met: set[Pair]) -> tuple[float, float]:
        again = met.intersection(pair(each, other) for other in sitting)
        return -len(again), chance.random()

    ids = [each.id for each in demand.people]
    return _one_by_one(demand, chance.sample(ids, len(ids)), worth)


def _one_by_one(
    demand: Demand,
    order: Sequence[str],
    worth: Callable[[str, Sequence[str], set[Pair]], tuple[float, float]],
) -> tuple[Tables, ...]:
    """Seat everybody in this order at the table with room that is worth most to them."""
    met, rounds = set[Pair](), []
    for _ in range(demand.rounds):
        tables: list[list[str]] = [[] for _ in range(demand.tables)]
        for each in order:
            free = [table for table in tables if len(table) < demand.table_size]
            max(free, key=lambda table: (*worth(each, table, met), -len(table))).append(each)
        met.update(pair(*couple) for table in tables for couple in combinations(table, 2))
        rounds.append(tuple(tuple(table) for table in tables))
    return tuple(rounds)


def _moving_up(attendees: Sequence[Attendee], tables: int, rounds: int) -> tuple[Tables, ...]:
    """Whoever sits at place p of a table moves on p tables: a rule a moderator can announce."""

    def table_of(number: int, round_: int) -> int:
        return (number + round_ * (number // tables)) % tables

    return tuple(
        tuple(
            tuple(each.id for number, each in enumerate(attendees) if table_of(number, r) == table)
            for table in range(tables)
        )
        for r in range(rounds)
    )
