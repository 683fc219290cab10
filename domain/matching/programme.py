"""What is to be decided, as a mixed-integer programme: a 0/1 variable for each edge."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

import numpy as np

from domain.matching.attendees import Pair
from domain.matching.blossoms import OddSet, rows_of
from domain.matching.bounds import Reach, reach
from domain.matching.pairs import Candidate
from domain.matching.rows import Flags, Index, Matrix, Rows, Stated, Vector, incidence


def ends(edges: Sequence[Candidate]) -> tuple[list[str], Index, Index]:
    """The people, in the order of their ids, and each edge's two people by their places in that list."""
    ones, others = ([*map(attrgetter(end), edges)] for end in ("a", "b"))
    people = sorted({*ones, *others})
    place = {each: number for number, each in enumerate(people)}
    a, b = (np.array([*map(place.__getitem__, each)], dtype=np.intp) for each in (ones, others))
    return people, a, b


def _column(edges: Sequence[Candidate], name: str) -> Vector:
    return np.fromiter(map(attrgetter(name), edges), dtype=np.float64, count=len(edges))


@dataclass(frozen=True, slots=True)
class Count:
    """How many people have at least one of certain edges.

    All `most` of them are in it if, and only if, each of `rows` comes to what it `needs`. To count
    fewer, who has room for a single edge needs no variable: those edges are the count (`plain`,
    over the edges), which keeps the programme tight where it is hardest. The others' rows
    (`indicated`) get one each.
    """

    most: int
    rows: Matrix
    needs: Vector
    plain: Vector
    indicated: Matrix


@dataclass(frozen=True, slots=True)
class Floor:
    """At least `least` people must be in the count."""

    count: Count
    least: int


@dataclass(frozen=True, slots=True)
class Aim:
    """What to maximise: the edges' worth, and a value for each person in a count, while the floors are kept."""

    worth: Vector
    counts: tuple[tuple[Count, float], ...]
    floors: tuple[Floor, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """The edges, the people at their ends and how many each may have.

    Edge j joins the people a[j] and b[j], who gain by it if `gains_a`, `gains_b` say so; `degree`
    and `gains` have a row for each person, with 1 at each of their edges, and at those in which
    they gain.
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
        cls, edges: Sequence[Candidate], caps: Mapping[str, int], pins: Collection[Pair]
    ) -> "Programme":
        """The programme over these edges, in this order."""
        ids, a, b = ends(edges)
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
        """The programme of those choices that cover as many as the flow does: each of the crowd has one edge,
        and their hosts have no others."""
        return replace(self, caps=np.where(self.reach.crowd, 1.0, self.caps), narrow=True)

    @property
    def narrows(self) -> bool:
        """Whether that leaves any edge out, but no pin."""
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
        """How many edges each person must have so that as many are covered as can be."""
        if not self.narrow:
            return np.ones(len(self.caps))
        hosts, crowd = self.reach.hosts, self.reach.crowd
        return np.where(hosts, self.caps, np.where(crowd, 0.0, 1.0))

    def covered(self) -> Count:
        """How many have an edge at all."""
        counted, needs = self._count(self.degree), self.needs
        if not self.narrow:
            return counted
        held = needs > 0
        return replace(counted, most=self.reach.covered, rows=self.degree[held], needs=needs[held])

    def served(self) -> Count:
        """How many have an edge in which they gain."""
        return self._count(self.gains)

    def _count(self, rows: Matrix) -> Count:
        can = rows.sum(axis=1) > 0
        single, every = can & (self.caps == 1), int(can.sum())
        return Count(
            every, rows[can], np.ones(every), rows[single].sum(axis=0), rows[can & ~single]
        )

    def stated(self, aim: Aim, odd_sets: Sequence[OddSet] = ()) -> Stated:
        """The aim over all variables, and the constraints."""
        edges = len(self.pinned)
        rows = Rows(edges)
        rows.at_most(self.degree, self.caps)
        worth = aim.worth.copy()
        for count, each in aim.counts:
            worth[:edges] += each * count.plain
            indicated = rows.indicate(count.indicated)
            worth = np.r_[worth, np.full(indicated.stop - indicated.start, each)]
        for floor in aim.floors:
            _hold(rows, floor)
        if odd_sets:
            rows.at_most(*rows_of(odd_sets, edges))
        added = rows.variables - edges
        return rows.stated(
            np.r_[worth, np.zeros(rows.variables - len(worth))],
            np.r_[self.pinned, np.zeros(added)],
            np.r_[self.open, np.ones(added, dtype=np.bool_)],
        )


def _hold(rows: Rows, floor: Floor) -> None:
    """Keep a count at its floor; where that is the most it can be, without any variable."""
    count = floor.count
    if floor.least == count.most:
        rows.hold_each(count.rows, count.needs)
    else:
        rows.hold(floor.least, count.plain, rows.indicate(count.indicated))
