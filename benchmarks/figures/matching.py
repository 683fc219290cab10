"""The best introductions compared with simpler methods: what they reach, how long they take."""

import resource
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from time import perf_counter

import networkx

from benchmarks.gatherings import crowd, edges
from benchmarks.report import Figure
from domain.matching import Attendee, Candidate, History, Solution, choose

Choice = Sequence[Candidate]
BLOSSOM_UP_TO = 1000
"""With more people networkx takes hours."""


def measure() -> Iterator[Figure]:
    """Measure a conference, then a city."""
    yield from _measured(Gathering(300, each=30), seconds=2)
    yield from _measured(Gathering(10_000, each=13), seconds=60)


class Gathering:
    """People, whom they may meet, and the methods of choosing."""

    def __init__(self, people: int, each: int) -> None:
        self.attendees: Sequence[Attendee] = crowd(people, seed=1)
        self.candidates = edges(list(self.attendees), each, seed=2)
        self._caps = {one.id: one.cap for one in self.attendees}

    def solution(self, *, fast: bool = False) -> Solution:
        """The result of the product's match."""
        return choose(self.attendees, self.candidates, History(), fast=fast)

    def best(self) -> Choice:
        return self.solution().chosen

    def fast(self) -> Choice:
        return self.solution(fast=True).chosen

    def greedy(self) -> Choice:
        """The heaviest pair first."""
        return _within(sorted(self.candidates, key=lambda one: -one.weight), self._caps)

    def random(self) -> Choice:
        """Rounds of random pairs among those who fit, never the same pair twice: as coffee bots that remember
        who met do."""
        chance, room, met = Random(3), Counter(self._caps), dict[tuple[str, str], Candidate]()
        for _ in range(max(self._caps.values())):
            new = [one for one in self.candidates if (one.a, one.b) not in met]
            here = Counter({each: 1 for each, left in room.items() if left > 0})
            for one in _within(chance.sample(new, len(new)), here):
                met[one.a, one.b] = one
                room.subtract((one.a, one.b))
        return [*met.values()]

    def blossom(self) -> Choice:
        """The heaviest maximum-cardinality matching, repeated among those with room left."""
        room, chosen = Counter(self._caps), list[Candidate]()
        left = {(one.a, one.b): one for one in self.candidates}
        for _ in range(max(self._caps.values())):
            graph = networkx.Graph()
            open_ = ((a, b, one.weight) for (a, b), one in left.items() if room[a] > 0 < room[b])
            graph.add_weighted_edges_from(open_)
            for a, b in networkx.max_weight_matching(graph, maxcardinality=True):
                chosen.append(left.pop((min(a, b), max(a, b))))
                room.subtract((a, b))
        return chosen


@dataclass(frozen=True, slots=True)
class Reached:
    """What a method achieved, and how long it took."""

    weight: int
    seconds: float
    told: str


def _measured(at: Gathering, seconds: float) -> Iterator[Figure]:
    ways = {"fast": at.fast, "greedy": at.greedy, "random with history": at.random}
    if len(at.attendees) <= BLOSSOM_UP_TO:
        ways["repeated blossom"] = at.blossom
    best = _reached(at, at.best)
    found = {name: _reached(at, way) for name, way in ways.items()}
    title = f"Matching {len(at.attendees):,} people, {len(at.candidates):,} pairs"
    others = "; ".join(f"{name} {one.told}" for name, one in found.items())
    yield _at_most(
        f"{title}: the proven best", best.seconds, seconds, " s", f"{best.told}; {others}"
    )
    fast, solution = found["fast"], at.solution(fast=True)
    yield _at_most(f"{title}: the fast choice", fast.seconds, 3, " s", fast.told)
    yield Figure(
        f"{title}: weight of the fast choice",
        100 * (1 - solution.gap),
        f"of what no choice exceeds that covers {solution.standing.covered:,} as well",
        must=99.5,
        unit=" %",
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield _at_most(f"{title}: memory of all this", peak, 600, " MB", "the process at its largest")


def _at_most(name: str, value: float, must: float, unit: str, details: str) -> Figure:
    return Figure(name, value, details, must=must, unit=unit, less_is_better=True)


def _reached(at: Gathering, way: Callable[[], Choice]) -> Reached:
    started = perf_counter()
    chosen = way()
    took = perf_counter() - started
    weight, gains = Counter[str](), set[str]()
    for one in chosen:
        weight.update({one.a: one.weight, one.b: one.weight})
        gains |= {each for each, gain in ((one.a, one.gain_a), (one.b, one.gain_b)) if gain}
    total = sum(one.weight for one in chosen)
    told = (
        f"weight {total:,}, covered {len(weight):,}, served {len(gains):,}, "
        f"worst off {min(weight[one.id] for one in at.attendees)}, {took:.2f} s"
    )
    return Reached(total, took, told)


def _within(candidates: Iterable[Candidate], caps: Mapping[str, int]) -> Choice:
    """The candidates taken in this order wherever both have room."""
    room, chosen = Counter(caps), []
    for one in candidates:
        if room[one.a] > 0 and room[one.b] > 0:
            room.subtract((one.a, one.b))
            chosen.append(one)
    return chosen
