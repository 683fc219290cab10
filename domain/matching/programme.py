"""What is to be decided, as a mixed-integer programme: a 0/1 variable for each edge."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np

from domain.matching.attendees import Pair
from domain.matching.blossoms import OddSet
from domain.matching.bounds import Reach, reach
from domain.matching.pairs import Candidate
from domain.matching.rows import Flags, Index, Matrix, Rows, Stated, Vector, incidence


def ends(edges: Sequence[Candidate]) -> tuple[list[str], Index, Index]:
    """Who there is, in the order of the ids, and each edge's two people by their places there."""
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

    `rows` has a row for each person who can, with 1 where an edge counts for them. Who has room
    for a single edge needs no variable: those edges are the count (`plain`, over the edges), which
    keeps the programme tight where it is hardest. The others' rows (`indicated`) get one each.
    """

    rows: Matrix
    plain: Vector
    indicated: Matrix


@dataclass(frozen=True, slots=True)
class Floor:
    """At least `least` people must be in the count."""

    count: Count
    least: int


@dataclass(frozen=True, slots=True)
class Aim:
    """What to have most of: the edges' worth, or the people in a count; above the floors."""

    worth: Vector
    count: Count | None
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

    @classmethod
    def over(
        cls, edges: Sequence[Candidate], caps: Mapping[str, int], pins: Collection[Pair]
    ) -> "Programme":
        """The programme over these edges, in this order."""
        ids, a, b = ends(edges)
        gains_a, gains_b = _column(edges, "gain_a") > 0, _column(edges, "gain_b") > 0
        every = np.arange(len(edges))
        return cls(
            a,
            b,
            gains_a,
            gains_b,
            _column(edges, "weight"),
            np.array([caps[each] for each in ids], dtype=np.float64),
            incidence(np.r_[a, b], np.r_[every, every], (len(ids), len(edges))),
            incidence(
                np.r_[a[gains_a], b[gains_b]],
                np.r_[every[gains_a], every[gains_b]],
                (len(ids), len(edges)),
            ),
            np.array([(edge.a, edge.b) in pins for edge in edges], dtype=np.float64)
            if pins
            else np.zeros(len(edges)),
        )

    def covered(self) -> Count:
        """How many have an edge at all."""
        return self._count(self.degree)

    def served(self) -> Count:
        """How many have an edge in which they gain."""
        return self._count(self.gains)

    def _count(self, rows: Matrix) -> Count:
        can = rows.sum(axis=1) > 0
        single = can & (self.caps == 1)
        return Count(rows[can], rows[single].sum(axis=0), rows[can & ~single])

    def reach(self) -> Reach:
        """How many can be covered and served, at most."""
        return reach(self.a, self.b, self.gains_a, self.gains_b, self.caps)

    def stated(self, aim: Aim, odd_sets: Sequence[OddSet]) -> Stated:
        """The aim over all variables, and the constraints."""
        edges = len(self.pinned)
        rows = Rows(edges)
        rows.at_most(self.degree, self.caps)
        if odd_sets:
            rows.at_most(*_of_odd_sets(odd_sets, edges))
        counted = rows.indicate(aim.count.indicated) if aim.count else slice(0, 0)
        for floor in aim.floors:
            _hold(rows, floor)
        worth, least = np.zeros(rows.variables), np.zeros(rows.variables)
        worth[:edges] = aim.worth
        worth[counted] = 1
        least[:edges] = self.pinned
        return rows.stated(worth, least)


def _hold(rows: Rows, floor: Floor) -> None:
    """Keep a count at its floor; where that is everybody who can, without any variable."""
    everybody = floor.count.rows.shape[0]
    if floor.least == everybody:
        rows.hold_each(floor.count.rows)
    else:
        rows.hold(floor.least, floor.count.plain, rows.indicate(floor.count.indicated))


def _of_odd_sets(odd_sets: Sequence[OddSet], edges: int) -> tuple[Matrix, Vector]:
    sizes = [len(each.edges) for each in odd_sets]
    row = np.repeat(np.arange(len(odd_sets)), sizes)
    column = np.concatenate([each.edges for each in odd_sets])
    most = np.array([each.most for each in odd_sets], dtype=np.float64)
    return incidence(row, column, (len(odd_sets), edges)), most
