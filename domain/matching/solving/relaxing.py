"""Solves the relaxed programme over the edges that matter, tightened by odd sets; edges and sets serve all tiers."""

from collections.abc import Sequence
from itertools import compress
from math import inf

import numpy as np

from domain.matching.solving.blossoms import violated
from domain.matching.solving.deadline import Deadline, NoAnswer
from domain.matching.solving.odd_sets import OddSet, Places
from domain.matching.solving.programme import Aim, Programme
from domain.matching.solving.promising import nearest
from domain.matching.solving.rows import Flags, Stated
from domain.matching.solving.search import ROUNDING, Known, Relaxed, Settled, relaxed
from domain.matching.solving.simplex import Simplex

STALLED = 10
"""Rounds of odd sets without a better bound after which no more are looked for …"""
SHARPENED = 300
"""… and rounds in all."""
PROGRESS = 0.1
"""A bound is better if it fell by this much: weights are whole, so less in ten rounds leads nowhere."""
NEARLY = 0.25
"""An edge short of its prices by up to this share of the greatest worth is nearly worth them; twice the share is
the wider limit (`blossoms.py`)."""
ENTRIES = 1_000_000
"""The most edges of all odd sets together, shortest sets first: more would fill the memory."""
BRANCHED = 300
"""With more odd sets, branching takes hundreds of megabytes and finds nothing within a minute."""


class Relaxing:
    """A programme, the edges `considered` so far, and the best bound `known` of the weight."""

    def __init__(self, programme: Programme, considered: Flags, deadline: Deadline) -> None:
        self.considered = considered
        self.known: Known | None = None
        self._programme, self._deadline = programme, deadline
        self._odd_sets, self._simplex = list[OddSet](), Simplex()
        self._stated: tuple[Aim, Stated, Places] | None = None

    def relaxed(self, aim: Aim, close: float = ROUNDING) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum over all edges, or within `close` of it; None if the floors cannot be kept."""
        stated, _ = self._of(aim)
        while True:
            answer = self._found(stated, aim, self.among(stated))
            if answer is None and not self.all_considered():
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

    def begin_again(self, deadline: Deadline) -> None:
        """Forget the odd sets; what comes goes on from the last answer all the same, until this deadline."""
        self._odd_sets.clear()
        self._deadline = deadline

    def _found(
        self, stated: Stated, aim: Aim, considered: Flags, settled: Settled | None = None
    ) -> Relaxed | None:
        """A relaxed answer; keeps the best bound on the weight for when time runs out."""
        answer = relaxed(stated, self._odd_sets, considered, self._simplex, self._deadline, settled)
        if answer and (aim.floors or aim.counts) and aim.worth.max(initial=0.0) > 1:
            self._keep(answer, aim)
        return answer

    def _keep(self, answer: Relaxed, aim: Aim) -> None:
        """Keep this answer unless a better bound is known."""
        if self.known and answer.bound > self.known.answer.bound:
            return
        chosen = answer.chosen[: len(self.considered)]
        lately = (chosen + self.known.lately) / 2 if self.known else chosen
        floors = tuple(each.least for each in aim.floors)
        self.known = Known(answer, floors, tuple(each for _, each in aim.counts), lately)

    def sharpened(
        self,
        aim: Aim,
        settled: Settled | None = None,
        hoped: float = -inf,
        close: float = ROUNDING,
    ) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum once no odd set is violated, the bound stalls, or it falls below `hoped`."""
        best, stalled, rounds = inf, 0, 0
        while (found := self.with_odd_sets(aim, settled, close)) is not None:
            stated, answer = found
            broken = self._broken(aim, answer)
            value = float(stated.worth @ answer.chosen)
            progress = max(PROGRESS, close - ROUNDING)
            stalled = 0 if value < best - progress else stalled + 1
            if not broken or stalled > STALLED or rounds == SHARPENED or value < hoped:
                break
            best = min(best, value) if not stalled else best
            rounds += 1
            self._bring_in(broken)
        return found

    def _broken(self, aim: Aim, answer: Relaxed) -> list[OddSet]:
        """The odd sets that an answer violates. Sets without a price do nothing and are dropped, unless people alone
        are counted: then many answers are equally good, and the next may violate them again."""
        held = [*compress(self._odd_sets, answer.odd_prices > 0)]
        if not aim.counts or aim.worth.max() > 1:
            self._odd_sets[:] = held
        stated, places = self._of(aim)
        far, spare = NEARLY * stated.worth.max(), answer.spare[: len(self.considered)]
        nearly = [np.flatnonzero(spare > -each) for each in (far, 2 * far)] if far > 1 else ()
        return violated(answer.chosen, held, places, nearly)

    def _bring_in(self, broken: Sequence[OddSet]) -> None:
        """Add these odd sets, as many as fit."""
        room = ENTRIES - sum(len(each.variables) for each in self._odd_sets)
        shortest = sorted(broken, key=lambda each: len(each.variables))
        fitting = np.cumsum([len(each.variables) for each in shortest]) <= room
        self._odd_sets.extend(compress(shortest, fitting))

    def with_odd_sets(
        self, aim: Aim, settled: Settled | None, close: float = ROUNDING
    ) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum with the odd sets found so far, with what is settled fixed."""
        if settled is None:
            return self.relaxed(aim, close)
        stated, _ = self._of(aim)
        answer = self._found(stated, aim, self.among(stated), settled)
        return (stated, answer) if answer else None

    def _of(self, aim: Aim) -> tuple[Stated, Places]:
        """The aim without odd sets, stated once. A new aim drops the odd sets that use lower limits it does not have."""
        if self._stated is None or self._stated[0] is not aim:
            places = self._programme.places(aim)
            if self._stated and not places.like(self._stated[2]):
                self._odd_sets[:] = [each for each in self._odd_sets if not len(each.lower)]
            self._stated = aim, self._programme.stated(aim), places
        return self._stated[1:]

    def tightened(self, aim: Aim) -> Stated:
        """The aim with the odd sets found so far; raises `NoAnswer` if they are too many to branch over."""
        if len(self._odd_sets) > BRANCHED:
            raise NoAnswer("too many odd sets to branch over")
        return self._programme.stated(aim, self._odd_sets)

    def many(self, undecided: Flags) -> bool:
        """Whether more edges are undecided than considered, as when nearly all weights are equal."""
        more = undecided[: len(self.considered)] & self._programme.open & ~self.considered
        return bool(more.sum() > self.considered.sum())

    def among(self, stated: Stated) -> Flags:
        """Which variables are considered: these edges, and all variables added for people."""
        added = len(stated.worth) - len(self.considered)
        among: Flags = np.r_[self.considered, np.ones(added, dtype=np.bool_)] & stated.open
        return among

    def all_considered(self) -> bool:
        """Whether all open edges are considered."""
        return bool(self.considered[self._programme.open].all())

    def consider(self, more: Flags) -> None:
        """Consider these edges from now on."""
        self.considered = self.considered | more[: len(self.considered)]
