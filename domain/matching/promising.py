"""Which edges of a large network promise something: those worth more than their people's time costs.

Everybody has a price, the worth of the last edge they have room for and of the first they have
not, between the two; worth is what is left of an edge's weight when the other side is paid. A few
rounds of this, each half way to what the others' prices ask for, is how an auction finds its
prices (Bertsekas, The auction algorithm, 1988), stopped long before it is exact.
"""

import numpy as np

from domain.matching.programme import Programme
from domain.matching.rows import Flags, Index, Vector

ROUNDS = 15
APART = 8192.0
"""More than two edges' worths ever differ by, so that one plain sort goes by person and by worth."""
SMALL = 2_000
"""Up to so many edges all are handed to the solver at once."""
BEYOND_ROOM = 4
"""In a larger network, at first only so many edges of each person more than they have room for."""


def promising(programme: Programme, worth: Vector, needed: Flags) -> Flags:
    """The edges to begin with: all of a small network; else those needed, and each person's best."""
    edges = len(programme.a)
    if edges <= SMALL:
        return np.ones(edges, dtype=np.bool_)
    ends, others = np.r_[programme.a, programme.b], np.r_[programme.b, programme.a]
    weights, along = np.tile(worth, 2), np.tile(np.arange(edges), 2)
    having = np.bincount(ends)
    starts = np.cumsum(having) - having
    prices = _prices(ends, others, weights, starts, programme.caps)
    order = np.argsort(ends * APART - (weights - prices[others]))
    rank = np.empty(len(ends), dtype=np.intp)
    rank[order] = np.arange(len(ends)) - starts[ends[order]]
    found = needed | (programme.pinned > 0)
    found[along[rank < programme.caps[ends] + BEYOND_ROOM]] = True
    return found


def _prices(ends: Index, others: Index, weights: Vector, starts: Index, caps: Vector) -> Vector:
    """What each person's time costs, roughly; below 0 for whom nobody would choose."""
    having = np.bincount(ends)
    room = np.minimum(caps, having).astype(np.intp)
    lines = np.repeat(np.arange(len(room)) * APART, having)
    first_out = np.minimum(starts + room, len(ends) - 1)
    prices = np.zeros(len(room))
    for _ in range(ROUNDS):
        worth = lines - np.sort(ends * APART - (weights - prices[others]))
        between = (worth[starts + room - 1] + np.maximum(worth[first_out], 0)) / 2
        asked = np.where(having > room, np.maximum(between, 0), 0)
        best = worth[starts]
        prices += (np.where(best < 0, best, asked) - prices) / 2
    return prices
