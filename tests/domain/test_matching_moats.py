"""Layers around what is chosen in part: each is broken by it, and by no whole choice."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from domain.matching.moats import layers
from tests.domain.matching_odd_sets import (
    Network,
    cut_off_this_choice_and_no_whole_one,
    networks,
)


def test_around_a_triangle_of_halves_each_wider_layer_is_broken_as_much() -> None:
    tail = [*pairwise(range(2, 23))]  # whoever hangs on it has somebody: every other edge is chosen
    a, b = np.array([(0, 1), (1, 2), (2, 0), *tail]).T
    chosen = np.array([0.5] * 3 + [0.0, 1.0] * 10)
    found = layers(chosen, np.zeros(len(a)), np.arange(len(a)), a, b, np.ones(23))
    assert [len(each.edges) for each in found] == [5, 7, 11, 23, 23, 23, 23]
    assert {chosen[each.edges].sum() - each.most for each in found} == {0.5}


def test_a_layer_ends_where_it_costs_more_to_get_on() -> None:
    a, b = np.array([(0, 1), (1, 2), (2, 0), (2, 3), (3, 4)]).T
    chosen, spare = np.array([0.5, 0.5, 0.5, 0.0, 1.0]), np.array([0, 0, 0, -20.0, 0])
    found = layers(chosen, spare, np.arange(5), a, b, np.ones(5))
    assert [len(each.edges) for each in found] == [3, 3, 3, 3, 3, 5, 5]


@given(networks(), st.data())
def test_a_layer_cuts_off_this_choice_and_no_whole_one(
    network: Network, data: st.DataObject
) -> None:
    chosen, a, b, caps = network
    spare = np.array([data.draw(st.sampled_from((-5.0, 0.0, 0.5))) for _ in chosen])
    found = layers(chosen, spare, np.arange(len(chosen)), a, b, caps)
    cut_off_this_choice_and_no_whole_one(found, network)
