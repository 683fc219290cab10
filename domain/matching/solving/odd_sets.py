"""Edmonds' inequalities, for people with an upper and a lower limit on their edges.

Take a set of people and some edges F that leave it. Of the edges inside the set and those of F, at most
half of (the room of all people in the set + the size of F), rounded down, can be chosen: add up the upper
limits, halve, round down. Lower limits can be added in the same way.

A person who must have an edge of some kind (one in which they gain) has two limits, of which either, both
or none may be added. Such a person therefore has two places: edges of that kind end at the second, all
others at the first. A set contains each place or not; if it contains one of the two, the lower limit is
added. The number of such edges beyond the least is a variable of its own, which joins the two places. Then
every variable appears in exactly two limits, and these inequalities separate whole choices from all others
(Edmonds and Johnson, Matching: a well-solved class of integer linear programs, 1970).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from domain.matching.solving.rows import Flags, Index, Matrix, Vector

VIOLATION = 1e-3
"""An inequality violated by less is not worth adding."""


@dataclass(frozen=True)
class Places:
    """The places at which edges end: edge j joins the places a[j] and b[j].

    Person i of n has room for caps[i] edges. Edges at the place n + i are those of which least[i] are
    required; all others end at i (with a `least` of 0, all do). If these edges are not required but it is
    counted whether there are any, counted[i] is the variable that says so, else -1.
    """

    a: Index
    b: Index
    caps: Vector
    least: Vector
    counted: Index

    def __len__(self) -> int:
        return 2 * len(self.caps)

    @cached_property
    def everyone(self) -> Index:
        """The number of each place's component, joined by all edges."""
        return self.parts(np.arange(len(self.a)))

    def parts(self, edges: Index) -> Index:
        """The number of each place's component, joined by these edges; a person's two places are together."""
        first = np.arange(len(self.caps))
        one, other = np.r_[self.a[edges], first], np.r_[self.b[edges], first + len(first)]
        return parts(one, other, len(self))

    def like(self, other: "Places") -> bool:
        """Whether the same is required of everybody."""
        names = "a", "b", "least", "counted"
        return all(np.array_equal(getattr(self, each), getattr(other, each)) for each in names)


@dataclass(frozen=True, slots=True)
class OddSet:
    """The inequality sum(times * variables) <= most over these places; `lower` are the people whose lower
    limit it uses."""

    places: Index
    variables: Index
    times: Vector
    most: int
    lower: Index


def rows_of(odd_sets: Sequence[OddSet], variables: int) -> tuple[Matrix, Vector]:
    """A row for each odd set, over that many variables, and its upper limit."""
    row = np.repeat(np.arange(len(odd_sets)), [len(each.variables) for each in odd_sets])
    column, times = (
        np.concatenate([getattr(each, name) for each in odd_sets])
        for name in ("variables", "times")
    )
    most = np.array([each.most for each in odd_sets], dtype=np.float64)
    return csr_array((times, (row, column)), shape=(len(odd_sets), variables)), most


def most_yielding(odd_sets: Sequence[OddSet], prices: Vector) -> float:
    """The most that the bound rises for each person whose lower limit is one less, by these sets' prices."""
    lower = np.concatenate([np.empty(0, dtype=np.intp), *(each.lower for each in odd_sets)])
    each = np.repeat(prices, [len(each.lower) for each in odd_sets])
    return float(np.bincount(lower, each).max(initial=0.0))


class Shares:
    """A relaxed choice, and how far it is from each limit."""

    def __init__(self, chosen: Vector, places: Places) -> None:
        self.chosen, self.places = chosen, places
        a, b, n = places.a, places.b, len(places.caps)
        share = chosen[: len(a)]
        at = np.bincount(np.r_[a, b], np.r_[share, share], 2 * n).astype(np.float64)
        self.room: Vector = places.caps - at[:n] - at[n:]
        """The room each person has left."""
        near = np.minimum(share, 1 - share)
        self.undecided = np.flatnonzero(near > VIOLATION)
        """The edges chosen in part."""
        beyond, odd, turning = self._beyond(at[n:])
        used = np.flatnonzero(share > 0)
        self.one, self.other = np.r_[a[used], np.arange(n)], np.r_[b[used], np.arange(n) + n]
        """The places joined by each edge with any share, and then each person's two."""
        self.apart: Vector = np.r_[near[used], beyond]
        """The least that a set falls short of its limit by containing one of these two places."""
        self._odd = np.r_[share[used] > 0.5, odd]
        self._turning = np.r_[1 - 2 * near[used], turning]

    def _beyond(self, held: Vector) -> tuple[Vector, Vector, Vector]:
        """What each person has beyond the least, whether that limit is odd, and the cost of changing its parity."""
        least, counted = self.places.least, self.places.counted
        must, count = (least > 0) & (counted < 0), counted >= 0
        whether = self.chosen[counted[count]]
        beyond, odd, turning = np.full(len(least), inf), least.copy(), np.full(len(least), inf)
        beyond[must] = held[must] - least[must]
        beyond[count] = held[count] - whether + np.minimum(whether, 1 - whether)
        odd[count], turning[count] = whether > 0.5, np.abs(1 - 2 * whether)
        return beyond, odd, turning

    def excess(self, of: Index) -> Vector:
        """By how much the best inequality of each part is violated; `of` is each place's part."""
        n, count = len(self.places.caps), int(of.max()) + 1
        lacks = np.bincount(of[:n], self.room, count)
        odd = np.bincount(of[:n], self.places.caps, count)
        # If the limits add up to an even number, one edge that leaves must be put into F or taken out.
        turning = np.full(count, inf)
        one, other = of[self.one], of[self.other]
        leaves = np.flatnonzero(one != other)
        for part in (one[leaves], other[leaves]):
            lacks += np.bincount(part, self.apart[leaves], count)
            odd += np.bincount(part, self._odd[leaves], count)
            np.minimum.at(turning, part, self._turning[leaves])
        excess: Vector = (1 - lacks - np.where(odd % 2 == 1, 0, turning)) / 2
        return excess

    def broken(self, of: Index) -> Iterator[OddSet]:
        """The inequality of each part whose inequality is violated."""
        found = np.flatnonzero(self.excess(of) > VIOLATION)
        if not len(found):
            return
        wanted = among(found, len(of))
        ends = of[self.places.a], of[self.places.b]
        near = np.flatnonzero(wanted[ends[0]] | wanted[ends[1]])
        theirs = (_places(each[near], found) for each in ends)
        for places, one, other in zip(_places(of, found), *theirs, strict=True):
            yield self._odd_set(places, near[among(np.r_[one, other], len(near))])

    def cut_off(self, side: Flags) -> OddSet | None:
        """The inequality of these places, if it is violated."""
        if not side.any() or self.excess(side.astype(np.intp))[1] <= VIOLATION:
            return None
        edges = np.flatnonzero(side[self.places.a] | side[self.places.b])
        return self._odd_set(np.flatnonzero(side), edges)

    def _odd_set(self, places: Index, edges: Index) -> OddSet:
        """The inequality of these places; `edges` are all that end at any of them."""
        at, n = self.places, len(self.places.caps)
        inside = among(places, 2 * n)
        lower = np.flatnonzero(inside[:n] != inside[n:])
        ends = inside.astype(np.int64)
        ends[n:][~inside[:n]] *= -1  # only the second place: the lower limit counts negatively
        counted = at.counted[lower]
        variables = np.r_[edges, counted]
        times = np.r_[ends[at.a[edges]] + ends[at.b[edges]], counted >= 0]
        undecided, odd = self.chosen[variables] - 0.5, times % 2 == 1
        taken = odd & (undecided > 0)
        most = int(at.caps[inside[:n]].sum() - at.least[lower[counted < 0]].sum()) + taken.sum()
        if most % 2 == 0:
            turned = np.argmin(np.where(odd, np.abs(undecided), inf))
            taken[turned] = not taken[turned]
            most += 1 if taken[turned] else -1
        times = (times + np.where(taken, 1, np.where(odd, -1, 0))) // 2
        kept = np.flatnonzero(times)
        kept = kept[np.argsort(variables[kept])]
        return OddSet(places, variables[kept], times[kept].astype(float), int(most) // 2, lower)


def parts(a: Index, b: Index, places: int) -> Index:
    """The number of each place's connected component."""
    graph = csr_array((np.ones(len(a)), (a, b)), shape=(places, places))
    return connected_components(graph, directed=False)[1].astype(np.intp)


def among(these: Index, count: int) -> Flags:
    """A flag for each of `count`: whether it is one of these."""
    flags = np.zeros(count, dtype=np.bool_)
    flags[these] = True
    return flags


def _places(numbers: Index, wanted: Index) -> list[Index]:
    """For each wanted number, the indices at which it occurs."""
    order = np.argsort(numbers, kind="stable")
    bounds = np.searchsorted(numbers[order], np.r_[wanted, wanted + 1])
    return [order[start:stop] for start, stop in bounds.reshape(2, -1).T.tolist()]
