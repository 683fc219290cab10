"""Seats by number: where a search starts from, and back to the people."""

from collections.abc import Sequence

from domain.seating.demand import Demand
from domain.seating.values import Tables

Seats = list[list[list[int]]]
"""For each round and table the numbers of those who sit there; numbers after the people's stand for
places that stay empty."""


def dealt(demand: Demand, tables: int) -> Seats:
    """Everybody dealt out like cards over this many tables, the same way in every round."""
    sitting = _dealt(demand.chairs, tables, demand.min_table)
    for nobody in range(len(demand.people), tables * demand.table_size):
        min(sitting, key=len).append(nobody)
    return [[table[:] for table in sitting] for _ in range(demand.rounds)]


def table_size(chairs: Sequence[int], tables: int, min_table: int) -> int:
    """How large tables have to be for people who take so many chairs each."""
    sitting = _dealt(chairs, tables, min_table)
    return max(min_table, *(sum(chairs[p] for p in table) for table in sitting))


def _dealt(chairs: Sequence[int], tables: int, min_table: int) -> list[list[int]]:
    """Whoever takes most chairs first, each to the table that has fewest taken; those with too few people first.

    Largest first (Graham 1969) leaves tables about equally full wherever enough people come alone.
    """
    sitting: list[list[int]] = [[] for _ in range(tables)]
    taken = [0] * tables
    for p in sorted(range(len(chairs)), key=lambda p: -chairs[p]):
        table = min(range(tables), key=lambda t: (len(sitting[t]) >= min_table, taken[t]))
        sitting[table].append(p)
        taken[table] += chairs[p]
    return sitting


def named(demand: Demand, seats: Seats) -> tuple[Tables, ...]:
    """The seats with the people's ids, in their order; empty places are left out."""
    ids = [person.id for person in demand.people]
    return tuple(
        tuple(tuple(ids[p] for p in sorted(sitting) if p < len(ids)) for sitting in tables)
        for tables in seats
    )
