"""The best choice of edges as a matching of nodes: whoever may have several edges is several nodes.

Each person is a copy for every edge that they may have. An edge between two who may have several is two nodes, one at
either end, joined to the copies of the person there and to each other: it is chosen if both are matched to copies, and
not if they are matched to each other (Tutte, A short proof of the factor theorem for finite graphs, 1954). So that
people come before weight, their first copies are worth more: matched, they cover the person; the very first, matched to
an edge in which they gain, serves them. It starts from the relaxed optimum, where all but some odd cycles are whole already
(Applegate and Cook, Solving large-scale matching problems, 1993).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from domain.matching.solving.programme import Aim, Count, Programme
from domain.matching.solving.relaxing import BOTH, Relaxed
from domain.matching.solving.rows import Flags, Index, Vector

NEVER = 2**60


@dataclass(frozen=True, slots=True)
class Paid:
    """What is paid for each person in a count, and how much of it the relaxed prices take back."""

    bonus: Index
    taken: Index


class Copies:
    """The nodes of people, and their prices at the relaxed optimum of an aim, all in whole numbers."""

    def __init__(
        self, programme: Programme, aim: Aim, relaxed: Relaxed, counts: Sequence[Count]
    ) -> None:
        """`counts`: those of people covered and of people served, as far as they matter."""
        people, caps = len(programme.caps), programme.caps.astype(int)
        self.programme, self._scale = programme, _scale(aim.worth)
        self.worth = self._whole(aim.worth)
        self.share = np.rint(2 * relaxed.chosen[: len(programme.a)])
        self.start = np.r_[0, np.cumsum(caps)]
        self.who = np.repeat(np.arange(people), caps)
        self._number = np.arange(len(self.who)) - self.start[self.who]
        self._bonuses = self._bonuses_of(counts)
        prices = self._lifted(self._whole(relaxed.prices), aim)
        self._covering, self._serving = self._paid(aim, prices, counts)
        needs = np.where(self._covering.bonus > 0, programme.needs, 0)
        self._needed = self._number < needs[self.who]
        left = (prices[:people] - self._covering.taken)[self.who]
        costs = np.where(self._needed, left + self._covering.bonus[self.who], np.maximum(0, left))
        serving = (self._serving.bonus - self._serving.taken)[self.who]
        self.prices = costs + np.where(self._number == 0, serving, 0)

    def costs(self, prices: Index) -> tuple[Index, Index]:
        """What joining one more edge costs each edge's two people at these prices of copies, less what is paid for it."""
        net = prices - self.bonus(np.arange(len(self.who)), gains=False)
        first, later = net[self.start[:-1]], np.where(self._number > 0, net, NEVER)
        later = np.minimum.reduceat(later, self.start[:-1])
        served, alone = np.minimum(first - self._serving.bonus, later), np.minimum(first, later)
        at = self.programme
        ends = (at.a, at.gains_a), (at.b, at.gains_b)
        one, other = (np.where(gains, served[who], alone[who]) for who, gains in ends)
        return one, other

    def bonus(self, copies: Index, gains: Flags | bool) -> Index:
        """What is paid for these copies if they are matched, each to an edge in which the person gains or not."""
        who = self.who[copies]
        covering = np.where(self._needed[copies], self._covering.bonus[who], 0)
        serving = np.where((self._number[copies] == 0) & gains, self._serving.bonus[who], 0)
        found: Index = covering + serving
        return found

    def _bonuses_of(self, counts: Sequence[Count]) -> dict[int, int]:
        """What is paid for each person in these counts, by the count's identity: one served is worth more than all
        edges that anyone could choose, one covered more than everybody served."""
        caps, people = self.programme.caps, len(self.programme.caps)
        serving = int(self.worth.max(initial=0)) * int(caps.sum() // 2 + 1) + 2
        values = serving * (people + 1), serving
        return {id(count): value for count, value in zip(counts, values, strict=False)}

    def _lifted(self, prices: Index, aim: Aim) -> Index:
        """The relaxed prices if people were worth as much there.

        What is paid for one passes from price to price whole, or by halves around odd cycles; the rest are weights.
        """
        lifted = prices.copy()
        for count, value in aim.counts:  # the dearest first
            was = max(1, int(self._scale * value))  # nothing, if nobody weighs anything
            halves = np.rint(2 * prices / was).astype(np.int64)
            prices = prices - halves * was // 2
            lifted += halves * (self._bonuses[id(count)] - was) // 2
        return lifted

    def _paid(self, aim: Aim, prices: Index, counts: Sequence[Count]) -> list[Paid]:
        """What is paid for people covered, and served."""
        people = len(self.programme.caps)
        taken, nothing = self._taken(aim, prices), np.zeros(people, dtype=np.int64)
        found = [Paid(nothing, nothing)] * BOTH
        for place, count in enumerate(counts):
            bonus = _spread(self._bonuses[id(count)], count.people, people)
            found[place] = Paid(bonus, taken[id(count)])
        return found

    def _taken(self, aim: Aim, prices: Index) -> dict[int, Index]:
        """How much of what is paid for people the relaxed prices take back, by the identity of the count."""
        row = people = len(self.programme.caps)
        found = dict[int, Index]()
        for floor in aim.floors:
            who = floor.count.people
            found[id(floor.count)] = _spread(prices[row : row + len(who)], who, people)
            row += len(who)
        for count, _ in aim.counts:
            most = self._bonuses[id(count)]
            taken, who = _spread(most, count.people, people), count.people[count.indicated]
            taken[who] = np.minimum(most, prices[row : row + len(who)])
            found[id(count)] = taken
            row += len(who)
        return found

    def _whole(self, values: Vector) -> Index:
        return np.rint(self._scale * values).astype(np.int64)


def _spread(values: Index | int, who: Index, people: int) -> Index:
    """These people's values in an array of all, 0 for others."""
    found = np.zeros(people, dtype=np.int64)
    found[who] = values
    return found


def _scale(worth: Vector) -> int:
    """The least power of two that makes halves of any worth whole."""
    scale = 2
    while (scale * worth % 2).any():
        scale *= 2
    return scale
