"""Finds promising edges of a large network: those worth about as much as their two people's prices, or more."""

from dataclasses import dataclass
from math import inf

import numpy as np

from domain.matching.solving.bids import Bids
from domain.matching.solving.market import Market
from domain.matching.solving.primal_dual import PrimalDual
from domain.matching.solving.programme import Programme
from domain.matching.solving.rows import Flags, Vector, among

SMALL = 2_000
"""Up to this many edges, all are given to the solver at once."""
BEYOND_ROOM = 3
"""In a larger network, how many edges beyond their cap each person starts with."""
FIRST, BEYOND, ROUNDS = 5, 12, 25
"""After `FIRST` rounds over all edges, only the best of each person are kept, `BEYOND` more than their cap, for
`ROUNDS` more."""
TURNS, BEST = 100, 2.5
"""The prices after `TURNS` turns over all edges add the `BEST` edges for each person."""
NEARLY, EACH = 0.1, 3
"""If edges left out turn out to be worth more than their prices, each of their people also gets their `EACH`
best edges, down to this share of the greatest weight below their prices: better three programmes than ten."""


@dataclass(frozen=True, slots=True)
class Promise:
    """The edges to begin with, and the prices that selected them."""

    edges: Flags
    bids: Bids


def promising(programme: Programme, worth: Vector, to_spare: float = inf) -> Promise:
    """All edges of a small network; else those that the flow needs, each person's best, and the best of all.

    `to_spare`: the largest share of the weight that serving more people may cost; if any, the best of all are left
    out, which takes less time.
    """
    open_ = np.flatnonzero(programme.open)
    if len(open_) <= SMALL:
        return Promise(programme.open, Bids.none(len(programme.caps)))
    every = Market.of(programme, worth, open_)
    bids = every.agreed(Bids.none(len(programme.caps)), FIRST, to_spare)
    few = every.only(every.best(bids, BEYOND) | every.gaining(bids))
    bids = few.agreed(bids, ROUNDS, to_spare)
    found = programme.reach.used | (programme.pinned > 0)
    found[every.along[every.best(bids, BEYOND_ROOM) | every.gaining(bids)]] = True
    if to_spare == inf:
        found |= _best(programme, worth, bids)
    return Promise(found & programme.open, bids)


def _best(programme: Programme, worth: Vector, bids: Bids) -> Flags:
    """The edges with the most to spare, at prices that come closer to the optimum than an auction's.

    Each person's best alone leave a few with so little to choose from that the solver's prices for them, and for all
    around, are no guide to what is missing.
    """
    prices = PrimalDual(programme, worth, programme.open, bids).bids(TURNS)
    spare = np.where(programme.open, prices.spare(programme, worth), -inf)
    return among(np.argsort(-spare, kind="stable")[: int(BEST * len(programme.caps))], len(spare))


def nearest(programme: Programme, spare: Vector, missing: Flags, considered: Flags) -> Flags:
    """The unconsidered edges that exceed their prices most, or come closest: as many as there are people,
    plus the best few of everyone with an edge among the `missing`."""
    edges, people = len(considered), len(programme.caps)
    spare, missing = spare[:edges], missing[:edges]
    concerned = np.zeros(people, dtype=np.bool_)
    concerned[programme.a[missing]] = concerned[programme.b[missing]] = True
    near = spare > -NEARLY * programme.weights.max()
    out = np.flatnonzero(~considered & programme.open & near)
    out = out[np.argsort(-spare[out], kind="stable")]
    ends, along = np.r_[programme.a[out], programme.b[out]], np.tile(out, 2)
    order = np.argsort(ends, kind="stable")
    places = np.arange(len(order))
    begins = np.diff(ends[order], prepend=-1) > 0
    rank = places - np.maximum.accumulate(np.where(begins, places, 0))
    found = np.zeros(edges, dtype=np.bool_)
    found[along[order[(rank < EACH) & concerned[ends[order]]]]] = True
    found[out[:people]] = True
    return found
