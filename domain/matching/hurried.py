"""A good choice of a large network at once, and what no choice exceeds: for whom the best takes too long.

One relaxed programme over the edges that promise something, made whole. Each person who gets
something they seek counts as so much weight as that may cost.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import floor

import numpy as np

from domain.matching.blossoms import OddSet, violated
from domain.matching.pairs import Candidate
from domain.matching.programme import Aim, Floor, Programme
from domain.matching.promising import Promise
from domain.matching.result import Solution, standing_of
from domain.matching.rounding import Rounded
from domain.matching.rows import Flags, Stated, Vector
from domain.matching.search import ROUNDING, Relaxed, relaxed

FEW, ROUGHLY_SHARPENED = 20, 3
"""In a hurry only where more than a few would be left out, and no more than so often: to find somebody
for one of ten thousand can take half a second, a programme takes one."""
TO_SPARE = 0.004
"""In a hurry to serve more people may cost this share of the weight, and no more."""
ENOUGH, AGAIN = 0.002, 1
"""… and edges that were left out are taken in where they might add more than this share, so often."""
COVERING = 5_000.0
"""What it is worth to cover one more where no choice of halves covers all that the flow does."""


def solution(
    edges: Sequence[Candidate], programme: Programme, worth: Vector, promise: Promise
) -> Solution:
    """A good choice of these edges."""
    covered, served = programme.covered(), programme.served()
    serving = (served, promise.service)
    aim = Aim(worth, (serving,), (Floor(covered, covered.most),))
    hurried = _Hurried(programme, aim, promise.edges)
    answer = hurried.answer()
    if answer is None:
        aim = Aim(worth, ((covered, COVERING), serving), ())
        hurried = _Hurried(programme, aim, promise.edges)
        answer = hurried.answer()
    assert answer is not None
    answer, near = hurried.made_whole(answer)
    chosen = tuple(edges[index] for index in np.flatnonzero(near.completed()).tolist())
    standing = standing_of(chosen)
    bound = answer.bound - promise.service * standing.served
    if aim.floors:
        row = answer.slack[0]
        bound += (covered.most - standing.covered) * _let_down(programme, row, promise.service)
    else:
        bound -= COVERING * standing.covered
    best = max(standing.weight, floor(bound + ROUNDING))
    reached, most = (standing.covered, standing.served, standing.weight), programme.reach
    return Solution(chosen, standing, reached == (most.covered, most.served, best), best)


def _let_down(programme: Programme, row: float, service: float) -> float:
    """How much more one could have, at most, for each one covered less than the flow covers.

    Each lets down a row of the floor; where there is a crowd, one of theirs or of their hosts
    may have an edge more too, and whom that covered lets down another row.
    """
    if not programme.reach.crowd.any():
        return row
    return 2 * row + float(programme.weights.max()) + 1 + 2 * service


@dataclass(frozen=True, slots=True)
class _Hurried:
    programme: Programme
    aim: Aim
    promised: Flags
    odd_sets: list[OddSet] = field(default_factory=list)

    def answer(self) -> Relaxed | None:
        """The relaxed optimum over the promising edges, and over what it shows to be missing."""
        stated = self._stated()
        among = self._among(stated)
        for again in range(AGAIN + 1):
            answer = relaxed(stated, among)
            if answer is None or again == AGAIN:
                break
            reached = stated.worth @ answer.chosen
            if answer.bound - reached <= ENOUGH * reached:
                break
            among |= stated.open & (answer.spare > ROUNDING)
            self.promised[:] = among[: len(self.promised)]
        return answer

    def made_whole(self, answer: Relaxed) -> tuple[Relaxed, Rounded]:
        """The relaxed answer, sharpened a little if too many would be left out in whole edges."""
        programme = self.programme
        for again in range(ROUGHLY_SHARPENED + 1):
            chosen = answer.chosen[: len(self.promised)]
            near = Rounded(programme, chosen)
            if near.short() <= FEW or again == ROUGHLY_SHARPENED:
                break
            self.odd_sets.extend(violated(chosen, programme.a, programme.b, programme.caps))
            stated = self._stated()
            sharper = relaxed(stated, self._among(stated))
            if sharper is None:
                break
            answer = sharper
        return answer, near

    def _stated(self) -> Stated:
        return self.programme.stated(self.aim, self.odd_sets)

    def _among(self, stated: Stated) -> Flags:
        added = len(stated.worth) - len(self.promised)
        among: Flags = stated.open & np.r_[self.promised, np.ones(added, dtype=np.bool_)]
        return among
