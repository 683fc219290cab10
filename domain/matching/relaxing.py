"""The relaxed programme over the edges that matter, tightened by odd sets; the edges and sets found serve every tier."""

from collections.abc import Sequence
from itertools import compress
from math import inf

import numpy as np

from domain.matching.blossoms import OddSet, distinct, violated
from domain.matching.deadline import Deadline
from domain.matching.moats import layers
from domain.matching.programme import Aim, Programme
from domain.matching.promising import nearest
from domain.matching.rows import Flags, Stated
from domain.matching.search import ROUNDING, Known, Relaxed, Settled, relaxed
from domain.matching.simplex import Simplex

STALLED = 3
"""Rounds of odd sets without a better bound after which no more are looked for …"""
SHARPENED = 100
"""… and rounds in all: to branch is quicker then."""
PROGRESS = 1e-3
LAYERED = 2
"""Rounds before odd sets come with the layers around them: most programmes need no more."""
IDLE = 3
"""Rounds after which an odd set whose row was not tight is dropped …"""
ENTRIES = 1_000_000
"""… and the edges that all sets may have together, the shortest sets first: more fill the memory."""


class Relaxing:
    """A programme, the edges `considered` so far, and the best that is `known` of the weight."""

    def __init__(self, programme: Programme, considered: Flags, deadline: Deadline) -> None:
        self.considered = considered
        self.known: Known | None = None
        self._programme, self._deadline = programme, deadline
        self._odd_sets, self._idle, self._simplex = list[OddSet](), list[int](), Simplex()

    def relaxed(
        self, aim: Aim, *, daring: bool = False, close: float = ROUNDING
    ) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum over all edges, or within `close` of it.

        None if the floors cannot be kept; if `daring`, already if the edges considered so far cannot keep them.
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
        """A relaxed answer; the best bound on the weight is kept for when time runs out."""
        answer = relaxed(stated, considered, self._simplex, self._deadline, settled)
        if answer and not aim.counts and len(aim.floors) == 2:
            covered, served = aim.floors
            if self.known is None or answer.bound <= self.known.answer.bound:
                chosen = answer.chosen[: len(self.considered)]
                lately = (chosen + self.known.lately) / 2 if self.known else chosen
                self.known = Known(answer, (covered.least, served.least), lately)
        return answer

    def sharpened(
        self, aim: Aim, settled: Settled | None = None, hoped: float = -inf
    ) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum once no odd set that we can find is broken, the bound stalls, or it falls below `hoped`."""
        best, stalled, rounds = inf, 0, 0
        while (found := self.with_odd_sets(aim, settled)) is not None:
            stated, answer = found
            broken = self._broken(answer, layered=rounds >= LAYERED)
            value = float(stated.worth @ answer.chosen)
            stalled = 0 if value < best - PROGRESS else stalled + 1
            if not broken or stalled > STALLED or rounds == SHARPENED or value < hoped:
                break
            best = min(best, value)
            rounds += 1
            self._bring_in(broken)
        return found

    def _broken(self, answer: Relaxed, *, layered: bool) -> list[OddSet]:
        """The odd sets that an answer breaks, and the layers around them if asked for."""
        edges, programme = len(self.considered), self._programme
        chosen, spare = answer.chosen[:edges], answer.spare[:edges]
        network = programme.a, programme.b, programme.caps
        found = violated(chosen, *network)
        if not (found and layered):
            return found
        around = layers(chosen, spare, np.flatnonzero(self.considered), *network)
        return distinct([*found, *around])

    def _bring_in(self, broken: Sequence[OddSet]) -> None:
        """Add these odd sets; drop those whose rows have long not been tight."""
        holding = self._simplex.holding(len(self._idle))
        idle = [0 if holds else 1 + idle for holds, idle in zip(holding, self._idle, strict=True)]
        kept = [rounds < IDLE for rounds in idle]
        self._simplex.let_go(kept)
        self._odd_sets[:] = compress(self._odd_sets, kept)
        room = ENTRIES - sum(len(each.edges) for each in self._odd_sets)
        shortest = sorted(broken, key=lambda each: len(each.edges))
        fitting = np.cumsum([len(each.edges) for each in shortest]) <= room
        self._odd_sets.extend(compress(shortest, fitting))
        self._idle[:] = [*compress(idle, kept), *(0 for each in fitting if each)]

    def with_odd_sets(self, aim: Aim, settled: Settled | None) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum with the odd sets found so far, and what is settled as it is."""
        if settled is None:
            return self.relaxed(aim)
        stated = self._programme.stated(aim, self._odd_sets)
        answer = self._found(stated, aim, self.among(stated), settled)
        return (stated, answer) if answer else None

    def many(self, undecided: Flags) -> bool:
        """Whether more edges are undecided than are considered, as where nearly all weights are equal."""
        more = undecided[: len(self.considered)] & self._programme.open & ~self.considered
        return bool(more.sum() > self.considered.sum())

    def among(self, stated: Stated) -> Flags:
        """Which variables are considered: these edges, and every variable added for a person."""
        added = len(stated.worth) - len(self.considered)
        among: Flags = np.r_[self.considered, np.ones(added, dtype=np.bool_)] & stated.open
        return among

    def all_considered(self) -> bool:
        """Whether no edge is left out."""
        return bool(self.considered[self._programme.open].all())

    def consider(self, more: Flags) -> None:
        """Leave these edges out no longer."""
        self.considered = self.considered | more[: len(self.considered)]
