"""The requirements of a seating, and whether they can be met."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domain.matching.attendees import Attendee, Pair, pair

MOST_ROUNDS = 1000
"""More than any event has, and few enough for the search to start at once."""


class ImpossibleSeating(ValueError):  # noqa: N818 (a state of the input, raised with its name)
    """These people do not fit these tables; the message names the nearest sizes that would do."""


@dataclass(frozen=True, slots=True)
class Demand:
    """Who is to be seated, at how many tables of how many places, for how many rounds.

    `introduced` pairs know each other already; `good_pairs` are worth bringing together once, with a weight.
    People are ordered by id. `chairs`: the number each of them takes, more than one with companions.
    """

    people: tuple[Attendee, ...]
    tables: int
    table_size: int
    rounds: int
    min_table: int
    introduced: frozenset[Pair]
    good_pairs: Mapping[Pair, int]
    chairs: tuple[int, ...]

    @property
    def brings_companions(self) -> bool:
        """Whether anyone takes more than their own chair."""
        return any(number > 1 for number in self.chairs)


def demand_of(
    people: Sequence[Attendee],
    tables: int,
    table_size: int,
    rounds: int,
    min_table: int,
    introduced: Sequence[tuple[str, str]],
    good_pairs: Mapping[tuple[str, str], int],
    companions: Mapping[str, int] | None = None,
) -> Demand:
    """The validated demand; pairs may come in either order, those with somebody absent are dropped.

    Raises ImpossibleSeating if no seating can satisfy it, ValueError if two people share an id.
    """
    ids = {person.id for person in people}
    if len(ids) < len(people):
        raise ValueError("two people have the same id")
    in_order = tuple(sorted(people, key=lambda person: person.id))
    demand = Demand(
        in_order,
        tables,
        table_size,
        rounds,
        min_table,
        frozenset(pair(*couple) for couple in introduced if ids.issuperset(couple)),
        {pair(*c): weight for c, weight in good_pairs.items() if ids.issuperset(c)},
        tuple(1 + (companions or {}).get(person.id, 0) for person in in_order),
    )
    _refuse_impossible(demand)
    # A table with more places than people gains nothing, but its empty places would be searched;
    # tables that stay empty
    # would overstate the value of a good mix.
    most = max(1, sum(demand.chairs))
    return replace(demand, tables=min(tables, most), table_size=min(table_size, most))


def table_counts(demand: Demand) -> range:
    """The numbers of tables at which everybody can sit: from the fullest tables to the emptiest."""
    fewest = -(-sum(demand.chairs) // demand.table_size)
    return range(fewest, min(demand.tables, len(demand.people) // max(1, demand.min_table)) + 1)


def _refuse_impossible(demand: Demand) -> None:
    count, size, least = sum(demand.chairs), demand.table_size, demand.min_table
    for what, number in (("table", demand.tables), ("place", size), ("round", demand.rounds)):
        if number < 1:
            raise ImpossibleSeating(f"It takes at least one {what}.")
    if demand.rounds > MOST_ROUNDS:
        raise ImpossibleSeating(
            f"Nobody changes tables {demand.rounds} times; {MOST_ROUNDS} rounds would do."
        )
    if table_counts(demand):
        return
    places = demand.tables * size
    if least > size:
        why = f"A table of {size} cannot have at least {least} people."
    elif count > places:
        why = f"{count} people do not fit: there are {places} places at {_tables(demand.tables)} of {size}."
    else:
        why = f"{count} people cannot be split into tables of {least} to {size}."
    instead = " or ".join(_said(near, least) for near in _nearest(demand))
    raise ImpossibleSeating(f"{why} {instead} would do.")


def _nearest(demand: Demand) -> list[Demand]:
    """Feasible variants with more tables, larger ones, or fewer people at each; if none of these suffices,
    with both of the latter."""
    people, chairs = len(demand.people), sum(demand.chairs)
    shared = replace(demand, min_table=max(1, people // demand.tables))
    larger = range(demand.table_size, chairs + 1)
    ways = (
        (replace(demand, tables=n) for n in range(demand.tables, chairs + 1)),
        (replace(demand, table_size=n) for n in larger),
        (replace(demand, min_table=n) for n in range(min(demand.min_table, people), -1, -1)),
    )
    found = [next(filter(table_counts, way), None) for way in ways]
    both = (replace(shared, table_size=n) for n in larger)
    return [near for near in found if near] or [next(filter(table_counts, both))]


def _said(near: Demand, least: int) -> str:
    fewer = f" with at least {near.min_table} at each" if near.min_table < least else ""
    return f"{_tables(table_counts(near)[-1])} of {near.table_size}{fewer}"


def _tables(number: int) -> str:
    return "1 table" if number == 1 else f"{number} tables"
