"""Companions sit at the table of the person bringing them, and no table exceeds its room."""

from collections.abc import Sequence
from itertools import product
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from domain.matching import Attendee
from domain.seating import ImpossibleSeating, Tables, reseat, seat, table_size
from domain.seating.packing import packed
from tests.domain.test_seating import crowd

brought = st.lists(st.sampled_from((0, 0, 0, 0, 1, 1, 2, 3, 5)), min_size=2, max_size=24)


def brings(numbers: list[int]) -> dict[str, int]:
    return {person.id: n for person, n in zip(crowd(len(numbers)), numbers, strict=True) if n}


def fullest(tables: Tables, companions: dict[str, int]) -> int:
    return max(sum(1 + companions.get(each, 0) for each in table) for table in tables)


@settings(max_examples=60, deadline=None)
@given(brought, st.integers(1, 6), st.integers(1, 3))
def test_no_table_of_any_round_has_more_chairs_than_its_size(
    numbers: list[int], tables: int, rounds: int
) -> None:
    people, tables = crowd(len(numbers)), min(tables, len(numbers) // 2)
    companions = brings(numbers)
    size = table_size([1 + n for n in numbers], tables, 2)
    found = seat(people, tables, size, rounds, companions=companions, seconds=0.02)
    for each in found.rounds:
        assert sorted(one for table in each for one in table) == [person.id for person in people]
        assert fullest(each, companions) <= size
        assert min(map(len, each)) >= 2


@given(brought, st.integers(1, 6))
def test_tables_are_hardly_larger_than_their_share(numbers: list[int], tables: int) -> None:
    tables = min(tables, len(numbers) // 2)
    chairs = [1 + n for n in numbers]
    share = -(-sum(chairs) // tables)
    assert share <= max(share, 2) <= table_size(chairs, tables, 2) <= share + max(chairs)


def test_twenty_who_bring_ten_sit_at_six_tables_of_five_and_hardly_anybody_meets_twice() -> None:
    numbers = [1] * 10 + [0] * 10
    companions = brings(numbers)
    assert table_size([1 + n for n in numbers], 6, 2) == 5
    found = seat(crowd(20), 6, 5, 3, companions=companions, seconds=0.5)
    assert max(fullest(each, companions) for each in found.rounds) == 5
    assert found.figures.repeated_pairs == 0


def test_whoever_brings_one_more_after_the_plan_has_a_chair_for_them_and_few_move() -> None:
    numbers = [0] * 10
    plan = seat(crowd(10), 3, 5, 2, seconds=0.1)
    grown = brings([*numbers[:-1], 3])
    mended = reseat(plan.rounds, 1, crowd(10), 3, 5, companions=grown)
    assert mended.rounds[0] == plan.rounds[0]
    assert fullest(mended.rounds[1], grown) <= 5
    homes = [set(table) for table in plan.rounds[1]]
    stayed = sum(max(len(home & set(table)) for home in homes) for table in mended.rounds[1])
    assert stayed >= 7


@settings(max_examples=60, deadline=None)
@given(brought, st.integers(0, 2), st.randoms(use_true_random=False))
def test_a_mended_round_is_as_full_as_tables_are_large_or_no_move_would_help(
    numbers: list[int], past: int, chance: Random
) -> None:
    tables = max(1, len(numbers) // 4)
    people: list[Attendee] = crowd(len(numbers))
    here = [person for person in people if chance.random() < 0.8] or people
    companions = brings(numbers)
    chairs = [1 + companions.get(person.id, 0) for person in here]
    plan = seat(people, tables, len(people), 3, seconds=0.02)
    size = table_size(chairs, tables, 1) + 5  # as many as anybody brings
    mended = reseat(plan.rounds, past, here, tables, size, 1, companions=companions)
    for each in mended.rounds[past:]:
        assert sorted(one for table in each for one in table) == [person.id for person in here]
        assert fullest(each, companions) <= size


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from((1, 1, 2, 3, 4)), min_size=1, max_size=7),
    st.integers(1, 3),
    st.integers(0, 2),
)
def test_groups_are_packed_wherever_that_can_be(
    chairs: list[int], tables: int, min_table: int
) -> None:
    assume(len(chairs) >= tables * min_table)
    size = table_size(chairs, tables, min_table)
    possible = min(
        fullest_of(chairs, at, tables)
        for at in product(range(tables), repeat=len(chairs))
        if min(at.count(table) for table in range(tables)) >= min_table
    )
    assert size == max(possible, min_table)
    sitting = packed(chairs, tables, size, min_table)
    assert sitting is not None
    assert sorted(p for table in sitting for p in table) == [*range(len(chairs))]
    assert min(map(len, sitting)) >= min_table
    assert max(sum(chairs[p] for p in table) for table in sitting) <= size
    assert packed(chairs, tables, possible - 1, min_table) is None


def fullest_of(chairs: list[int], at: Sequence[int], tables: int) -> int:
    taken = [0] * tables
    for table, number in zip(at, chairs, strict=True):
        taken[table] += number
    return max(taken)


def test_groups_are_packed_where_dealing_them_out_leaves_too_few_chairs() -> None:
    companions = brings([2, 2, 1, 1, 1])  # dealt out largest first: 7 and 5
    found = seat(crowd(5), 2, 6, 2, companions=companions, seconds=0.05)
    assert [fullest(each, companions) for each in found.rounds] == [6, 6]


def test_companions_for_whom_no_table_has_room_are_refused_with_the_size_that_would_do() -> None:
    with pytest.raises(ImpossibleSeating, match="at tables of 5; tables of 6 would do"):
        seat(crowd(4), 2, 5, 1, companions=brings([2, 2, 2, 0]))
