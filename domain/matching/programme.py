"""The mixed-integer programmes behind a match, over one 0/1 variable for each edge.

HiGHS solves them, through scipy. It is exact, open and, given the same arrays, repeatable.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from domain.matching.attendees import Pair
from domain.matching.pairs import Candidate
from domain.matching.rows import Matrix, Rows, Vector, incidence


@dataclass(frozen=True, slots=True)
class Count:
    """How many people have at least one of certain edges.

    `rows` has a row for each person who can, with 1 where an edge counts for them. Who has room
    for a single edge needs no variable: those edges are the count (`plain`, over the edges), which
    keeps the programme tight where it is hardest. The others' rows (`indicated`) get one each.
    """

    rows: Matrix
    plain: Vector
    indicated: Matrix


@dataclass(frozen=True, slots=True)
class Floor:
    """At least `least` people must be in the count."""

    count: Count
    least: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The edges chosen, the value they reach, and a bound that no choice exceeds."""

    chosen: NDArray[np.bool_]
    value: float
    bound: float


@dataclass(frozen=True, slots=True)
class Programme:
    """The edges, the people at their ends and how many each may have."""

    caps: Vector
    degree: Matrix
    gains: Matrix
    pinned: Vector

    @classmethod
    def over(
        cls, edges: Sequence[Candidate], caps: Mapping[str, int], pins: Collection[Pair]
    ) -> "Programme":
        """The programme over these edges, in this order."""
        ids = sorted({edge.a for edge in edges} | {edge.b for edge in edges})
        row = {each: index for index, each in enumerate(ids)}
        ends = [(row[each], j) for j, edge in enumerate(edges) for each in (edge.a, edge.b)]
        given = [(row[e.a], j) for j, e in enumerate(edges) if e.gain_a > 0]
        given += [(row[e.b], j) for j, e in enumerate(edges) if e.gain_b > 0]
        shape = (len(ids), len(edges))
        return cls(
            np.array([caps[each] for each in ids], dtype=np.float64),
            incidence(ends, shape),
            incidence(given, shape),
            np.array([(edge.a, edge.b) in pins for edge in edges], dtype=np.float64),
        )

    @property
    def most_chosen(self) -> int:
        """More edges than this cannot be chosen."""
        return min(len(self.pinned), int(self.caps.sum()) // 2)

    def covered(self) -> Count:
        """How many have an edge at all."""
        return self._count(self.degree)

    def served(self) -> Count:
        """How many have an edge in which they gain."""
        return self._count(self.gains)

    def _count(self, rows: Matrix) -> Count:
        can = rows.sum(axis=1) > 0
        single = can & (self.caps == 1)
        return Count(rows[can], rows[single].sum(axis=0), rows[can & ~single])

    def most(self, count: Count, floors: Sequence[Floor]) -> Answer:
        """The choice that has the most people in the count."""
        return self._maximise(count.plain, count, floors)

    def heaviest(self, weights: Vector, floors: Sequence[Floor]) -> Answer:
        """The choice of the greatest weight."""
        return self._maximise(weights, None, floors)

    def _maximise(self, worth: Vector, rewarded: Count | None, floors: Sequence[Floor]) -> Answer:
        rows = Rows(len(worth))
        rows.within(self.degree, np.zeros(len(self.caps)), self.caps)
        prized = rows.indicate(rewarded.indicated) if rewarded else slice(0, 0)
        for floor in floors:
            _hold(rows, floor)
        objective = np.zeros(rows.variables)
        objective[: len(worth)] = worth
        objective[prized] = 1
        return self._solve(objective, rows.constraint())

    def _solve(self, objective: Vector, constraint: LinearConstraint) -> Answer:
        least = np.zeros(len(objective))
        least[: len(self.pinned)] = self.pinned
        result = milp(
            -objective,
            integrality=np.ones(len(objective), dtype=np.int64),
            bounds=Bounds(least, 1),
            constraints=constraint,
            options={"mip_rel_gap": 0.0},
        )
        if result.x is None:
            raise RuntimeError(f"the solver gave no answer: {result.message}")
        chosen = result.x[: len(self.pinned)] > 0.5
        return Answer(chosen, -result.fun, -result.mip_dual_bound)


def _hold(rows: Rows, floor: Floor) -> None:
    """Keep a count at its floor; where that is everybody who can, without any variable."""
    everybody = floor.count.rows.shape[0]
    if floor.least == everybody:
        rows.within(floor.count.rows, np.ones(everybody), np.full(everybody, np.inf))
    else:
        rows.at_least(floor.least, floor.count.plain, rows.indicate(floor.count.indicated))
