"""Nodes in the blossoms that Edmonds' search shrinks them to, and their matching."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from domain.matching.solving.blossom_tree import Blossom, Edge, Tip, edge_to

NOBODY = -1


class Shrunk:
    """Nodes, each one's partner (`mate`, or `NOBODY`), what they cost, and the blossoms they are in.

    Of the blossoms that are joined the largest keeps its `Tip`, so that each node moves only a few times. `now` is
    how many steps the search has made.
    """

    def __init__(self) -> None:
        self.mate, self.prices, self.now = list[int](), list[int](), 0
        self.tips, self.blossoms = list[Tip](), dict[int, Blossom]()  # these numbered downwards
        # Of a node or outermost blossom: the node that is matched outside.
        self.base = dict[int, int]()
        self._around, self._last = dict[int, int](), NOBODY

    def add(self, prices: Sequence[int]) -> None:
        """Add more nodes, unmatched."""
        more = range(len(self.mate), len(self.mate) + len(prices))
        self.prices += prices
        self.base |= {node: node for node in more}
        self.tips += map(Tip, more)
        self.mate += [NOBODY] * len(more)

    def price(self, node: int) -> int:
        """What a node costs now."""
        tip = self.tips[node]
        return self.prices[node] + tip.shift - tip.side * (self.now - tip.since)

    def nested(self) -> Iterator[tuple[int, int, list[int]]]:
        """The blossoms, none before those around it: number (below 0), worth, and the nodes and blossoms inside."""
        for number, blossom in sorted(self.blossoms.items()):
            yield number, blossom.worth, blossom.inside

    def within(self, number: int) -> list[int]:
        """The nodes of a blossom, or the node of that number."""
        if number >= 0:
            return [number]
        found, left = list[int](), [number]
        while left:
            for each in self.blossoms[left.pop()].inside:
                (found if each >= 0 else left).append(each)
        return found

    def settle(self, tip: Tip) -> None:
        """Count the steps so far into the prices of its nodes, and into its own."""
        steps = tip.side * (self.now - tip.since)
        tip.shift, tip.since = tip.shift - steps, self.now
        if tip.number in self.blossoms:
            self.blossoms[tip.number].worth += 2 * steps

    def join(self, cycle: Sequence[Tip], links: list[Edge]) -> Tip:
        """Make an odd cycle a blossom; the first contains the node that is matched outside. Returns its tip."""
        self._last -= 1
        number, heir = self._last, max(cycle, key=attrgetter("size"))
        self.base[number] = self.base[cycle[0].number]
        inside, sizes = [tip.number for tip in cycle], [tip.size for tip in cycle]
        self._around.update(dict.fromkeys(inside, number))
        blossom = Blossom(inside, links, heir.number, dict(zip(inside, sizes, strict=True)))
        for tip in cycle:
            if tip is not heir:
                self._move(tip.number, tip, heir)
                tip.side, tip.number = 0, NOBODY
        self.blossoms[number] = blossom
        heir.number, heir.size = number, sum(sizes)
        return heir

    def _move(self, number: int, old: Tip, new: Tip) -> None:
        """Move a blossom's nodes from one tip to another; their prices stay the same."""
        more = old.shift - new.shift
        for node in self.within(number):
            self.tips[node] = new
            self.prices[node] += more

    def parts(self, tip: Tip) -> list[Tip]:
        """Undo an outermost blossom; returns the tips of what was inside, in order."""
        blossom, found = self.blossoms.pop(tip.number), list[Tip]()
        self.base[blossom.inside[0]] = self.base[tip.number]
        for place in range(1, len(blossom.inside), 2):  # matched to each other by the edge between
            (one, other), both = blossom.links[place], blossom.inside[place : place + 2]
            self.base.update(zip(both, (one, other), strict=True))
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

    def change(self, one: int, other: int) -> None:
        """Match an outer node with another, or with nobody, and change all pairs from there to the root."""
        pairs, node = [(one, other)], one
        while True:
            tip = self.tips[node]
            self.turn(tip.number, node)
            if tip.edge is None:
                break
            inner = self.tips[tip.edge[0]]
            node, entry = edge_to(inner)
            self.turn(inner.number, entry)
            pairs.append((entry, node))
        for each, mate in pairs:
            self.mate[each] = mate
            if mate >= 0:
                self.mate[mate] = each

    def turn(self, number: int, node: int) -> None:
        """Match everybody inside an outermost blossom but this node, which is to be matched outside."""
        self.base[number] = node
        left = [(number, node)]
        while left:
            number, each = left.pop()
            while each != number:
                around = self._around[each]
                blossom = self.blossoms[around]
                if blossom.inside[0] != each:
                    left += self._turned(blossom, each)
                each = around

    def _turned(self, blossom: Blossom, first: int) -> Iterator[Edge]:
        """Let another of those inside be the first, and match the others; yields each, and its node that is matched."""
        place = start = blossom.inside.index(first)
        step = blossom.step(place)
        while place:
            place = (place + step) % len(blossom.inside)
            one, other = blossom.link(place, step)
            self.mate[one], self.mate[other] = other, one
            yield blossom.inside[place], one
            place = (place + step) % len(blossom.inside)
            yield blossom.inside[place], other
        blossom.turn(start)
