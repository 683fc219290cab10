"""Edmonds' algorithm: the heaviest matching of any graph, going on from one that is already tight.

Prices of nodes cover every edge's weight; an edge whose prices only just do is tight. From every unmatched node grows
a tree of tight edges. Meanwhile, nodes at an even distance (outer) become cheaper and the others (inner) dearer, so
that more edges become tight. An odd cycle of outer nodes is shrunk to a single node, a blossom; an inner blossom that
has nothing more to give is split again. A tree ends where it meets another or an unmatched node, or at an outer node
whose price is 0, which may stay alone (Edmonds, Maximum matching and a polyhedron with 0,1-vertices, 1965).

What may happen waits in a heap (Galil, Micali and Gabow, An O(EV log V) algorithm for finding a maximal weighted
matching in general graphs, 1986), as far as it is near: most trees end before they have grown far.
"""

from collections.abc import Callable, Iterable, Sequence
from heapq import heappop, heappush
from math import inf

from domain.matching.solving.blossom_tree import Edge, Tip, edge_to
from domain.matching.solving.shrunk import NOBODY, Shrunk

OUTER, INNER = 1, -1
REACH, SPLIT, LEAVE = 0, 1, 2
"""What may happen next: an edge becomes tight, an inner blossom is used up, an outer node may stay alone."""
NEAR, FURTHER = 16, 8
"""At first, only what happens within `NEAR` steps is waited for; when it is done, within so many times more."""


class Matching:
    """A matching of `nodes` by edges.

    Weights and prices are twice their size in whole numbers, so that halves are exact. Every edge must weigh at
    most the prices of its two nodes, and exactly that if it is matched; no price may be negative.
    """

    def __init__(
        self, edges: Iterable[tuple[int, int, int]], prices: Sequence[int], mate: Sequence[int]
    ) -> None:
        """`edges`: two nodes and a weight each."""
        self.nodes, self._near = Shrunk(), list[list[Edge]]()
        self._waiting = list[tuple[int, ...]]()
        self._horizon = self.events = self._trees = self._outer = 0
        self.add(edges, prices)
        self.nodes.mate[:] = mate

    def add(self, edges: Iterable[tuple[int, int, int]], prices: Sequence[int]) -> None:
        """Add more nodes, unmatched, and edges between any two nodes."""
        self.nodes.add(prices)
        self._near += [[] for _ in prices]
        same = [*range(len(self._near))]  # one object for each number, not one for each edge
        for one, other, weight in edges:
            self._near[one].append((same[other], weight))
            self._near[other].append((same[one], weight))

    def complete(self, seconds: Callable[[], float] = lambda: inf) -> None:
        """Match all nodes with a price, or find those that can stay alone; `seconds` may raise, which ends it all."""
        self.nodes.now, self._horizon = 0, NEAR
        for node in range(len(self.nodes.mate)):
            if self.nodes.mate[node] == NOBODY and self.nodes.price(node) > 0:
                # Even, so that no two outer nodes meet half a step on.
                self.nodes.prices[node] += self.nodes.price(node) % 2
                self._trees += 1
                self._grow(self.nodes.tips[node], OUTER, None, [])
        while self._trees:
            if not self._waiting:
                self._look_further()
                continue
            self.nodes.now, number, what, one, other, weight = heappop(self._waiting)
            if what == REACH:
                self._reached(one, other, weight)
            elif what == LEAVE:
                self._left_alone(one)
            elif one in self.nodes.blossoms:
                self._used_up(one)
            if number % 64 == 0:
                seconds()
        self._waiting.clear()

    def _look_further(self) -> None:
        """Wait for what can happen later, too."""
        self._horizon *= FURTHER
        self._scan(self._outer_nodes())
        for number, blossom in self.nodes.blossoms.items():
            tip = self.nodes.tips[self.nodes.base[number]]
            if tip.number == number and tip.side == INNER:
                self._wait(blossom.worth // 2 - self.nodes.now + tip.since, SPLIT, number)

    def _outer_nodes(self) -> list[int]:
        return [node for node, tip in enumerate(self.nodes.tips) if tip.side == OUTER]

    def _reached(self, one: int, other: int, weight: int) -> None:
        """An edge from an outer node is due."""
        here, there = self.nodes.tips[one], self.nodes.tips[other]
        if here is there or here.side != OUTER or there.side == INNER:
            return
        lacks = self.nodes.price(one) + self.nodes.price(other) - weight
        if lacks > 0:
            self._wait(lacks if there.side == 0 else lacks // 2, REACH, one, other, weight)
        elif there.side == OUTER:
            if here.tree is there.tree:
                self._shrink(one, other)
            else:
                self.nodes.change(one, other)
                self.nodes.change(other, one)
                self._end(here.tree, there.tree)
        else:
            base = self.nodes.base[there.number]
            mate = self.nodes.mate[base]
            if mate < 0:
                self.nodes.turn(there.number, other)
                self.nodes.change(one, other)
                self._end(here.tree)
            else:
                self._grow(there, INNER, (one, other), here.tree)
                self._grow(self.nodes.tips[mate], OUTER, (base, mate), here.tree)

    def _left_alone(self, node: int) -> None:
        """Let an outer node stay alone, in its root's place, if it costs nothing."""
        tip = self.nodes.tips[node]
        if tip.side == OUTER and self.nodes.price(node) <= 0:
            self.nodes.change(node, NOBODY)
            self._end(tip.tree)

    def _wait(self, steps: int, what: int, one: int, other: int = NOBODY, weight: int = 0) -> None:
        if (due := self.nodes.now + steps) <= self._horizon:
            self.events += 1
            heappush(self._waiting, (due, self.events, what, one, other, weight))

    def _grow(self, tip: Tip, side: int, edge: Edge | None, tree: list[Tip]) -> None:
        """Take a blossom or node into a tree."""
        tip.side, tip.since, tip.edge, tip.tree = side, self.nodes.now, edge, tree
        tree.append(tip)
        if side == OUTER:
            self._outer += tip.size
            self._scan(self.nodes.within(tip.number))
        elif tip.number in self.nodes.blossoms:
            self._wait(self.nodes.blossoms[tip.number].worth // 2, SPLIT, tip.number)

    def _scan(self, nodes: Iterable[int]) -> None:
        """Wait for what can happen to these nodes, which have become outer."""
        tips, prices, now = self.nodes.tips, self.nodes.prices, self.nodes.now
        for node in nodes:
            own, price = tips[node], self.nodes.price(node)
            self._wait(price, LEAVE, node)
            for other, weight in self._near[node]:
                tip = tips[other]
                if tip.side == INNER or tip is own:
                    continue
                lacks = price + prices[other] + tip.shift - weight
                if tip.side == OUTER:
                    lacks = (lacks - now + tip.since) // 2
                self._wait(lacks, REACH, node, other, weight)

    def _shrink(self, one: int, other: int) -> None:
        """The edge between these outer nodes closes an odd cycle: make it a blossom."""
        cycle, links = self._cycle(one, other)
        new, edge, now = list[int](), cycle[0].edge, self.nodes.now
        for tip in cycle:
            self.nodes.settle(tip)
            if tip.side == INNER:
                self._outer += tip.size
                new += self.nodes.within(tip.number)
        heir = self.nodes.join(cycle, links)
        heir.side, heir.since, heir.edge = OUTER, now, edge
        self._scan(new)

    def _cycle(self, one: int, other: int) -> tuple[list[Tip], list[Edge]]:
        """The blossoms around the cycle that this edge closes, from where its two ways to the root meet."""
        ways = [self.nodes.tips[one]], [self.nodes.tips[other]]
        places, turn, meet = ({ways[0][0]: 0}, {ways[1][0]: 0}), 0, None
        while meet is None:  # a step on each way in turn: no longer than the cycle
            way, edge = ways[turn], ways[turn][-1].edge
            if edge is not None:
                tip = self.nodes.tips[edge[0]]
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

    def _used_up(self, number: int) -> None:
        """Split a blossom if it is inner and has nothing more to give: the even way through it stays in the tree."""
        tip, blossom = self.nodes.tips[self.nodes.base[number]], self.nodes.blossoms[number]
        used = tip.number == number and tip.side == INNER
        if not used or blossom.worth > 2 * (self.nodes.now - tip.since):
            return
        self.nodes.settle(tip)
        edge, parts = edge_to(tip), self.nodes.parts(tip)
        tip.side, tip.edge = 0, None
        place, left = parts.index(self.nodes.tips[edge[1]]), {*parts}
        step = blossom.step(place)
        while parts[0] in left:
            side = INNER if len(left) % 2 == len(parts) % 2 else OUTER
            self._grow(parts[place], side, edge, tip.tree)
            left.remove(parts[place])
            edge, place = blossom.link(place, step), (place + step) % len(parts)
        for each in parts:
            if each in left:
                self._scan_back(self.nodes.within(each.number))

    def _scan_back(self, nodes: Iterable[int]) -> None:
        """Wait for outer nodes to reach these, which are in the tree no more."""
        for node in nodes:
            for other, weight in self._near[node]:
                if self.nodes.tips[other].side == OUTER:
                    lacks = self.nodes.price(other) + self.nodes.price(node) - weight
                    self._wait(lacks, REACH, other, node, weight)

    def _end(self, *trees: list[Tip]) -> None:
        """Keep the prices; forget the trees, and the blossoms that have no price."""
        self._trees -= len(trees)
        freed = list[Tip]()
        for tree in trees:  # but for what another has taken meanwhile
            freed += [tip for tip in dict.fromkeys(tree) if tip.side and tip.tree is tree]
        for tip in freed:
            self._outer -= tip.size if tip.side == OUTER else 0
            self.nodes.settle(tip)
            tip.side, tip.edge = 0, None
        if self._outer < sum(tip.size for tip in freed):
            self._scan(self._outer_nodes() if self._outer else ())
        else:
            self._scan_back([node for tip in freed for node in self.nodes.within(tip.number)])
        while freed:
            tip = freed.pop()
            if tip.number in self.nodes.blossoms and not self.nodes.blossoms[tip.number].worth:
                freed += self.nodes.parts(tip)
