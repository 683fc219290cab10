"""The state of a seating search: who sits where in each round, and the value of exchanges."""

from math import inf

from domain.seating.demand import Demand
from domain.seating.layouts import Seats
from domain.seating.meetings import Grid, Meetings
from domain.seating.values import Stakes

NOBODY = -1
"""The sector of an empty place."""


class Room:
    """Rounds of tables with all places filled, some by dummies.

    `rounds[r][t]`: numbers of those at table t in round r; `table_of[r][p]`: the reverse. No table falls
    below `least` people, and none gets more chairs than it has room for.
    """

    def __init__(self, demand: Demand, stakes: Stakes, rounds: Seats, least: int) -> None:
        self.people = len(demand.people)
        self.places = sum(map(len, rounds[0]))
        self.rounds = [[sitting[:] for sitting in tables] for tables in rounds]
        self.meetings = Meetings(demand, stakes, self.places)
        self.table_of = [[0] * self.places for _ in rounds]
        self._least = least
        self._table_size = demand.table_size
        self._chairs = [*demand.chairs] + [0] * (self.places - self.people)
        self._taken = [[0] * len(tables) for tables in rounds]
        self._mix = stakes.mix / (len(rounds) * len(rounds[0]))
        names = sorted({person.sector for person in demand.people})
        self._sectors = len(names)
        sector = {name: index for index, name in enumerate(names)}
        self._sector = [sector[person.sector] for person in demand.people]
        self._sector += [NOBODY] * (self.places - self.people)
        self._present = [[[0] * len(names) for _ in tables] for tables in rounds]
        self._seated = [[0] * len(tables) for tables in rounds]
        self._fill()

    def _fill(self) -> None:
        for round_, tables in enumerate(self.rounds):
            for table, sitting in enumerate(tables):
                for place, p in enumerate(sitting):
                    self.table_of[round_][p] = table
                    self._count(round_, table, p, 1)
                    for q in sitting[:place]:
                        self.meetings.meet(p, q)

    def _count(self, round_: int, table: int, p: int, change: int) -> None:
        if p < self.people:
            self._seated[round_][table] += change
            self._taken[round_][table] += change * self._chairs[p]
            self._present[round_][table][self._sector[p]] += change

    def seats(self) -> Seats:
        """A copy of who sits where."""
        return [[sitting[:] for sitting in tables] for tables in self.rounds]

    def swap_worth(self, p: int, q: int) -> float:
        """The value of persons p and q exchanging places in every round.

        Correct only if nobody meets twice before and after, as in a block design.
        """
        first = self.meetings.first
        return sum(
            self._change(round_, p, q, first, first)
            for round_, table in enumerate(self.table_of)
            if table[p] != table[q]
        )

    def change_worth(self, round_: int, p: int, q: int) -> float:
        """The value of persons p and q exchanging places in this round."""
        if self.table_of[round_][p] == self.table_of[round_][q]:
            return 0.0
        return self._change(round_, p, q, self.meetings.gain, self.meetings.loss)

    def _change(self, round_: int, p: int, q: int, gain: Grid, loss: Grid) -> float:
        tables, at = self.rounds[round_], self.table_of[round_]
        heavier = self._chairs[p] - self._chairs[q]
        if heavier and self._is_crowded(self._taken[round_], at[p], at[q], heavier):
            return -inf
        gain_p, gain_q, loss_p, loss_q = gain[p], gain[q], loss[p], loss[q]
        worth = 0.0
        for each in tables[at[p]]:
            if each != p:
                worth += gain_q[each] - loss_p[each]
        for each in tables[at[q]]:
            if each != q:
                worth += gain_p[each] - loss_q[each]
        return worth + self._mix * self._mix_change(round_, p, q)

    def _is_crowded(self, taken: list[int], a: int, b: int, more: int) -> bool:
        """Whether moving that many chairs from table a to table b overfills b (or a, if negative)."""
        return max(taken[a] - more, taken[b] + more) > self._table_size

    def _mix_change(self, round_: int, p: int, q: int) -> float:
        """The change in the two tables' shares of sectors, summed."""
        left, joined = self._sector[p], self._sector[q]
        if left == joined:
            return 0.0
        a, b = self.table_of[round_][p], self.table_of[round_][q]
        here, there = self._present[round_][a], self._present[round_][b]
        at_a, at_b = self._seated[round_][a], self._seated[round_][b]
        if joined == NOBODY:
            return self._moved(here, there, at_a, at_b, left)
        change_a = (not here[joined]) - (here[left] == 1)
        change_b = (not there[left]) - (there[joined] == 1)
        return change_a / min(at_a, self._sectors) + change_b / min(at_b, self._sectors)

    def _moved(self, here: list[int], there: list[int], at_a: int, at_b: int, left: int) -> float:
        """The same if one moves to an empty place; tables must not become too small."""
        if at_a <= self._least:
            return -inf
        sectors_a, sectors_b = sum(map(bool, here)), sum(map(bool, there))
        before = sectors_a / min(at_a, self._sectors) + sectors_b / min(at_b, self._sectors)
        after_a = (sectors_a - (here[left] == 1)) / min(at_a - 1, self._sectors)
        after_b = (sectors_b + (not there[left])) / min(at_b + 1, self._sectors)
        return after_a + after_b - before

    def exchange(self, round_: int, p: int, q: int) -> None:
        """Exchange p and q, who sit at different tables in this round."""
        a, b = self.table_of[round_][p], self.table_of[round_][q]
        for leaving, coming, table in ((p, q, a), (q, p, b)):
            sitting = self.rounds[round_][table]
            for neighbour in sitting:
                if neighbour != leaving:
                    self.meetings.part(leaving, neighbour)
                    self.meetings.meet(coming, neighbour)
            sitting[sitting.index(leaving)] = coming
            self.table_of[round_][coming] = table
            self._count(round_, table, leaving, -1)
            self._count(round_, table, coming, 1)

    def swap(self, p: int, q: int) -> None:
        """Exchange p and q in every round."""
        for round_, at in enumerate(self.table_of):
            if at[p] != at[q]:
                self.exchange(round_, p, q)
