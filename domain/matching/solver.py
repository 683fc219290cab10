"""The exact solve: each aim in its turn, held to what the aims before it reached.

Imports numpy and scipy, half a second: imported only where something is solved.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from math import inf
from operator import attrgetter

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from domain.matching import tiers
from domain.matching.attendees import Pair
from domain.matching.deadline import Deadline
from domain.matching.pairs import Candidate
from domain.matching.programme import Programme, ends
from domain.matching.result import NOTHING, Prices, Solution
from domain.matching.rows import Index
from domain.matching.tie_break import tie_break

TOGETHER = 400
"""Parts of a network that hang together are solved one by one, the small ones in lots of so many
edges: a solver's start costs as much as solving those."""
SMALL = 10_000
"""Up to so many edges in all a proof mostly takes less than a second; then who is in a hurry gets
the best too, unless that takes more than `HURRY` seconds."""
HURRY = 2.0
SEARCHED, BETTERED = 0.7, 0.95
"""The share of the time after which it is no longer searched for the best: then a good choice is
made of what is known; and that up to which it is bettered. Small parts come first, and leave the
others what time they do not need."""
AT_LEAST = 0.05
"""The share of that which even the smallest part has, on a busy machine too."""


def solve(
    edges: Sequence[Candidate],
    caps: Mapping[str, int],
    *,
    pins: Collection[Pair] = (),
    priced: bool = False,
    fast: bool = False,
    seconds: float = inf,
) -> Solution:
    """The best choice of edges: most covered, then most served, then the greatest weight.

    Every edge given may be used; at most `caps[id]` of them a person, and every pin. Edges must
    be distinct, and the pins among them within the caps. What is left equal is decided by lot
    (`tie_break`), so that the order of the input does not matter. `fast` gives a good choice of a
    large network and a bound; so does a search for which `seconds` are too few.
    """
    usable = sorted(
        (edge for edge in edges if caps[edge.a] > 0 and caps[edge.b] > 0),
        key=attrgetter("a", "b"),
    )
    if fast and len(usable) <= SMALL:
        fast, seconds = False, min(seconds, HURRY)
    lots = np.zeros(len(usable)) if fast else tie_break(usable, sum(caps.values()) // 2)
    solved, begun, done = list[Solution](), Deadline.after(0.0), 0
    for places in sorted(_parts(usable), key=len):
        part, done = [usable[place] for place in places], done + len(places)
        due = AT_LEAST + (1 - AT_LEAST) * done / len(usable)
        deadline, end = (begun.later(seconds * share * due) for share in (SEARCHED, BETTERED))
        mode = tiers.Mode(fast=fast, priced=priced, deadline=deadline, end=end)
        programme = Programme.over(part, caps, pins)
        solved.append(tiers.solved(part, programme, lots[places], mode))
    return _joined(solved, priced=priced)


def _parts(edges: Sequence[Candidate]) -> Iterator[Index]:
    """The edges' places, by the parts of the network that they make up."""
    if not edges:
        return
    people, a, b = ends(edges)
    graph = csr_array((np.ones(len(edges)), (a, b)), shape=(len(people),) * 2)
    part = connected_components(graph, directed=False)[1][a]
    order = np.argsort(part, kind="stable")
    starts = np.flatnonzero(np.r_[True, np.diff(part[order]) > 0])
    lot: list[Index] = []
    for places in np.split(order.astype(np.intp), starts[1:]):
        lot.append(places)
        if sum(map(len, lot)) >= TOGETHER:
            yield np.sort(np.concatenate(lot))
            lot = []
    if lot:
        yield np.sort(np.concatenate(lot))


def _joined(parts: Sequence[Solution], *, priced: bool) -> Solution:
    """Nobody is in two parts, so that the best of all is the best of each."""
    chosen = sorted((e for part in parts for e in part.chosen), key=lambda edge: (edge.a, edge.b))
    prices = [part.prices for part in parts if part.prices]
    priced = priced and len(prices) == len(parts)
    return Solution(
        tuple(chosen),
        sum((part.standing for part in parts), NOTHING),
        all(part.optimal for part in parts),
        sum(part.bound for part in parts),
        sum(prices, Prices(NOTHING, NOTHING)) if priced else None,
    )
