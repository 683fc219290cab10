"""Odd sets: each one found is broken by the fractional choice, and by no integral choice."""

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching.solving.blossoms import violated
from domain.matching.solving.odd_sets import VIOLATION, OddSet, Places
from domain.matching.solving.rows import Vector
from tests.domain.matching_odd_sets import (
    Network,
    cut_off_this_choice_and_no_whole_one,
    most_broken,
    networks,
)

TOGETHER = [people for size in (2, 3) for people in combinations(range(5), size)]
NOBODY = np.empty(0, dtype=np.intp)


def held(*people: int, of: int) -> OddSet:
    """An odd set of these people; `of` counts all people."""
    places = np.array([*people, *(of + each for each in people)])
    return OddSet(places, NOBODY, np.empty(0), 0, NOBODY)


def people(odd_set: OddSet, of: int) -> list[int]:
    """The people of an odd set; `of` counts all people."""
    return [each for each in odd_set.places.tolist() if each < of]


def plain(a: list[int], b: list[int], caps: Vector) -> Places:
    return Places(np.array(a), np.array(b), caps, np.zeros(len(caps)), np.full(len(caps), -1))


def test_three_halves_around_a_triangle_are_found() -> None:
    (found,) = violated(np.full(3, 0.5), (), plain([0, 1, 2], [1, 2, 0], np.ones(3)))
    assert (found.variables.tolist(), found.most) == ([0, 1, 2], 1)


def test_where_the_room_is_even_an_edge_that_leaves_makes_it_odd() -> None:
    chosen, room = np.array([0.5, 0.5, 0.5, 1.0]), np.array([1.0, 1.0, 2.0, 1.0])
    (found,) = violated(chosen, (), plain([0, 1, 2, 2], [1, 2, 0, 3], room))
    assert (found.variables.tolist(), found.most) == ([0, 1, 2, 3], 2)


def test_three_who_must_each_have_an_edge_need_two_of_a_triangle() -> None:
    must = Places(
        np.array([3, 4, 5]), np.array([4, 5, 3]), np.full(3, 2.0), np.ones(3), np.full(3, -1)
    )
    (found,) = violated(np.full(3, 0.5), (), must)
    assert (found.times.tolist(), found.most, found.lower.tolist()) == ([-1] * 3, -2, [0, 1, 2])


def test_who_touches_a_set_held_to_before_is_taken_with_all_of_it() -> None:
    a, b = [0, 1, 0, 2, 3, 4, 5, 6], [1, 2, 2, 3, 4, 5, 6, 2]
    chosen = np.array([1.0, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5])
    (alone,) = violated(chosen[3:], (), plain(a[3:], b[3:], np.ones(7)))
    assert people(alone, of=7) == [2, 3, 4, 5, 6]
    found = violated(chosen, [held(0, 1, 2, of=7)], plain(a, b, np.ones(7)))
    assert [people(each, of=7) for each in found] == [[0, 1, 2, 3, 4, 5, 6]]


def test_a_triangle_is_found_though_a_set_held_to_joins_it_to_another() -> None:
    chosen = np.array([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0])
    places = plain([0, 1, 2, 3, 4, 5, 2], [1, 2, 0, 4, 5, 3, 3], np.ones(6))
    (found,) = violated(chosen, [held(0, 1, 2, 3, 4, of=6)], places)
    assert people(found, of=6) == [0, 1, 2]  # of the other triangle the set holds two


def test_all_of_a_cluster_is_found_beside_the_triangle_in_it() -> None:
    places = plain([0, 2, 3, 4, 1, 4], [1, 3, 4, 2, 2, 5], np.ones(6))
    chosen, cluster = np.array([1, 0.5, 0.5, 0.5, 0, 0]), np.arange(5)
    assert [people(each, of=6) for each in violated(chosen, (), places)] == [[2, 3, 4]]
    found = violated(chosen, (), places, (cluster, cluster))
    assert [people(each, of=6) for each in found] == [[2, 3, 4], [0, 1, 2, 3, 4]]


def test_a_part_that_another_limit_cuts_differently_is_no_cluster() -> None:
    places = plain([0, 2, 3, 4, 1, 4], [1, 3, 4, 2, 2, 5], np.ones(6))
    chosen, nearer = np.array([1, 0.5, 0.5, 0.5, 0, 0]), np.arange(5)
    found = violated(chosen, (), places, (nearer, np.arange(6)))
    assert [people(each, of=6) for each in found] == [[2, 3, 4]]


@settings(deadline=None)
@given(networks())
def test_an_odd_set_cuts_off_this_choice_and_no_whole_one(network: Network) -> None:
    cut_off_this_choice_and_no_whole_one(violated(network[0], (), network[1]), network)


@settings(max_examples=80, deadline=None)
@given(networks(), st.lists(st.sampled_from(TOGETHER), max_size=3))
def test_whatever_inequality_is_broken_one_is_found_whatever_sets_are_held_to(
    network: Network, sets: list[tuple[int, ...]]
) -> None:
    found = violated(network[0], [held(*each, of=5) for each in sets], network[1])
    assert bool(found) == (most_broken(network) > VIOLATION)
