"""A relaxed choice made whole: a good choice at once, where proving the best would take too long."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from domain.matching.programme import Programme
from domain.matching.rows import Flags, Index, Vector
from domain.matching.search import ROUNDING


class Rounded:
    """Whole edges near a relaxed choice, within everybody's room and with every pin.

    What is chosen wholly stays; what is chosen in part comes in as far as there is room. Who has
    nobody then is left out, until `completed`.
    """

    def __init__(self, programme: Programme, relaxed: Vector) -> None:
        self._programme = programme
        self._choice = _Choice(programme, relaxed > 1 - ROUNDING)
        partly = np.flatnonzero((relaxed > ROUNDING) & (relaxed <= 1 - ROUNDING))
        self._choice.fill(partly[np.argsort(-relaxed[partly], kind="stable")].tolist())

    def left_out(self) -> Index:
        """Who has nobody."""
        return np.setdiff1d(np.arange(len(self._programme.caps)), self._choice.covered())

    def short(self) -> int:
        """How many more could perhaps be covered."""
        return self._programme.reach.covered - len(self._choice.covered())

    def completed(self) -> Vector:
        """Whoever was left out gets somebody, at the cost of those with several; then all room is used."""
        programme, choice = self._programme, self._choice
        in_vain = set[int]()
        for person in self.left_out().tolist():
            if self.short() == 0:
                break
            choice.cover(person, in_vain if programme.reach.crowd[person] else set())
        left = np.flatnonzero(choice.have_room(programme.a, programme.b))
        choice.fill(left[np.argsort(-programme.weights[left], kind="stable")].tolist())
        taken = np.zeros(len(programme.a))
        taken[sorted(choice.taken)] = 1
        return taken


class _Choice:
    """Edges chosen so far, and the room that each person has left."""

    def __init__(self, programme: Programme, chosen: Flags) -> None:
        self._ends: list[tuple[int, int]] = [
            *zip(programme.a.tolist(), programme.b.tolist(), strict=True)
        ]
        self._room = [int(cap) for cap in programme.caps]
        self._fixed = set(np.flatnonzero(programme.pinned).tolist())
        self._having: defaultdict[int, set[int]] = defaultdict(set)
        self._every = _edges_by_person(programme)
        self.taken: set[int] = set()
        self.fill([*sorted(self._fixed), *np.flatnonzero(chosen).tolist()])

    def covered(self) -> list[int]:
        """Who has somebody."""
        return [person for person, edges in self._having.items() if edges]

    def have_room(self, a: Index, b: Index) -> Flags:
        """Between whom an edge would fit, if it is not chosen already."""
        room = np.array(self._room) > 0
        both: Flags = room[a] & room[b]
        return both

    def fill(self, edges: Iterable[int]) -> None:
        """Take each of these edges that there still is room for."""
        room, ends = self._room, self._ends
        for edge in edges:
            one, other = ends[edge]
            if room[one] > 0 and room[other] > 0 and edge not in self.taken:
                self._take(edge)

    def cover(self, person: int, in_vain: set[int]) -> None:
        """Find somebody for a person without, along a chain of changes if need be: each takes a
        place at someone who is full, from another whom the next one has to find somebody for.

        Who was asked in vain is not asked again, and is added. That is sure between a crowd and its
        hosts; where people come in odd cycles another one's chain may get through.
        """
        waiting: deque[tuple[int, tuple[int, ...], tuple[int, ...]]] = deque([(person, (), ())])
        met, asked = {person}, in_vain.copy()
        while waiting:
            someone, taken, dropped = waiting.popleft()
            for edge in self._every(someone):
                host = self._other(edge, someone)
                if host in asked or edge in self.taken or edge in taken:
                    continue
                if self._room[host] > 0 and self._exchange((*taken, edge), dropped):
                    return
                losers = {held: self._other(held, host) for held in self._losable(host)}
                for held, loser in losers.items():
                    changes = (*taken, edge), (*dropped, held)
                    if len(self._having[loser]) > 1 and self._exchange(*changes):
                        return
                    if loser not in met:
                        met.add(loser)
                        waiting.append((loser, *changes))
                settled = any(len(self._having[loser]) > 1 for loser in losers.values())
                if not settled and self._room[host] == 0:
                    asked.add(host)  # by another chain too these are all that it leads to
        in_vain |= asked

    def _losable(self, host: int) -> list[int]:
        return sorted(self._having[host] - self._fixed)

    def _exchange(self, taken: Sequence[int], dropped: Sequence[int]) -> bool:
        """Make the changes, unless they get into each other's way."""
        if not self.taken.issuperset(dropped) or len({*dropped}) < len(dropped):
            return False
        change = Counter(end for edge in dropped for end in self._ends[edge])
        change.subtract(end for edge in taken for end in self._ends[edge])
        if any(self._room[person] + more < 0 for person, more in change.items()):
            return False
        for edge in dropped:
            self._drop(edge)
        for edge in taken:
            self._take(edge)
        return True

    def _take(self, edge: int) -> None:
        self.taken.add(edge)
        for person in self._ends[edge]:
            self._room[person] -= 1
            self._having[person].add(edge)

    def _drop(self, edge: int) -> None:
        self.taken.discard(edge)
        for person in self._ends[edge]:
            self._room[person] += 1
            self._having[person].discard(edge)

    def _other(self, edge: int, person: int) -> int:
        one, other = self._ends[edge]
        return other if person == one else one


def _edges_by_person(programme: Programme) -> Callable[[int], list[int]]:
    """A person's edges, the weightiest first."""
    ends = np.r_[programme.a, programme.b]
    along = np.tile(np.arange(len(programme.a)), 2)
    order = np.lexsort((-programme.weights[along], ends))
    ends, along = ends[order], along[order]
    starts = np.searchsorted(ends, np.arange(len(programme.caps) + 1))
    return lambda person: along[starts[person] : starts[person + 1]].tolist()
