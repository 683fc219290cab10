"""A second opinion on the best choice, for gatherings too large to try every choice.

It comes from Edmonds' own algorithm, which knows no programme, no relaxation and no rounding.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import combinations, compress
from math import dist
from random import Random

import pytest

from domain.matching import Attendee, Candidate, History, Standing, choose
from domain.matching.result import standing_of
from domain.matching.solving.edmonds import NOBODY, Matching

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
def test_edmonds_finds_nothing_better(made: Maker, caps: Sequence[int], seed: int) -> None:
    people, edges = made(Random(seed), 80, caps)
    solution = choose(people, edges, History())
    assert solution.optimal
    assert solution.standing == matched(people, edges)


def matched(people: Sequence[Attendee], edges: Sequence[Candidate]) -> Standing:
    """How the best choice stands.

    Whoever may have several edges is several nodes, and each edge two: it is chosen if both of these are
    matched to people, and not if they are matched to each other (Tutte, A short proof of the factor theorem
    for finite graphs, 1954). Matched, a person's first node covers them; matched to an edge in which they
    gain, it serves them.
    """
    serving = 1 + sum(edge.weight for edge in edges)
    covering = serving * (1 + len(people))
    certain = 2 * covering * (1 + len(people))  # so much that no edge's node stays alone
    nodes, count = dict[str, range](), 0
    for each in people:
        nodes[each.id] = range(count, count + each.cap)
        count += each.cap
    weighed = list[tuple[int, int, int]]()
    for at, edge in enumerate(edges):
        ends = count + 2 * at, count + 2 * at + 1
        weighed.append((*ends, 4 * certain))
        for end, who, weight, gain in (
            (ends[0], edge.a, edge.weight, edge.gain_a),
            (ends[1], edge.b, 0, edge.gain_b),
        ):
            for place, node in enumerate(nodes[who]):
                paid = (covering + serving * (gain > 0)) * (place == 0)
                weighed.append((node, end, 2 * (certain + weight + paid)))
    prices = [2 * (covering + serving + 1000)] * count + [2 * certain] * (2 * len(edges))
    apart = [count + (at ^ 1) for at in range(2 * len(edges))]
    matching = Matching(weighed, prices, [NOBODY] * count + apart)
    matching.complete()
    met = [matching.mate[count + 2 * at] < count for at in range(len(edges))]
    return standing_of([*compress(edges, met)])
