"""The matching as a mixed-integer programme: a 0/1 variable for each edge."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from domain.matching.attendees import Pair
from domain.matching.pairs import Candidate
from domain.matching.solving.bounds import Reach, reach
from domain.matching.solving.rows import Flags, Index, Matrix, Rows, Stated, Vector, incidence


class Ends(NamedTuple):
    """People's ids, in order, and each edge's two people as indexes into that list."""

    people: Sequence[str]
    a: Index
    b: Index

    @classmethod
    def of(cls, edges: Sequence[Candidate]) -> "Ends":
        """The ends of these edges."""
        ones, others = ([*map(attrgetter(end), edges)] for end in ("a", "b"))
        people = sorted({*ones, *others})
        place = {each: number for number, each in enumerate(people)}
        a, b = (np.fromiter(map(place.__getitem__, each), np.intp) for each in (ones, others))
        return cls(people, a, b)

    def only(self, these: Index) -> "Ends":
        """The ends of a subset of the edges."""
        found, places = np.unique(np.r_[self.a[these], self.b[these]], return_inverse=True)
        a, b = np.split(places, 2)
        return Ends([self.people[each] for each in found.tolist()], a, b)


def _column(edges: Sequence[Candidate], name: str) -> Vector:
    return np.fromiter(map(attrgetter(name), edges), dtype=np.float64, count=len(edges))


@dataclass(frozen=True, slots=True)
class Count:
    """The number of people with at least one of certain edges.

    All `most` of them count if, and only if, the `rows` of each of these `people` reach their `needs`. To
    count fewer, people with room for a single edge need no variable: their edges are the count (`plain`, over
    the edges), which keeps the programme tight where it is hardest. The others' rows (`indicated`) get one
    each.
    """

    most: int
    people: Index
    rows: Matrix
    needs: Vector
    plain: Vector
    indicated: Flags


@dataclass(frozen=True, slots=True)
class Floor:
    """At least `least` people must be in the count."""

    count: Count
    least: int

    @property
    def in_full(self) -> bool:
        """Whether everybody in the count is required."""
        return self.least == self.count.most


@dataclass(frozen=True, slots=True)
class Aim:
    """What to maximise: the edges' worth plus a value for each person in a count, subject to the floors."""

    worth: Vector
    counts: tuple[tuple[Count, float], ...]
    floors: tuple[Floor, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """The edges, their people and each person's cap.

    Edge j joins the people a[j] and b[j], who gain by it if `gains_a`, `gains_b` say so; `degree` and `gains`
    have a row for each person, with 1 at each of their edges, or of those in which they gain.
    """

    a: Index
    b: Index
    gains_a: Flags
    gains_b: Flags
    weights: Vector
    caps: Vector
    degree: Matrix
    gains: Matrix
    pinned: Vector
    reach: Reach
    narrow: bool = False

    @classmethod
    def over(
        cls,
        edges: Sequence[Candidate],
        ends: Ends,
        caps: Mapping[str, int],
        pins: Collection[Pair],
    ) -> "Programme":
        """The programme over these edges, in this order; `ends` are theirs."""
        ids, a, b = ends
        gains_a, gains_b = _column(edges, "gain_a") > 0, _column(edges, "gain_b") > 0
        room = np.array([caps[each] for each in ids], dtype=np.float64)
        every = np.arange(len(edges))
        return cls(
            a,
            b,
            gains_a,
            gains_b,
            _column(edges, "weight"),
            room,
            incidence(np.r_[a, b], np.r_[every, every], (len(ids), len(edges))),
            incidence(
                np.r_[a[gains_a], b[gains_b]],
                np.r_[every[gains_a], every[gains_b]],
                (len(ids), len(edges)),
            ),
            np.array([(edge.a, edge.b) in pins for edge in edges], dtype=np.float64)
            if pins
            else np.zeros(len(edges)),
            reach(a, b, gains_a, gains_b, room),
        )

    def narrowed(self) -> "Programme":
        """The programme restricted to choices that cover as many as the flow does: each person of the crowd
        has one edge, and their hosts have no others."""
        return replace(self, caps=np.where(self.reach.crowd, 1.0, self.caps), narrow=True)

    @property
    def narrows(self) -> bool:
        """Whether narrowing excludes any edge, but no pin."""
        narrowed, pinned = self.narrowed(), self.pinned > 0
        kept = narrowed.open[pinned].all() and (self.degree @ self.pinned <= narrowed.caps).all()
        return bool(self.reach.crowd.any() and kept)

    @property
    def open(self) -> Flags:
        """The edges that can be chosen."""
        if not self.narrow:
            return np.ones(len(self.a), dtype=np.bool_)
        crowd, hosts = self.reach.crowd, self.reach.hosts
        one, other = hosts[self.a] & ~crowd[self.b], hosts[self.b] & ~crowd[self.a]
        return ~(one | other)

    @property
    def needs(self) -> Vector:
        """Edges that each person must have so that as many as possible are covered."""
        if not self.narrow:
            return np.ones(len(self.caps))
        hosts, crowd = self.reach.hosts, self.reach.crowd
        return np.where(hosts, self.caps, np.where(crowd, 0.0, 1.0))

    def covered(self) -> Count:
        """The count of people with any edge."""
        counted = self._count(self.degree, self.needs)
        return replace(counted, most=self.reach.covered) if self.narrow else counted

    def served(self) -> Count:
        """The count of people with an edge in which they gain."""
        return self._count(self.gains, np.ones(len(self.caps)))

    def _count(self, rows: Matrix, needs: Vector) -> Count:
        people = np.flatnonzero((rows.sum(axis=1) > 0) & (needs > 0))
        single, rows = self.caps[people] == 1, rows[people]
        plain = rows[np.flatnonzero(single)].sum(axis=0)
        return Count(len(people), people, rows, needs[people], plain, ~single)

    def stated(self, aim: Aim) -> Stated:
        """The aim over all variables, with the constraints."""
        edges = len(self.pinned)
        rows = Rows(edges)
        rows.at_most(self.degree, self.caps)
        for floor in aim.floors:
            _hold(rows, floor)
        worth = np.r_[aim.worth, np.zeros(rows.variables - edges)]
        for count, value in aim.counts:
            worth[:edges] += value * count.plain
            indicated = rows.indicate(count.rows[count.indicated])
            worth = np.r_[worth, np.full(indicated.stop - indicated.start, value)]
        added = rows.variables - edges
        return rows.stated(
            worth,
            np.r_[self.pinned, np.zeros(added)],
            np.r_[self.open, np.ones(added, dtype=np.bool_)],
        )


def _hold(rows: Rows, floor: Floor) -> None:
    """Keep a count at its floor, without variables if that is the most it can be."""
    count = floor.count
    if floor.in_full:
        rows.hold_each(count.rows, count.needs)
    else:
        rows.hold(floor.least, count.plain, rows.indicate(count.rows[count.indicated]))
