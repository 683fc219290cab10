"""What comes of an introduction: a pair's progress, when it is asked, and what a funder may read."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.partnerships import (
    LEAST,
    REMARKS_A_DAY,
    Ending,
    Stage,
    can_be_presented,
    furthest,
    next_asked_at,
    refuse_unless_remark_is_due,
    stage_of,
    told,
)
from domain.refusal import Refusal

MET, NEGOTIATING, PARTNERSHIP, ENDED = Stage
BUDAPEST = ZoneInfo("Europe/Budapest")
INTRODUCED_AT = datetime(2026, 3, 20, 19, 30, tzinfo=UTC)  # before the change to summer time


@pytest.mark.parametrize(
    ("said", "pair"),
    [
        ((None, None), None),
        ((MET, None), MET),
        ((MET, NEGOTIATING), NEGOTIATING),
        ((PARTNERSHIP, None), NEGOTIATING),
        ((PARTNERSHIP, MET), NEGOTIATING),
        ((PARTNERSHIP, PARTNERSHIP), PARTNERSHIP),
        ((PARTNERSHIP, ENDED), ENDED),
    ],
)
def test_a_partnership_takes_both_and_an_end_only_one(
    said: tuple[Stage | None, ...], pair: Stage | None
) -> None:
    assert stage_of(said) is pair
    assert stage_of(reversed(said)) is pair


def test_what_was_reached_stays_when_it_ends() -> None:
    assert furthest(None, MET) is MET
    assert furthest(PARTNERSHIP, MET) is PARTNERSHIP
    assert furthest(PARTNERSHIP, ENDED) is PARTNERSHIP
    assert furthest(None, ENDED) is None


def test_a_pair_is_asked_three_times_and_never_at_night() -> None:
    asked, now = [], INTRODUCED_AT
    while (at := next_asked_at(INTRODUCED_AT, now, BUDAPEST)) is not None:
        asked.append(at.astimezone(BUDAPEST))
        now = at
    assert [(at.date() - INTRODUCED_AT.date()).days for at in asked] == [14, 60, 180]
    assert {(at.hour, at.minute) for at in asked} == {(20, 30)}
    late = INTRODUCED_AT + timedelta(hours=4)
    at_eight = next_asked_at(late, late, BUDAPEST)
    assert at_eight is not None
    assert at_eight.astimezone(BUDAPEST).hour == 8


def test_a_single_small_count_takes_another_with_it() -> None:
    assert told([[9, 5], [4, 1], [7, 2]]) == [[9, 5], [4, None], [7, None]]
    assert told([[9], [1]]) == [[None], [None]]
    assert told([[1]]) == [[None]]


def test_of_the_only_pair_of_sectors_small_counts_are_the_totals_so_it_is_not_told_at_all() -> None:
    assert told([[9, 1]]) == [[None, None]]
    assert told([[9, 5]]) == [[9, 5]]
    assert told([[9, 0]]) == [[9, None]], "nobody is known by nothing"


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=6))
def test_nothing_hidden_is_the_total_less_what_is_told(rows: list[tuple[int, int]]) -> None:
    for counts, shown in zip(zip(*rows, strict=True), zip(*told(rows), strict=True), strict=True):
        assert sum(one is None for one in shown) != 1
        assert all(one is None or one >= LEAST for one in shown)
        assert [n for n, one in zip(counts, shown, strict=True) if one is not None] == [
            one for one in shown if one is not None
        ]


@pytest.mark.parametrize(
    ("said", "presented"),
    [
        ([(PARTNERSHIP, None), (PARTNERSHIP, None)], True),
        ([(PARTNERSHIP, None), (ENDED, Ending.DONE)], True),
        ([(ENDED, Ending.DONE), (ENDED, Ending.DONE)], True),
        ([(PARTNERSHIP, None), (ENDED, Ending.NO_TIME)], False),
        ([(PARTNERSHIP, None), (NEGOTIATING, None)], False),
    ],
)
def test_to_others_partners_are_named_while_both_say_so_or_what_they_planned_is_done(
    said: list[tuple[Stage, Ending | None]], presented: bool
) -> None:
    assert can_be_presented(said) is presented
    assert can_be_presented(reversed(said)) is presented


def test_an_adviser_writes_to_a_pair_again_once_the_first_remark_is_a_day_old() -> None:
    written = [INTRODUCED_AT + timedelta(hours=number) for number in range(REMARKS_A_DAY)]
    with pytest.raises(Refusal):
        refuse_unless_remark_is_due(written, INTRODUCED_AT + timedelta(hours=23))
    refuse_unless_remark_is_due(written, INTRODUCED_AT + timedelta(hours=24))
