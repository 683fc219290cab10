"""Odd sets: what sharpens the relaxed programme where people come in odd cycles.

Around a cycle of three people with room for one each, the relaxed programme chooses three halves,
where only one pair is possible. Edmonds' inequality says so: of the edges inside a set H of people
and some edges F that leave it, at most half of (all the room in H, plus one for each of F), rounded
down, can be chosen. Without these the solver has to branch over every odd cycle; with them a
network of six hundred such cycles takes a second instead of hours.

The sets are looked for as Grötschel and Holland did (Solving matching problems with linear
programming, 1985): among the parts that hang together by edges chosen only in part.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from domain.matching.rows import Index, Vector

MARGINS = (0.01, 0.1, 0.2, 0.3, 0.4)
"""An edge counts as chosen in part if its value is this far from both 0 and 1."""
VIOLATION = 1e-3
"""An inequality missed by less is not worth adding."""


@dataclass(frozen=True, slots=True)
class OddSet:
    """Of these edges at most `most` can be chosen."""

    edges: Index
    most: int


def violated(chosen: Vector, a: Index, b: Index, caps: Vector) -> list[OddSet]:
    """The inequalities that this fractional choice breaks; edge j joins people a[j] and b[j]."""
    found: dict[bytes, OddSet] = {}
    for margin in MARGINS:
        partly = (chosen > margin) & (chosen < 1 - margin)
        if not partly.any():
            break
        ones = np.ones(int(partly.sum()))
        graph = csr_array((ones, (a[partly], b[partly])), shape=(len(caps), len(caps)))
        parts, part = connected_components(graph, directed=False)
        of = part.astype(np.intp)
        room = np.bincount(of, caps, parts).astype(np.float64)
        for odd_set in _broken(chosen, of[a], of[b], room):
            found[odd_set.edges.tobytes()] = odd_set
    return list(found.values())


def _broken(chosen: Vector, part_a: Index, part_b: Index, room: Vector) -> Iterator[OddSet]:
    """The broken inequality of each part that has one; `room` is the sum of caps of each part."""
    inside = part_a == part_b
    used = ~inside & (chosen > 0.5)
    held = np.bincount(part_a[inside], chosen[inside], len(room))
    taken = room.copy()
    for part in (part_a, part_b):
        held += np.bincount(part[used], chosen[used], len(room))
        taken += np.bincount(part[used], minlength=len(room))
    # Where `taken` is even, one leaving edge has to be let in or out of F, at the cost of 1/2 or more:
    # the cheapest is the one nearest to 1/2.
    undecided = np.minimum(chosen, 1 - chosen)
    cheapest = np.full(len(room), -inf)
    for part in (part_a, part_b):
        np.maximum.at(cheapest, part[~inside], undecided[~inside])
    excess = held - taken / 2 + np.where(taken % 2 == 1, 0.5, cheapest)
    for each in np.flatnonzero(excess > VIOLATION):
        leaving = np.flatnonzero((part_a == each) ^ (part_b == each))
        among = leaving[chosen[leaving] > 0.5]
        if taken[each] % 2 == 0:
            among = np.setxor1d(among, [leaving[np.argmax(undecided[leaving])]])
        edges = np.sort(np.concatenate([np.flatnonzero((part_a == each) & inside), among]))
        yield OddSet(edges, int(room[each] + len(among)) // 2)
