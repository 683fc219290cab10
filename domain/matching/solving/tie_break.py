"""Breaks ties between equally good choices by lots drawn from the ids.

Solvers pick any of several optima, another version another one. A tiny extra weight on each pair, in sum less
than the least difference between two weights, makes the optimum unique and the same everywhere, and favours
nobody for coming early in the list. Only where thousands come are lots so coarse that many are equal; then a tie
is left to the solver, which is deterministic for one version.
"""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from domain.matching.pairs import Candidate

SHARE = 0.5
"""The upper limit of all lots together; weights are integers, so 1 would already matter."""
FINEST = 2**20
"""Lots are at least so fine a share of 1: the relaxed programme's solver sees no finer ones …"""
BITS = 56
"""… and Edmonds' algorithm counts in whole lots up to 2 to that power for each person's coverage."""


def tie_break(edges: Sequence[Candidate], most_chosen: int, people: int) -> NDArray[np.float64]:
    """An extra weight for each edge, in multiples of a power of two; any `most_chosen` of them sum to less than `SHARE`."""
    greatest = max((each.weight for each in edges), default=0)
    room = 2**BITS // (2 * max(1, greatest) * max(1, most_chosen) * (people + 1))
    fineness = min(FINEST, 2 ** (max(1, room).bit_length() - 1))
    lots = np.array([_lot(edge) for edge in edges], dtype=np.float64)
    found: NDArray[np.float64] = (
        np.floor(lots * (SHARE / max(1, most_chosen)) * fineness) / fineness
    )
    return found


def _lot(edge: Candidate) -> float:
    drawn = blake2b(f"{edge.a}\0{edge.b}".encode(), digest_size=4).digest()
    return int.from_bytes(drawn, "big") / 2**32
