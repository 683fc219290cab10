"""The exact solve: one mixed-integer programme an aim, each held to what the ones before reached.

Imports numpy and scipy, about a second: imported only where something is solved.
"""

from collections.abc import Collection, Mapping, Sequence
from math import floor

import numpy as np
from numpy.typing import NDArray

from domain.matching.attendees import Pair
from domain.matching.pairs import Candidate
from domain.matching.programme import Answer, Floor, Programme
from domain.matching.result import Prices, Solution, Standing
from domain.matching.tie_break import tie_break

ROUNDING = 1e-6
"""How far a bound on an integer may be off by the solver's arithmetic."""


def solve(
    edges: Sequence[Candidate],
    caps: Mapping[str, int],
    *,
    pins: Collection[Pair] = (),
    priced: bool = False,
) -> Solution:
    """The best choice of edges: most covered, then most served, then the greatest weight.

    Every edge given may be used; at most `caps[id]` of them a person, and every pin. Edges must
    be distinct, and the pins among them within the caps. What is left equal is decided by lot
    (`tie_break`), so that the order of the input does not matter.
    """
    ordered = sorted(
        (each for each in edges if caps[each.a] > 0 < caps[each.b]), key=lambda e: (e.a, e.b)
    )
    if not ordered:
        nothing = Standing(0, 0, 0)
        return Solution((), nothing, True, 0, Prices(nothing, nothing) if priced else None)
    return _by_tiers(Programme.over(ordered, caps, pins), ordered, priced=priced)


def _by_tiers(programme: Programme, edges: list[Candidate], *, priced: bool) -> Solution:
    covering = programme.covered()
    serving = programme.served()
    covered = programme.most(covering, ())
    most_covered = Floor(covering, round(covered.value))
    served = programme.most(serving, (most_covered,))
    most_served = Floor(serving, round(served.value))
    weights = np.array([edge.weight for edge in edges], dtype=float)
    weights_by_lot = weights + tie_break(edges, programme.most_chosen)
    best = programme.heaviest(weights_by_lot, (most_covered, most_served))
    chosen = tuple(edges[index] for index in np.flatnonzero(best.chosen))
    standing = standing_of(chosen)
    bound = floor(best.bound + ROUNDING)
    return Solution(
        chosen,
        standing,
        _proven(covered) and _proven(served) and bound <= standing.weight,
        max(bound, standing.weight),
        _prices(programme, edges, weights, most_covered) if priced else None,
    )


def _proven(answer: Answer) -> bool:
    return floor(answer.bound + ROUNDING) <= round(answer.value)


def _prices(
    programme: Programme, edges: list[Candidate], weights: NDArray[np.float64], most_covered: Floor
) -> Prices:
    def standing(*floors: Floor) -> Standing:
        chosen = programme.heaviest(weights, floors).chosen
        return standing_of([edges[index] for index in np.flatnonzero(chosen)])

    return Prices(standing(), standing(most_covered))


def standing_of(chosen: Collection[Candidate]) -> Standing:
    """What these introductions come to, counted afresh."""
    covered = {each.a for each in chosen} | {each.b for each in chosen}
    served = {each.a for each in chosen if each.gain_a > 0}
    served |= {each.b for each in chosen if each.gain_b > 0}
    return Standing(len(covered), len(served), sum(each.weight for each in chosen))
