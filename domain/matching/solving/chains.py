"""Improves a choice along chains: take one edge, give up the next, and so on.

A chain begins and ends with people who can have one edge more, or one fewer. The chains that gain most at the
current prices are searched for from all people at once, step by step; a chain's real gain is computed before
it is applied. (An ejection chain, Glover 1996; without prices each person's search would visit the whole
network.)
"""

from math import inf

import numpy as np

from domain.matching.solving.bids import Bids
from domain.matching.solving.choice import Choice
from domain.matching.solving.primal_dual import COVERING
from domain.matching.solving.programme import Programme
from domain.matching.solving.rows import Flags, Index, Vector

LENGTHS = (4, 8, 16)
"""Maximum lengths of a chain, in rotation. Long chains find what short ones cannot, but among odd cycles most
of them cross themselves."""
START = -1
"""Marks, in place of an edge, that a chain starts at a person."""
LEAST = 0.25
"""Chains with a smaller estimated gain are skipped: the prices are not that exact."""


class Chains:
    """The edges that chains may use, each twice, once towards each of its people, sorted by that person."""

    def __init__(self, programme: Programme, edges: Flags, bids: Bids) -> None:
        places = np.flatnonzero(edges & programme.open)
        a, b = programme.a[places], programme.b[places]
        order = np.argsort(np.r_[b, a], kind="stable")
        self._tails, self._heads = np.r_[a, b][order], np.r_[b, a][order]
        self._along = np.tile(places, 2)[order]
        gains = programme.gains_a[places], programme.gains_b[places]
        self._tails_gain, self._heads_gain = (np.r_[each][order] for each in (gains, gains[::-1]))
        spare = programme.weights - bids.prices[programme.a] - bids.prices[programme.b]
        self._spare, self._bids = spare[self._along], bids
        self._pinned = programme.pinned[self._along] > 0
        self._starts = np.flatnonzero(np.diff(self._heads, prepend=-1) > 0)
        self._which = np.cumsum(np.diff(self._heads, prepend=-1) > 0) - 1

    def better(self, choice: Choice, sides: Flags, length: int) -> int:
        """Apply the best disjoint chains from one side's people to the other's; returns how many."""
        prices, lack = self._bids.prices, choice.lack()
        another = np.where(choice.have_room(), prices + COVERING * (lack > 0), -inf)
        fewer = np.where(choice.covered(), -prices - COVERING * (lack >= 0), -inf)
        by, worth = self._walked(self._changes(choice), (another, fewer), sides, length)
        best = worth.argmax(axis=0)
        most = worth[best, np.arange(len(best))]
        made, met = 0, set[int]()
        for person in np.argsort(-most, kind="stable")[: int((most > LEAST).sum())].tolist():
            chain, people = self._chain(by, int(best[person]), person)
            if len({*people}) == len(people) and met.isdisjoint(people) and choice.change(chain):
                met.update(people)
                made += 1
        return made

    def _changes(self, choice: Choice) -> tuple[Vector, Vector]:
        """The gain of taking each edge, and of giving it up."""
        taken = np.isin(self._along, np.fromiter(choice.taken, np.intp, len(choice.taken)))
        paid = self._bids.subsidies
        owed = np.where(choice.served(), paid, self._bids.service)
        take, keep = (
            self._spare
            + np.where(self._tails_gain, each[self._tails], 0)
            + np.where(self._heads_gain, each[self._heads], 0)
            for each in (owed, paid)
        )
        return np.where(taken, -inf, take), np.where(taken & ~self._pinned, -keep, -inf)

    def _walked(
        self,
        changes: tuple[Vector, Vector],
        ends: tuple[Vector, Vector],
        sides: Flags,
        length: int,
    ) -> tuple[list[Index], Vector]:
        """For each step and person, the edge leading there and the gain of the best chain ending there.

        Steps alternate between taking an edge and giving one up. A chain that begins by giving one up starts
        at the second step.
        """
        by, worth = list[Index](), list[Vector]()
        starts, stops = ([np.where(side, end, -inf) for end in ends] for side in (sides, ~sides))
        label = starts[0]
        for step in range(length):
            label, parents = self._step(label, changes[step % 2])
            if step == 0:
                parents[starts[1] > label] = START
                label = np.maximum(label, starts[1])
            by.append(parents)
            worth.append(np.where(parents == START, -inf, label + stops[step % 2]))
        return by, np.array(worth)

    def _step(self, label: Vector, change: Vector) -> tuple[Vector, Index]:
        here = label[self._tails] + change
        best = np.maximum.reduceat(here, self._starts)
        found = np.flatnonzero((here == best[self._which]) & (here > -inf))
        there, parents = np.full(len(label), -inf), np.full(len(label), START, dtype=np.intp)
        there[self._heads[self._starts]] = best
        parents[self._heads[found]] = found
        return there, parents

    def _chain(self, by: list[Index], step: int, person: int) -> tuple[list[int], list[int]]:
        chain, people = list[int](), [person]
        while step >= 0 and (edge := by[step][person]) != START:
            chain.append(int(self._along[edge]))
            person, step = int(self._tails[edge]), step - 1
            people.append(person)
        return chain, people
