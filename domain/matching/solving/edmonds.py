"""Edmonds' algorithm: the heaviest matching of any graph, going on from one that is already tight.

Prices of nodes cover every edge's weight; an edge whose prices only just do is tight. A search grows a tree of
tight edges from an unmatched node. While it grows, nodes at an even distance (outer) become cheaper and the
others (inner) dearer, so that more edges become tight. An odd cycle of outer nodes is shrunk to a single node, a
blossom; an inner blossom that has nothing more to give is split again. The search ends at another unmatched
node, or at an outer node whose price is 0, which may stay alone (Edmonds, Maximum matching and a polyhedron with
0,1-vertices, 1965).

One tree grows at a time, and what may happen waits in a heap (Galil, Micali and Gabow, An O(EV log V) algorithm for
finding a maximal weighted matching in general graphs, 1986). Of the blossoms that are joined the largest keeps its
`Tip`, so that each node moves only a few times.
"""

from collections.abc import Callable, Iterable, Sequence
from heapq import heappop, heappush
from math import inf
from operator import attrgetter

from domain.matching.solving.blossom_tree import Blossom, Edge, Tip, edge_to

OUTER, INNER, NOBODY = 1, -1, -1
REACH, SPLIT, LEAVE = 0, 1, 2
"""What may happen next: an edge becomes tight, an inner blossom is used up, an outer node may stay alone."""


class Matching:
    """A matching `mate` (each node's partner, or `NOBODY`), and what each node costs.

    Weights and prices are twice their size in whole numbers, so that halves are exact. Every edge must weigh at
    most the prices of its two nodes, and exactly that if it is matched; no price may be negative.
    """

    def __init__(
        self, edges: Iterable[tuple[int, int, int]], prices: Sequence[int], mate: Sequence[int]
    ) -> None:
        """`edges`: two nodes and a weight each."""
        self.mate, self._prices, self._near = list[int](), list[int](), list[list[Edge]]()
        self._tips, self._around = list[Tip](), dict[int, int]()
        self._base = dict[int, int]()  # of a node or blossom: the node that is matched outside
        self._blossoms, self._last = dict[int, Blossom](), NOBODY  # numbered downwards
        self._waiting, self._tree = list[tuple[int, ...]](), list[Tip]()
        self._now = self._count = 0
        self.add(edges, prices)
        self.mate[:] = mate

    def add(self, edges: Iterable[tuple[int, int, int]], prices: Sequence[int]) -> None:
        """Add more nodes, unmatched, and edges between any two nodes."""
        more = range(len(self.mate), len(self.mate) + len(prices))
        self._prices += prices
        self._base |= {node: node for node in more}
        self._tips += map(Tip, more)
        self._near += [[] for _ in more]
        self.mate += [NOBODY] * len(more)
        for one, other, weight in edges:
            self._near[one].append((other, weight))
            self._near[other].append((one, weight))

    def complete(self, seconds: Callable[[], float] = lambda: inf) -> None:
        """Match all nodes with a price, or find those that can stay alone; `seconds` may raise, which ends it all."""
        for node in range(len(self.mate)):
            if self.mate[node] == NOBODY and self.price(node) > 0:
                self._search(node, seconds)

    def price(self, node: int) -> int:
        """What a node costs now."""
        tip = self._tips[node]
        return self._prices[node] + tip.shift - tip.side * (self._now - tip.since)

    def _search(self, root: int, seconds: Callable[[], float]) -> None:
        """Grow a tree from an unmatched node until it is matched, or another stays alone in its place."""
        self._now = 0
        self._grow(self._tips[root], OUTER, None)
        ended = False
        while not ended:
            self._now, _, what, one, other, weight = heappop(self._waiting)
            if what == REACH:
                ended = self._reached(one, other, weight)
            elif what == LEAVE:
                if ended := self.price(one) <= 0:
                    self._change(one, NOBODY)
            elif one in self._blossoms:
                self._used_up(one)
            if self._count % 64 == 0:
                seconds()
        self._end()

    def _reached(self, one: int, other: int, weight: int) -> bool:
        """An edge from an outer node is due; whether it ends the search."""
        here, there = self._tips[one], self._tips[other]
        if here is there or there.side == INNER:
            return False
        lacks = self.price(one) + self.price(other) - weight
        if lacks > 0:
            self._wait(lacks if there.side == 0 else lacks // 2, REACH, one, other, weight)
        elif there.side == OUTER:
            self._shrink(one, other)
        else:
            base = self._base[there.number]
            mate = self.mate[base]
            if mate < 0:
                self._change(one, other)
                return True
            self._grow(there, INNER, (one, other))
            self._grow(self._tips[mate], OUTER, (base, mate))
        return False

    def _wait(self, steps: int, what: int, one: int, other: int = NOBODY, weight: int = 0) -> None:
        self._count += 1
        heappush(self._waiting, (self._now + steps, self._count, what, one, other, weight))

    def _grow(self, tip: Tip, side: int, edge: Edge | None) -> None:
        """Take a blossom or node into the tree."""
        tip.side, tip.since, tip.edge = side, self._now, edge
        self._tree.append(tip)
        if side == OUTER:
            self._scan(self._within(tip.number))
        elif tip.number in self._blossoms:
            self._wait(self._blossoms[tip.number].worth // 2, SPLIT, tip.number)

    def _scan(self, nodes: Iterable[int]) -> None:
        """Wait for what can happen to these nodes, which have become outer."""
        tips, prices, now = self._tips, self._prices, self._now
        for node in nodes:
            own, price = tips[node], self.price(node)
            self._wait(price, LEAVE, node)
            for other, weight in self._near[node]:
                tip = tips[other]
                if tip.side == INNER or tip is own:
                    continue
                lacks = price + prices[other] + tip.shift - weight
                if tip.side == OUTER:
                    lacks = (lacks - now + tip.since) // 2
                self._wait(lacks, REACH, node, other, weight)

    def _within(self, number: int) -> list[int]:
        """The nodes of a blossom, or the node of that number."""
        found, left = list[int](), [number]
        while left:
            each = left.pop()
            if each in self._blossoms:
                left += self._blossoms[each].inside
            else:
                found.append(each)
        return found

    def _settle(self, tip: Tip) -> None:
        """Count the steps so far into the prices of its nodes, and into its own."""
        steps = tip.side * (self._now - tip.since)
        tip.shift, tip.since = tip.shift - steps, self._now
        if tip.number in self._blossoms:
            self._blossoms[tip.number].worth += 2 * steps

    def _shrink(self, one: int, other: int) -> None:
        """The edge between these outer nodes closes an odd cycle: make it a blossom."""
        cycle, links = self._cycle(one, other)
        self._last -= 1
        number, top, new = self._last, cycle[0], list[int]()
        self._base[number] = self._base[top.number]
        edge, heir = top.edge, max(cycle, key=attrgetter("size"))
        for tip in cycle:
            self._settle(tip)
            self._around[tip.number] = number
            if tip.side == INNER:
                new += self._within(tip.number)
        inside, sizes = [tip.number for tip in cycle], [tip.size for tip in cycle]
        blossom = Blossom(inside, links, heir.number, dict(zip(inside, sizes, strict=True)))
        for tip in cycle:
            if tip is not heir:
                self._move(tip.number, tip, heir)
                tip.side, tip.number = 0, NOBODY
        self._blossoms[number] = blossom
        heir.number, heir.size = number, sum(sizes)
        heir.side, heir.since, heir.edge = OUTER, self._now, edge
        self._scan(new)

    def _cycle(self, one: int, other: int) -> tuple[list[Tip], list[Edge]]:
        """The blossoms around the cycle that this edge closes, from where its two ways to the root meet."""
        ways = [self._tips[one]], [self._tips[other]]
        places, turn, meet = ({ways[0][0]: 0}, {ways[1][0]: 0}), 0, None
        while meet is None:  # a step on each way in turn: no longer than the cycle
            way, edge = ways[turn], ways[turn][-1].edge
            if edge is not None:
                tip = self._tips[edge[0]]
                if tip in places[1 - turn]:
                    meet = tip
                else:
                    places[turn][tip] = len(way)
                    way.append(tip)
            turn = 1 - turn
        down, up = (way[: place.get(meet)] for way, place in zip(ways, places, strict=True))
        down.reverse()
        links = [edge_to(tip) for tip in down] + [(one, other)] + [edge_to(tip)[::-1] for tip in up]
        return [meet, *down, *up], links

    def _move(self, number: int, old: Tip, new: Tip) -> None:
        """Move a blossom's nodes from one tip to another; their prices stay the same."""
        more = old.shift - new.shift
        for node in self._within(number):
            self._tips[node] = new
            self._prices[node] += more

    def _parts(self, tip: Tip) -> list[Tip]:
        """Undo an outermost blossom; returns the tips of what was inside, in order."""
        blossom, found = self._blossoms.pop(tip.number), list[Tip]()
        for each in blossom.inside:
            del self._around[each]
            part = tip
            if each != blossom.heir:
                part = Tip(each, blossom.sizes[each])
                part.shift = tip.shift
                self._move(each, tip, part)
            found.append(part)
        tip.number, tip.size = blossom.heir, blossom.sizes[blossom.heir]
        return found

    def _used_up(self, number: int) -> None:
        """Split a blossom if it is inner and has nothing more to give: the even way through it stays in the tree."""
        tip, blossom = self._tips[self._base[number]], self._blossoms[number]
        used = tip.number == number and tip.side == INNER
        if not used or blossom.worth > 2 * (self._now - tip.since):
            return
        self._settle(tip)
        edge, parts = edge_to(tip), self._parts(tip)
        tip.side, tip.edge = 0, None
        place, left = parts.index(self._tips[edge[1]]), {*parts}
        step = blossom.step(place)
        while parts[0] in left:
            side = INNER if len(left) % 2 == len(parts) % 2 else OUTER
            self._grow(parts[place], side, edge)
            left.remove(parts[place])
            edge, place = blossom.link(place, step), (place + step) % len(parts)
        for each in left:
            self._scan_back(self._within(each.number))

    def _scan_back(self, nodes: Iterable[int]) -> None:
        """Wait for outer nodes to reach these, which are in the tree no more."""
        for node in nodes:
            for other, weight in self._near[node]:
                if self._tips[other].side == OUTER:
                    lacks = self.price(other) + self.price(node) - weight
                    self._wait(lacks, REACH, other, node, weight)

    def _end(self) -> None:
        """Keep the prices; forget the tree, and the blossoms that have no price."""
        self._waiting.clear()
        for tip in self._tree:
            if tip.side:
                self._settle(tip)
                tip.side, tip.edge = 0, None
        left = self._tree
        while left:
            tip = left.pop()
            if tip.number in self._blossoms and not self._blossoms[tip.number].worth:
                left += self._parts(tip)

    def _change(self, one: int, other: int) -> None:
        """Match an outer node with another, or with nobody, and change all pairs from there to the root."""
        if other >= 0:
            self._turn(self._tips[other].number, other)
        pairs, node = [(one, other)], one
        while True:
            tip = self._tips[node]
            self._turn(tip.number, node)
            if tip.edge is None:
                break
            inner = self._tips[tip.edge[0]]
            node, entry = edge_to(inner)
            self._turn(inner.number, entry)
            pairs.append((entry, node))
        for each, mate in pairs:
            self.mate[each] = mate
            if mate >= 0:
                self.mate[mate] = each

    def _turn(self, number: int, node: int) -> None:
        """Match everybody inside a blossom but this node, which is to be matched outside."""
        left = [(number, node)]
        while left:
            number, node = left.pop()
            way = [node]
            while way[-1] != number:
                way.append(self._around[way[-1]])
            while len(way) > 1 and self._base[way[-1]] != node:
                blossom = self._blossoms[way[-1]]
                self._base[way.pop()] = node
                place = first = blossom.inside.index(way[-1])
                step = blossom.step(place)
                while place:
                    place = (place + step) % len(blossom.inside)
                    one, other = blossom.link(place, step)
                    self.mate[one], self.mate[other] = other, one
                    left.append((blossom.inside[place], one))
                    place = (place + step) % len(blossom.inside)
                    left.append((blossom.inside[place], other))
                blossom.turn(first)
