"""A choice made as time ran out is improved where it departs from the relaxed solution."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching import Solution, Standing, choose
from domain.matching.solving import fast, promising, region
from tests.domain.matching_gatherings import Gathering, gatherings, keeps_its_promises, later_after
from tests.domain.matching_instances import OPTIMA, instance

BETWEEN = 900.0
"""Of a thousand seconds: the search for the best has ended, but a choice may still be improved."""


@settings(max_examples=150, deadline=None)
@given(gatherings(), st.integers(1, 12), st.sampled_from([0, fast.TURNS]))
def test_what_is_made_anew_breaks_no_hard_rule_and_the_bound_holds(
    gathering: Gathering, looks: int, turns: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(promising, "SMALL", 0)
        patch.setattr(fast, "TURNS", turns)
        patch.setattr(fast, "SEARCHES", 0)
        patch.setattr(region, "AROUND", 1)
        later_after(looks, BETWEEN, patch)
        found = gathering.chosen(seconds=1000.0)
    keeps_its_promises(found, gathering)


@pytest.mark.parametrize("name", ["dev_m0024", "dev_m0060_desert", "dev_m0060_second"])
def test_a_poor_choice_is_bettered_up_to_the_best(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fast, "TURNS", 0)
    monkeypatch.setattr(fast, "SEARCHES", 0)
    poor = _bettered(name, monkeypatch)
    monkeypatch.setattr(region, "AROUND", 10)
    found, best = _bettered(name, monkeypatch), Standing(*OPTIMA[name])
    assert poor.standing < found.standing == best


def _bettered(name: str, patch: pytest.MonkeyPatch) -> Solution:
    """The choice made without a search, improved."""
    later_after(1, BETWEEN, patch)
    return choose(*instance(name), seconds=1000.0)
