"""Packs groups that sit together into tables of limited chairs: greedily, or by search if that fails."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LOOKS = 2_000
"""States tried before giving up. All of a thousand parties of up to 24 groups were decided in fewer, and 298
of 300 of up to 60."""

Sitting = list[list[int]]
"""For each table, the numbers of those who sit there."""


def packed(chairs: Sequence[int], tables: int, size: int, min_table: int) -> Sitting | None:
    """Everybody at a table, none with too many chairs or too few people; None if impossible or not found. As
    evenly filled as possible if the greedy method works."""
    sitting = dealt_out(chairs, tables, min_table)
    if fullest(chairs, sitting) <= size:
        return sitting
    if sum(chairs) > tables * size:
        return None
    found = _Search(chairs, tables, size, min_table).found()
    return found and dealt_out(chairs, tables, min_table, found)


def dealt_out(
    chairs: Sequence[int], tables: int, min_table: int, begun: Sitting | None = None
) -> Sitting:
    """Distributes greedily: largest group first, to the table with fewest chairs taken, tables below the minimum first.

    Largest first (Graham 1969) fills tables about equally if enough people come alone.
    """
    sitting: Sitting = [[*table] for table in begun] if begun else [[] for _ in range(tables)]
    taken = [sum(chairs[p] for p in table) for table in sitting]
    seated = {p for table in sitting for p in table}
    for p in sorted(set(range(len(chairs))) - seated, key=lambda p: (-chairs[p], p)):
        table = min(range(tables), key=lambda t: (len(sitting[t]) >= min_table, taken[t]))
        sitting[table].append(p)
        taken[table] += chairs[p]
    return sitting


def fullest(chairs: Sequence[int], sitting: Sitting) -> int:
    """The number of chairs at the fullest table."""
    return max(sum(chairs[p] for p in table) for table in sitting)


_State = tuple[tuple[int, tuple[int, ...]], ...]
"""For each table the chairs taken and by whom, sorted, so that equivalent states are tried once."""


@dataclass(frozen=True, slots=True)
class _Search:
    """Places people with companions one by one, largest group first, trying the fullest table first; people
    who come alone fill the rest."""

    chairs: Sequence[int]
    tables: int
    size: int
    min_table: int

    def found(self) -> Sitting | None:
        """Tables seating everyone with companions such that people coming alone can be added."""
        groups = [p for p, number in enumerate(self.chairs) if number > 1]
        groups.sort(key=lambda p: -self.chairs[p])
        start: _State = ((0, ()),) * self.tables
        to_try, seen = [start], set[object]()
        for _ in range(LOOKS):
            if not to_try:
                return None
            state = to_try.pop()
            placed = sum(len(sitting) for _, sitting in state)
            if placed == len(groups):
                return [[*sitting] for _, sitting in state]
            smallest = self.chairs[groups[-1]] if placed + 1 < len(groups) else 1
            for next_state in self._with(groups[placed], state):
                like = tuple((taken, len(sitting)) for taken, sitting in next_state)
                if like not in seen and self._leaves_enough(next_state, placed + 1, smallest):
                    seen.add(like)
                    to_try.append(next_state)
        return None

    def _with(self, group: int, state: _State) -> Iterator[_State]:
        """States with the group at each table that has room for it and for the people still required there;
        fullest last."""
        more = self.chairs[group]
        for t, (taken, sitting) in enumerate(state):
            missing = max(0, self.min_table - len(sitting) - 1)
            if taken + more + missing <= self.size:
                joined = (taken + more, (*sitting, group))
                yield tuple(sorted((*state[:t], joined, *state[t + 1 :])))

    def _leaves_enough(self, state: _State, placed: int, smallest: int) -> bool:
        """Whether enough people remain for tables below the minimum, and enough usable places for the groups."""
        missing = sum(max(0, self.min_table - len(sitting)) for _, sitting in state)
        lost = sum(self.size - taken for taken, _ in state if self.size - taken < smallest)
        alone = sum(number == 1 for number in self.chairs)
        spare = self.tables * self.size - sum(self.chairs)
        return missing <= len(self.chairs) - placed and lost <= spare + alone
