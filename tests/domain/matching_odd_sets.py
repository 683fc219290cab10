"""Small networks with fractional choices, and what an odd set must do to such a choice."""

from collections.abc import Iterable
from itertools import combinations, product

import numpy as np
from hypothesis import strategies as st

from domain.matching.solving.odd_sets import OddSet, Places
from domain.matching.solving.rows import Vector

PARTS = (0.0, 0.25, 1 / 3, 0.5, 0.5, 2 / 3, 0.75, 1.0)
Network = tuple[Vector, Places]
"""The fraction chosen of each edge (and of each counted person), and which edges meet which people."""


@st.composite
def networks(draw: st.DrawFn, people: int = 5, most: int = 8) -> Network:
    """Networks of a few people with room for some edges; some people must have one of certain edges, for some
    it is counted whether they do."""
    couples = draw(
        st.lists(
            st.sampled_from([*combinations(range(people), 2)]),
            unique=True,
            min_size=3,
            max_size=most,
        )
    )
    chosen = [draw(st.sampled_from(PARTS)) for _ in couples]
    ends = np.array(couples, dtype=np.intp).T
    least, counted, second = np.zeros(people), np.full(people, -1), np.zeros(ends.shape, dtype=bool)
    for person in range(people):
        sort = draw(st.lists(st.booleans(), min_size=len(couples), max_size=len(couples)))
        theirs = (ends == person) & np.array(sort)
        has = float(np.array(chosen[: len(couples)])[theirs.any(axis=0)].sum())
        if draw(st.booleans()) and has >= 1:
            least[person] = draw(st.integers(1, int(has)))
        elif draw(st.booleans()) and theirs.any():
            least[person], counted[person] = 1, len(chosen)
            chosen.append(min(1.0, has))
        second |= theirs & (least[person] > 0)
    held = sum(np.bincount(end, chosen[: len(couples)], people) for end in ends)
    more = [draw(st.integers(0, 1)) for _ in range(people)]
    caps = np.maximum(1, np.ceil(held - 1e-9) + more)
    a, b = ends + people * second
    return np.array(chosen), Places(a, b, caps, least, counted)


def cut_off_this_choice_and_no_whole_one(found: Iterable[OddSet], network: Network) -> None:
    """Assert that the fractional choice breaks each set, and no integral choice does."""
    chosen, places = network
    for odd_set in found:
        assert odd_set.times @ chosen[odd_set.variables] > odd_set.most
        for whole in product((0, 1), repeat=len(chosen)):
            taken = np.array(whole)
            if _keeps_the_limits(taken, places):
                assert odd_set.times @ taken[odd_set.variables] <= odd_set.most


def most_broken(network: Network) -> float:
    """The largest violation of any inequality there is: half the sum of some limits, rounded down."""
    chosen, places = network
    limits, most = _limits(len(chosen), places)
    bounds = np.eye(len(chosen))
    worst = 0.0
    for among in product((0, 1), repeat=len(limits)):
        halves = np.array(among) @ limits
        odd = np.flatnonzero(halves % 2)
        for within in product((0, 1), repeat=len(odd)):
            taken = odd[np.array(within, dtype=bool)]
            row = (halves + bounds[taken].sum(axis=0)) // 2
            rest = (np.array(among) @ most + len(taken)) // 2
            worst = max(worst, float(row @ chosen - rest))
    return worst


def _limits(variables: int, places: Places) -> tuple[Vector, Vector]:
    """Each person's limit as a row over the variables, and its right-hand side."""
    people = len(places.caps)
    rows, most = [], []
    for person in range(people):
        row = np.zeros(variables)
        at = [(end == person) | (end == person + people) for end in (places.a, places.b)]
        row[: len(places.a)] = at[0] | at[1]
        rows.append(row)
        most.append(places.caps[person])
        if places.least[person] > 0:
            row = np.zeros(variables)
            row[: len(places.a)] -= (places.a == person + people) | (places.b == person + people)
            if places.counted[person] >= 0:
                row[places.counted[person]] = 1
            rows.append(row)
            most.append(-places.least[person] if places.counted[person] < 0 else 0)
    return np.array(rows), np.array(most)


def _keeps_the_limits(taken: Vector, places: Places) -> bool:
    limits, most = _limits(len(taken), places)
    return bool((limits @ taken <= most).all())
