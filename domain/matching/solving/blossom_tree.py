"""What Edmonds' search grows: blossoms, and the tip of each outermost one."""

Edge = tuple[int, int]
"""A node, and the node at the other end."""


class Tip:
    """An outermost blossom, or a node in none.

    Its nodes' prices have changed by `shift` since they joined it, and go down by one a step since `since` if it
    is outer, up if it is inner (`side`). `edge` is the tree's edge that leads to it, from its parent.
    """

    __slots__ = ("edge", "number", "shift", "side", "since", "size", "tree")

    def __init__(self, number: int, size: int = 1) -> None:
        self.number, self.size = number, size
        self.shift = self.side = self.since = 0
        self.edge: Edge | None = None
        self.tree: list[Tip] = []


class Blossom:
    """An odd cycle of blossoms or nodes, `inside`; the first contains the one node that is matched outside.

    Edge j of `links` joins inside[j] and the next, in this order. `heir` is the one whose tip it has taken over.
    """

    __slots__ = ("heir", "inside", "links", "sizes", "worth")

    def __init__(
        self, inside: list[int], links: list[Edge], heir: int, sizes: dict[int, int]
    ) -> None:
        self.inside, self.links, self.heir, self.sizes = inside, links, heir, sizes
        self.worth = 0

    def turn(self, first: int) -> None:
        """Let another be the first."""
        self.inside = self.inside[first:] + self.inside[:first]
        self.links = self.links[first:] + self.links[:first]

    def step(self, place: int) -> int:
        """The direction, 1 or -1, in which an even number of steps leads from there to the first."""
        return 1 if (len(self.inside) - place) % 2 == 0 else -1

    def link(self, place: int, step: int) -> Edge:
        """The edge from there to the next in that direction."""
        if step == 1:
            return self.links[place]
        one, other = self.links[(place - 1) % len(self.links)]
        return other, one


def edge_to(tip: Tip) -> Edge:
    """The tree's edge to a tip that is not the root's."""
    assert tip.edge is not None
    return tip.edge
