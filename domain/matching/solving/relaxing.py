"""Solves the relaxed programme, in which edges may be chosen in part, over the edges that matter.

Of a large network only promising edges are passed on; the prices of people tell which others are missing
(column generation; Ford and Fulkerson, A suggested computation for maximal multi-commodity network flows, 1958).
"""

from dataclasses import dataclass, replace

import numpy as np

from domain.matching.result import Standing
from domain.matching.solving.deadline import Deadline
from domain.matching.solving.programme import Aim, Programme
from domain.matching.solving.promising import nearest
from domain.matching.solving.rows import Flags, Stated, Vector
from domain.matching.solving.simplex import Simplex

ROUNDING = 1e-6
"""How far a whole number may be off by the solver's arithmetic."""
CLOSE = 0.01
"""Only lots still differ so little; to bring in every edge for their sake takes many rounds."""
ENOUGH, FEW = 0.05, 10
"""It ends once the bound is so close, for each person, and so few edges are missing that need nodes: Edmonds' algorithm
brings those in itself. Where all is nearly equal, each may take it through most of the graph."""
BOTH = 2
"""Counts, of the people covered and of those served."""


@dataclass(frozen=True, slots=True)
class Relaxed:
    """The share of each variable that is chosen, and a bound that no choice exceeds.

    `gap` is by how much the bound exceeds these shares' worth, `spare` by how much each variable's worth exceeds its
    prices (its reduced cost), `prices` those of the rows; `yielding` the most that the bound rises for each person by
    whom a floor is lowered.
    """

    chosen: Vector
    bound: float
    gap: float
    spare: Vector
    prices: Vector
    yielding: tuple[float, ...]

    def is_best(self, edges: int) -> bool:
        """Whether it is proven, and none of the first so many variables is chosen in part."""
        chosen = self.chosen[:edges]
        return self.gap <= CLOSE and bool(np.all(np.abs(chosen - chosen.round()) < ROUNDING))


@dataclass(frozen=True, slots=True)
class Known:
    """A relaxed answer for the weight of all choices that reach the `floors`, in which each person covered and
    served (or served alone) adds its worth of `worths`. `shares`: how much of each edge to begin with."""

    answer: Relaxed
    floors: tuple[int, ...]
    worths: tuple[float, ...]
    shares: Vector

    def bound(self, standing: Standing) -> float:
        """An upper bound on the weight of any choice that covers and serves as many."""
        reached = (standing.covered, standing.served)
        short = [max(0, least - each) for least, each in zip(self.floors, reached, strict=False)]
        paid = np.dot(self.worths, reached[len(reached) - len(self.worths) :])
        return self.answer.bound + float(np.dot(short, self.answer.yielding) - paid)


class Relaxing:
    """A programme, the edges `considered` so far, and what is `known` of the weight with both counts."""

    def __init__(self, programme: Programme, considered: Flags, deadline: Deadline) -> None:
        self.considered = considered
        self.known: Known | None = None
        self._programme, self._deadline, self._simplex = programme, deadline, Simplex()

    def relaxed(self, aim: Aim) -> Relaxed | None:
        """The relaxed optimum over all edges, or nearly; None if the floors cannot be kept. Raises `NoAnswer` if time
        runs out."""
        stated = self._programme.stated(aim)
        enough = max(CLOSE, ENOUGH * len(self._programme.caps))
        while True:
            answer = self._found(stated, self._among(stated))
            if answer is None and not self._all_considered():
                answer = self._found(stated, stated.open)
                if answer is not None:
                    self._consider(stated.open)
            if answer is None:
                return None
            self._keep(answer, aim)
            missing = stated.open & ~self._among(stated) & (answer.spare > ROUNDING)
            if (answer.gap <= enough and self._few(missing)) or not missing.any():
                return answer
            self._consider(
                missing
                if aim.counts
                else nearest(self._programme, answer.spare, missing, self.considered)
            )

    def let_go(self) -> None:
        """Let go of the solver, which holds up to a hundred megabytes; the next programme would begin with nothing."""
        self._simplex = Simplex()

    def begin_with(self, shares: Vector) -> None:
        """What is known, with these shares of edges, which are nearer to the best choice."""
        if self.known:
            self.known = replace(self.known, shares=shares)

    def _found(self, stated: Stated, considered: Flags) -> Relaxed | None:
        """The relaxed optimum over these variables; None if no choice keeps the constraints.

        The bound holds for all variables, considered or not, by weak duality: all room at these prices, and what
        exceeds them.
        """
        solved = self._simplex.solved(stated, considered, self._deadline.seconds())
        if solved is None:
            return None
        chosen, prices = solved
        spare = stated.worth - stated.matrix.T @ prices
        taken = np.where(stated.least > 0, spare, np.maximum(0, spare))
        bound = float(prices @ stated.most + taken[stated.open].sum())
        yielding = tuple(float(prices[rows].max(initial=0.0)) for rows in stated.floors)
        gap = bound - float(stated.worth @ chosen)
        return Relaxed(chosen, bound, gap, spare, prices, yielding)

    def _keep(self, answer: Relaxed, aim: Aim) -> None:
        """Keep this answer if both people covered and served matter, unless a better bound is known."""
        counted = len(aim.floors) + len(aim.counts)
        if counted < BOTH or (self.known and answer.bound > self.known.answer.bound):
            return
        floors = tuple(each.least for each in aim.floors)
        worths, shares = tuple(each for _, each in aim.counts), answer.chosen[: len(aim.worth)]
        self.known = Known(answer, floors, worths, shares)

    def _few(self, missing: Flags) -> bool:
        """Whether hardly any edges are missing of two people who may have several; others' need no nodes of their own."""
        at, several = self._programme, self._programme.caps > 1
        return int(missing[: len(at.a)][several[at.a] & several[at.b]].sum()) <= FEW

    def _among(self, stated: Stated) -> Flags:
        """Which variables are considered: these edges, and all variables added for people."""
        added = len(stated.worth) - len(self.considered)
        among: Flags = np.r_[self.considered, np.ones(added, dtype=np.bool_)] & stated.open
        return among

    def _all_considered(self) -> bool:
        return bool(self.considered[self._programme.open].all())

    def _consider(self, more: Flags) -> None:
        self.considered = self.considered | more[: len(self.considered)]
