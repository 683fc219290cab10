"""Seats by number: where a search starts from, and back to the people."""

from collections.abc import Sequence

from domain.seating.demand import Demand, ImpossibleSeating
from domain.seating.packing import dealt_out, fullest, packed
from domain.seating.values import Tables

Seats = list[list[list[int]]]
"""For each round and table the numbers of those who sit there; numbers after the people's stand for
places that stay empty."""


def dealt(demand: Demand, tables: int) -> Seats:
    """Everybody dealt out like cards over this many tables, the same way in every round.

    Raises ImpossibleSeating where no way is found for those who sit together.
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
    """How large tables have to be for people who take so many chairs each, as far as a short search finds."""
    enough = max(min_table, fullest(chairs, dealt_out(chairs, tables, min_table)))
    least = max(least, min_table, *chairs, -(-sum(chairs) // tables))
    smaller = (size for size in range(least, enough) if packed(chairs, tables, size, min_table))
    return next(smaller, enough)


def named(demand: Demand, seats: Seats) -> tuple[Tables, ...]:
    """The seats with the people's ids, in their order; empty places are left out."""
    ids = [person.id for person in demand.people]
    return tuple(
        tuple(tuple(ids[p] for p in sorted(sitting) if p < len(ids)) for sitting in tables)
        for tables in seats
    )
