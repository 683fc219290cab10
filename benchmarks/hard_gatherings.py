"""Gatherings harder than the bench's own: `python -m benchmarks.hard_gatherings plane8-2 10000` solves one.

Made up, each from a seed. People in a plane who suit whoever is near; people who each seek one kind and
offer one; clusters; triangles; people joined by chance. In many pairs only one of the two gains. docs/performance.md tells how they end.
"""

import resource
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from time import perf_counter

import numpy as np
from scipy.spatial import cKDTree

from domain.matching import Attendee, Candidate, History, choose

Gathering = tuple[Sequence[Attendee], Sequence[Candidate]]
Chance = np.random.Generator
Edges = dict[tuple[int, int], Candidate]
SECONDS = 55


def plane(
    people: int, seed: int, near: int, one_sided: float, caps: Sequence[int], *, flat: bool = False
) -> Gathering:
    """People in a plane, each joined to the `near` nearest; closer pairs weigh more, or all the same if `flat`."""
    chance = np.random.default_rng(seed)
    where = chance.random((people, 2))
    far, whom = map(np.asarray, cKDTree(where).query(where, near + 1))
    farthest = far[:, 1:].max()
    edges: Edges = {}
    for one in range(people):
        for other, away in zip(whom[one, 1:].tolist(), far[one, 1:], strict=True):
            a, b = min(one, other), max(one, other)
            if (a, b) not in edges:
                fit = max(0, 1 - away / farthest)
                weight = 1 if flat else int(1 + 999 * fit * (0.6 + 0.4 * chance.random()))
                edges[a, b] = _edge(a, b, weight, _gains(chance, one_sided))
    return _people(chance, people, caps), [*edges.values()]


def wants(people: int, seed: int, kinds: int, near: int, caps: Sequence[int]) -> Gathering:
    """Everybody seeks one kind and offers one, and is joined to the `near` most similar people who offer it."""
    chance = np.random.default_rng(seed)
    sought, offered = chance.integers(0, kinds, people), chance.integers(0, kinds, people)
    givers = [np.flatnonzero(offered == kind) for kind in range(kinds)]
    where = chance.random((people, 3))
    edges: Edges = {}
    for one in range(people):
        who = givers[sought[one]]
        who = who[who != one]
        apart = ((where[who] - where[one]) ** 2).sum(axis=1)
        for other in who[np.argsort(apart)[:near]].tolist():
            a, b = min(one, other), max(one, other)
            gains = 0.5 * (offered[b] == sought[a]), 0.5 * (offered[a] == sought[b])
            fit = max(0.05, 1 - ((where[a] - where[b]) ** 2).sum())
            edges[a, b] = _edge(a, b, int((1 if all(gains) else 0.3) * 1000 * fit), gains)
    return _people(chance, people, caps), [*edges.values()]


def clusters(
    people: int, seed: int, size: int, near: int, one_sided: float, caps: Sequence[int]
) -> Gathering:
    """Clusters of `size` people, everybody joined to about `near` random others, and light edges between clusters."""
    chance = np.random.default_rng(seed)
    edges: Edges = {}
    for start in range(0, people, size):
        for one in range(size):
            for other in chance.choice(size, near // 2, replace=False).tolist():
                if one != other:
                    a, b = start + min(one, other), start + max(one, other)
                    weight = int(chance.integers(200, 1000))
                    edges[a, b] = _edge(a, b, weight, _gains(chance, one_sided))
    _join(chance, edges, people, people // 2, 50, one_sided)
    return _people(chance, people, caps), [*edges.values()]


def by_chance(
    people: int, seed: int, near: int, weights: Sequence[int], caps: Sequence[int]
) -> Gathering:
    """Everybody joined to `near` others by chance, by edges of only these weights; in half of them each side gains."""
    chance = np.random.default_rng(seed)
    edges: Edges = {}
    for one in range(people):
        for other in chance.choice(people, near, replace=False).tolist():
            a, b = min(one, other), max(one, other)
            if a < b and (a, b) not in edges:
                gains = 0.5 * chance.integers(2), 0.5 * chance.integers(2)
                edges[a, b] = _edge(a, b, int(chance.choice(weights)), gains)
    return _people(chance, people, caps), [*edges.values()]


def triangles(people: int, seed: int) -> Gathering:
    """Triangles of people who suit each other well, and light edges between them; everybody may meet one."""
    chance = np.random.default_rng(seed)
    edges: Edges = {}
    for start in range(0, people - 2, 3):
        for one in range(3):
            a, b = start + one, start + (one + 1) % 3
            weight = int(chance.integers(800, 1000))
            edges[min(a, b), max(a, b)] = _edge(a, b, weight, _gains(chance, 0))
    _join(chance, edges, people, people, 100, 0)
    return _people(chance, people, [1]), [*edges.values()]


def _join(
    chance: Chance, edges: Edges, people: int, count: int, heaviest: int, one_sided: float
) -> None:
    """Add up to `count` random light edges."""
    ones, others = chance.integers(0, people, count), chance.integers(0, people, count)
    for one, other in zip(ones.tolist(), others.tolist(), strict=True):
        a, b = min(one, other), max(one, other)
        if a < b and (a, b) not in edges:
            weight = int(chance.integers(1, heaviest))
            edges[a, b] = _edge(a, b, weight, _gains(chance, one_sided))


def _gains(chance: Chance, one_sided: float) -> tuple[float, float]:
    drawn = chance.random()
    if drawn < one_sided / 2:
        return 0.0, 0.5
    return (0.5, 0.0) if drawn < one_sided else (0.5, 0.5)


def _edge(a: int, b: int, weight: int, gains: tuple[float, float]) -> Candidate:
    if a > b:
        a, b, gains = b, a, gains[::-1]
    return Candidate(f"p{a:05d}", f"p{b:05d}", weight, *map(float, gains))


def _people(chance: Chance, count: int, caps: Sequence[int]) -> list[Attendee]:
    room = chance.choice(caps, count)
    return [Attendee(f"p{each:05d}", "", "ngo", cap=int(room[each])) for each in range(count)]


GATHERINGS: Mapping[str, Callable[[int, int], Gathering]] = {
    "plane8-1": partial(plane, near=8, one_sided=0.8, caps=[1]),
    "plane8-2": partial(plane, near=8, one_sided=0.8, caps=[2]),
    "plane8": partial(plane, near=8, one_sided=0.8, caps=[1, 2]),
    "plane8-flat": partial(plane, near=8, one_sided=0.8, caps=[1, 2], flat=True),
    "plane4-1": partial(plane, near=4, one_sided=0.6, caps=[1]),
    "plane4-2": partial(plane, near=4, one_sided=0.6, caps=[2]),
    "plane4": partial(plane, near=4, one_sided=0.6, caps=[1, 2]),
    "plane35-1": partial(plane, near=35, one_sided=0.5, caps=[1]),
    "plane35-2": partial(plane, near=35, one_sided=0.5, caps=[2]),
    "plane35-3": partial(plane, near=35, one_sided=0.5, caps=[1, 2, 3]),
    "wants36": partial(wants, kinds=36, near=15, caps=[1, 2, 3]),
    "wants36-2": partial(wants, kinds=36, near=15, caps=[2]),
    "wants200": partial(wants, kinds=200, near=8, caps=[1, 2]),
    "clusters200": partial(clusters, size=200, near=50, one_sided=0.3, caps=[1, 2, 3]),
    "triangles": triangles,
    "chance10-flat": partial(by_chance, near=10, weights=[500], caps=[1, 2, 3]),
    "chance25-flat-1": partial(by_chance, near=25, weights=[500], caps=[1]),
    "chance25-flat": partial(by_chance, near=25, weights=[500], caps=[1, 2, 3]),
    "chance25-flat-3": partial(by_chance, near=25, weights=[500], caps=[3]),
    "chance25-few": partial(by_chance, near=25, weights=[100, 300, 1000], caps=[1, 2, 3]),
}
"""In the order of docs/performance.md; the number ending a name is the most that everybody may meet."""


def main(name: str, people: str = "10000", seed: str = "1") -> None:
    """Solve one and print the result."""
    attendees, candidates = GATHERINGS[name](int(people), int(seed))
    started = perf_counter()
    solution = choose(attendees, candidates, History(), seconds=SECONDS)
    took = perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    how = "proven" if solution.optimal else f"unproven, {100 * solution.gap:.4f} % below the bound"
    reached = solution.standing
    print(
        f"{name}, {people} people, {len(candidates):,} pairs: {how} in {took:.1f} s, {peak} MB; "
        f"covered {reached.covered:,}, served {reached.served:,}, weight {reached.weight:,}"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
