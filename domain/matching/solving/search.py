"""Solving what a programme states, with HiGHS through scipy: exact, open, repeatable.

Of a large network only promising edges are passed on. Whether the others can matter follows from the
prices of the relaxed programme: an edge whose worth falls short of its prices by more than the gap
between bound and answer is in no better answer
(reduced-cost fixing; Dantzig, Fulkerson and Johnson, Solution of a large-scale traveling-salesman
problem, 1954).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from domain.matching.result import Standing
from domain.matching.solving.deadline import Deadline, NoAnswer
from domain.matching.solving.odd_sets import OddSet, most_yielding, rows_of
from domain.matching.solving.rows import Flags, Stated, Vector
from domain.matching.solving.simplex import ENDLESS, Simplex

INFEASIBLE = 2
"""scipy's status if nothing satisfies all constraints."""
ROUNDING = 1e-6
"""How far a whole number may be off by the solver's arithmetic."""
UNDECIDED = 60_000
"""Branching over more edges takes over half a gigabyte, and never found anything within a minute."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The share of each variable that is chosen, and a bound that no choice exceeds."""

    chosen: Vector
    bound: float

    def is_whole(self) -> bool:
        """Whether nothing is chosen in part."""
        return bool(np.all(np.abs(self.chosen - self.chosen.round()) < ROUNDING))


@dataclass(frozen=True, slots=True)
class Relaxed(Answer):
    """A relaxed answer. `spare` is by how much each variable's worth exceeds its prices (its reduced cost),
    of which `odd_prices` are those of the odd sets; `yielding` the most that the bound rises for each person
    by whom a floor is lowered. `prices`: those of the other rows."""

    spare: Vector
    prices: Vector
    odd_prices: Vector
    yielding: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A relaxed answer for the weight of all choices that reach the `floors`, in which each person covered and
    served (or served alone) adds its worth of `worths`. `lately` is each edge's share, averaged over this answer
    and those before it, each with half the weight of the next."""

    answer: Relaxed
    floors: tuple[int, ...]
    worths: tuple[float, ...]
    lately: Vector

    def bound(self, standing: Standing) -> float:
        """An upper bound on the weight of any choice that covers and serves as many."""
        reached = (standing.covered, standing.served)
        short = [max(0, least - each) for least, each in zip(self.floors, reached, strict=False)]
        paid = np.dot(self.worths, reached[len(reached) - len(self.worths) :])
        return self.answer.bound + float(np.dot(short, self.answer.yielding) - paid)


@dataclass(frozen=True, slots=True)
class Settled:
    """Variables fixed by their reduced costs: those that every better choice takes, and those that none does."""

    chosen: Flags
    left: Flags

    @classmethod
    def by(cls, bounded: Relaxed, reached: float) -> "Settled":
        """What any choice better than `reached` must take, and leave: to do otherwise costs more than the
        gap between the bound and that."""
        short = bounded.bound - reached + ROUNDING
        return cls(bounded.spare > short, bounded.spare < -short)

    def nothing(self) -> bool:
        """Whether nothing is fixed."""
        return not self.chosen.any() and not self.left.any()


def relaxed(
    stated: Stated,
    odd_sets: Sequence[OddSet],
    considered: Flags,
    simplex: Simplex,
    deadline: Deadline,
    settled: Settled | None = None,
) -> Relaxed | None:
    """The linear relaxation with odd sets over the considered variables; None if no choice keeps the constraints.

    What is settled stays as it is. The bound holds for all variables, considered or not, by weak
    duality: all room at these prices, and what exceeds them.
    """
    least = stated.least
    if settled:
        least, considered = np.maximum(least, settled.chosen), considered & ~settled.left
    solved = simplex.solved(stated, odd_sets, considered, least, deadline.seconds())
    if solved is None:
        return None
    chosen, prices, odd_prices = solved
    spare = stated.worth - stated.matrix.T @ prices
    bound = prices @ stated.most
    if odd_sets:
        rows, most = rows_of(odd_sets, len(spare))
        spare -= rows.T @ odd_prices
        bound += odd_prices @ most
    taken = np.where(stated.least > 0, spare, np.maximum(0, spare))
    bound += taken[stated.open].sum()
    more = most_yielding(odd_sets, odd_prices)
    yielding = tuple(float(prices[rows].max(initial=0.0)) + more for rows in stated.floors)
    return Relaxed(chosen, float(bound), spare, prices, odd_prices, yielding)


def whole(stated: Stated, considered: Flags, settled: Settled, deadline: Deadline) -> Answer | None:
    """The best choice of whole variables among the considered, by branching; None if there is none.

    Worth is rounded down to whole numbers: to prove the lots (`tie_break`) too would take most of the
    time, and the solver chooses the same each time. If the seconds run out the bound is above what
    was reached; raises NoAnswer if nothing was, or if too much is undecided.
    """
    chosen = considered & (np.maximum(stated.least, settled.chosen) > 0)
    free = np.flatnonzero(considered & ~settled.left & ~chosen)
    if len(free) > UNDECIDED:
        raise NoAnswer("too many edges to branch over")
    worth, matrix = np.floor(stated.worth), stated.matrix[:, free]
    left = stated.most - stated.matrix @ chosen
    rows = np.flatnonzero(np.bincount(matrix.indices, minlength=len(left)))
    if np.delete(left, rows).min(initial=0.0) < -ROUNDING:
        return None
    result = milp(
        -worth[free],
        integrality=np.ones(len(free), dtype=np.int64),
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(csr_array(matrix)[rows], -np.inf, left[rows]),
        options={"mip_rel_gap": 0.0, "time_limit": min(deadline.seconds(), ENDLESS)},
    )
    if result.status == INFEASIBLE:
        return None
    if result.x is None:
        raise NoAnswer(result.message)
    answer = chosen.astype(np.float64)
    answer[free] = result.x
    return Answer(answer, float(worth @ chosen) - result.mip_dual_bound)
