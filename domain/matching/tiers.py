"""The three aims in their order, over one part of the network."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from math import floor, inf

import numpy as np

from domain.matching.blossoms import OddSet, violated
from domain.matching.pairs import Candidate
from domain.matching.programme import Aim, Count, Floor, Programme
from domain.matching.promising import promising
from domain.matching.result import NOTHING, Prices, Solution, Standing
from domain.matching.rounding import Rounded
from domain.matching.rows import Flags, Stated, Vector
from domain.matching.search import ROUNDING, Answer, NoAnswer, Relaxed, relaxed, whole

STALLED = 3
"""So often a relaxed programme is sharpened by odd sets without its bound getting better …"""
SHARPENED = 15
"""… and so often at all: what is left then is sooner branched over."""
PROGRESS = 1e-3
NEARLY = 0.1
"""If an edge is worth more than its prices, those that fall short by up to this share are considered too:
a programme is solved anew, and better thrice than ten times."""
AS_MANY = 2
"""… the nearest first, so many for each one that is worth more, and one a person: where all are
alike, all of them would be near."""
NEAR = 0.02
"""Branched over at first are only the edges that fall short of their prices by less than this share.
Mostly the best is among them, and then the bound proves that no other edge is in any better."""

FEW, ROUGHLY_SHARPENED = 20, 3
"""In a hurry only where more than a few would be left out, and no more than so often: to find somebody
for one of ten thousand can take half a second, a programme takes one."""


@dataclass(frozen=True, slots=True)
class Mode:
    """How a solve is done: `fast` settles for a good choice and a bound."""

    fast: bool = False
    priced: bool = False
    seconds: float = inf


@dataclass(frozen=True, slots=True)
class Tiers:
    """One solve; the odd sets found, and the edges found to matter, serve all aims."""

    edges: Sequence[Candidate]
    programme: Programme
    lots: Vector
    mode: Mode
    odd_sets: list[OddSet] = field(default_factory=list)
    considered: list[Flags] = field(default_factory=list)

    def solved(self) -> Solution:
        """The best choice, or a good one."""
        programme, reach = self.programme, self.programme.reach()
        self.considered.append(promising(programme, self._worth, reach.used))
        bounds = Floor(programme.covered(), reach.covered), Floor(programme.served(), reach.served)
        if self.mode.fast:
            return self._roughly(bounds)
        try:
            return self._proven(bounds)
        except NoAnswer:
            return self._roughly(bounds)

    def _proven(self, bounds: tuple[Floor, Floor]) -> Solution:
        """The best choice; raises NoAnswer if time ran out before it was found."""
        for attempt, floors in enumerate(self._floors(bounds)):
            best = self._best(Aim(self._worth, None, floors), daring=attempt == 0)
            if best is not None:
                prices = self._prices(floors) if self.mode.priced else None
                return self._solution(best, floors, prices)
        raise NoAnswer("counts that were not solved to the end cannot be kept")

    @property
    def _worth(self) -> Vector:
        return self.programme.weights + self.lots

    def _floors(self, bounds: tuple[Floor, Floor]) -> Iterator[tuple[Floor, ...]]:
        """What each count may reach: first what costs nothing to find, and most often holds."""
        covered, served = bounds
        yield covered, served
        tried: set[tuple[int, int]] = set()
        if self._all_considered():  # else the first attempt left edges out, and may be made again
            tried.add((covered.least, served.least))
        for in_full in (False, True):
            if in_full:
                covered = self._most(covered.count, ())
            sharper = self._bound(served.count, covered)
            if sharper is not None and (covered.least, sharper.least) not in tried:
                tried.add((covered.least, sharper.least))
                yield covered, sharper
        yield covered, self._most(served.count, (covered,))

    def _most(self, count: Count, floors: tuple[Floor, ...]) -> Floor:
        """The most that a count can reach, solved in full."""
        best = self._best(Aim(count.plain, count, floors))
        assert best is not None
        return Floor(count, floor(best.bound + ROUNDING))

    def _bound(self, count: Count, below: Floor) -> Floor | None:
        """The most that a count may reach, relaxed."""
        sharpened = self._sharpened(Aim(count.plain, count, (below,)))
        return sharpened and Floor(count, floor(sharpened[1].bound + ROUNDING))

    def _sharpened(self, aim: Aim, *, daring: bool = False) -> tuple[Stated, Relaxed] | None:
        """The relaxed optimum over all edges, until no odd set that we can find is broken.

        None if the floors cannot be kept; if `daring`, not with the edges considered so far.
        """
        stalled, rounds, best = 0, 0, inf
        while True:
            stated = self.programme.stated(aim, self.odd_sets)
            answer = relaxed(stated, self._among(stated))
            if answer is None and not daring and not self._all_considered():
                everything = np.ones(len(stated.worth), dtype=np.bool_)
                answer = relaxed(stated, everything)
                if answer is not None:
                    self._consider(everything)
            if answer is None:
                return None
            missing = ~self._among(stated) & (answer.spare > ROUNDING)
            if missing.any():
                self._consider(missing if aim.count else self._nearly(answer.spare, missing))
                continue
            programme, chosen = self.programme, answer.chosen[: len(self.edges)]
            broken = violated(chosen, programme.a, programme.b, programme.caps)
            stalled = 0 if answer.bound < best - PROGRESS else stalled + 1
            if not broken or stalled > STALLED or rounds == SHARPENED:
                return stated, answer
            best = min(best, answer.bound)
            rounds += 1
            self.odd_sets.extend(broken)

    def _best(self, aim: Aim, *, daring: bool = False) -> Answer | None:
        """The optimum in whole edges; None if the floors cannot be kept."""
        sharpened = self._sharpened(aim, daring=daring)
        if sharpened is None or sharpened[1].is_whole():
            return sharpened and sharpened[1]
        return self._branched(*sharpened)

    def _branched(self, stated: Stated, bounded: Relaxed) -> Answer | None:
        """The optimum in whole edges, branched over no more edges than can matter."""
        within = NEAR * stated.worth.max() + ROUNDING
        while True:
            near = (bounded.spare > -within) | (stated.least > 0)
            near[len(self.edges) :] = True
            self._consider(near)
            answer = whole(stated, near, self.mode.seconds)
            if answer is None and within == inf:
                return None
            if answer is None:
                within = inf
                continue
            reached = floor(stated.worth @ answer.chosen + ROUNDING)
            if answer.bound > reached + 1 - ROUNDING:  # time ran out
                return Answer(answer.chosen, bounded.bound)
            short = bounded.bound - reached
            if short < max(1, within):
                return answer
            within = short + ROUNDING

    def _nearly(self, spare: Vector, missing: Flags) -> Flags:
        """What is worth more than its prices, and the nearest to that of what is not considered."""
        out = np.flatnonzero(~self.considered[-1])
        wanted = (1 + AS_MANY) * int(missing.sum()) + len(self.programme.caps)
        first = out[np.argsort(-spare[out], kind="stable")[:wanted]]
        nearly = missing.copy()
        nearly[first[spare[first] > -NEARLY * self.programme.weights.max()]] = True
        return nearly

    def _among(self, stated: Stated) -> Flags:
        added = len(stated.worth) - len(self.edges)
        among: Flags = np.r_[self.considered[-1], np.ones(added, dtype=np.bool_)]
        return among

    def _all_considered(self) -> bool:
        return bool(self.considered[-1].all())

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

    def _prices(self, floors: tuple[Floor, ...]) -> Prices:
        def standing(held: tuple[Floor, ...]) -> Standing:
            answer = self._best(Aim(self._worth, None, held))
            return standing_of(self._chosen(answer.chosen)) if answer else NOTHING

        return Prices(standing(()), standing(floors[:1]))

    def _roughly(self, bounds: tuple[Floor, Floor]) -> Solution:
        """The relaxed optimum over the promising edges, made whole; and what no choice exceeds."""
        for floors in (bounds, bounds[:1], ()):
            stated = self.programme.stated(Aim(self._worth, None, floors), self.odd_sets)
            answer = relaxed(stated, self._among(stated))
            if answer is not None:
                break
        assert answer is not None
        answer, near = self._nearer(Aim(self._worth, None, floors), answer)
        chosen = self._chosen(near.completed())
        standing = standing_of(chosen)
        reached = (standing.covered, standing.served)
        short = [each.least - got for each, got in zip(floors, reached, strict=False)]
        bound = answer.bound + sum(n * each for n, each in zip(short, answer.slack, strict=True))
        whole_bound = max(standing.weight, floor(bound + ROUNDING))
        best = (bounds[0].least, bounds[1].least, whole_bound)
        proven = (standing.covered, standing.served, standing.weight) == best
        return Solution(chosen, standing, proven, whole_bound)

    def _nearer(self, aim: Aim, answer: Relaxed) -> tuple[Relaxed, Rounded]:
        """The relaxed answer, sharpened a little if too many would be left out in whole edges."""
        programme = self.programme
        for again in range(ROUGHLY_SHARPENED + 1):
            chosen = answer.chosen[: len(self.edges)]
            near = Rounded(programme, chosen)
            if len(near.left_out()) <= FEW or again == ROUGHLY_SHARPENED:
                break
            self.odd_sets.extend(violated(chosen, programme.a, programme.b, programme.caps))
            stated = self.programme.stated(aim, self.odd_sets)
            sharper = relaxed(stated, self._among(stated))
            if sharper is None:
                break
            answer = sharper
        return answer, near


def standing_of(chosen: Collection[Candidate]) -> Standing:
    """What these introductions come to, counted afresh."""
    covered = {each.a for each in chosen} | {each.b for each in chosen}
    served = {each.a for each in chosen if each.gain_a > 0}
    served |= {each.b for each in chosen if each.gain_b > 0}
    return Standing(len(covered), len(served), sum(each.weight for each in chosen))
