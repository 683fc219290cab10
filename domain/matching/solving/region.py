"""Improves a choice where it differs from the relaxed answers, by solving that region anew, exactly.

When a large network is not proven in time, both mostly agree but for some hundred people and paths between
them. These and the people nearest to them form a small gathering that the exact solver can handle: edges to
anyone outside are pinned. While time is left, this is repeated with twice as many around them (large
neighbourhood search; Shaw, Using constraint programming and local search methods to solve vehicle routing
problems, 1998).
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from operator import attrgetter

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from domain.matching.pairs import Candidate
from domain.matching.result import Solution, standing_of
from domain.matching.solving.deadline import NoAnswer
from domain.matching.solving.fast import Hurry
from domain.matching.solving.programme import Programme
from domain.matching.solving.rows import Flags, Index, Vector

AROUND = 200
"""People added around those whose edges are in question, at first."""
HOP = 0.125
"""The length of an edge, besides its reduced cost."""
APART = 0.05
"""An edge is in question if the last relaxed answers have that much more or less of it: by a single answer,
two places that belong together may seem unrelated."""

PROGRESS = 1e-5
"""While the weight grows by more than this share, only the last relaxed answer is used."""

_PAIR = attrgetter("a", "b")

Solve = Callable[[Sequence[Candidate], Programme, Vector], Solution | None]
"""An exact solve; raises NoAnswer if time runs out."""


class Region:
    """A choice of these edges, and the part of the network where it may be improved."""

    def __init__(
        self, edges: Sequence[Candidate], programme: Programme, worth: Vector, hurry: Hurry
    ) -> None:
        self._edges, self._programme, self._worth = edges, programme, worth
        self._last, self._lately = hurry.shares, hurry.lately
        people, far = len(programme.caps), HOP + abs(hurry.spare)
        self._network = csr_array((far, (programme.a, programme.b)), shape=(people, people))

    def bettered(self, chosen: Sequence[Candidate], solve: Solve) -> tuple[Candidate, ...]:
        """The best choice found when time ran out, or when the region covered everyone."""
        taken, people = _taken(chosen, self._edges), len(self._programme.caps)
        asked, around = self._last, AROUND
        with suppress(NoAnswer):
            while around < people and (doubtful := self._doubtful(taken, asked)).any():
                better = self._anew(taken, self._with_nearest(doubtful, around), solve)
                weights = self._programme.weights
                if weights @ better <= (1 + PROGRESS) * (weights @ taken):
                    asked = self._lately
                taken, around = better, 2 * around
        return tuple(self._edges[index] for index in np.flatnonzero(taken).tolist())

    def _doubtful(self, taken: Flags, asked: Vector) -> Flags:
        """Flags of people with an edge in question."""
        found = np.zeros(len(self._programme.caps), dtype=np.bool_)
        apart = abs(asked - taken) > APART
        found[self._programme.a[apart]] = found[self._programme.b[apart]] = True
        return found

    def _with_nearest(self, people: Flags, around: int) -> Flags:
        """These people, and `around` more that are nearest."""
        distance = dijkstra(
            self._network, directed=False, indices=np.flatnonzero(people), min_only=True
        )
        order = np.argsort(distance, kind="stable")[: int(people.sum()) + around]
        found = people.copy()
        found[order[distance[order] < np.inf]] = True
        return found

    def _anew(self, taken: Flags, inside: Flags, solve: Solve) -> Flags:
        """The choice with the best for those inside, if that is better than what they have."""
        one, other = inside[self._programme.a], inside[self._programme.b]
        leaving = taken & (one != other)
        places = np.flatnonzero(one & other & self._programme.open | leaving)
        edges = [self._edges[place] for place in places.tolist()]
        found = solve(edges, self._gathering(edges, places, inside, leaving), self._worth[places])
        now = [self._edges[place] for place in places[taken[places]].tolist()]
        if found is None or found.standing <= standing_of(now):
            return taken
        better = taken.copy()
        better[places] = _taken(found.chosen, edges)
        return better

    def _gathering(
        self, edges: Sequence[Candidate], places: Index, inside: Flags, leaving: Flags
    ) -> Programme:
        """The programme for these edges: full caps for people inside, only their leaving edges for others."""
        ends = [end[places] for end in (self._programme.a, self._programme.b)]
        held = sum(np.bincount(end, leaving[places], len(inside)) for end in ends)
        room = np.where(inside, self._programme.caps, held).astype(int)
        caps = {
            getattr(edge, name): int(room[person])
            for name, end in zip("ab", ends, strict=True)
            for edge, person in zip(edges, end.tolist(), strict=True)
        }
        pinned = leaving | (self._programme.pinned > 0)
        pins = {(self._edges[place].a, self._edges[place].b) for place in places[pinned[places]]}
        return Programme.over(edges, caps, pins)


def _taken(chosen: Sequence[Candidate], edges: Sequence[Candidate]) -> Flags:
    """Flags of the chosen edges."""
    pairs = {*map(_PAIR, chosen)}
    return np.array([_PAIR(each) in pairs for each in edges], dtype=np.bool_)
