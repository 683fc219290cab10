"""The predicted gain of a swap equals the change in the seating's figures."""

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.seating.demand import Demand, table_counts
from domain.seating.designs import design
from domain.seating.layouts import dealt, named
from domain.seating.room import Room
from domain.seating.values import measure, stakes_of
from tests.domain.seating_parties import demands


def worth(demand: Demand, room: Room) -> float:
    return measure(demand, named(demand, room.seats())).worth(stakes_of(demand))


@given(demands(), st.randoms(use_true_random=False))
def test_a_change_in_one_round_brings_what_was_foretold(demand: Demand, chance: Random) -> None:
    room = Room(demand, stakes_of(demand), dealt(demand, table_counts(demand)[0]), least=1)
    for _ in range(20):
        round_ = chance.randrange(len(room.rounds))
        p, q = chance.randrange(room.people), chance.randrange(room.places)
        before, foretold = worth(demand, room), room.change_worth(round_, p, q)
        if foretold > float("-inf") and room.table_of[round_][p] != room.table_of[round_][q]:
            room.exchange(round_, p, q)
            assert worth(demand, room) - before == pytest.approx(foretold, abs=1e-6)


@given(demands(), st.randoms(use_true_random=False))
def test_a_swap_on_a_design_brings_what_was_foretold(demand: Demand, chance: Random) -> None:
    tables = table_counts(demand)[-1]
    start = design(tables, -(-len(demand.people) // tables), demand.rounds)
    assume(start is not None)
    assert start is not None
    room = Room(demand, stakes_of(demand), start, least=1)
    for _ in range(20):
        p, q = chance.randrange(room.people), chance.randrange(room.places)
        before, foretold = worth(demand, room), room.swap_worth(p, q)
        if foretold > float("-inf"):
            room.swap(p, q)
            assert worth(demand, room) - before == pytest.approx(foretold, abs=1e-6)
            assert measure(demand, named(demand, room.seats())).repeated_pairs == 0
