"""Solves the relaxed programme approximately, in a number of steps that only its size determines.

A primal-dual gradient method (Chambolle and Pock, A first-order primal-dual algorithm, 2011): an edge's share
grows while it is worth more than its prices, a person's price while more than their cap is demanded. Step
sizes follow rows and columns (the same, Diagonal preconditioning, 2011), and it restarts from the mean of its
turns (Applegate and others, Practical large-scale linear programming using primal-dual hybrid gradient,
2021). Ties, which keep the simplex method busy for half a minute, only make this faster. Any prices give a
valid bound, by weak duality.
"""

import numpy as np
from scipy.sparse import csr_array, vstack

from domain.matching.solving.bids import Bids
from domain.matching.solving.programme import Programme
from domain.matching.solving.rows import Flags, Vector

AGAIN = 50
"""Turns after which it restarts from their mean, if that is better."""
UNIT = 0.5
"""How far a price moves where a share would move by 1, as a fraction of the mean worth."""
STEP = 0.95
"""The fraction of the longest step that surely converges."""
COVERING = 5_000.0
"""The value of covering one more person: more than any weight that it could cost."""
LEANING = 0.1
"""How strongly shares are pushed to 0 or 1 when they must become whole, as a fraction of the mean worth:
otherwise equally good edges would all be chosen in part."""


class PrimalDual:
    """Shares of these edges and everybody's prices, starting from given bids."""

    def __init__(self, programme: Programme, worth: Vector, edges: Flags, bids: Bids) -> None:
        self._places, self._count = np.flatnonzero(edges), len(edges)
        self._worth, self._least = worth[self._places], programme.pinned[self._places]
        self._caps, self._needs, self._service = programme.caps, programme.needs, bids.service
        degree, gains = (
            csr_array(rows[:, self._places]) for rows in (programme.degree, programme.gains)
        )
        self._rows = csr_array(vstack([degree, -gains]))
        self._columns = csr_array(self._rows.T)
        self._most_paid = np.where(gains.sum(axis=1) > 0, bids.service, 0.0)
        self._mean = max(1.0, float(self._worth.mean()))
        self._share_step = STEP / (abs(self._rows).sum(axis=0) * UNIT * self._mean)
        self._price_step = STEP * UNIT * self._mean / np.maximum(abs(self._rows).sum(axis=1), 1)
        self._prices = np.r_[bids.prices, np.minimum(bids.subsidies, self._most_paid)]
        self._shares = (self._left(self._prices) > 0).astype(np.float64)

    def bids(self, turns: int) -> Bids:
        """The prices after `turns` more turns."""
        for _ in range(turns // AGAIN):
            shares, prices = np.zeros_like(self._shares), np.zeros_like(self._prices)
            for _ in range(AGAIN):
                self._turn(self._worth)
                shares += self._shares
                prices += self._prices
            mean = shares / AGAIN, prices / AGAIN
            if self._gap(*mean) < self._gap(self._shares, self._prices):
                self._shares, self._prices = mean
        people = len(self._caps)
        return Bids(self._prices[:people].copy(), self._prices[people:].copy(), self._service)

    def shares(self, turns: int) -> Vector:
        """The share of each edge, after `turns` more turns that push towards whole ones."""
        for _ in range(turns):
            self._turn(self._worth + LEANING * self._mean * (2 * self._shares - 1))
        chosen = np.zeros(self._count)
        chosen[self._places] = self._shares
        return chosen

    def _turn(self, worth: Vector) -> None:
        people = len(self._caps)
        before = self._shares
        left = worth - self._columns @ self._prices
        self._shares = np.clip(before + self._share_step * left, self._least, 1)
        asked = self._prices + self._price_step * (self._rows @ (2 * self._shares - before))
        step = self._price_step[:people]
        over, under = (asked[:people] - step * some for some in (self._caps, self._needs))
        self._prices[:people] = np.where(
            over > 0, over, np.where(under < 0, np.maximum(under, -COVERING), 0)
        )
        paid = asked[people:] + self._price_step[people:]
        self._prices[people:] = np.clip(paid, 0, self._most_paid)

    def _left(self, prices: Vector) -> Vector:
        left: Vector = self._worth - self._columns @ prices
        return left

    def _gap(self, shares: Vector, prices: Vector) -> float:
        """The gap between these prices' bound and these shares' value, with a penalty for violated rows."""
        people = len(self._caps)
        held, price = self._rows @ shares, prices[:people]
        broken = np.maximum(held[:people] - self._caps, 0) + np.maximum(
            self._needs - held[:people], 0
        )
        reached = self._worth @ shares - COVERING * broken.sum()
        reached -= np.maximum(1 + held[people:], 0) @ self._most_paid
        bound = self._caps @ np.maximum(price, 0) + self._needs @ np.minimum(price, 0)
        bound += np.maximum(self._left(prices), 0).sum() - prices[people:].sum()
        return float(bound - reached)
