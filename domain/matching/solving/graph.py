"""The graph whose heaviest matching is the best choice of edges: copies of people, and two nodes for some edges."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np

from domain.matching.solving.copies import Copies
from domain.matching.solving.edmonds import Matching
from domain.matching.solving.nest import Nest
from domain.matching.solving.rows import Flags, Index, Vector
from domain.matching.solving.shrunk import NOBODY

PLAIN, NODED = 4, 2
"""To begin with, `PLAIN` plain edges for each copy, and `NODED` with nodes, beside the chosen ones, for each copy of those
who may have several: the edges that lack least to their prices. In the end the prices tell which others are missing, and
these are added."""
MANY = 3_000
"""With more edges missing, it is faster to begin again with them: each has two nodes to be matched, perhaps all of them
through the same large blossom."""
PATIENCE = 1.0
"""Fewer can do the same: then it begins again after this times as many events as it waited for before they came."""

AT_ONCE = 10_000
"""So many edges at once are turned into Python's numbers, which take four times the memory."""


class _TooManyEvents(Exception):  # noqa: N818 (a state of the search)
    pass


@dataclass(frozen=True, slots=True)
class _Nodes:
    """Edges' nodes: `ends`, a row of those at a and one at b; what they cost; and, in three rows (node, node, weight),
    what joins them to copies, and to each other. A pin's nodes are not joined to each other."""

    ends: Index
    costs: Index
    joins: Index
    apart: Index


class Graph:
    """Some of the edges, and how they are matched.

    An edge of somebody who may have no other is `plain`: it joins copies, since it can be chosen only once anyway. Any
    other, a pin, and one that is worth more than the prices to begin with, has nodes: after the copies each one's node
    at a, then those at b; then those of edges added later.
    """

    def __init__(self, copies: Copies) -> None:
        """What the relaxed answer chooses is matched to begin with, as far as it is whole."""
        self._copies, at = copies, copies.programme
        self._open = np.flatnonzero(at.open)
        one, other = copies.costs(copies.prices)
        lacks, alone = one + other - copies.worth, np.diff(copies.start) == 1
        self._can_be_plain = (alone[at.a] | alone[at.b]) & (at.pinned == 0) & (lacks >= 0)
        near = self._open[np.lexsort((lacks[self._open], copies.share[self._open] == 0))]
        plain = self._can_be_plain[near]
        count = int(NODED * (len(copies.prices) - alone.sum()) + (copies.share > 0).sum())
        few = near[plain][: PLAIN * len(copies.prices)], near[~plain][:count]
        greatest = copies.prices.max(initial=0) + copies.worth.max(initial=0)
        self._unit = 4 * (int(greatest) + 1)  # so much that no edge's node stays alone
        self._begin(np.sort(np.concatenate(few)))

    def _begin(self, edges: Index) -> None:
        copies, plain = self._copies, self._can_be_plain[edges]
        self._plain, self._edges = edges[plain], edges[~plain]
        nodes = self._nodes(self._edges, len(copies.prices), copies.prices)
        prices, self._ends = np.r_[copies.prices, nodes.costs], nodes.ends
        joins = np.hstack([self._between(self._plain), nodes.joins, nodes.apart])
        self._matching = Matching(_weighed(joins), prices.tolist(), self._begun(prices, nodes))

    def best(self, seconds: Callable[[], float]) -> Vector:
        """The best choice, 1 for each of its edges; `seconds` raises if time runs out."""
        self._matching.complete(seconds)
        while len(missing := self._missing()):
            edges = np.r_[self._plain, self._edges, missing]
            if len(missing) > MANY or not self._completed_with(missing, seconds):
                del self._matching  # two would fill the memory
                self._begin(edges)
                self._matching.complete(seconds)
        return self.chosen()

    def _completed_with(self, missing: Index, seconds: Callable[[], float]) -> bool:
        """Add these edges and go on, unless that takes too long."""
        most = (1 + PATIENCE) * self._matching.events

        def left() -> float:
            if self._matching.events > most:
                raise _TooManyEvents
            return seconds()

        self._add(missing)
        try:
            self._matching.complete(left)
        except _TooManyEvents:
            return False
        return True

    def _add(self, edges: Index) -> None:
        nodes = self._nodes(edges, len(self._matching.nodes.mate), self._prices())
        joins = np.hstack([nodes.joins, nodes.apart])
        self._matching.add(_weighed(joins), nodes.costs.tolist())
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

    def _between(self, edges: Index) -> Index:
        """Every two copies of plain edges' people, in a row each, and the weight of the two together."""
        at, start = self._copies.programme, self._copies.start
        caps = np.diff(start)
        counts = caps[at.a[edges]] * caps[at.b[edges]]
        each, number = np.repeat(edges, counts), _numbered(counts)
        one, other = (
            np.minimum(start[who[each]] + number, start[who[each] + 1] - 1) for who in (at.a, at.b)
        )
        weight = self._copies.worth[each] + self._copies.bonus(one, at.gains_a[each])
        return np.array([one, other, weight + self._copies.bonus(other, at.gains_b[each])])

    def _joined(self, who: Index, gains: Flags, node: Index, worth: Index) -> Index:
        """Every copy of these people, the edge's node at their end, and the weight of the two together."""
        caps = np.diff(self._copies.start)[who]
        each = np.repeat(np.arange(len(who)), caps)
        copy = self._copies.start[who[each]] + _numbered(caps)
        weight = self._unit + worth[each] + self._copies.bonus(copy, gains[each])
        return np.array([copy, node[each], weight])

    def chosen(self) -> Vector:
        """The edges chosen by the matching, 1 for each."""
        at, who = self._copies.programme, self._copies.who
        mates, chosen = np.array(self._matching.nodes.mate), np.zeros(len(at.a))
        with_copy = (mates >= 0) & (mates < len(who))
        chosen[self._edges[with_copy[self._ends].all(axis=0)]] = 1
        # Two copies come from either side; only from that of the person at a are they an edge.
        copies = np.flatnonzero(with_copy[: len(who)])
        pairs = who[copies] * len(at.caps) + who[mates[copies]]
        plain = at.a[self._plain] * len(at.caps) + at.b[self._plain]
        chosen[self._plain[np.isin(plain, pairs)]] = 1
        return chosen

    def _missing(self) -> Index:
        """The edges, not yet in it, that are worth more than they cost.

        Two people inside a blossom can have one more edge there without the blossom's price: its two nodes
        would be inside, too.
        """
        at, prices, worth = self._copies.programme, self._prices(), self._copies.worth
        edges: Index = np.setdiff1d(self._open, np.r_[self._plain, self._edges])
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
        chosen = self._used()
        used[nodes.ends] = chosen[self._edges]
        plain = self._between(self._plain[chosen[self._plain]])
        joins, apart = nodes.joins[:, used[nodes.joins[1]]], nodes.apart[:, ~used[nodes.apart[0]]]
        # The dearest copies first: they must be matched.
        dear = np.r_[prices[plain[0]] + prices[plain[1]], prices[joins[0]]]
        joins = np.hstack([plain, joins])[:, np.argsort(-dear, kind="stable")]
        for one, other, weight in np.hstack([joins, apart]).T.tolist():
            tight = prices[one] + prices[other] == weight
            if tight and mate[one] == mate[other] == NOBODY:
                mate[one], mate[other] = other, one
        found: list[int] = mate.tolist()
        return found

    def _used(self) -> Flags:
        """The edges that are chosen whole, and every second of those chosen by half, along their cycles."""
        share, at = self._copies.share, self._copies.programme
        used: Flags = share == 2
        half, ends = np.flatnonzero(share == 1), (at.a, at.b)
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


def _numbered(counts: Index) -> Index:
    """0, 1, 2 … for each of these counts."""
    found: Index = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return found


def _weighed(joins: Index) -> Iterator[tuple[int, int, int]]:
    """Two nodes and a weight each."""
    for start in range(0, joins.shape[1], AT_ONCE):
        yield from zip(*joins[:, start : start + AT_ONCE].tolist(), strict=True)
