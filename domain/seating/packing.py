"""Groups that sit together, at tables with room for so many chairs: dealt out, or searched for where that fails."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LOOKS = 2_000
"""After so many tried it is given up. All of a thousand parties of up to 24 groups were decided in fewer, and 298 of
300 of up to 60."""

Sitting = list[list[int]]
"""At each table the numbers of those who sit there."""


def packed(chairs: Sequence[int], tables: int, size: int, min_table: int) -> Sitting | None:
    """Everybody at one of the tables, none with more chairs or fewer people than it may have; None if that cannot
    be, or is not found. As equally full as may be where dealing out does."""
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
    """Whoever takes most chairs first, each to the table that has fewest taken; those with too few people first.

    Largest first (Graham 1969) leaves tables about equally full wherever enough people come alone.
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
    """How many chairs the table has that has most."""
    return max(sum(chairs[p] for p in table) for table in sitting)


_State = tuple[tuple[int, tuple[int, ...]], ...]
"""Of each table the chairs taken and by whom, in order, so that tables alike are tried once."""


@dataclass(frozen=True, slots=True)
class _Search:
    """Those who bring companions are placed one by one, the largest group first, at the fullest table first;
    those who come alone fill what is left."""

    chairs: Sequence[int]
    tables: int
    size: int
    min_table: int

    def found(self) -> Sitting | None:
        """Tables at which all who bring companions sit, and to which those who come alone can be dealt out."""
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
            for each in self._with(groups[placed], state):
                like = tuple((taken, len(sitting)) for taken, sitting in each)
                if like not in seen and self._leaves_enough(each, placed + 1, smallest):
                    seen.add(like)
                    to_try.append(each)
        return None

    def _with(self, group: int, state: _State) -> Iterator[_State]:
        """The group at each table that has room for it, and for as many more as have to come; the fullest last."""
        more = self.chairs[group]
        for t, (taken, sitting) in enumerate(state):
            missing = max(0, self.min_table - len(sitting) - 1)
            if taken + more + missing <= self.size:
                joined = (taken + more, (*sitting, group))
                yield tuple(sorted((*state[:t], joined, *state[t + 1 :])))

    def _leaves_enough(self, state: _State, placed: int, smallest: int) -> bool:
        """Whether enough people are left for tables with too few, and enough places that a group can have."""
        missing = sum(max(0, self.min_table - len(sitting)) for _, sitting in state)
        lost = sum(self.size - taken for taken, _ in state if self.size - taken < smallest)
        alone = sum(number == 1 for number in self.chairs)
        spare = self.tables * self.size - sum(self.chairs)
        return missing <= len(self.chairs) - placed and lost <= spare + alone
