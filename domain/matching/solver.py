"""The exact solve: each aim in its turn, held to what the aims before it reached.

Imports numpy and scipy, about a second: imported only where something is solved.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from math import floor

import numpy as np

from domain.matching.attendees import Pair
from domain.matching.blossoms import OddSet, violated
from domain.matching.pairs import Candidate
from domain.matching.programme import Aim, Answer, Count, Floor, Programme
from domain.matching.result import Prices, Solution, Standing
from domain.matching.rows import Vector
from domain.matching.tie_break import tie_break

ROUNDING = 1e-6
"""How far a bound on an integer may be off by the solver's arithmetic."""
SHARPENINGS = 50
"""How often, at most, a relaxed programme is sharpened by odd sets before it is branched."""


def solve(
    edges: Sequence[Candidate],
    caps: Mapping[str, int],
    *,
    pins: Collection[Pair] = (),
    priced: bool = False,
) -> Solution:
    """The best choice of edges: most covered, then most served, then the greatest weight.

    Every edge given may be used; at most `caps[id]` of them a person, and every pin. Edges must
    be distinct, and the pins among them within the caps. What is left equal is decided by lot
    (`tie_break`), so that the order of the input does not matter.
    """
    usable = sorted(
        (edge for edge in edges if caps[edge.a] > 0 and caps[edge.b] > 0),
        key=lambda edge: (edge.a, edge.b),
    )
    if not usable:
        nothing = Standing(0, 0, 0)
        return Solution((), nothing, True, 0, Prices(nothing, nothing) if priced else None)
    return _Solve(usable, Programme.over(usable, caps, pins)).by_tiers(priced=priced)


@dataclass(frozen=True, slots=True)
class _Solve:
    """One solve; the odd sets found for one aim hold for all the others."""

    edges: Sequence[Candidate]
    programme: Programme
    odd_sets: list[OddSet] = field(default_factory=list)

    def by_tiers(self, *, priced: bool) -> Solution:
        """Each count is first held to the bound of its relaxed programme, which most often can be
        reached, and costs little to find; only where it cannot be is the count solved in full."""
        weights = np.array([edge.weight for edge in self.edges], dtype=np.float64)
        weights += tie_break(self.edges, self.programme.most_chosen)
        counts = (self.programme.covered(), self.programme.served())
        for in_full in range(len(counts) + 1):
            floors = self._floors(counts, in_full)
            best = floors and self._best(Aim(weights, None, floors))
            if floors and best:
                prices = self._prices(weights, floors) if priced else None
                return self._solution(best, floors, prices)
        raise AssertionError("counts solved in full can be kept")

    def _floors(self, counts: Sequence[Count], in_full: int) -> tuple[Floor, ...] | None:
        """The most that each count can reach, the first ones proven, the others bounded."""
        floors: tuple[Floor, ...] = ()
        for place, count in enumerate(counts):
            aim = Aim(count.plain, count, floors)
            answer = self._best(aim) if place < in_full else self._bounded(aim)
            if answer is None:
                return None
            floors += (Floor(count, floor(answer.bound + ROUNDING)),)
        return floors

    def _bounded(self, aim: Aim) -> Answer | None:
        """The relaxed optimum, sharpened until no odd set that we can find is broken."""
        answer = self.programme.solve(aim, self.odd_sets, whole=False)
        for _ in range(SHARPENINGS):
            if answer is None:
                return None
            programme = self.programme
            broken = violated(answer.chosen, programme.a, programme.b, programme.caps)
            if not broken:
                return answer
            self.odd_sets.extend(broken)
            answer = programme.solve(aim, self.odd_sets, whole=False)
        return answer

    def _best(self, aim: Aim) -> Answer | None:
        """The optimum in whole edges; None if the floors cannot be kept."""
        answer = self._bounded(aim)
        if answer is None or np.all(np.abs(answer.chosen - answer.chosen.round()) < ROUNDING):
            return answer
        return self.programme.solve(aim, self.odd_sets, whole=True)

    def _chosen(self, answer: Answer) -> tuple[Candidate, ...]:
        return tuple(self.edges[index] for index in np.flatnonzero(answer.chosen > 0.5).tolist())

    def _solution(self, best: Answer, floors: tuple[Floor, ...], prices: Prices | None) -> Solution:
        """The answer counted afresh: it is proven only if it comes up to every bound."""
        chosen = self._chosen(best)
        standing = standing_of(chosen)
        bound = max(standing.weight, floor(best.bound + ROUNDING))
        reached = (standing.covered, standing.served, standing.weight)
        proven = reached == (*(each.least for each in floors), bound)
        return Solution(chosen, standing, proven, bound, prices)

    def _prices(self, weights: Vector, floors: tuple[Floor, ...]) -> Prices:
        def standing(held: tuple[Floor, ...]) -> Standing:
            answer = self._best(Aim(weights, None, held))
            return standing_of(self._chosen(answer) if answer else ())

        return Prices(standing(()), standing(floors[:1]))


def standing_of(chosen: Collection[Candidate]) -> Standing:
    """What these introductions come to, counted afresh."""
    covered = {each.a for each in chosen} | {each.b for each in chosen}
    served = {each.a for each in chosen if each.gain_a > 0}
    served |= {each.b for each in chosen if each.gain_b > 0}
    return Standing(len(covered), len(served), sum(each.weight for each in chosen))
