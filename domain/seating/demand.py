"""What is asked of a seating, whether it can be had at all, and what counts how much."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.matching.attendees import Attendee, Pair, pair


class ImpossibleSeating(ValueError):  # noqa: N818 (a state of the input, raised with its name)
    """These people do not fit these tables; the message names the nearest that would do."""


@dataclass(frozen=True, slots=True)
class Demand:
    """Who is to sit, at how many tables of how many places, and how often the tables change.

    `introduced` know each other already; `good_pairs` are worth bringing together once, with a
    weight. The people are in the order of their ids. `chairs` are how many each of them takes: whoever
    brings companions takes more than one.
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
        """Whether anybody takes more than their own chair."""
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
    """The demand, checked; pairs may come in either order, those with somebody absent are dropped.

    Raises ImpossibleSeating if no seating can satisfy it, ValueError if an id stands for two.
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
    return demand


def table_counts(demand: Demand) -> range:
    """With how many tables everybody can sit: from the fullest tables to the emptiest."""
    fewest = -(-sum(demand.chairs) // demand.table_size)
    return range(fewest, min(demand.tables, len(demand.people) // max(1, demand.min_table)) + 1)


def _refuse_impossible(demand: Demand) -> None:
    count, size, least = sum(demand.chairs), demand.table_size, demand.min_table
    for what, number in (("table", demand.tables), ("place", size), ("round", demand.rounds)):
        if number < 1:
            raise ImpossibleSeating(f"It takes at least one {what}.")
    if least > size:
        raise ImpossibleSeating(f"A table of {size} cannot have at least {least} people.")
    if not count or table_counts(demand):
        return
    places, fewest = demand.tables * size, -(-count // size)
    if count > places:
        raise ImpossibleSeating(
            f"{count} people do not fit: {_tables(demand.tables)} of {size} have {places} places. "
            f"{_tables(fewest)} of {size} or {_tables(demand.tables)} of "
            f"{-(-count // demand.tables)} would do."
        )
    raise ImpossibleSeating(
        f"{count} people cannot be split into tables of {least} to {size}; "
        f"with at least {count // fewest} a table, {_tables(fewest)} would do."
    )


def _tables(number: int) -> str:
    return "1 table" if number == 1 else f"{number} tables"
