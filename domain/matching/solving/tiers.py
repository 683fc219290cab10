"""The three aims in order, over one part of the network."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import inf

import numpy as np

from domain.matching.pairs import Candidate
from domain.matching.result import Prices, Solution, Standing, standing_of
from domain.matching.solving.copies import Copies
from domain.matching.solving.deadline import Deadline, NoAnswer
from domain.matching.solving.fast import TO_SPARE, Hurry
from domain.matching.solving.graph import Graph
from domain.matching.solving.programme import Aim, Count, Floor, Programme
from domain.matching.solving.promising import promising
from domain.matching.solving.relaxing import BOTH, Relaxed, Relaxing
from domain.matching.solving.rows import Vector

COVERING, SERVING = 100, 10
"""In the relaxed programme, each person covered, and served, is worth as many of the weightiest edges: more only
slow it down. `Copies` makes it as much as it takes."""


@dataclass(frozen=True, slots=True)
class Mode:
    """How to solve: `fast` settles for a good choice and a bound; `priced` also computes what the aims cost. The
    search for the best ends at `deadline`."""

    fast: bool
    priced: bool
    deadline: Deadline


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
    if not mode.fast:
        with suppress(NoAnswer):
            return _Tiers(edges, programme, worth, mode, relaxing).solved()
    hurry = Hurry(programme, worth, promise, relaxing.known)
    return hurry.judged(hurry.choice(edges))


@dataclass(frozen=True, slots=True)
class _Tiers:
    """One search for the best."""

    edges: Sequence[Candidate]
    programme: Programme
    worth: Vector
    mode: Mode
    relaxing: Relaxing

    def solved(self) -> Solution | None:
        """The best choice; None if not as many people can be covered as the flow covers. Raises `NoAnswer` if time
        runs out."""
        programme = self.programme
        covered = programme.covered()
        chosen = self._best((covered, programme.served()))
        if chosen is None:
            return None
        standing = standing_of(chosen)
        if programme.narrow and standing.covered < programme.reach.covered:
            return None
        prices = self._prices(covered) if self.mode.priced else None
        return Solution(chosen, standing, optimal=True, bound=standing.weight, prices=prices)

    def _best(self, counts: Sequence[Count]) -> tuple[Candidate, ...] | None:
        """The best choice if people in these counts come before weight; None if a narrow programme allows none."""
        found = self._relaxed(counts)
        if found is None:
            return None
        aim, relaxed = found
        if not aim.counts and relaxed.is_best(len(self.edges)):
            return self._of(relaxed.chosen[: len(self.edges)])
        if not self.mode.priced:
            self.relaxing.let_go()
        graph = Graph(Copies(self.programme, aim, relaxed, counts))
        try:
            taken = graph.best(self.mode.deadline.seconds)
        except NoAnswer:
            if len(counts) == BOTH:
                self.relaxing.begin_with(graph.chosen())
            raise
        return self._of(taken)

    def _of(self, taken: Vector) -> tuple[Candidate, ...]:
        return tuple(self.edges[index] for index in np.flatnonzero(taken > 0.5).tolist())

    def _relaxed(self, counts: Sequence[Count]) -> tuple[Aim, Relaxed] | None:
        """The relaxed optimum. As many counts as the flow reaches in full are required, which is free."""
        reach = self.programme.reach.covered, self.programme.reach.served
        floors = [*map(Floor, counts, reach)]
        held = next((at for at, each in enumerate(floors) if not each.in_full), len(floors))
        worths = [each * self.programme.weights.max() for each in (COVERING, SERVING)]
        while True:
            paid = tuple(zip(counts, worths, strict=False))[held:]
            aim = Aim(self.worth, paid, tuple(floors[:held]))
            if found := self.relaxing.relaxed(aim):
                return aim, found
            if self.programme.narrow and held == 1:
                return None
            held -= 1

    def _prices(self, covered: Count) -> Prices | None:
        """The price of the aims; None if time runs out."""

        def standing(*counts: Count) -> Standing:
            return standing_of(self._best(counts) or ())

        try:
            return Prices(standing(), standing(covered))
        except NoAnswer:
            return None
