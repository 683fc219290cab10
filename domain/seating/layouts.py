"""Seats by number: where a search starts from, and back to the people."""

from domain.seating.demand import Demand
from domain.seating.values import Tables

Seats = list[list[list[int]]]
"""For each round and table the numbers of those who sit there; numbers after the people's stand for
places that stay empty."""


def dealt(demand: Demand, tables: int) -> Seats:
    """Everybody dealt out like cards over this many tables, the same way in every round."""
    places = range(tables * demand.table_size)
    return [[[*places[table::tables]] for table in range(tables)] for _ in range(demand.rounds)]


def named(demand: Demand, seats: Seats) -> tuple[Tables, ...]:
    """The seats with the people's ids, in their order; empty places are left out."""
    ids = [person.id for person in demand.people]
    return tuple(
        tuple(tuple(ids[p] for p in sorted(sitting) if p < len(ids)) for sitting in tables)
        for tables in seats
    )
