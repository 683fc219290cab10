"""A search that runs out of time, at any moment, ends with a good choice and a true bound."""

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching import choose
from domain.matching.solving import promising
from tests.domain.matching_gatherings import Gathering, gatherings, keeps_its_promises, later_after
from tests.domain.matching_instances import OPTIMA, instance

LATE = 1e6


@settings(max_examples=150, deadline=None)
@given(gatherings(), st.integers(1, 12), st.booleans())
def test_whenever_time_runs_out_no_hard_rule_is_broken_and_the_bound_holds(
    gathering: Gathering, looks: int, priced: bool
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(promising, "SMALL", 0)
        patch.setattr(promising, "BEYOND_ROOM", 0)
        patch.setattr(promising, "BEST", 0)
        later_after(looks, LATE, patch)
        found = gathering.chosen(priced=priced, seconds=1000.0)
    keeps_its_promises(found, gathering)


@pytest.mark.parametrize("name", OPTIMA)
def test_with_more_time_the_choice_gets_no_worse_and_in_the_end_it_is_proven(name: str) -> None:
    proven, gaps = choose(*instance(name)), list[float]()
    for looks in count(1):
        with pytest.MonkeyPatch.context() as patch:
            later_after(looks, LATE, patch)
            found = choose(*instance(name), seconds=1000.0)
        assert found.standing.covered == proven.standing.covered
        assert found.bound >= found.standing.weight
        gaps.append(found.gap)
        if found == proven:
            break
    assert max(gaps) == gaps[0]
    assert gaps[-1] == 0


def test_the_best_is_kept_where_time_runs_out_for_its_price_alone() -> None:
    proven = choose(*instance("dev_m0024"))
    for looks in count(1):
        with pytest.MonkeyPatch.context() as patch:
            later_after(looks, LATE, patch)
            found = choose(*instance("dev_m0024"), priced=True, seconds=1000.0)
        if found.optimal:
            break
    assert found.prices is None
    assert found.chosen == proven.chosen
