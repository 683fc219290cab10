"""Of many choices that are equally good, one is drawn by lot: the same every time, and whatever weights are counted in."""

from dataclasses import replace
from random import Random

import pytest

from domain.matching import History, choose
from domain.matching.solving import solver
from domain.matching.solving.tie_break import SHARE, tie_break
from tests.domain.matching_gatherings import later_after
from tests.domain.test_matching_second_opinion import Gathering, plane

CHOSEN = 40


def _all_alike(weight: int, seed: int = 0) -> Gathering:
    people, edges = plane(Random(seed), 2 * CHOSEN, [1, 2], flat=True)
    return people, [replace(each, weight=weight) for each in edges]


@pytest.mark.parametrize("weight", [0, 1, 7, 500, 1000])
def test_all_lots_together_weigh_less_than_choices_differ_but_not_much_less(weight: int) -> None:
    _, edges = _all_alike(weight)
    differ, largest = max(1, weight), max(tie_break(edges, CHOSEN, 2 * CHOSEN))
    assert 0.9 * SHARE * differ < largest * CHOSEN < SHARE * differ


def test_of_different_weights_lots_follow_what_divides_them_all() -> None:
    _, edges = _all_alike(300)
    apart = [replace(edges[0], weight=450), *edges[1:]]
    assert 150 * SHARE * 0.9 < max(tie_break(apart, CHOSEN, 2 * CHOSEN)) * CHOSEN < 150 * SHARE


@pytest.mark.parametrize("seed", range(3))
def test_the_lot_falls_alike_whatever_the_weights_are_counted_in(seed: int) -> None:
    drawn = {
        tuple((each.a, each.b) for each in choose(*_all_alike(weight, seed), History()).chosen)
        for weight in (1, 7, 500, 1000)
    }
    assert len(drawn) == 1


@pytest.mark.parametrize("fast", [False, True])
def test_where_time_runs_out_the_bound_is_a_weight_that_a_choice_could_have(
    fast: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solver, "SMALL", -1)
    proven = choose(*_all_alike(500), History())
    later_after(2, 1e6, monkeypatch)
    found = choose(*_all_alike(500), History(), seconds=1000.0, fast=fast)
    assert found.bound % 500 == 0
    assert found.standing.weight <= found.bound
    assert proven.standing.covered == found.standing.covered
