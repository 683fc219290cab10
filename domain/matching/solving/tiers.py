"""Solves the three aims in order, over one part of the network."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from math import floor, inf
from operator import attrgetter

import numpy as np

from domain.matching.pairs import Candidate
from domain.matching.result import NOTHING, Prices, Solution, Standing, standing_of
from domain.matching.solving.copies import Copies
from domain.matching.solving.deadline import Deadline, NoAnswer
from domain.matching.solving.fast import TO_SPARE, Hurry
from domain.matching.solving.programme import Aim, Count, Floor, Programme
from domain.matching.solving.promising import SMALL, promising
from domain.matching.solving.region import Region
from domain.matching.solving.relaxing import Relaxing
from domain.matching.solving.rows import Vector
from domain.matching.solving.search import ROUNDING, Answer, Relaxed, Settled, whole

NEAR = 0.005
"""At first only edges that fall short of their prices by less than this share of the greatest worth are branched
over. Mostly the best choice uses no others, and then the bound proves it …"""
WIDER = 4
"""… else the share grows by this factor."""
SERVING, COVERING = 10, 100
"""To find the most people that can be served, and covered, each counts as this many of the weightiest edges: one
more rarely costs more …"""
CLOSE = 0.5
"""… and it is solved for its odd sets, so half a unit of weight is near enough."""


@dataclass(frozen=True, slots=True)
class Mode:
    """How to solve: `fast` settles for a good choice and a bound; `priced` also computes what the aims cost. The
    search for the best ends at `deadline`, with Edmonds' algorithm at `matched`, improving a choice at `end`."""

    fast: bool
    priced: bool
    deadline: Deadline
    matched: Deadline
    end: Deadline


def solved(edges: Sequence[Candidate], programme: Programme, lots: Vector, mode: Mode) -> Solution:
    """The best choice of these edges, or a good one."""
    worth = programme.weights + lots
    # The price of the aims needs all edges.
    if programme.narrows and not mode.priced:
        found = _solved(edges, programme.narrowed(), worth, mode)
        if found is not None:
            return found
    solution = _solved(edges, programme, worth, mode)
    assert solution is not None
    return solution


def _solved(
    edges: Sequence[Candidate], programme: Programme, worth: Vector, mode: Mode
) -> Solution | None:
    """The best choice, or a good one; None if not as many people can be covered as the flow covers."""
    promise = promising(programme, worth, TO_SPARE if mode.fast else inf)
    relaxing = Relaxing(programme, promise.edges, mode.deadline)
    found = list[Solution]()
    if not mode.fast:
        tiers = _Tiers(edges, programme, worth, mode, relaxing)
        for way in (tiers.proven, tiers.matched):
            with suppress(NoAnswer):
                proven = way()
                if proven is None or proven.optimal:
                    return proven
                found.append(proven)  # the first that branching found may be poor
    hurry = Hurry(programme, worth, promise, relaxing.known)
    found.append(hurry.judged(hurry.choice(edges)))
    best = max(found, key=attrgetter("standing"))
    if mode.fast or best.optimal:
        return best
    anew = partial(_anew, replace(mode, deadline=mode.end, priced=False))
    bettered = Region(edges, programme, worth, hurry).bettered(best.chosen, anew)
    return max(best, hurry.judged(bettered), key=attrgetter("standing"))


def _anew(
    mode: Mode, edges: Sequence[Candidate], programme: Programme, worth: Vector
) -> Solution | None:
    """The best choice of a part of the edges."""
    if programme.narrows:
        programme = programme.narrowed()
    relaxing = Relaxing(programme, promising(programme, worth).edges, mode.deadline)
    return _Tiers(edges, programme, worth, mode, relaxing).proven()


@dataclass(frozen=True, slots=True)
class _Tiers:
    """One search for the best."""

    edges: Sequence[Candidate]
    programme: Programme
    worth: Vector
    mode: Mode
    relaxing: Relaxing
    tried: list[Floor] = field(default_factory=list)  # the counts required last: no choice has more

    def proven(self) -> Solution | None:
        """The best choice; raises `NoAnswer` if time ran out before any was found."""
        for floors, known in self._floors():
            self.tried[:] = floors
            best = known or self._best(Aim(self.worth, (), floors))
            if best is not None:
                prices = self._prices(floors) if self.mode.priced else None
                return self._solution(best, floors, prices)
        if self.programme.narrow:
            return None
        raise NoAnswer("counts that were not solved to the end cannot be kept")

    def matched(self) -> Solution:
        """The best choice if people in counts are worth a lot beside the weight, by Edmonds' algorithm: nothing weighs
        more that covers and serves as many. Raises `NoAnswer` if time runs out."""
        programme, floors = self.programme, self.tried or self._bounds
        if self.mode.priced or programme.pinned.any():
            raise NoAnswer("neither pins nor the prices of aims")
        worths = [each * programme.weights.max() for each in (COVERING, SERVING)]
        paid = zip(floors, worths, strict=True)
        counts = tuple((each.count, worth) for each, worth in paid if not each.in_full)
        aim = Aim(programme.weights, counts, tuple(each for each in floors if each.in_full))
        self.relaxing.begin_again(self.mode.matched)
        if (found := self.relaxing.relaxed(aim)) is None:
            raise NoAnswer("not all can be covered and served")
        copies = Copies(programme, aim, [each.count for each in floors], found[1])
        taken = self._chosen(copies.best(self.mode.matched.seconds))
        standing = standing_of(taken)
        reached = (standing.covered, standing.served) == tuple(each.least for each in floors)
        return Solution(taken, standing, reached, standing.weight)

    @property
    def _bounds(self) -> tuple[Floor, Floor]:
        programme, reach = self.programme, self.programme.reach
        return Floor(programme.covered(), reach.covered), Floor(programme.served(), reach.served)

    def _floors(self) -> Iterator[tuple[tuple[Floor, Floor], Answer | None]]:
        """The counts to require, to be tried in order, and the best choice that reaches them if already known.

        First the flow's bounds, which are free and mostly right; then bounds from relaxed programmes, then from
        exact ones. Lower counts are yielded only once higher ones are known to be impossible.
        """
        covered, served = self._bounds
        tried: set[tuple[int, int]] = set()
        if served.least == served.count.most or len(self.edges) <= SMALL:
            yield (covered, served), None
            tried.add((covered.least, served.least))
        known = None if self._holds(covered) else self._at_worth(covered, served)
        for in_full in (False, True):
            if in_full and self.programme.narrow:
                return
            if in_full:
                covered = self._most(covered.count, ())
            elif not self.programme.narrow:
                covered = self._bound(covered.count) or covered
            if self._holds(covered):
                known = self._at_worth(covered, served)
            if known and (best := self._if_best(known, covered, served)):
                yield (covered, served), best
            sharper = self._bound(served.count, covered)
            if sharper is not None and (covered.least, sharper.least) not in tried:
                tried.add((covered.least, sharper.least))
                yield (covered, sharper), known and self._if_best(known, covered, sharper)
        yield (covered, self._most(served.count, (covered,))), None

    def _most(self, count: Count, floors: tuple[Floor, ...]) -> Floor:
        """The most that a count can reach, solved exactly. Edges are worth their lots, all together less than one
        person: odd sets converge only if there is a single optimum."""
        lots = self.worth - self.programme.weights
        best = self._best(replace(self._counting(count, floors), worth=lots))
        assert best is not None
        return Floor(count, floor(best.bound + ROUNDING))

    def _at_worth(self, covered: Floor, served: Floor) -> Relaxed | None:
        """The relaxed optimum if everybody in a count is worth a lot, beside the weight. A count alone has many
        optima, and their odd sets are not those near the best choice."""
        counts = (covered.count, COVERING), (served.count, SERVING)
        floors = (covered,) if self._holds(covered) else ()
        worths = tuple((count, each * self.worth.max()) for count, each in counts[len(floors) :])
        found = self.relaxing.sharpened(Aim(self.worth, worths, floors), close=CLOSE)
        return found and found[1]

    def _holds(self, covered: Floor) -> bool:
        """Whether coverage stays a floor beside what is at worth: a variable for each person costs more time."""
        return self.programme.narrow or bool(covered.count.indicated.any())

    def _if_best(self, at_worth: Relaxed, covered: Floor, served: Floor) -> Answer | None:
        """That optimum, if it is whole and reaches both counts: then no such choice has more weight."""
        chosen = at_worth.chosen[: len(self.edges)]
        paid = SERVING * served.least + (0 if self._holds(covered) else COVERING * covered.least)
        bound = at_worth.bound - self.worth.max() * paid
        if not at_worth.is_whole() or bound - self.worth @ chosen > 1 - ROUNDING:
            return None
        rows = self.programme.degree, self.programme.gains
        counts = [int(np.count_nonzero(each @ chosen > ROUNDING)) for each in rows]
        return Answer(chosen, bound) if counts == [covered.least, served.least] else None

    def _bound(self, count: Count, *below: Floor) -> Floor | None:
        """An upper bound of a count, from the relaxed programme."""
        sharpened = self.relaxing.sharpened(self._counting(count, below))
        return sharpened and Floor(count, floor(sharpened[1].bound + ROUNDING))

    def _counting(self, count: Count, floors: tuple[Floor, ...]) -> Aim:
        return Aim(np.zeros(len(self.edges)), ((count, 1.0),), floors)

    def _best(self, aim: Aim) -> Answer | None:
        """The optimum in whole edges; None if the floors cannot be kept.

        It first assumes that the optimum is within `hope` of the relaxed one, which settles most edges. If that
        fails, the programme is sharpened without that assumption, and then the distance grows.
        """
        hope = NEAR * aim.worth.max(initial=1.0) + ROUNDING
        found = self.relaxing.relaxed(aim, hope / 2)
        below, sharp, sharpen = hope, False, True
        while found is not None:
            stated, bounded = found
            if bounded.is_whole() and bounded.bound - stated.worth @ bounded.chosen <= ROUNDING:
                return bounded
            settled = Settled.by(bounded, bounded.bound - below)
            if self.relaxing.many(~settled.left) and (at_once := self._at_once(aim, bounded)):
                return at_once
            answer = self._branched(aim, settled, bounded.bound - below, sharpen=sharpen)
            if answer is None:
                if settled.nothing():
                    return None
                found, below = (
                    (found, below * WIDER) if sharp else (self.relaxing.sharpened(aim), hope)
                )
                sharp = True
                continue
            reached = floor(stated.worth @ answer.chosen + ROUNDING)
            if bounded.bound - reached < max(1, below):
                return answer
            if answer.bound > reached + 1 - ROUNDING:  # time ran out
                return Answer(answer.chosen, max(answer.bound, bounded.bound - below))
            below, sharpen = bounded.bound - reached + ROUNDING, False
        return None

    def _at_once(self, aim: Aim, bounded: Relaxed) -> Answer | None:
        """The optimum, if it reaches the bound without branching over more edges than are considered."""
        reached = floor(bounded.bound + ROUNDING)
        found = self.relaxing.sharpened(aim, Settled.by(bounded, reached), reached)
        if found is None or not found[1].is_whole():
            return None
        value = float(found[0].worth @ found[1].chosen)
        return Answer(found[1].chosen, bounded.bound) if value > reached - ROUNDING else None

    def _branched(
        self, aim: Aim, settled: Settled, hoped: float, *, sharpen: bool
    ) -> Answer | None:
        """The optimum in whole edges, given what is settled; None if it is less than hoped."""
        self.relaxing.consider(~settled.left)
        found = (
            self.relaxing.sharpened(aim, settled, -inf if settled.nothing() else hoped)
            if sharpen
            else self.relaxing.with_odd_sets(aim, settled)
        )
        if found is None:
            return None
        stated, bounded = found
        value = float(stated.worth @ bounded.chosen)
        if value < hoped and not settled.nothing():
            return None
        if bounded.is_whole():
            return Answer(bounded.chosen, value)
        tightened = self.relaxing.tightened(aim)
        answer = whole(tightened, self.relaxing.among(stated), settled, self.mode.deadline)
        return answer and Answer(answer.chosen, min(answer.bound, value))

    def _chosen(self, answer: Vector) -> tuple[Candidate, ...]:
        taken = np.flatnonzero(answer[: len(self.edges)] > 0.5)
        return tuple(self.edges[index] for index in taken.tolist())

    def _solution(self, best: Answer, floors: tuple[Floor, ...], prices: Prices | None) -> Solution:
        """The answer, counted anew: it is optimal only if it reaches every bound."""
        chosen = self._chosen(best.chosen)
        standing = standing_of(chosen)
        bound = max(standing.weight, floor(best.bound + ROUNDING))
        reached = (standing.covered, standing.served, standing.weight)
        proven = reached == (*(each.least for each in floors), bound)
        return Solution(chosen, standing, proven, bound, prices)

    def _prices(self, floors: tuple[Floor, ...]) -> Prices | None:
        """The price of the aims; None if time runs out."""

        def standing(held: tuple[Floor, ...]) -> Standing:
            answer = self._best(Aim(self.worth, (), held))
            return standing_of(self._chosen(answer.chosen)) if answer else NOTHING

        try:
            return Prices(standing(()), standing(floors[:1]))
        except NoAnswer:
            return None
