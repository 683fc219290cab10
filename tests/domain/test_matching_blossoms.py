"""Odd sets: each that is found is broken by the parts chosen, and by no whole choice."""

from itertools import combinations, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching.blossoms import VIOLATION, OddSet, violated
from domain.matching.rows import Index, Vector
from tests.domain.matching_odd_sets import (
    Network,
    cut_off_this_choice_and_no_whole_one,
    networks,
)

TOGETHER = [people for size in (2, 3, 5) for people in combinations(range(6), size)]
PARTS = (0.0, 1 / 3, 0.5, 0.5, 2 / 3, 1.0)


def test_three_halves_around_a_triangle_are_found() -> None:
    ends = np.array([0, 1, 2]), np.array([1, 2, 0])
    (found,) = violated(np.full(3, 0.5), (), *ends, np.ones(3))
    assert (found.edges.tolist(), found.most) == ([0, 1, 2], 1)


def test_where_the_room_is_even_an_edge_that_leaves_makes_it_odd() -> None:
    a, b = np.array([0, 1, 2, 2]), np.array([1, 2, 0, 3])
    chosen, room = np.array([0.5, 0.5, 0.5, 1.0]), np.array([1.0, 1.0, 2.0, 1.0])
    (found,) = violated(chosen, (), a, b, room)
    assert (found.edges.tolist(), found.most) == ([0, 1, 2, 3], 2)


def test_who_touches_a_set_held_to_before_is_taken_with_all_of_it() -> None:
    a, b = np.array([0, 1, 0, 2, 3, 4, 5, 6]), np.array([1, 2, 2, 3, 4, 5, 6, 2])
    chosen = np.array([1.0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5])
    triangle = OddSet(np.array([0, 1, 2]), np.array([0, 1, 2]), 1)
    (alone,) = violated(chosen[3:], (), a[3:], b[3:], np.ones(7))
    assert alone.people.tolist() == [2, 3, 4, 5, 6]
    found = violated(chosen, [triangle], a, b, np.ones(7))
    assert [each.people.tolist() for each in found] == [[0, 1, 2, 3, 4, 5, 6]]


def test_a_triangle_is_found_though_a_set_held_to_joins_it_to_another() -> None:
    a, b = np.array([0, 1, 2, 3, 4, 5, 2]), np.array([1, 2, 0, 4, 5, 3, 3])
    chosen = np.array([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0])
    held = OddSet(np.arange(5), np.array([0, 1, 2, 3, 6]), 2)
    (found,) = violated(chosen, [held], a, b, np.ones(6))
    assert found.people.tolist() == [0, 1, 2]  # of the other triangle the set holds two


@given(networks())
def test_an_odd_set_cuts_off_this_choice_and_no_whole_one(network: Network) -> None:
    chosen, a, b, caps = network
    cut_off_this_choice_and_no_whole_one(violated(chosen, (), a, b, caps), network)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_whatever_inequality_is_broken_one_is_found_whatever_sets_are_held_to(
    data: st.DataObject,
) -> None:
    couples = data.draw(
        st.lists(st.sampled_from([*combinations(range(6), 2)]), unique=True, min_size=3, max_size=9)
    )
    chosen = np.array([data.draw(st.sampled_from(PARTS)) for _ in couples])
    a, b = np.array(couples, dtype=np.intp).T
    taken = np.bincount(a, chosen, 6) + np.bincount(b, chosen, 6)
    caps = np.maximum(1, np.ceil(taken - 1e-9))
    held = [
        OddSet(np.array(people), np.empty(0, dtype=np.intp), 0)
        for people in data.draw(st.lists(st.sampled_from(TOGETHER), max_size=3))
    ]
    assert bool(violated(chosen, held, a, b, caps)) == (
        _most_broken(chosen, a, b, caps) > VIOLATION
    )


def _most_broken(chosen: Vector, a: Index, b: Index, caps: Vector) -> float:
    """By how much any inequality is missed, of all there are."""
    worst = 0.0
    for inside in product((False, True), repeat=len(caps)):
        among = np.array(inside)
        held, room = chosen[among[a] & among[b]].sum(), caps[among].sum()
        leaving = chosen[among[a] ^ among[b]]
        for let_in in product((False, True), repeat=len(leaving)):
            most = (room + sum(let_in)) // 2
            worst = max(worst, held + leaving[np.array(let_in, dtype=bool)].sum() - most)
    return worst
