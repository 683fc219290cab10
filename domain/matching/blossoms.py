"""Odd sets: what sharpens the relaxed programme where people come in odd cycles.

Around a cycle of three people with room for one each, the relaxed programme chooses three halves,
where only one pair is possible. Edmonds' inequality says so: of the edges inside a set H of people
and some edges F that leave it, at most half of (all the room in H, plus one for each of F), rounded
down, can be chosen. Without these the solver has to branch over every odd cycle; with them a
network of six hundred such cycles takes a second instead of hours.

The sets are looked for first as Grötschel and Holland did (Solving matching problems with linear
programming, 1985), among the parts that hang together by edges chosen only in part, then exactly.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from math import inf

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from domain.matching.odd_cuts import sides
from domain.matching.rows import Flags, Index, Vector

VIOLATION = 1e-3
"""An inequality missed by less is not worth adding …"""
WIDEST = 1_000
"""… nor one over more people: each solve with its long row takes thrice the time."""


@dataclass(frozen=True, slots=True)
class OddSet:
    """Of these edges at most `most` can be chosen."""

    edges: Index
    most: int


def violated(chosen: Vector, a: Index, b: Index, caps: Vector) -> list[OddSet]:
    """The inequalities that this fractional choice breaks; edge j joins people a[j] and b[j].

    Looked at are all people who hang together, those who do by edges chosen in part, and the sides of the
    least cuts between these: if none of them breaks one, nothing does.
    """
    partly = np.minimum(chosen, 1 - chosen) > VIOLATION
    if not partly.any():
        return []
    found = [
        odd_set
        for among in (np.ones(len(a), dtype=np.bool_), partly)
        for _, odd_set in broken(chosen, parts(a[among], b[among], len(caps)), a, b, caps)
    ]
    every, near = np.arange(len(a)), np.zeros(len(caps), dtype=np.bool_)
    undecided = (chosen > 0) & (chosen < 1)
    near[a[undecided]] = near[b[undecided]] = True  # sides are of these people alone
    theirs = np.flatnonzero(near[a] | near[b])
    for side in sides(chosen, a, b, caps):
        either = (
            _broken_by(inside, among, chosen, a, b, caps)
            for inside, among in ((side, theirs), (~side, every))
        )
        found.extend(sorted(chain(*either), key=lambda each: len(each.edges))[:1])
    return distinct(found)


def distinct(odd_sets: Iterable[OddSet]) -> list[OddSet]:
    """Each once; of the same edges the last."""
    return [*{each.edges.tobytes(): each for each in odd_sets}.values()]


def parts(a: Index, b: Index, people: int) -> Index:
    """For each person the number of their connected component."""
    graph = csr_array((np.ones(len(a)), (a, b)), shape=(people, people))
    return connected_components(graph, directed=False)[1].astype(np.intp)


def _broken_by(
    inside: Flags, among: Index, chosen: Vector, a: Index, b: Index, caps: Vector
) -> Iterator[OddSet]:
    """The inequality of the people inside, if it is broken; `among` are the edges to look at."""
    if np.count_nonzero(inside) > WIDEST:
        return
    theirs = among[inside[a[among]] | inside[b[among]]]
    of = inside.astype(np.intp)
    for part, odd_set in broken(chosen[theirs], of, a[theirs], b[theirs], caps):
        if part == 1:
            yield OddSet(theirs[odd_set.edges], odd_set.most)


def broken(
    chosen: Vector, of: Index, a: Index, b: Index, caps: Vector
) -> Iterator[tuple[int, OddSet]]:
    """Each part of the people (`of` gives each person's) whose inequality is broken, and that inequality."""
    part_a, part_b, room = of[a], of[b], np.bincount(of, caps)
    inside = part_a == part_b
    used = ~inside & (chosen > 0.5)
    held = np.bincount(part_a[inside], chosen[inside], len(room)).astype(np.float64)
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
    for each in np.flatnonzero((excess > VIOLATION) & (np.bincount(of) <= WIDEST)):
        leaving = np.flatnonzero((part_a == each) ^ (part_b == each))
        among = leaving[chosen[leaving] > 0.5]
        if taken[each] % 2 == 0:
            among = np.setxor1d(among, [leaving[np.argmax(undecided[leaving])]])
        edges = np.sort(np.concatenate([np.flatnonzero((part_a == each) & inside), among]))
        yield int(each), OddSet(edges, int(room[each] + len(among)) // 2)
