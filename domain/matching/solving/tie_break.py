"""Breaks ties between equally good choices by lots drawn from the ids.

Solvers pick any of several optima, another version another one. A tiny extra weight on each pair, in sum less
than the least difference between two weights, makes the relaxed optimum unique and the same everywhere, and
favours nobody for coming early in the list. Only if that needs branching is a tie left to the solver, which
is deterministic for one version.
"""

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from domain.matching.pairs import Candidate

SHARE = 0.5
"""The upper limit of all lots together; weights are integers, so 1 would already matter."""


def tie_break(edges: Sequence[Candidate], most_chosen: int) -> NDArray[np.float64]:
    """An extra weight for each edge; any `most_chosen` of them sum to less than `SHARE`."""
    lots = np.array([_lot(edge) for edge in edges], dtype=np.float64)
    return lots * (SHARE / max(1, most_chosen))


def _lot(edge: Candidate) -> float:
    drawn = blake2b(f"{edge.a}\0{edge.b}".encode(), digest_size=4).digest()
    return int.from_bytes(drawn, "big") / 2**32
