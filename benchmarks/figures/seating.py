"""Seats at tables against those of simpler ways: who meets twice, and which good pairs meet."""

from collections.abc import Iterator, Sequence
from random import Random
from time import perf_counter

from benchmarks.gatherings import crowd, edges
from benchmarks.report import Figure
from domain.matching import Attendee
from domain.seating import Tables, seat
from domain.seating.demand import Demand, demand_of
from domain.seating.values import measure as measured


def measure() -> Iterator[Figure]:
    """A brunch, a larger one with fuller tables, and a conference with loose ones."""
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
    details = (
        f"ours {_told(found.rounds, demand)}; random {_told(_random(attendees, tables, rounds), demand)}; "
        f"moving up {_told(_moving_up(attendees, tables, rounds), demand)}"
    )
    title = f"Seating {people} people at tables of {size}, {rounds} rounds"
    return Figure(title, took, details, must=seconds + 0.5, unit=" s", less_is_better=True)


def _told(rounds: Sequence[Tables], demand: Demand) -> str:
    figures = measured(demand, tuple(rounds))
    return (
        f"{figures.repeated_pairs} pairs twice, {figures.colleague_pairs} colleagues, "
        f"sector mix {figures.sector_mix:.2f}, good weight {figures.good_weight:,}"
    )


def _random(attendees: Sequence[Attendee], tables: int, rounds: int) -> tuple[Tables, ...]:
    chance, ids = Random(4), [each.id for each in attendees]
    shuffled = (chance.sample(ids, len(ids)) for _ in range(rounds))
    return tuple(tuple(tuple(ids[t::tables]) for t in range(tables)) for ids in shuffled)


def _moving_up(attendees: Sequence[Attendee], tables: int, rounds: int) -> tuple[Tables, ...]:
    """Whoever sits at place p of a table moves on p tables: what a moderator can call out."""

    def table_of(number: int, round_: int) -> int:
        return (number + round_ * (number // tables)) % tables

    return tuple(
        tuple(
            tuple(each.id for number, each in enumerate(attendees) if table_of(number, r) == table)
            for table in range(tables)
        )
        for r in range(rounds)
    )
