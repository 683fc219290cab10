"""No hard rule broken and nothing better exists, checked against every choice."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching import Attendee, Candidate, History, Standing, choose
from domain.matching.solving import promising, simplex
from tests.domain.matching_gatherings import Gathering, gatherings, worth
from tests.domain.matching_instances import OPTIMA, instance


@settings(max_examples=150, deadline=None)
@given(gatherings())
def test_no_choice_is_better_in_any_aim_and_no_hard_rule_is_broken(gathering: Gathering) -> None:
    solution = gathering.chosen()
    assert not gathering.breaks_a_hard_rule(solution.chosen)
    assert worth(solution.chosen) == max(map(worth, gathering.choices()))
    assert solution.optimal
    assert solution.bound == solution.standing.weight


@settings(max_examples=60, deadline=None)
@given(gatherings(most_edges=20), st.randoms(use_true_random=False))
def test_order_and_direction_of_the_input_change_nothing(
    gathering: Gathering, chance: Random
) -> None:
    attendees, edges = list(gathering.attendees), [_turned(e, chance) for e in gathering.edges]
    chance.shuffle(attendees)
    chance.shuffle(edges)
    as_given = choose(gathering.attendees, gathering.edges, gathering.history)
    assert choose(attendees, edges, gathering.history) == as_given


@settings(max_examples=60, deadline=None)
@given(gatherings(), st.data())
def test_a_pin_is_kept_and_the_best_is_made_of_the_rest(
    gathering: Gathering, data: st.DataObject
) -> None:
    choices = list(gathering.choices())
    pins = data.draw(st.sampled_from(choices))[:2]
    solution = gathering.chosen(pins=[(pin.b, pin.a) for pin in pins])
    assert set(pins) <= set(solution.chosen)
    assert worth(solution.chosen) == max(worth(each) for each in choices if {*pins} <= {*each})


@settings(max_examples=40, deadline=None)
@given(gatherings())
def test_the_prices_are_what_the_aims_without_those_after_them_would_bring(
    gathering: Gathering,
) -> None:
    everything = [worth(each) for each in gathering.choices()]
    prices = gathering.chosen(priced=True).prices
    assert prices is not None
    assert prices.for_weight_alone.weight == max(weight for _, _, weight in everything)
    covering = prices.with_most_covered
    assert (covering.covered, covering.weight) == max((c, weight) for c, _, weight in everything)


@pytest.mark.parametrize("name", OPTIMA)
def test_where_the_simplex_method_goes_around_interior_points_find_the_same(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(simplex, "STEPS_A_ROW", 0)
    solution = choose(*instance(name))
    assert solution.standing == Standing(*OPTIMA[name])
    assert solution.optimal


@pytest.mark.parametrize("people", [40, 41])
def test_where_all_are_worth_the_same_few_edges_show_the_best(
    people: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(promising, "SMALL", 0)
    monkeypatch.setattr(promising, "BEYOND_ROOM", 0)
    monkeypatch.setattr(promising, "BEST", 0)
    attendees = [Attendee(f"{number:02d}", "", "ngo", cap=3) for number in range(people)]
    edges = [Candidate(a.id, b.id, 500, 1.0, 1.0) for a, b in combinations(attendees, 2)]
    solution = choose(attendees, edges, History())
    assert solution.optimal
    assert len(solution.chosen) == 3 * people // 2


def _turned(edge: Candidate, chance: Random) -> Candidate:
    if chance.random() < 0.5:
        return edge
    return Candidate(edge.b, edge.a, edge.weight, edge.gain_b, edge.gain_a)
