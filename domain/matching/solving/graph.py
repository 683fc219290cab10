"""The graph whose heaviest matching is the best choice of edges: copies of people, and two nodes for each edge."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from domain.matching.solving.copies import Copies
from domain.matching.solving.edmonds import Matching
from domain.matching.solving.nest import Nest
from domain.matching.solving.rows import Flags, Index, Vector
from domain.matching.solving.shrunk import NOBODY

NEAREST = 3
"""Only so many edges become nodes for each that people may have: those that lack least to their prices. In the end the
prices tell which others are missing, and these are added."""
MANY = 3_000
"""With more edges missing, it is faster to begin again with them: each has two nodes to be matched, perhaps all of them
through the same large blossom."""


@dataclass(frozen=True, slots=True)
class _Nodes:
    """Edges' nodes: `ends`, a row of those at a and one at b; what they cost; and, in three rows (node, node, weight),
    what joins them to copies, and to each other. A pin's nodes are not joined to each other."""

    ends: Index
    costs: Index
    joins: Index
    apart: Index

    def weighed(self) -> Iterator[tuple[int, int, int]]:
        """Two nodes and a weight each."""
        return zip(*np.hstack([self.joins, self.apart]).tolist(), strict=True)


class Graph:
    """Some of the edges as nodes, and how they are matched.

    The copies come first, then each edge's node at a, then those at b; then those of edges added later.
    """

    def __init__(self, copies: Copies) -> None:
        """What the relaxed answer chooses is matched to begin with, as far as it is whole."""
        self._copies, self._open = copies, np.flatnonzero(copies.programme.open)
        one, other = (each[self._open] for each in copies.costs(copies.prices))
        worth, used = copies.worth[self._open], copies.share[self._open] > 0
        near = np.lexsort((one + other - worth, ~used))[: NEAREST * len(copies.prices)]
        greatest = copies.prices.max(initial=0) + copies.worth.max(initial=0)
        self._unit = 4 * (int(greatest) + 1)  # so much that no edge's node stays alone
        self._begin(self._open[np.sort(near)])

    def _begin(self, edges: Index) -> None:
        copies, self._edges = self._copies, edges
        nodes = self._nodes(edges, len(copies.prices), copies.prices)
        prices, self._ends = np.r_[copies.prices, nodes.costs], nodes.ends
        self._matching = Matching(nodes.weighed(), prices.tolist(), self._begun(prices, nodes))

    def best(self, seconds: Callable[[], float]) -> Vector:
        """The best choice, 1 for each of its edges; `seconds` raises if time runs out."""
        self._matching.complete(seconds)
        while len(missing := self._missing()):
            if len(missing) > MANY:
                del self._matching  # two would fill the memory
                self._begin(np.r_[self._edges, missing])
            else:
                self._add(missing)
            self._matching.complete(seconds)
        return self.chosen()

    def _add(self, edges: Index) -> None:
        nodes = self._nodes(edges, len(self._matching.nodes.mate), self._prices())
        self._matching.add(nodes.weighed(), nodes.costs.tolist())
        self._edges = np.r_[self._edges, edges]
        self._ends = np.hstack([self._ends, nodes.ends])

    def _nodes(self, edges: Index, first: int, prices: Index) -> _Nodes:
        """These edges' nodes, numbered from `first`, at these prices of copies."""
        at, count, worth = self._copies.programme, len(edges), self._copies.worth[edges]
        nodes, free = first + np.arange(2 * count).reshape(2, count), at.pinned[edges] == 0
        one, other = (each[edges] for each in self._copies.costs(prices))
        short = np.where(free, np.minimum(0, worth - one - other), 0)
        costs = np.r_[self._unit + worth - one - short, self._unit - other]
        ends = (at.a, at.gains_a, nodes[0], worth), (at.b, at.gains_b, nodes[1], 0 * worth)
        joins = [self._joined(who[edges], gains[edges], *rest) for who, gains, *rest in ends]
        apart = np.vstack([nodes, np.full(count, 2 * self._unit)])[:, free]
        return _Nodes(nodes, costs, np.hstack(joins), apart)

    def _joined(self, who: Index, gains: Flags, node: Index, worth: Index) -> Index:
        """Every copy of these people, the edge's node at their end, and the weight of the two together."""
        caps = np.diff(self._copies.start)[who]
        each = np.repeat(np.arange(len(who)), caps)
        number = np.arange(len(each)) - np.repeat(np.cumsum(caps) - caps, caps)
        copy = self._copies.start[who[each]] + number
        weight = self._unit + worth[each] + self._copies.bonus(copy, gains[each])
        return np.array([copy, node[each], weight])

    def chosen(self) -> Vector:
        """The edges chosen by the matching, 1 for each."""
        chosen, people = np.zeros(len(self._copies.share)), len(self._copies.prices)
        mates = np.array(self._matching.nodes.mate)[self._ends]
        chosen[self._edges[((mates >= 0) & (mates < people)).all(axis=0)]] = 1
        return chosen

    def _missing(self) -> Index:
        """The edges, not yet nodes, that are worth more than they cost.

        Two people inside a blossom can have one more edge there without the blossom's price: its two nodes
        would be inside, too.
        """
        at, prices, worth = self._copies.programme, self._prices(), self._copies.worth
        edges = np.setdiff1d(self._open, self._edges)
        one, other = self._copies.costs(prices)
        edges = edges[worth[edges] > one[edges] + other[edges]]
        if not len(edges):
            return edges
        nest = Nest(self._matching.nodes)
        asked = [
            self._asked(at.a[edges], at.gains_a[edges], worth[edges], prices),
            self._asked(at.b[edges], at.gains_b[edges], 0 * edges, prices),
        ]
        fits = np.zeros(len(edges), dtype=np.bool_)
        for (here, _), (there, _) in product(*asked):
            around = nest.around(here, there)
            each = [
                np.max([least - nest.paid(nest.around(copy, around)) for copy, least in copies], 0)
                for copies in asked
            ]
            fits |= sum(each) <= -nest.paid(around)
        return edges[~fits]

    def _asked(
        self, who: Index, gains: Flags, worth: Index, prices: Index
    ) -> list[tuple[Index, Index]]:
        """Each of these people's copies, the last repeated, and what an edge's node must cost beside it."""
        found, start = list[tuple[Index, Index]](), self._copies.start
        for number in range(np.diff(start).max()):
            copy = np.minimum(start[who] + number, start[who + 1] - 1)
            found.append((copy, worth + self._copies.bonus(copy, gains) - prices[copy]))
        return found

    def _prices(self) -> Index:
        """What each copy costs in the end."""
        return np.array([*map(self._matching.nodes.price, range(len(self._copies.prices)))])

    def _begun(self, prices: Index, nodes: _Nodes) -> list[int]:
        """The relaxed answer as pairs of nodes, as far as it is whole and they are tight."""
        mate, used = np.full(len(prices), NOBODY), np.zeros(len(prices), dtype=np.bool_)
        used[nodes.ends] = self._used()
        joins, apart = nodes.joins[:, used[nodes.joins[1]]], nodes.apart[:, ~used[nodes.apart[0]]]
        # The dearest copies first: they must be matched.
        joins = joins[:, np.argsort(-prices[joins[0]], kind="stable")]
        for one, other, weight in np.hstack([joins, apart]).T.tolist():
            tight = prices[one] + prices[other] == weight
            if tight and mate[one] == mate[other] == NOBODY:
                mate[one], mate[other] = other, one
        found: list[int] = mate.tolist()
        return found

    def _used(self) -> Flags:
        """The edges that are chosen whole, and every second of those chosen by half, along their cycles."""
        share, at = self._copies.share[self._edges], self._copies.programme
        used: Flags = share == 2
        half = np.flatnonzero(share == 1)
        ends = at.a[self._edges], at.b[self._edges]
        room = np.bincount(np.concatenate([each[half] for each in ends]), minlength=len(at.caps))
        room //= 2
        near = dict[int, list[int]]()
        for edge in half.tolist():
            for each in ends:
                near.setdefault(int(each[edge]), []).append(edge)
        for person in sorted(near, key=lambda each: len(near[each])):
            while near[person]:
                edge = near[person].pop()
                one, other = (int(each[edge]) for each in ends)
                person = other if person == one else one
                near[person].remove(edge)
                if room[one] and room[other]:
                    used[edge] = True
                    room[one], room[other] = room[one] - 1, room[other] - 1
        return used
