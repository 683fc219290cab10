"""The best choice of edges as a matching of nodes: whoever may have several edges is several nodes.

Each person is a copy for every edge that they may have. Each edge is two nodes, one at either end, joined to the
copies of the person there and to each other: it is chosen if both are matched to copies, and not if they are
matched to each other (Tutte, A short proof of the factor theorem for finite graphs, 1954). So that people count,
their first copies are worth more: matched, they cover the person; the very first, matched to an edge in which
they gain, serves them. It starts from the relaxed optimum, where all but some odd cycles are whole already (Applegate
and Cook, Solving large-scale matching problems, 1993).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from domain.matching.solving.edmonds import NOBODY, Matching
from domain.matching.solving.programme import Aim, Count, Programme
from domain.matching.solving.rows import Flags, Index, Vector
from domain.matching.solving.search import Relaxed

NEAREST = 50_000
"""Only so many edges become nodes, those that lack least to their prices. In the end the prices tell which others
are missing, and these are added."""
MUCH = 100
"""A floor pays for each person what its price takes back, and as much as so many of the weightiest edges."""
NEVER = 2**60


@dataclass(frozen=True, slots=True)
class Paid:
    """What is paid for each person in a count, and how much of it the relaxed prices take back."""

    bonus: Index
    taken: Index


class Copies:
    """The nodes of people, and their prices at the relaxed optimum of an aim with whole weights.

    Its floors must be in full. All worth and prices are doubled, since the optimum is in halves.
    """

    def __init__(
        self, programme: Programme, aim: Aim, counts: Sequence[Count], relaxed: Relaxed
    ) -> None:
        """`counts`: who is covered, and who is served, as in the aim."""
        people, prices = len(programme.caps), _doubled(relaxed.prices)
        own, paid = prices[:people], _paid(aim, prices, people)
        self._covering, self._serving = (paid[id(each)] for each in counts)
        self.programme, self.worth = programme, _doubled(aim.worth)
        self.share = _doubled(relaxed.chosen[: len(programme.a)])
        caps = programme.caps.astype(int)
        needs = np.where(self._covering.bonus > 0, programme.needs, 0)
        self.start = np.r_[0, np.cumsum(caps)]
        self._who = np.repeat(np.arange(people), caps)
        self._number = np.arange(len(self._who)) - self.start[self._who]
        self._needed = self._number < needs[self._who]
        left = (own - self._covering.taken)[self._who]
        costs = np.where(self._needed, left + self._covering.bonus[self._who], np.maximum(0, left))
        serving = (self._serving.bonus - self._serving.taken)[self._who]
        self.prices = costs + np.where(self._number == 0, serving, 0)

    def best(self, seconds: Callable[[], float]) -> Vector:
        """The best choice, 1 for each of its edges; `seconds` raises if time runs out."""
        one, other = self.costs(self.prices)
        short = np.where(self.share > 0, -NEVER, one + other - self.worth)
        open_, near = np.flatnonzero(self.programme.open), np.zeros_like(self.programme.open)
        near[open_[np.argsort(short[open_], kind="stable")[:NEAREST]]] = True
        graph = _Graph(self, np.flatnonzero(near))
        while True:
            chosen = graph.solved(seconds)
            one, other = self.costs(graph.prices())
            missing = self.programme.open & ~near & (self.worth > one + other)
            if not missing.any():
                return chosen
            near |= missing
            graph.add(np.flatnonzero(missing))

    def costs(self, prices: Index) -> tuple[Index, Index]:
        """What joining one more edge costs each edge's two people at these prices of copies, less what is paid for it."""
        net = prices - self.bonus(np.arange(len(self._who)), gains=False)
        first, later = net[self.start[:-1]], np.where(self._number > 0, net, NEVER)
        later = np.minimum.reduceat(later, self.start[:-1])
        served, alone = np.minimum(first - self._serving.bonus, later), np.minimum(first, later)
        at = self.programme
        ends = (at.a, at.gains_a), (at.b, at.gains_b)
        one, other = (np.where(gains, served[who], alone[who]) for who, gains in ends)
        return one, other

    def bonus(self, copies: Index, gains: Flags | bool) -> Index:
        """What is paid for these copies if they are matched, each to an edge in which the person gains or not."""
        who = self._who[copies]
        covering = np.where(self._needed[copies], self._covering.bonus[who], 0)
        serving = np.where((self._number[copies] == 0) & gains, self._serving.bonus[who], 0)
        found: Index = covering + serving
        return found


class _Graph:
    """Some of the edges as nodes, and how they are matched.

    The copies come first, then each edge's node at a, then those at b; then those of edges added later.
    """

    def __init__(self, copies: Copies, edges: Index) -> None:
        """What the relaxed answer chooses is matched to begin with, as far as it is whole."""
        self._copies, self._edges = copies, edges
        people, greatest = len(copies.prices), copies.prices.max(initial=0) + copies.worth.max()
        self._unit = 4 * (int(greatest) + 1)  # so much that no edge's node stays alone
        costs, joins, apart = self._nodes(edges, people, copies.prices)
        prices = np.r_[copies.prices, costs]
        self._one = apart[0]
        begun = self._begun(prices, joins, apart)
        self._matching = Matching(_weighed(joins, apart), prices.tolist(), begun)

    def add(self, edges: Index) -> None:
        """More edges, which are worth more than they cost now."""
        costs, joins, apart = self._nodes(edges, len(self._matching.mate), self.prices())
        self._matching.add(_weighed(joins, apart), costs.tolist())
        self._edges, self._one = np.r_[self._edges, edges], np.r_[self._one, apart[0]]

    def _nodes(self, edges: Index, first: int, prices: Index) -> tuple[Index, Index, Index]:
        """The prices of these edges' nodes, numbered from `first`, at these prices of copies; then, in three rows
        (node, node, weight), what joins them to copies, and each to the other."""
        at, count, worth = self._copies.programme, len(edges), self._copies.worth[edges]
        nodes = first + np.arange(count), first + count + np.arange(count)
        one, other = (each[edges] for each in self._copies.costs(prices))
        short = np.minimum(0, worth - one - other)
        costs = np.r_[self._unit + worth - one - short, self._unit - other]
        ends = (at.a, at.gains_a, nodes[0], worth), (at.b, at.gains_b, nodes[1], 0 * worth)
        joins = [self._joined(who[edges], gains[edges], *rest) for who, gains, *rest in ends]
        return costs, np.hstack(joins), np.array([*nodes, np.full(count, 2 * self._unit)])

    def _joined(self, who: Index, gains: Flags, node: Index, worth: Index) -> Index:
        """Every copy of these people, the edge's node at their end, and the weight of the two together."""
        caps = np.diff(self._copies.start)[who]
        each = np.repeat(np.arange(len(who)), caps)
        number = np.arange(len(each)) - np.repeat(np.cumsum(caps) - caps, caps)
        copy = self._copies.start[who[each]] + number
        weight = self._unit + worth[each] + self._copies.bonus(copy, gains[each])
        return np.array([copy, node[each], weight])

    def solved(self, seconds: Callable[[], float]) -> Vector:
        """The edges chosen by the heaviest matching."""
        self._matching.complete(seconds)
        chosen = np.zeros(len(self._copies.share))
        met = np.array(self._matching.mate)[self._one] < len(self._copies.prices)
        chosen[self._edges[met]] = 1
        return chosen

    def prices(self) -> Index:
        """What each copy costs in the end."""
        return np.array([*map(self._matching.price, range(len(self._copies.prices)))])

    def _begun(self, prices: Index, joins: Index, apart: Index) -> list[int]:
        """The relaxed answer as pairs of nodes, as far as it is whole and they are tight."""
        mate, used, people = np.full(len(prices), NOBODY), self._used(), len(self._copies.prices)
        tight = prices[joins[0]] + prices[joins[1]] == joins[2]
        joins = joins[:, tight & np.r_[used, used][joins[1] - people]]
        # The dearest copies first: they must be matched.
        for copy, node, _ in joins.T[np.argsort(-prices[joins[0]], kind="stable")].tolist():
            if mate[copy] == mate[node] == NOBODY:
                mate[copy], mate[node] = node, copy
        one, other, weight = apart[:, ~used]
        tight = prices[one] + prices[other] == weight
        mate[one[tight]], mate[other[tight]] = other[tight], one[tight]
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


def _weighed(*rows: Index) -> Iterator[tuple[int, int, int]]:
    """Two nodes and a weight each, of three rows of them."""
    return zip(*(each.tolist() for each in np.hstack(rows)), strict=True)


def _paid(aim: Aim, prices: Index, people: int) -> dict[int, Paid]:
    """What is paid for each person, by the identity of the count."""
    found, row = dict[int, Paid](), people
    for floor in aim.floors:
        who = floor.count.people
        taken = _spread(prices[row : row + len(who)], who, people)
        enough = 2 * (int(taken.max(initial=0)) // 2 + MUCH * int(aim.worth.max()))
        found[id(floor.count)] = Paid(_spread(enough, who, people), taken)
        row += len(who)
    for count, value in aim.counts:
        bonus = _spread(round(2 * value), count.people, people)
        taken, who = bonus.copy(), count.people[count.indicated]
        taken[who] = np.minimum(bonus[who], prices[row : row + len(who)])
        found[id(count)] = Paid(bonus, taken)
        row += len(who)
    return found


def _spread(values: Index | int, who: Index, people: int) -> Index:
    """These people's values in an array of all, 0 for others."""
    found = np.zeros(people, dtype=np.int64)
    found[who] = values
    return found


def _doubled(values: Vector) -> Index:
    return np.rint(2 * values).astype(np.int64)
