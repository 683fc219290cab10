"""A good choice at once: no hard rule broken, nobody left out who could be covered, a true bound."""

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching import Attendee, Candidate, History, Solution, choose
from domain.matching.solving import fast, promising, solver
from tests.domain.matching_gatherings import Gathering, gatherings, keeps_its_promises
from tests.domain.matching_instances import OPTIMA, instance


@pytest.fixture(scope="module", autouse=True)
def _no_network_is_small() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solver, "SMALL", -1)
        yield


@pytest.mark.parametrize("name", OPTIMA)
def test_of_a_small_network_who_is_in_a_hurry_gets_the_best(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solver, "SMALL", 10_000)
    assert choose(*instance(name), fast=True) == choose(*instance(name))


@settings(max_examples=120, deadline=None)
@given(gatherings(), st.sampled_from([0, fast.TURNS]), st.sampled_from([0, fast.SEARCHES]))
def test_the_fast_choice_breaks_no_hard_rule_and_its_bound_holds_however_early_it_stops(
    gathering: Gathering, turns: int, searches: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(promising, "SMALL", 0)
        patch.setattr(fast, "TURNS", turns)
        patch.setattr(fast, "SEARCHES", searches)
        keeps_its_promises(_hurried(gathering), gathering)


def _hurried(gathering: Gathering) -> Solution:
    return gathering.chosen(fast=True)


@pytest.mark.parametrize("name", OPTIMA)
def test_the_fast_choice_covers_everyone_and_keeps_nearly_all_the_weight(name: str) -> None:
    quick, (covered, _, weight) = choose(*instance(name), fast=True).standing, OPTIMA[name]
    assert quick.covered == covered
    assert quick.weight >= 0.98 * weight


def test_a_pin_stays_in_a_fast_choice() -> None:
    people = [Attendee(each, each, "ngo", cap=1) for each in "abcd"]
    edges = [Candidate(a, b, 900, 1.0, 1.0) for a, b in ("ab", "bc", "cd")]
    pinned = choose(people, edges, History(), pins=[("b", "c")], fast=True)
    assert [(each.a, each.b) for each in pinned.chosen] == [("b", "c")]


@pytest.mark.parametrize("name", ["dev_m0060_second", "dev_m0060_desert"])
def test_what_promises_little_is_left_out_and_nothing_is_lost(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = choose(*instance(name))
    monkeypatch.setattr(promising, "SMALL", 0)
    monkeypatch.setattr(promising, "BEYOND_ROOM", 0)
    monkeypatch.setattr(promising, "BEST", 0)
    assert choose(*instance(name)) == expected


def test_many_gatherings_at_once_are_solved_as_if_each_were_alone() -> None:
    attendees, edges, _ = instance("dev_trap40")
    everybody = [_in_town(town, each) for town in range(30) for each in attendees]
    all_edges = [_edge_in(town, each) for town in range(30) for each in edges]
    Random(1).shuffle(all_edges)
    apart = choose(attendees, edges, History())
    together = choose(everybody, all_edges, History())
    assert together.optimal
    assert together.standing.weight == 30 * apart.standing.weight
    assert together.standing.covered == 30 * apart.standing.covered


def test_a_search_that_takes_too_long_ends_with_a_good_choice_and_a_bound() -> None:
    attendees, edges, history = instance("dev_m0060_second")
    hasty = choose(attendees, edges, history, seconds=0.0)
    covered, _, _ = OPTIMA["dev_m0060_second"]
    assert hasty.standing.covered == covered
    assert hasty.bound >= hasty.standing.weight


def _in_town(town: int, each: Attendee) -> Attendee:
    return Attendee(f"{town:02d}{each.id}", f"{town}{each.organisation}", each.sector, cap=each.cap)


def _edge_in(town: int, edge: Candidate) -> Candidate:
    a, b = f"{town:02d}{edge.a}", f"{town:02d}{edge.b}"
    return Candidate(a, b, edge.weight, edge.gain_a, edge.gain_b)
