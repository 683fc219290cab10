"""A second opinion on the best choice, for gatherings too large to try every choice.

It comes from branching over integer programmes, one for each aim, which knows nothing of matchings.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import combinations, compress
from math import dist
from random import Random

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from domain.matching import Attendee, Candidate, History, Standing, choose
from domain.matching.result import standing_of

Gathering = tuple[list[Attendee], list[Candidate]]
Maker = Callable[[Random, int, Sequence[int]], Gathering]


def plane(chance: Random, count: int, caps: Sequence[int], *, flat: bool = False) -> Gathering:
    """People in a plane, who suit whoever is near; in most pairs only one of the two gains."""
    where = {f"{each:03d}": (chance.random(), chance.random()) for each in range(count)}
    far = 1.6 / count**0.5
    edges = [
        Candidate(one, other, 1 if flat else round(1000 - 999 * away / far), *_gains(chance))
        for one, other in combinations(where, 2)
        if (away := dist(where[one], where[other])) < far
    ]
    return _people(chance, where, caps), edges


def cliques(chance: Random, count: int, caps: Sequence[int]) -> Gathering:
    """Circles of five who all suit each other, and light edges between them."""
    ids = [f"{each:03d}" for each in range(count)]
    edges = [
        Candidate(one, other, chance.randint(500, 1000) if near else 1, *_gains(chance))
        for one, other in combinations(ids, 2)
        if (near := int(one) // 5 == int(other) // 5) or chance.random() < 0.01
    ]
    return _people(chance, ids, caps), edges


def _gains(chance: Random) -> tuple[float, float]:
    return chance.choice([(0.0, 1.0), (1.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)])


def _people(chance: Random, ids: Iterable[str], caps: Sequence[int]) -> list[Attendee]:
    return [Attendee(each, "", "ngo", cap=chance.choice(caps)) for each in ids]


@pytest.mark.parametrize("caps", [[1], [2], [1, 2, 3]], ids=str)
@pytest.mark.parametrize(
    "made", [plane, partial(plane, flat=True), cliques], ids=["plane", "flat", "cliques"]
)
@pytest.mark.parametrize("seed", range(2))
def test_branching_finds_nothing_better(made: Maker, caps: Sequence[int], seed: int) -> None:
    people, edges = made(Random(seed), 80, caps)
    solution = choose(people, edges, History())
    assert solution.optimal
    assert solution.standing == branched(people, edges)


def branched(people: Sequence[Attendee], edges: Sequence[Candidate]) -> Standing:
    """How the best choice stands: first a variable for each edge, then one for each person covered, then served."""
    place, count, every = {each.id: at for at, each in enumerate(people)}, len(people), len(edges)
    degree, gains = np.zeros((count, every)), np.zeros((count, every))
    for at, edge in enumerate(edges):
        for who, gain in ((edge.a, edge.gain_a), (edge.b, edge.gain_b)):
            degree[place[who], at], gains[place[who], at] = 1, gain > 0
    none, each = np.zeros((count, count)), np.eye(count)
    rows = np.block([[degree, none, none], [-degree, each, none], [-gains, none, each]])
    room = np.r_[[each.cap for each in people], np.zeros(2 * count)]
    held = [LinearConstraint(rows, -np.inf, room)]
    weight = np.r_[[edge.weight for edge in edges], np.zeros(2 * count)]
    chosen = weight
    for aim in (*np.repeat(np.eye(3)[1:], (every, count, count), axis=1), weight):
        whole = np.ones(len(aim), dtype=np.int64)
        found = milp(
            -aim,
            integrality=whole,
            bounds=Bounds(0, 1),
            constraints=held,
            options={"mip_rel_gap": 0.0},
        )
        chosen = np.asarray(found.x)
        held.append(LinearConstraint(aim, round(aim @ chosen)))
    return standing_of([*compress(edges, chosen > 0.5)])
