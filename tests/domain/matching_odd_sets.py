"""Small networks chosen from in part, and what an odd set must do to such a choice."""

from collections.abc import Iterable
from itertools import combinations, product

import numpy as np
from hypothesis import strategies as st

from domain.matching.blossoms import OddSet
from domain.matching.rows import Index, Vector

HALVES = (0.0, 0.25, 0.5, 0.75, 1.0)
Network = tuple[Vector, Index, Index, Vector]
"""What is chosen of each edge, whom it joins, and each person's room."""


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Of up to six people and nine edges."""
    couples = draw(
        st.lists(st.sampled_from([*combinations(range(6), 2)]), unique=True, min_size=1, max_size=9)
    )
    caps = np.array([draw(st.integers(1, 3)) for _ in range(6)], dtype=np.float64)
    chosen = np.array([draw(st.sampled_from(HALVES)) for _ in couples])
    a, b = np.array(couples, dtype=np.intp).T
    return chosen, a, b, caps


def cut_off_this_choice_and_no_whole_one(found: Iterable[OddSet], network: Network) -> None:
    """Each is broken by what is chosen in part, and by nothing that may be chosen in whole edges."""
    chosen, a, b, caps = network
    for odd_set in found:
        assert chosen[odd_set.edges].sum() > odd_set.most
        for whole in product((0, 1), repeat=len(chosen)):
            taken = np.array(whole)
            if (np.bincount(a, taken, 6) + np.bincount(b, taken, 6) <= caps).all():
                assert taken[odd_set.edges].sum() <= odd_set.most
