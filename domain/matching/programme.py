"""What is to be decided, as a mixed-integer programme: a 0/1 variable for each edge.

HiGHS solves it, through scipy: exact, open and, given the same arrays, repeatable.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from domain.matching.attendees import Pair
from domain.matching.blossoms import OddSet
from domain.matching.pairs import Candidate
from domain.matching.rows import Index, Matrix, Rows, Vector, incidence

INFEASIBLE = 2
"""What scipy's milp answers where no choice keeps all the constraints."""


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
class Aim:
    """What to have most of: the edges' worth, or the people in a count; above the floors."""

    worth: Vector
    count: Count | None
    floors: tuple[Floor, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The part of each edge that is chosen, and a bound that no choice exceeds."""

    chosen: Vector
    bound: float


@dataclass(frozen=True, slots=True)
class Programme:
    """The edges, the people at their ends and how many each may have.

    Edge j joins the people a[j] and b[j]; `degree` and `gains` have a row for each person, with 1
    at each of their edges, and at those in which they gain.
    """

    a: Index
    b: Index
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
        a = np.array([row[edge.a] for edge in edges], dtype=np.intp)
        b = np.array([row[edge.b] for edge in edges], dtype=np.intp)
        gains_a = np.array([edge.gain_a > 0 for edge in edges], dtype=np.bool_)
        gains_b = np.array([edge.gain_b > 0 for edge in edges], dtype=np.bool_)
        every = np.arange(len(edges))
        return cls(
            a,
            b,
            np.array([caps[each] for each in ids], dtype=np.float64),
            incidence(np.r_[a, b], np.r_[every, every], (len(ids), len(edges))),
            incidence(
                np.r_[a[gains_a], b[gains_b]],
                np.r_[every[gains_a], every[gains_b]],
                (len(ids), len(edges)),
            ),
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

    def solve(self, aim: Aim, odd_sets: Sequence[OddSet], *, whole: bool) -> Answer | None:
        """The best choice, of whole edges or (relaxed) of parts of them; None if there is none."""
        objective, constraint = self._stated(aim, odd_sets)
        least = np.zeros(len(objective))
        least[: len(self.pinned)] = self.pinned
        result = milp(
            -objective,
            integrality=np.full(len(objective), int(whole)),
            bounds=Bounds(least, 1),
            constraints=constraint,
            options={"mip_rel_gap": 0.0},
        )
        if result.status == INFEASIBLE:
            return None
        if result.x is None:
            raise RuntimeError(f"the solver gave no answer: {result.message}")
        bound = result.mip_dual_bound if whole else result.fun
        return Answer(result.x[: len(self.pinned)], -bound)

    def _stated(self, aim: Aim, odd_sets: Sequence[OddSet]) -> tuple[Vector, LinearConstraint]:
        """The aim over all variables, and the constraints."""
        rows = Rows(len(self.pinned))
        rows.between(self.degree, np.zeros(len(self.caps)), self.caps)
        if odd_sets:
            rows.between(*_of_odd_sets(odd_sets, len(self.pinned)))
        counted = rows.indicate(aim.count.indicated) if aim.count else slice(0, 0)
        for floor in aim.floors:
            _hold(rows, floor)
        objective = np.zeros(rows.variables)
        objective[: len(self.pinned)] = aim.worth
        objective[counted] = 1
        return objective, rows.constraint()


def _hold(rows: Rows, floor: Floor) -> None:
    """Keep a count at its floor; where that is everybody who can, without any variable."""
    everybody = floor.count.rows.shape[0]
    if floor.least == everybody:
        rows.between(floor.count.rows, np.ones(everybody), np.full(everybody, np.inf))
    else:
        rows.at_least(floor.least, floor.count.plain, rows.indicate(floor.count.indicated))


def _of_odd_sets(odd_sets: Sequence[OddSet], edges: int) -> tuple[Matrix, Vector, Vector]:
    sizes = [len(each.edges) for each in odd_sets]
    row = np.repeat(np.arange(len(odd_sets)), sizes)
    column = np.concatenate([each.edges for each in odd_sets])
    most = np.array([each.most for each in odd_sets], dtype=np.float64)
    return incidence(row, column, (len(odd_sets), edges)), np.zeros(len(odd_sets)), most
