"""The exact solve: one aim after another, each constrained to what the previous ones reached.

Importing numpy and scipy takes half a second: import this only where something is solved.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from math import inf

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from domain.matching.attendees import Pair
from domain.matching.pairs import Candidate
from domain.matching.result import NOTHING, Prices, Solution
from domain.matching.solving import tiers
from domain.matching.solving.deadline import Deadline
from domain.matching.solving.programme import Ends, Programme
from domain.matching.solving.rows import Index
from domain.matching.solving.tie_break import tie_break

TOGETHER = 400
"""Connected parts of a network are solved one by one, the small ones in batches of this many edges: starting
the solver costs as much as solving those."""
SMALL = 10_000
"""Up to this many edges in all, a proof mostly takes less than a second; then hurried solves are exact too,
unless that takes more than `HURRY` seconds."""
HURRY = 2.0
SEARCHED = 0.88
"""The share of the time after which the search for the best stops, and a good choice is made of what is known. Small
parts come first and leave their unused time to the others."""
AT_LEAST = 0.05
"""The share of that for even the smallest part, on a busy machine too."""


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

    Uses at most `caps[id]` edges a person, and every pin. Edges must be distinct and ordered by id, and the pins
    among them within the caps. Ties are broken by lot (`tie_break`), so that nobody gains by their id.
    `fast` gives a good choice of a large network and a bound; so does a search that runs out of `seconds`.
    """
    away = {each for each, cap in caps.items() if cap <= 0}
    usable = [edge for edge in edges if away.isdisjoint((edge.a, edge.b))] if away else edges
    if fast and len(usable) <= SMALL:
        fast, seconds = False, min(seconds, HURRY)
    lots = np.zeros(len(usable)) if fast else tie_break(usable, sum(caps.values()) // 2, len(caps))
    solved, begun, done = list[Solution](), Deadline.after(0.0), 0
    ends = Ends.of(usable)
    for places in sorted(_parts(ends), key=len):
        part, done = [usable[place] for place in places], done + len(places)
        due = AT_LEAST + (1 - AT_LEAST) * done / len(usable)
        deadline = begun.later(seconds * SEARCHED * due)
        mode = tiers.Mode(fast=fast, priced=priced, deadline=deadline)
        programme = Programme.over(part, ends.only(places), caps, pins)
        solved.append(tiers.solved(part, programme, lots[places], mode))
    return _joined(solved, priced=priced)


def _parts(ends: Ends) -> Iterator[Index]:
    """The places of edges with these ends, grouped by connected parts of the network."""
    people, a, b = ends
    if not people:
        return
    graph = csr_array((np.ones(len(a)), (a, b)), shape=(len(people),) * 2)
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
    """The combined solution: nobody is in two parts, so the best of each makes the best of all."""
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
