"""Seats by number: the start of a search, and the conversion back to people."""

from collections.abc import Sequence

from domain.seating.demand import Demand, ImpossibleSeating
from domain.seating.packing import dealt_out, fullest, packed
from domain.seating.values import Tables

Seats = list[list[list[int]]]
"""For each round and table the numbers of those who sit there; numbers beyond the people stand for empty places."""


def dealt(demand: Demand, tables: int) -> Seats:
    """Everybody distributed over this many tables, the same way in every round.

    Raises ImpossibleSeating if no way is found to keep companions together.
    """
    size, least = demand.table_size, demand.min_table
    sitting = packed(demand.chairs, tables, size, least)
    if sitting is None:
        enough = table_size(demand.chairs, tables, least, size + 1)
        raise ImpossibleSeating(
            f"No way was found to seat all with their companions at tables of {size}; tables of {enough} would do."
        )
    for nobody in range(len(demand.people), tables * size):
        min(sitting, key=len).append(nobody)
    return [[table[:] for table in sitting] for _ in range(demand.rounds)]


def table_size(chairs: Sequence[int], tables: int, min_table: int, least: int = 1) -> int:
    """The table size needed for people who take these numbers of chairs, as far as a short search finds."""
    enough = max(min_table, fullest(chairs, dealt_out(chairs, tables, min_table)))
    least = max(least, min_table, *chairs, -(-sum(chairs) // tables))
    smaller = (size for size in range(least, enough) if packed(chairs, tables, size, min_table))
    return next(smaller, enough)


def named(demand: Demand, seats: Seats) -> tuple[Tables, ...]:
    """The seats by people's ids, ordered; empty places are left out."""
    ids = [person.id for person in demand.people]
    return tuple(
        tuple(tuple(ids[p] for p in sorted(sitting) if p < len(ids)) for sitting in tables)
        for tables in seats
    )
