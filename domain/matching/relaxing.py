"""Relaxed programmes over the edges that matter, sharpened by odd sets: what is found serves all aims."""

from collections.abc import Sequence
from itertools import compress
from math import inf

import numpy as np

from domain.matching.blossoms import OddSet, violated
from domain.matching.deadline import Deadline
from domain.matching.programme import Aim, Programme
from domain.matching.promising import nearest
from domain.matching.rows import Flags, Stated
from domain.matching.search import ROUNDING, Known, Relaxed, Settled, relaxed
from domain.matching.simplex import Simplex

STALLED = 3
"""So often a relaxed programme is sharpened by odd sets without its bound getting better …"""
SHARPENED = 100
"""… and so often at all: what is left then is sooner branched over."""
PROGRESS = 1e-3
MANY = 1_000
"""Odd sets; with more of them it pays to let go those that hold nothing back."""


class Relaxing:
    """A programme, the edges `considered` so far, and the best that is `known` of the weight."""

    def __init__(self, programme: Programme, considered: Flags, deadline: Deadline) -> None:
        self.considered = considered
        self.known: Known | None = None
        self._programme, self._deadline = programme, deadline
        self._odd_sets, self._simplex = list[OddSet](), Simplex()

    def relaxed(
        self, aim: Aim, *, daring: bool = False, close: float = ROUNDING
    ) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum over all edges, or as close to it as this.

        None if the floors cannot be kept; if `daring`, not with the edges considered so far.
        """
        stated = self._programme.stated(aim, self._odd_sets)
        while True:
            answer = self._found(stated, aim, self.among(stated))
            if answer is None and not daring and not self.all_considered():
                answer = self._found(stated, aim, stated.open)
                if answer is not None:
                    self.consider(stated.open)
            if answer is None:
                return None
            missing = stated.open & ~self.among(stated) & (answer.spare > ROUNDING)
            if answer.bound - stated.worth @ answer.chosen <= close or not missing.any():
                return stated, answer
            self.consider(
                missing
                if aim.counts
                else nearest(self._programme, answer.spare, missing, self.considered)
            )

    def _found(
        self, stated: Stated, aim: Aim, considered: Flags, settled: Settled | None = None
    ) -> Relaxed | None:
        """A relaxed answer; what it says of the weight is kept for the time when no more is found."""
        answer = relaxed(stated, considered, self._simplex, self._deadline, settled)
        if answer and not aim.counts and len(aim.floors) == 2:
            covered, served = aim.floors
            if self.known is None or answer.bound <= self.known.answer.bound:
                self.known = Known(answer, (covered.least, served.least))
        return answer

    def sharpened(
        self, aim: Aim, settled: Settled | None = None, hoped: float = -inf
    ) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum when no odd set that we can find is broken any more, or below what was hoped."""
        programme, best, stalled, rounds = self._programme, inf, 0, 0
        while (found := self.with_odd_sets(aim, settled)) is not None:
            stated, answer = found
            broken = violated(
                answer.chosen[: len(self.considered)], programme.a, programme.b, programme.caps
            )
            value = float(stated.worth @ answer.chosen)
            stalled = 0 if value < best - PROGRESS else stalled + 1
            if not broken or stalled > STALLED or rounds == SHARPENED or value < hoped:
                break
            best = min(best, value)
            rounds += 1
            self._bring_in(broken)
        return found

    def _bring_in(self, broken: Sequence[OddSet]) -> None:
        """Add odd sets; where there are many those that hold nothing back are let go."""
        if len(self._odd_sets) > MANY:
            holding = self._simplex.holding(len(self._odd_sets))
            self._odd_sets[:] = compress(self._odd_sets, holding)
        self._odd_sets.extend(broken)

    def with_odd_sets(self, aim: Aim, settled: Settled | None) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum with the odd sets found so far, and what is settled as it is."""
        if settled is None:
            return self.relaxed(aim)
        stated = self._programme.stated(aim, self._odd_sets)
        answer = self._found(stated, aim, self.among(stated), settled)
        return (stated, answer) if answer else None

    def many(self, undecided: Flags) -> bool:
        """Whether more edges are undecided than were considered: where all are worth nearly the same."""
        more = undecided[: len(self.considered)] & self._programme.open & ~self.considered
        return bool(more.sum() > self.considered.sum())

    def among(self, stated: Stated) -> Flags:
        """Which variables are considered: those added for people all are."""
        added = len(stated.worth) - len(self.considered)
        among: Flags = np.r_[self.considered, np.ones(added, dtype=np.bool_)] & stated.open
        return among

    def all_considered(self) -> bool:
        """Whether no edge is left out."""
        return bool(self.considered[self._programme.open].all())

    def consider(self, more: Flags) -> None:
        """Leave these edges out no longer."""
        self.considered = self.considered | more[: len(self.considered)]
