"""The development instances: the optimum others proved, and the same answer in any order."""

from random import Random

import pytest

from domain.matching import choose
from tests.domain.matching_instances import OPTIMA, instance


@pytest.mark.parametrize("name", OPTIMA)
def test_a_development_instance_gives_the_proven_optimum(name: str) -> None:
    solution = choose(*instance(name))
    standing = solution.standing
    assert (standing.covered, standing.served, standing.weight) == OPTIMA[name]
    assert solution.optimal
    assert solution.gap == 0


@pytest.mark.parametrize("name", OPTIMA)
def test_the_order_of_people_and_pairs_makes_no_difference(name: str) -> None:
    attendees, edges, history = instance(name)
    expected = choose(attendees, edges, history).chosen
    Random(5).shuffle(attendees)
    Random(6).shuffle(edges)
    assert choose(attendees, edges, history).chosen == expected
