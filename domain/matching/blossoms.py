"""Odd sets: what sharpens the relaxed programme where people come in odd cycles.

Around a cycle of three people with room for one each, the relaxed programme chooses three halves,
where only one pair is possible. Edmonds' inequality says so: of the edges inside a set H of people
and some edges F that leave it, at most half of (all the room in H, plus one for each of F), rounded
down, can be chosen. Without these the solver has to branch over every odd cycle; with them a
network of six hundred such cycles takes a second instead of hours.

A set is everybody who hangs together by edges chosen in part, and with them all of every set held
to before that has a price. So the sets are nested or apart, as in Edmonds' own algorithm, and the
next answer has halves again and fewer odd cycles (Chandrasekaran, Végh and Vempala, The cutting
plane method is polynomial for perfect matchings, 2016). Where none of those is broken, one of those
who hang together by edges alone may be, across sets held to. Of two odd sets that cross, both
together and what they share are odd, or each without the other: for what leaves a set is submodular,
one of these is broken too (uncrossing; Padberg and Rao, 1982), and the sets stay nested or apart. Only where
none is broken at all is one looked for exactly, by least cuts.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from domain.matching.odd_cuts import least_cuts
from domain.matching.rows import Flags, Index, Matrix, Vector, incidence

VIOLATION = 1e-3
"""An inequality missed by less is not worth adding …"""
WIDEST = 4_000
"""… nor one over more people, unless it is of everybody: its row is long, and all others as well are within it."""


@dataclass(frozen=True, slots=True)
class OddSet:
    """These people; of these edges, all between two of them and some that leave, at most `most` can be chosen."""

    people: Index
    edges: Index
    most: int


def rows_of(odd_sets: Sequence[OddSet], edges: int) -> tuple[Matrix, Vector]:
    """A row for each over so many edges, with 1 at those of the set, and the most that it may come to."""
    row = np.repeat(np.arange(len(odd_sets)), [len(each.edges) for each in odd_sets])
    column = np.concatenate([each.edges for each in odd_sets])
    most = np.array([each.most for each in odd_sets], dtype=np.float64)
    return incidence(row, column, (len(odd_sets), edges)), most


def violated(
    chosen: Vector, held: Sequence[OddSet], a: Index, b: Index, caps: Vector
) -> list[OddSet]:
    """The inequalities that this fractional choice breaks; edge j joins people a[j] and b[j].

    Looked at are all who hang together by edges chosen in part and by the sets `held` to; if none of them
    breaks one, those who do by the edges alone; if none does either, the sides of the least cuts: if none of
    these does, nothing does.
    """
    partly = np.minimum(chosen, 1 - chosen) > VIOLATION
    if not partly.any():
        return []
    everyone = parts(a, b, len(caps))
    sizes = np.bincount(everyone)
    within = [each for each in held if len(each.people) < sizes[everyone[each.people[0]]]]
    together = broken(chosen, _together(a[partly], b[partly], within, len(caps)), a, b, caps)
    found = [each for each in together if len(each.people) <= WIDEST]
    found += broken(chosen, everyone, a, b, caps)
    for sides in (
        _uncrossed(chosen, partly, within, a, b, caps),
        least_cuts(chosen, a, b, caps),
    ):
        found = found or [*_cut_off(sides, chosen, a, b, caps)]
    return [*{each.edges.tobytes(): each for each in found}.values()]


def _together(a: Index, b: Index, held: Sequence[OddSet], people: int) -> Index:
    """Each person's part: those who hang together by these edges and sets, or a part of nobody else's."""
    sizes = [len(each.people) for each in held]
    members = np.concatenate([np.empty(0, dtype=np.intp), *(each.people for each in held)])
    sets = people + np.repeat(np.arange(len(held)), sizes)
    return parts(np.r_[a, members], np.r_[b, sets], people + len(held))[:people]


def _uncrossed(
    chosen: Vector, partly: Flags, held: Sequence[OddSet], a: Index, b: Index, caps: Vector
) -> Iterator[Flags]:
    """Who is in each part that hangs together by edges chosen `partly` and breaks its inequality, or in what breaks
    one in its stead and crosses no set."""
    some = np.flatnonzero(chosen > 0)
    used = chosen[some]

    def missed(side: Flags) -> float:
        return float(_excess(used, side.astype(np.intp), a[some], b[some], caps)[1])

    of = parts(a[partly], b[partly], len(caps))
    nested = sorted(held, key=lambda each: len(each.people))
    for each in broken(chosen, of, a, b, caps):
        side = _among(each.people, len(caps))
        for other in nested:
            if 0 < side[other.people].sum() < min(len(other.people), side.sum()):
                there = _among(other.people, len(caps))
                ways = side | there, side & there, side & ~there, there & ~side
                side = max(ways, key=missed)
        yield side


def _among(these: Index, count: int) -> Flags:
    """Whether each of so many is one of these."""
    flags = np.zeros(count, dtype=np.bool_)
    flags[these] = True
    return flags


def parts(a: Index, b: Index, people: int) -> Index:
    """For each person the number of their connected component."""
    graph = csr_array((np.ones(len(a)), (a, b)), shape=(people, people))
    return connected_components(graph, directed=False)[1].astype(np.intp)


def _cut_off(
    sides: Iterable[Flags], chosen: Vector, a: Index, b: Index, caps: Vector
) -> Iterator[OddSet]:
    """The inequalities that these sides break; all others are by themselves."""
    alone = np.arange(len(caps))
    for side in sides:
        for each in broken(chosen, np.where(side, len(caps), alone), a, b, caps):
            if side[each.people[0]]:
                yield each


def broken(chosen: Vector, of: Index, a: Index, b: Index, caps: Vector) -> Iterator[OddSet]:
    """The inequality of each part of the people (`of` gives each person's) in which it is broken."""
    some = np.flatnonzero(chosen > 0)
    excess = _excess(chosen[some], of, a[some], b[some], caps)
    found = np.flatnonzero(excess > VIOLATION)
    if not len(found):
        return
    wanted = np.zeros(len(excess), dtype=np.bool_)
    wanted[found] = True
    part_a, part_b = of[a], of[b]
    near = np.flatnonzero(wanted[part_a] | wanted[part_b])
    ends = (_places(each[near], found) for each in (part_a, part_b))
    for people, one, other in zip(_places(of, found), *ends, strict=True):
        edges = near[_among(np.r_[one, other], len(near))]
        inside = part_a[edges] == part_b[edges]
        leaving = edges[~inside]
        among = leaving[chosen[leaving] > 0.5]
        room = int(caps[people].sum())
        if (room + len(among)) % 2 == 0:
            undecided = np.minimum(chosen[leaving], 1 - chosen[leaving])
            among = np.setxor1d(among, [leaving[np.argmax(undecided)]])
        theirs = np.sort(np.concatenate([edges[inside], among]))
        yield OddSet(people, theirs, (room + len(among)) // 2)


def _excess(chosen: Vector, of: Index, a: Index, b: Index, caps: Vector) -> Vector:
    """By how much the best inequality of each part is broken."""
    part_a, part_b, room = of[a], of[b], np.bincount(of, caps)
    inside = part_a == part_b
    used = ~inside & (chosen > 0.5)
    held = np.bincount(part_a[inside], chosen[inside], len(room)).astype(np.float64)
    taken = room.copy()
    # Where `taken` is even, one leaving edge has to be let in or out of F, at the cost of 1/2 or more:
    # the cheapest is the one nearest to 1/2.
    undecided = np.minimum(chosen, 1 - chosen)
    cheapest = np.full(len(room), -inf)
    for part in (part_a, part_b):
        held += np.bincount(part[used], chosen[used], len(room))
        taken += np.bincount(part[used], minlength=len(room))
        np.maximum.at(cheapest, part[~inside], undecided[~inside])
    excess: Vector = held - taken / 2 + np.where(taken % 2 == 1, 0.5, cheapest)
    return excess


def _places(numbers: Index, wanted: Index) -> list[Index]:
    """Where each of the wanted stands among the numbers."""
    order = np.argsort(numbers, kind="stable")
    bounds = np.searchsorted(numbers[order], np.r_[wanted, wanted + 1])
    return [order[start:stop] for start, stop in bounds.reshape(2, -1).T.tolist()]
