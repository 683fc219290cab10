"""What the relaxed programme leaves open: branching on few edges, and losing nothing by those left out."""

from collections.abc import Iterator
from itertools import combinations
from math import dist
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching import Attendee, Candidate, History, choose
from domain.matching.solving import promising, relaxing, tiers
from tests.domain.matching_gatherings import Gathering, gatherings, worth


@pytest.fixture(scope="module", autouse=True)
def _little_is_promising_and_nothing_sharpened() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(promising, "SMALL", 0)
        patch.setattr(promising, "BEYOND_ROOM", 0)
        patch.setattr(relaxing, "SHARPENED", 0)
        patch.setattr(tiers, "NEAR", 0.0)
        yield


@settings(max_examples=150, deadline=None)
@given(gatherings(), st.data())
def test_no_choice_is_better_than_what_branching_finds(
    gathering: Gathering, data: st.DataObject
) -> None:
    choices = list(gathering.choices())
    pins = data.draw(st.sampled_from(choices))[:1]
    solution = gathering.chosen(pins=[(pin.a, pin.b) for pin in pins])
    assert worth(solution.chosen) == max(worth(each) for each in choices if {*pins} <= {*each})
    assert solution.optimal
    assert solution.bound == solution.standing.weight


@pytest.mark.parametrize("cap", [1, 3])
def test_that_all_room_together_is_odd_is_seen_without_branching(
    cap: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relaxing, "SHARPENED", 15)
    chance = Random(4)
    people = [Attendee(f"{number:02d}", "", "ngo", cap=cap) for number in range(31)]
    edges = [
        Candidate(one.id, other.id, chance.randint(1, 1000), 1.0, 1.0)
        for one, other in combinations(people, 2)
    ]
    monkeypatch.delattr(tiers, "whole")  # that branches
    solution = choose(people, edges, History())
    assert solution.optimal
    assert len(solution.chosen) == 31 * cap // 2


@pytest.mark.parametrize("caps", [(1, 2), (2, 2)])
def test_that_everybody_must_gain_once_is_counted_without_branching(
    caps: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relaxing, "SHARPENED", 100)
    monkeypatch.delattr(tiers, "whole")
    chance = Random(1)
    where = {f"{number:03d}": (chance.random(), chance.random()) for number in range(150)}
    people = [Attendee(each, "", "ngo", cap=chance.choice(caps)) for each in where]
    edges = [
        Candidate(one, other, round(1000 - 1000 * dist(where[one], where[other])), *gains)
        for one, other in combinations(where, 2)
        if dist(where[one], where[other]) < 0.13
        for gains in [chance.choice([(0.0, 1.0), (1.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)])]
    ]
    assert choose(people, edges, History()).optimal
