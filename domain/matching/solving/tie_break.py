"""Breaks ties between equally good choices by lots drawn from the ids.

Solvers pick any of several optima, another version another one. A tiny extra weight on each pair, in sum less
than the least difference between two choices, makes the optimum unique and the same everywhere, and favours
nobody for coming early in the list. Only where thousands come are lots so coarse that many are equal; then a tie
is left to the solver, which is deterministic for one version.
"""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from math import gcd

import numpy as np
from numpy.typing import NDArray

from domain.matching.pairs import Candidate

SHARE = 0.5
"""The upper limit of all lots together, as a share of the weights' step."""
FINEST = 2**20
"""Lots are at least so fine a share of 1: the relaxed programme's solver sees no finer ones …"""
BITS = 56
"""… and Edmonds' algorithm counts in whole lots up to 2 to that power for each person's coverage."""


def step(weights: Iterable[int]) -> int:
    """The number that divides all these weights: two choices weigh the same, or differ by that much at least."""
    return max(1, gcd(*weights))


def tie_break(edges: Sequence[Candidate], most_chosen: int, people: int) -> NDArray[np.float64]:
    """An extra weight for each edge, in multiples of a power of two; any `most_chosen` of them sum to less than `SHARE`
    of the weights' step: the solvers tell large lots apart sooner than small ones."""
    weights, most_chosen = [each.weight for each in edges], max(1, most_chosen)
    room = 2**BITS // (2 * max([1, *weights]) * most_chosen * (people + 1))
    fineness = min(FINEST, 2 ** (max(1, room).bit_length() - 1))
    lots = np.array([_lot(edge) for edge in edges], dtype=np.float64)
    found: NDArray[np.float64] = (
        np.floor(lots * (SHARE * step(weights) / most_chosen) * fineness) / fineness
    )
    return found


def _lot(edge: Candidate) -> float:
    drawn = blake2b(f"{edge.a}\0{edge.b}".encode(), digest_size=4).digest()
    return int.from_bytes(drawn, "big") / 2**32
