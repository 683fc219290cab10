"""A good choice of a large network in a short time, and an upper bound, for when the optimum takes too long.

A relaxed programme over promising edges is solved approximately (`primal_dual.py`), rounded and improved along
chains (`chains.py`), in a number of steps that only the size determines. Serving a person counts as the most
weight that it may cost.
"""

from collections.abc import Sequence

import numpy as np

from domain.matching.pairs import Candidate
from domain.matching.result import Solution, Standing, standing_of
from domain.matching.solving.bids import Bids
from domain.matching.solving.chains import LENGTHS, Chains
from domain.matching.solving.choice import Choice
from domain.matching.solving.covering import Covering
from domain.matching.solving.primal_dual import PrimalDual
from domain.matching.solving.programme import Programme
from domain.matching.solving.promising import Promise
from domain.matching.solving.relaxing import ROUNDING, Known
from domain.matching.solving.rows import Flags, Vector
from domain.matching.solving.tie_break import step

TURNS = 150
"""Turns for prices over the promising edges, again with the edges that these prices show to be missing, and
then for shares that must become whole."""
TO_SPARE = 0.004
"""In a hurry, serving more people may cost at most this share of the weight."""
SEARCHES, IN_VAIN = 40, len(LENGTHS)
"""Searches for chains in all, and searches in a row without success, after which it stops."""
SHARE = 0.01
"""A smaller share of an edge counts as none."""


class Hurry:
    """What is known without a proof: shares of the edges to begin with, the prices, and bounds."""

    def __init__(
        self, programme: Programme, worth: Vector, promise: Promise, known: Known | None = None
    ) -> None:
        """Begins with the shares in `known`, too, if there are any."""
        self._programme, self._worth, self._known = programme, worth, known
        prices = PrimalDual(programme, worth, promise.edges, promise.bids).bids(TURNS)
        among = promise.edges | programme.open & (prices.spare(programme, worth) > 0)
        primal_dual = PrimalDual(programme, worth, among, prices)
        self._bids = promise.bids, primal_dual.bids(TURNS)
        self._shares = [primal_dual.shares(TURNS), *([known.shares] if known else ())]
        self._among = np.any([among, *(shares > SHARE for shares in self._shares)], axis=0)

    def choice(self, edges: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """A good choice of these edges."""
        about = self._bids[-1], self._among
        whole = [_whole(self._programme, self._worth, shares, *about) for shares in self._shares]
        found = [tuple(edges[index] for index in sorted(taken)) for taken in whole]
        return max(found, key=standing_of)

    def judged(self, chosen: tuple[Candidate, ...]) -> Solution:
        """A choice with an upper bound on any better one."""
        programme, known, standing = self._programme, self._known, standing_of(chosen)
        bounds = [_bound(programme, self._worth, each, standing) for each in self._bids]
        mosts: list[tuple[int, ...]] = [(programme.reach.covered, programme.reach.served)]
        if known and (not programme.narrow or standing.covered == programme.reach.covered):
            bounds.append(known.bound(standing))
            mosts.append(known.floors)
        by = step(programme.weights.astype(int).tolist())
        best = max(standing.weight, int((min(bounds) + ROUNDING) // by) * by)
        proven = standing.weight == best and (standing.covered, standing.served) in mosts
        return Solution(chosen, standing, proven, best)


def _whole(
    programme: Programme, worth: Vector, shares: Vector, prices: Bids, among: Flags
) -> set[int]:
    """Whole edges near these shares, then improved; all room is used, and every pin kept."""
    choice = Choice(programme, prices.service)
    choice.fill(np.flatnonzero(programme.pinned).tolist())
    order = np.lexsort((-prices.spare(programme, worth), -shares.round(3)))
    choice.fill(order[: int((shares > SHARE).sum())].tolist())
    _bettered(choice, Chains(programme, among, prices))
    if choice.covered().sum() < programme.reach.covered:
        Covering(programme, choice).cover()
    room = choice.have_room()
    left = np.flatnonzero(room[programme.a] & room[programme.b])
    choice.fill(left[np.argsort(-programme.weights[left], kind="stable")].tolist())
    return choice.taken


def _bettered(choice: Choice, chains: Chains) -> None:
    """Improve a choice until no chain is found. The side from which chains start is drawn by lot each time:
    otherwise the few who gain most would start them all, and end on themselves."""
    lots, vain = np.random.default_rng(0), 0
    for number in range(SEARCHES):
        sides = lots.random(len(choice.room)) < 0.5
        found = chains.better(choice, sides, LENGTHS[number % len(LENGTHS)])
        vain = 0 if found else vain + 1
        if vain == IN_VAIN:
            break


def _bound(programme: Programme, worth: Vector, bids: Bids, standing: Standing) -> float:
    """An upper bound on any choice that covers and serves as many: the value of all room at these prices,
    plus what edges exceed them by."""
    spare = np.maximum(bids.spare(programme, worth)[programme.open], 0).sum()
    gaining = programme.gains[:, np.flatnonzero(programme.open)].sum(axis=1) > 0
    prices, paid = bids.prices, bids.subsidies
    room = programme.caps @ np.maximum(prices, 0) + programme.needs @ np.minimum(prices, 0)
    unserved = int(gaining.sum()) - standing.served
    bound = float(spare + room - paid.sum() + np.sort(paid)[::-1][: max(0, unserved)].sum())
    uncovered = np.sort(np.maximum(-prices, 0))[::-1]
    if not programme.narrow:
        return bound + float(uncovered[: len(prices) - standing.covered].sum())
    short = programme.reach.covered - standing.covered
    return bound + short * _let_down(programme, float(uncovered[0]), float(paid.max()))


def _let_down(programme: Programme, price: float, paid: float) -> float:
    """The most weight that one more uncovered person could free: one of the crowd or of their hosts may get
    another edge, and whoever that uncovers needs one too."""
    return 2 * price + float(programme.weights.max()) + 1 + 2 * paid
