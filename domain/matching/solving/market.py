"""An auction that finds prices for everybody.

To a person, an edge is worth its weight less the other side's price; their own price lies between the last edge
that fits their cap and the first that does not. Someone whom nobody chooses gets a negative price, and an edge that
would serve someone unserved is subsidised. Rounds that each move part of the way to what the others' prices demand
are how an auction finds its prices (Bertsekas, The auction algorithm, 1988); here it stops long before it is exact.
Momentum (Polyak, Some methods of speeding up the convergence of iteration methods, 1964) cuts hundreds of rounds to
tens.
"""

from math import inf

import numpy as np

from domain.matching.solving.bids import MOST, Bids
from domain.matching.solving.programme import Programme
from domain.matching.solving.rows import Flags, Index, Vector

EAGER, LESS_EAGER = 30.0, 20
"""Someone whom nobody chooses outbids the others by `EAGER` at first, decreasing to nothing after
`LESS_EAGER` rounds: with equal bids, all would stop with none of them chosen."""
STEP, MOMENTUM = 0.35, 0.7
"""How far prices move towards what is asked, and how much of their last step they keep."""
APART = 16384.0
"""More than two edges' worths ever differ, so that one plain sort orders by person and by worth."""


class Market:
    """Each edge twice, once for each of its people: entry k is edge `along[k]` as seen by `ends[k]`, sorted by person."""

    def __init__(
        self,
        along: Index,
        ends: Index,
        others: Index,
        worth: Vector,
        sides: Flags,
        programme: Programme,
    ) -> None:
        self.along, self.ends, self.others, self.worth = along, ends, others, worth
        self.programme, self.caps, self.needs = programme, (caps := programme.caps), programme.needs
        self.sides, (self.gains, self.serves) = sides, sides
        having = np.bincount(ends, minlength=len(caps))
        self.starts = np.cumsum(having) - having
        self.room = np.minimum(caps, having).astype(np.intp)
        self.crowded = having > self.room
        self.first_out = np.minimum(self.starts + self.room, len(ends) - 1)
        self.lines = np.arange(len(caps)) * APART
        self.last = self.starts + self.room - 1
        self.needed = (
            self.starts + np.minimum(np.maximum(self.needs, 1), self.room).astype(np.intp) - 1
        )
        self.can_gain = np.logical_or.reduceat(self.gains, self.starts)

    @classmethod
    def of(cls, programme: Programme, worth: Vector, edges: Index) -> "Market":
        """A market of these edges; every person must have at least one."""
        a, b = programme.a[edges], programme.b[edges]
        gains = programme.gains_a[edges], programme.gains_b[edges]
        order = np.argsort(np.r_[a, b], kind="stable")
        return cls(
            np.tile(edges, 2)[order],
            np.r_[a, b][order],
            np.r_[b, a][order],
            np.tile(worth[edges], 2)[order],
            np.array([np.r_[gains], np.r_[gains[::-1]]])[:, order],
            programme,
        )

    def only(self, these: Flags) -> "Market":
        """The market of a subset of the edges."""
        return Market(
            self.along[these],
            self.ends[these],
            self.others[these],
            self.worth[these],
            self.sides[:, these],
            self.programme,
        )

    def agreed(self, bids: Bids, rounds: int, to_spare: float) -> Bids:
        """The bids after some rounds."""
        before = bids
        for number in range(rounds):
            eager = EAGER * max(0.0, 1 - number / LESS_EAGER)
            bids, before = _moved(bids, self._asked(bids, to_spare, eager), before), bids
        return bids

    def best(self, bids: Bids, beyond: int) -> Flags:
        """Each person's best edges, `beyond` more than their cap."""
        worth = self._left(bids)
        order = np.argsort(self.lines[self.ends] - worth)
        rank = np.empty(len(order), dtype=np.intp)
        rank[order] = np.arange(len(order)) - self.starts[self.ends[order]]
        found: Flags = rank < self.caps[self.ends] + beyond
        return found

    def gaining(self, bids: Bids) -> Flags:
        """For each person, the best edge among those that serve them."""
        worth = np.where(self.gains, self._left(bids), -inf)
        most = np.maximum.reduceat(worth, self.starts)[self.ends]
        found: Flags = self.gains & (worth >= most)
        return found

    def _left(self, bids: Bids) -> Vector:
        """Each edge's value to its person: its worth less the other's price, plus all subsidies for it."""
        paid = np.where(self.serves, bids.subsidies[self.others], 0.0)
        paid += np.where(self.gains, bids.subsidies[self.ends], 0.0)
        left: Vector = self.worth - bids.prices[self.others] + paid
        return left

    def _asked(self, bids: Bids, to_spare: float, eager: float) -> Bids:
        """The prices and subsidies everybody would ask for if the others' stayed the same."""
        left = self._left(bids)
        ranked = np.sort(self.lines[self.ends] - left)
        needed, last, out = (
            self.lines - ranked[places] for places in (self.needed, self.last, self.first_out)
        )
        between = np.maximum((last + np.maximum(out, 0)) / 2, 0)
        prices = np.where(
            (needed < 0) & (self.needs > 0),
            needed - eager,
            np.where(self.crowded, between, 0),
        )
        gaining = np.maximum.reduceat(np.where(self.gains, left, -inf), self.starts)
        missing = np.maximum(last, 0) - gaining + bids.subsidies
        subsidies = np.where(self.can_gain, np.maximum(missing, 0), 0)
        service = MOST
        if to_spare < inf:
            p = bids.prices
            weight = (
                self.caps @ np.maximum(p, 0)
                + self.needs @ np.minimum(p, 0)
                - bids.subsidies.sum()
                + np.maximum(left - p[self.ends], 0).sum() / 2
            )
            cheapest = np.sort(subsidies)
            payable = cheapest[np.cumsum(cheapest) <= to_spare * weight]
            service = MOST if len(payable) == len(cheapest) else float(payable.max(initial=0.0))
        return Bids(prices, subsidies, min(MOST, service))


def _moved(bids: Bids, asked: Bids, before: Bids) -> Bids:
    """A step towards the asked bids, with momentum from the previous step."""
    prices, subsidies = (
        here + STEP * (there - here) + MOMENTUM * (here - behind)
        for here, there, behind in (
            (bids.prices, asked.prices, before.prices),
            (bids.subsidies, asked.subsidies, before.subsidies),
        )
    )
    return Bids(np.maximum(prices, -MOST), np.clip(subsidies, 0, asked.service), asked.service)
