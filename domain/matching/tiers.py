"""The three aims in their order, over one part of the network."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from math import floor, inf
from operator import attrgetter

import numpy as np

from domain.matching import hurried
from domain.matching.blossoms import OddSet, violated
from domain.matching.deadline import Deadline, NoAnswer
from domain.matching.pairs import Candidate
from domain.matching.programme import Aim, Count, Floor, Programme
from domain.matching.promising import SMALL, nearest, promising
from domain.matching.result import NOTHING, Prices, Solution, Standing, standing_of
from domain.matching.rows import Flags, Stated, Vector
from domain.matching.search import ROUNDING, Answer, Known, Relaxed, Settled, relaxed, whole
from domain.matching.simplex import Simplex

STALLED = 3
"""So often a relaxed programme is sharpened by odd sets without its bound getting better …"""
SHARPENED = 60
"""… and so often at all: what is left then is sooner branched over."""
PROGRESS = 1e-3
NEAR = 0.005
"""Branched over at first are only the edges that fall short of their prices by less than this share.
Mostly the best is among them, and then the bound proves that no other edge is in any better …"""
WIDER = 4
"""… else so many times this share."""


@dataclass(frozen=True, slots=True)
class Mode:
    """How a solve is done: `fast` settles for a good choice and a bound."""

    fast: bool
    priced: bool
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Tiers:
    """One solve; the odd sets found, and the edges found to matter, serve all aims."""

    edges: Sequence[Candidate]
    programme: Programme
    lots: Vector
    mode: Mode
    odd_sets: list[OddSet] = field(default_factory=list)
    considered: list[Flags] = field(default_factory=list)
    simplex: Simplex = field(default_factory=Simplex)
    known: list[Known] = field(default_factory=list)

    def solved(self) -> Solution:
        """The best choice, or a good one."""
        # What the aims cost is known only over all edges.
        if self.programme.reach.crowd.any() and not self.mode.priced:
            found = Tiers(self.edges, self.programme.narrowed(), self.lots, self.mode)._solved()
            if found is not None:
                return found
        solution = self._solved()
        assert solution is not None
        return solution

    def _solved(self) -> Solution | None:
        """The best choice, or a good one; None if so many as the flow covers cannot be."""
        hurry = self.mode.fast
        promise = promising(self.programme, self._worth, hurried.TO_SPARE if hurry else inf)
        self.considered.append(promise.edges)
        if not hurry:
            with suppress(NoAnswer):
                return self._proven()
        return hurried.solution(self.edges, self.programme, self._worth, promise, *self.known)

    def _proven(self) -> Solution | None:
        """The best choice; raises NoAnswer if time ran out before it was found."""
        for attempt, floors in enumerate(self._floors()):
            best = self._best(Aim(self._worth, (), floors), daring=attempt == 0)
            if best is not None:
                prices = self._prices(floors) if self.mode.priced else None
                return self._solution(best, floors, prices)
        if self.programme.narrow:
            return None
        raise NoAnswer("counts that were not solved to the end cannot be kept")

    @property
    def _worth(self) -> Vector:
        return self.programme.weights + self.lots

    @property
    def _bounds(self) -> tuple[Floor, Floor]:
        programme, reach = self.programme, self.programme.reach
        return Floor(programme.covered(), reach.covered), Floor(programme.served(), reach.served)

    def _floors(self) -> Iterator[tuple[Floor, ...]]:
        """What each count may reach: first what costs nothing to find, and most often holds."""
        covered, served = self._bounds
        tried: set[tuple[int, int]] = set()
        if served.least == served.count.most or len(self.edges) <= SMALL:
            yield covered, served
            if self._all_considered():  # else it left edges out, and may be made again
                tried.add((covered.least, served.least))
        for in_full in (False, True):
            if in_full and self.programme.narrow:
                return
            if in_full:
                covered = self._most(covered.count, ())
            sharper = self._bound(served.count, covered)
            if sharper is not None and (covered.least, sharper.least) not in tried:
                tried.add((covered.least, sharper.least))
                yield covered, sharper
        yield covered, self._most(served.count, (covered,))

    def _most(self, count: Count, floors: tuple[Floor, ...]) -> Floor:
        """The most that a count can reach, solved in full."""
        best = self._best(self._counting(count, floors))
        assert best is not None
        return Floor(count, floor(best.bound + ROUNDING))

    def _bound(self, count: Count, below: Floor) -> Floor | None:
        """The most that a count may reach, relaxed."""
        sharpened = self._sharpened(self._counting(count, (below,)))
        return sharpened and Floor(count, floor(sharpened[1].bound + ROUNDING))

    def _counting(self, count: Count, floors: tuple[Floor, ...]) -> Aim:
        return Aim(np.zeros(len(self.edges)), ((count, 1.0),), floors)

    def _relaxed(
        self, aim: Aim, *, daring: bool = False, close: float = ROUNDING
    ) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum over all edges, or as close to it as this.

        None if the floors cannot be kept; if `daring`, not with the edges considered so far.
        """
        stated = self.programme.stated(aim, self.odd_sets)
        while True:
            answer = self._found(stated, aim, self._among(stated))
            if answer is None and not daring and not self._all_considered():
                answer = self._found(stated, aim, stated.open)
                if answer is not None:
                    self._consider(stated.open)
            if answer is None:
                return None
            missing = stated.open & ~self._among(stated) & (answer.spare > ROUNDING)
            if answer.bound - stated.worth @ answer.chosen <= close or not missing.any():
                return stated, answer
            self._consider(
                missing
                if aim.counts
                else nearest(self.programme, answer.spare, missing, self.considered[-1])
            )

    def _found(
        self, stated: Stated, aim: Aim, considered: Flags, settled: Settled | None = None
    ) -> Relaxed | None:
        """A relaxed answer; what it says of the weight is kept for the time when no more is found."""
        answer = relaxed(stated, considered, self.simplex, self.mode.deadline, settled)
        if answer and not aim.counts and len(aim.floors) == 2:
            covered, served = aim.floors
            known = Known(answer, (covered.least, served.least))
            self.known[:] = [min([known, *self.known], key=attrgetter("answer.bound"))]
        return answer

    def _sharpened(
        self, aim: Aim, settled: Settled | None = None, hoped: float = -inf
    ) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum when no odd set that we can find is broken any more, or below what was hoped."""
        programme, best, stalled, rounds = self.programme, inf, 0, 0
        while (found := self._with_odd_sets(aim, settled)) is not None:
            stated, answer = found
            broken = violated(
                answer.chosen[: len(self.edges)], programme.a, programme.b, programme.caps
            )
            value = float(stated.worth @ answer.chosen)
            stalled = 0 if value < best - PROGRESS else stalled + 1
            if not broken or stalled > STALLED or rounds == SHARPENED or value < hoped:
                break
            best = min(best, value)
            rounds += 1
            self.odd_sets.extend(broken)
        return found

    def _with_odd_sets(self, aim: Aim, settled: Settled | None) -> tuple[Stated, Relaxed] | None:
        if settled is None:
            return self._relaxed(aim)
        stated = self.programme.stated(aim, self.odd_sets)
        answer = self._found(stated, aim, self._among(stated), settled)
        return (stated, answer) if answer else None

    def _best(self, aim: Aim, *, daring: bool = False) -> Answer | None:
        """The optimum in whole edges; None if the floors cannot be kept.

        It is taken to be so near to the relaxed optimum that most of it is settled; if it is not, all is
        sharpened, and then looked for further below.
        """
        hope = NEAR * aim.worth.max(initial=1.0) + ROUNDING
        found = self._relaxed(aim, daring=daring, close=hope / 2)
        below, sharp, sharpen = hope, False, True
        while found is not None:
            stated, bounded = found
            if bounded.is_whole() and bounded.bound - stated.worth @ bounded.chosen <= ROUNDING:
                return bounded
            settled = Settled.by(bounded, bounded.bound - below)
            answer = self._branched(aim, settled, bounded.bound - below, sharpen=sharpen)
            if answer is None:
                if settled.nothing():
                    return None
                found, below = (found, below * WIDER) if sharp else (self._sharpened(aim), hope)
                sharp = True
                continue
            reached = floor(stated.worth @ answer.chosen + ROUNDING)
            if bounded.bound - reached < max(1, below):
                return answer
            if answer.bound > reached + 1 - ROUNDING:  # time ran out
                return Answer(answer.chosen, max(answer.bound, bounded.bound - below))
            below, sharpen = bounded.bound - reached + ROUNDING, False
        return None

    def _branched(
        self, aim: Aim, settled: Settled, hoped: float, *, sharpen: bool
    ) -> Answer | None:
        """The optimum in whole edges of what is not settled; None if it is less than was hoped."""
        self._consider(~settled.left)
        found = (
            self._sharpened(aim, settled, hoped) if sharpen else self._with_odd_sets(aim, settled)
        )
        if found is None:
            return None
        stated, bounded = found
        value = float(stated.worth @ bounded.chosen)
        if value < hoped and not settled.nothing():
            return None
        if bounded.is_whole():
            return Answer(bounded.chosen, value)
        answer = whole(stated, self._among(stated), settled, self.mode.deadline)
        return answer and Answer(answer.chosen, min(answer.bound, value))

    def _among(self, stated: Stated) -> Flags:
        added = len(stated.worth) - len(self.edges)
        among: Flags = np.r_[self.considered[-1], np.ones(added, dtype=np.bool_)] & stated.open
        return among

    def _all_considered(self) -> bool:
        return bool(self.considered[-1][self.programme.open].all())

    def _consider(self, more: Flags) -> None:
        self.considered[-1] = self.considered[-1] | more[: len(self.edges)]

    def _chosen(self, answer: Vector) -> tuple[Candidate, ...]:
        taken = np.flatnonzero(answer[: len(self.edges)] > 0.5)
        return tuple(self.edges[index] for index in taken.tolist())

    def _solution(self, best: Answer, floors: tuple[Floor, ...], prices: Prices | None) -> Solution:
        """The answer counted afresh: it is proven only if it comes up to every bound."""
        chosen = self._chosen(best.chosen)
        standing = standing_of(chosen)
        bound = max(standing.weight, floor(best.bound + ROUNDING))
        reached = (standing.covered, standing.served, standing.weight)
        proven = reached == (*(each.least for each in floors), bound)
        return Solution(chosen, standing, proven, bound, prices)

    def _prices(self, floors: tuple[Floor, ...]) -> Prices | None:
        """What the aims cost; None if time runs out before that is known."""

        def standing(held: tuple[Floor, ...]) -> Standing:
            answer = self._best(Aim(self._worth, (), held))
            return standing_of(self._chosen(answer.chosen)) if answer else NOTHING

        try:
            return Prices(standing(()), standing(floors[:1]))
        except NoAnswer:
            return None
