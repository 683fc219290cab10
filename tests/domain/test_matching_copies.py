"""When relaxed programmes do not end in time, Edmonds' algorithm chooses, from where they begin."""

from collections.abc import Iterator, Sequence
from random import Random

import pytest
from hypothesis import given, settings

from domain.matching import History, choose
from domain.matching.solving import copies, tiers
from domain.matching.solving.deadline import NoAnswer
from domain.matching.solving.region import Region
from tests.domain.matching_gatherings import Gathering, gatherings, keeps_its_promises
from tests.domain.test_matching_second_opinion import Maker, cliques, matched, plane


@pytest.fixture(scope="module", autouse=True)
def _no_relaxed_programme_ends() -> Iterator[None]:
    def proven(_tiers: object) -> None:
        raise NoAnswer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tiers._Tiers, "proven", proven)
        patch.setattr(Region, "bettered", lambda _, chosen, _solve: tuple(chosen))
        yield


@settings(max_examples=200, deadline=None)
@given(gatherings())
def test_its_choice_breaks_no_rule_and_what_it_claims_is_true(gathering: Gathering) -> None:
    keeps_its_promises(gathering.chosen(), gathering)


@pytest.mark.parametrize("caps", [[1], [1, 2, 3]], ids=str)
@pytest.mark.parametrize("made", [plane, cliques])
@pytest.mark.parametrize("nearest", [copies.NEAREST, 100])
def test_its_choice_is_the_best(
    made: Maker, caps: Sequence[int], nearest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "NEAREST", nearest)
    people, edges = made(Random(5), 90, caps)
    assert choose(people, edges, History()).standing == matched(people, edges)
