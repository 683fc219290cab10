"""Late arrivals and no-shows: mends the coming rounds with few moves, keeping the past ones."""

from collections.abc import Mapping, Sequence

from domain.matching.attendees import Attendee, pair
from domain.seating.demand import Demand, demand_of
from domain.seating.seating import Seating
from domain.seating.values import Tables, measure, stakes_of


def reseat(
    planned: Sequence[Tables],
    past: int,
    present: Sequence[Attendee],
    tables: int,
    table_size: int,
    min_table: int = 2,
    introduced: Sequence[tuple[str, str]] = (),
    good_pairs: Mapping[tuple[str, str], int] | None = None,
    *,
    companions: Mapping[str, int] | None = None,
) -> Seating:
    """The rounds after the first `past` ones, for the people present now.

    Absent people leave their place empty; new ones get the least harmful place; anyone else moves only if a
    table would have too few people, or need more chairs than it has. Figures cover all rounds, the past ones
    with those who were there and still are. Raises ImpossibleSeating as `seat` does.
    """
    rounds = len(planned)
    demand = demand_of(
        present, tables, table_size, rounds, min_table, introduced, good_pairs or {}, companions
    )
    here = {person.id for person in present}
    kept = [[[p for p in table if p in here] for table in round_] for round_ in planned]
    mending = _Mending(demand, kept)
    for round_ in range(past, len(kept)):
        mending.mend(round_)
    coming = [tuple(tuple(sorted(t)) for t in kept[r] if t) for r in range(past, len(kept))]
    seen = tuple(tuple(tuple(t) for t in round_ if t) for round_ in kept[:past])
    return Seating((*planned[:past], *coming), measure(demand, (*seen, *coming)))


Move = tuple[str, list[str], list[str]]
"""Who moves, from which table, to which."""


class _Mending:
    """The rounds while they are mended: at each table a list of ids."""

    def __init__(self, demand: Demand, rounds: list[list[list[str]]]) -> None:
        self._demand = demand
        self._stakes = stakes_of(demand)
        self._person = {person.id: person for person in demand.people}
        self._sectors = len({person.sector for person in demand.people})
        self._mix = self._stakes.mix / (len(rounds) * demand.tables)
        self._rounds = rounds
        people = (person.id for person in demand.people)
        self._chairs = dict(zip(people, demand.chairs, strict=True))

    def mend(self, round_: int) -> None:
        """Seat everybody in this round, at tables neither too small nor too large."""
        tables = self._rounds[round_]
        tables[:] = sorted((table for table in tables if table), key=len, reverse=True)
        while len(tables) > len(self._person) // max(1, self._demand.min_table):
            tables.pop()  # too few people for this table; they are seated again below
        while len(tables) * self._demand.table_size < sum(self._demand.chairs):
            tables.append([])
        seated = {each for table in tables for each in table}
        for each in self._person:
            if each not in seated:
                self._place(each, tables)
        while self._person and len(smallest := min(tables, key=len)) < self._demand.min_table:
            self._fetch(smallest, tables)
        while self._relieve(tables):
            pass

    def _place(self, each: str, tables: list[list[str]]) -> None:
        """Seat someone at the best table with room; if none has room, at the one with fewest chairs taken."""
        free = [table for table in tables if self._has_room(each, table)]
        if not free:
            free = [min(tables, key=self._taken)]
        max(free, key=lambda table: (self._worth(each, table), -len(table))).append(each)

    def _taken(self, table: list[str]) -> int:
        return sum(self._chairs[each] for each in table)

    def _has_room(self, each: str, table: list[str]) -> bool:
        return self._taken(table) + self._chairs[each] <= self._demand.table_size

    def _fetch(self, smallest: list[str], tables: list[list[str]]) -> None:
        """Move the person whose move costs least to a table with too few, one who fits if possible."""
        giving = [table for table in tables if len(table) > self._demand.min_table]
        moves = [(each, table, smallest) for table in giving for each in table]
        fitting = [move for move in moves if self._has_room(move[0], smallest)]
        self._make(max(fitting or moves, key=self._brings))

    def _relieve(self, tables: list[list[str]]) -> bool:
        """Move someone from an overfull table to one with room; False if impossible or not needed."""
        crowded = [table for table in tables if self._taken(table) > self._demand.table_size]
        moves = [
            (each, table, other)
            for table in crowded
            if len(table) > self._demand.min_table
            for each in table
            for other in tables
            if other is not table and self._has_room(each, other)
        ]
        if moves:
            self._make(max(moves, key=self._brings))
        return bool(moves)

    def _brings(self, move: Move) -> float:
        each, table, other = move
        return self._worth(each, other) - self._worth(each, table)

    def _make(self, move: Move) -> None:
        each, table, other = move
        table.remove(each)
        other.append(each)

    def _worth(self, each: str, table: list[str]) -> float:
        """The value of someone's sitting at this table, whether or not they are there already."""
        others = [other for other in table if other != each]
        elsewhere = (t for round_ in self._rounds for t in round_ if t is not table and each in t)
        met = {other for sitting in elsewhere for other in sitting}
        worth = sum(self._meeting(each, other, again=other in met) for other in others)
        sectors = {self._person[other].sector for other in others}
        if self._person[each].sector not in sectors:
            worth += self._mix / min(len(others) + 1, self._sectors)
        return worth

    def _meeting(self, each: str, other: str, *, again: bool) -> float:
        couple, stakes = pair(each, other), self._stakes
        home = self._person[each].organisation
        worth = -stakes.colleagues * (home == self._person[other].organisation != "")
        if again:
            return worth - stakes.repeat
        known = stakes.known * (couple in self._demand.introduced)
        return worth + self._demand.good_pairs.get(couple, 0) - known
