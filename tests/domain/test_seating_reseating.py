"""Latecomers and no-shows: few people move, nobody is left without a seat, past rounds stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.matching import Attendee
from domain.seating import ImpossibleSeating, Seating, Tables, reseat, seat
from tests.domain.seating_parties import SEATS, seat_instance
from tests.domain.test_seating import crowd, sizes


def moved(before: Tables, after: Tables) -> int:
    """How many of those seated before and after have mostly other people around them."""
    home = {each: set(table) for table in before for each in table}
    stayed = {each for table in after for each in table if each in home}
    return sum(
        2 * len(home[each] & {*table}) <= len({*table} & home.keys())
        for table in after
        for each in table
        if each in stayed
    )


def test_a_late_arrival_takes_a_free_place_and_nobody_moves() -> None:
    plan = seat(crowd(23), 6, 4, 3, seconds=0.2)
    late = reseat(plan.rounds, 1, crowd(24), 6, 4)
    assert late.rounds[0] == plan.rounds[0]
    assert [moved(*both) for both in zip(plan.rounds, late.rounds, strict=True)] == [0, 0, 0]
    assert all("p023" in {each for t in tables for each in t} for tables in late.rounds[1:])


def test_two_who_stay_away_leave_their_places_and_at_most_one_moves_a_round() -> None:
    given_ = seat_instance(SEATS[1])
    plan = seat(**given_, seconds=0.5)
    people = given_["people"]
    there = {**given_, "people": people[:20] + people[22:], "rounds": None}
    there.pop("rounds")
    present = there.pop("people")
    mended = reseat(plan.rounds, 1, present, **there)
    for before, after in zip(plan.rounds[1:], mended.rounds[1:], strict=True):
        assert moved(before, after) <= 2
    assert mended.figures.colleague_pairs == 0
    assert min(sizes(Seating(mended.rounds[1:], mended.figures))) >= given_["min_table"]


def test_a_table_that_nearly_all_left_is_given_up() -> None:
    plan = seat(crowd(9), 3, 3, 2, min_table=3, seconds=0.1)
    gone = plan.rounds[1][0][:2]
    left = [person for person in crowd(9) if person.id not in gone]
    mended = reseat(plan.rounds, 1, left, 3, 4, min_table=3)
    assert sorted(map(len, mended.rounds[1])) == [3, 4]


def test_those_who_no_longer_fit_are_refused() -> None:
    plan = seat(crowd(8), 2, 4, 2, seconds=0.1)
    with pytest.raises(ImpossibleSeating):
        reseat(plan.rounds, 0, crowd(9), 2, 4)


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 20), st.sets(st.integers(0, 29)), st.integers(0, 3))
def test_whoever_is_present_sits_once_in_each_round_to_come(
    planned: int, present: set[int], past: int
) -> None:
    plan = seat(crowd(planned), 8, 4, 3, min_table=1, seconds=0.02)
    here: list[Attendee] = [each for n, each in enumerate(crowd(30)) if n in present]
    mended = reseat(plan.rounds, past, here, 8, 4, min_table=1)
    assert mended.rounds[:past] == plan.rounds[:past]
    for tables in mended.rounds[past:]:
        assert sorted(each for table in tables for each in table) == [p.id for p in here]
        assert all(1 <= len(table) <= 4 for table in tables)


def test_a_late_arrival_sits_with_no_colleague_and_each_time_with_others() -> None:
    plan = seat(crowd(12), 4, 4, 3, seconds=0.2)
    for n in range(12):
        late = Attendee("p999", f"o{n}", "ngo")
        assert reseat(plan.rounds, 2, [*crowd(12), late], 4, 4).figures.colleague_pairs == 0
    alone = Attendee("p999", "", "ngo")
    assert reseat(plan.rounds, 1, [*crowd(12), alone], 4, 4).figures.repeated_pairs == 0
