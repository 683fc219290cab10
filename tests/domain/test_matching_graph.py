"""The best choice as the heaviest matching of a graph, of which not all edges need be part."""

from collections.abc import Iterator, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching import History, choose
from domain.matching.solving import graph, promising
from tests.domain.matching_gatherings import Gathering, gatherings, worth
from tests.domain.test_matching_second_opinion import Maker, branched, cliques, plane

WAYS = {"anew": (0, 0), "added": (graph.MANY, graph.PATIENCE), "added in vain": (graph.MANY, -1)}
"""How many missing edges are added, and with how much patience."""


@pytest.fixture(scope="module", autouse=True, params=[*WAYS.values()], ids=[*WAYS])
def _few_edges_to_begin_with(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(promising, "SMALL", 0)
        patch.setattr(promising, "BEYOND_ROOM", 0)
        patch.setattr(promising, "BEST", 0)
        patch.setattr(graph, "PLAIN", 1)
        patch.setattr(graph, "NODED", 1)
        patch.setattr(graph, "MANY", request.param[0])
        patch.setattr(graph, "PATIENCE", request.param[1])
        yield


@settings(max_examples=200, deadline=None)
@given(gatherings(), st.data())
def test_whatever_edges_it_begins_with_no_choice_is_better(
    gathering: Gathering, data: st.DataObject
) -> None:
    choices = list(gathering.choices())
    pins = data.draw(st.sampled_from(choices))[:1]
    solution = gathering.chosen(pins=[(pin.a, pin.b) for pin in pins])
    assert worth(solution.chosen) == max(worth(each) for each in choices if {*pins} <= {*each})
    assert solution.optimal
    assert solution.bound == solution.standing.weight


@pytest.mark.parametrize("caps", [[1], [1, 2, 3]], ids=str)
@pytest.mark.parametrize("made", [plane, cliques])
@pytest.mark.parametrize("seed", range(3))
def test_edges_left_out_of_blossoms_are_missed_only_if_they_matter(
    made: Maker, caps: Sequence[int], seed: int
) -> None:
    people, edges = made(Random(seed), 70, caps)
    assert choose(people, edges, History()).standing == branched(people, edges)
