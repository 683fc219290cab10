"""The development instances: the independently proven optimum, and the same answer in any order."""

from random import Random

import pytest

from domain.matching import Attendee, Candidate, History, Solution, Standing, choose
from tests.domain.matching_instances import OPTIMA, instance


@pytest.mark.parametrize("name", OPTIMA)
def test_a_development_instance_gives_the_proven_optimum(name: str) -> None:
    solution = choose(*instance(name))
    assert solution.standing == Standing(*OPTIMA[name])
    assert solution.optimal
    assert solution.gap == 0


@pytest.mark.parametrize("name", OPTIMA)
def test_the_order_of_people_and_pairs_makes_no_difference(name: str) -> None:
    attendees, edges, history = instance(name)
    expected = choose(attendees, edges, history).chosen
    Random(5).shuffle(attendees)
    Random(6).shuffle(edges)
    assert choose(attendees, edges, history).chosen == expected


def test_of_two_who_fit_as_well_it_is_not_always_the_first_who_gets_the_giver() -> None:
    got = set()
    for number in range(20):
        giver, *seekers = (f"{number}{each}" for each in "xab")
        people = [Attendee(each, each, "", cap=1) for each in (giver, *seekers)]
        edges = [Candidate(each, giver, 500, 1.0, 0.0) for each in seekers]
        (chosen,) = choose(people, edges, History()).chosen
        got.add(seekers.index(chosen.a))
    assert got == {0, 1}


def test_the_gap_is_the_share_of_the_bound_that_may_be_missing() -> None:
    assert Solution((), Standing(2, 2, 90), optimal=False, bound=100).gap == pytest.approx(0.1)
