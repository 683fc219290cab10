"""Seats reserved for a mix of sectors: who is passed over, and until when."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.quotas import (
    Quotas,
    next_in_line,
    of_organisation,
    quotas_hold_until,
    refuse_no_quota,
    room_after,
)
from domain.refusal import Refusal, RefusalCode
from domain.rsvp import RsvpAnswer, RsvpOutcome, RsvpStatus, Seats, decide_answer
from domain.waitlist import Waiting, in_line
from tests.domain.test_rsvp import EVENT, NOW
from tests.domain.times import WARSAW, wall

JOINED_AT = wall(WARSAW, 2027, 5, 1, 12)
SECTORS = st.sampled_from(["business", "ngo", "public"])
LINES = st.lists(st.tuples(SECTORS, st.booleans()), max_size=12).map(
    lambda people: [
        Waiting(n, JOINED_AT + timedelta(minutes=n), lapsed, sector=sector)
        for n, (sector, lapsed) in enumerate(people)
    ]
)
NUMBERS = st.dictionaries(SECTORS, st.integers(0, 6))


def line(*sectors: str) -> list[Waiting]:
    return [
        Waiting(n, JOINED_AT + timedelta(minutes=n), sector=sector)
        for n, sector in enumerate(sectors)
    ]


def test_a_full_sector_is_passed_over_until_the_seats_open() -> None:
    waiting = line("business", "ngo", "business")
    asked = next_in_line(waiting, Quotas({"business": 2}, {"business": 2}))
    assert [one.rsvp_id for one in asked] == [1]
    assert next_in_line(waiting, Quotas()) == waiting


def test_what_is_left_opens_at_the_start_at_the_latest() -> None:
    start = wall(WARSAW, 2027, 6, 7, 10)
    week_before = start - timedelta(days=7)
    assert quotas_hold_until(week_before, start) == week_before
    assert quotas_hold_until(None, start) == start
    assert quotas_hold_until(start + timedelta(days=1), start) == start


def test_the_last_place_of_a_sector_belongs_to_whoever_of_it_waits() -> None:
    quotas = Quotas({"business": 3}, {"business": 2})
    assert room_after(line("ngo"), "business", quotas) == 1
    assert room_after(line("business"), "business", quotas) == 0
    assert room_after(line("business"), "ngo", quotas) is None


def test_an_organisation_that_sent_as_many_as_it_may_is_passed_over() -> None:
    ours, theirs = of_organisation(1), of_organisation(2)
    first, colleague, other = line("ngo", "ngo", "ngo")
    waiting = [
        replace(first, organisation=ours),
        replace(colleague, organisation=ours),
        replace(other, organisation=theirs),
    ]
    quotas = Quotas({ours: 2, theirs: 2}, {ours: 1})
    assert [one.rsvp_id for one in next_in_line(waiting, quotas)] == [0, 2]
    assert room_after(waiting, theirs, quotas) == 1


def test_whoever_was_invited_past_the_line_is_asked_whatever_the_quota() -> None:
    first, invited = line("business", "business")
    invited = replace(invited, invited_at=JOINED_AT + timedelta(hours=1))
    assert next_in_line([first, invited], Quotas({"business": 1}, {"business": 1})) == [invited]


def test_fewer_than_already_come_takes_no_seat_away() -> None:
    assert Quotas({"ngo": 2}, {"ngo": 5}).room("ngo") == 0


def test_a_quota_lets_somebody_come() -> None:
    refuse_no_quota(1)
    with pytest.raises(Refusal) as refused:
        refuse_no_quota(0)
    assert refused.value.code is RefusalCode.QUOTA_OF_NONE


@pytest.mark.parametrize(
    ("seats", "outcome"),
    [
        (Seats(20, firm=12, of_sector=0), RsvpOutcome.SECTOR_FULL),
        (Seats(20, firm=20, of_sector=0), RsvpOutcome.WAITLISTED),
        (Seats(20, firm=12, waiting=8, of_sector=0), RsvpOutcome.WAITLISTED),
        (Seats(20, firm=12, of_sector=1), RsvpOutcome.GOING),
    ],
)
def test_a_yes_tells_a_full_sector_from_a_full_event(seats: Seats, outcome: RsvpOutcome) -> None:
    decision = decide_answer(RsvpAnswer.COMING, None, seats, EVENT, NOW)
    assert decision.outcome is outcome
    seated = outcome is RsvpOutcome.GOING
    assert decision.status is (RsvpStatus.GOING if seated else RsvpStatus.WAITLISTED)
    assert decision.joins_line is not seated


@given(LINES, NUMBERS, NUMBERS, st.integers(0, 12))
def test_no_offers_take_a_sector_over_its_quota(
    waiting: list[Waiting], most: dict[str, int], held: dict[str, int], seats: int
) -> None:
    asked = next_in_line(waiting, Quotas(most, held))
    offered = Counter(one.sector for one in asked if not one.offer_lapsed)
    given_now = Counter(one.sector for one in asked[:seats] if not one.offer_lapsed)
    for sector, number in most.items():
        assert offered[sector] <= max(0, number - held.get(sector, 0))
        assert given_now[sector] <= offered[sector]


@given(LINES, NUMBERS, NUMBERS)
def test_the_order_of_the_line_is_kept_and_only_full_sectors_are_passed_over(
    waiting: list[Waiting], most: dict[str, int], held: dict[str, int]
) -> None:
    asked = next_in_line(waiting, Quotas(most, held))
    assert asked == [one for one in in_line(waiting) if one in asked]
    full = Counter(held) + Counter(one.sector for one in asked if not one.offer_lapsed)
    for one in waiting:
        assert one in asked or full[one.sector] >= most[one.sector]


@given(LINES, NUMBERS)
def test_without_quotas_everybody_is_asked_in_turn(
    waiting: list[Waiting], held: dict[str, int]
) -> None:
    assert next_in_line(waiting, Quotas({}, held)) == in_line(waiting)


@given(LINES, SECTORS, NUMBERS, NUMBERS)
def test_who_has_room_would_be_asked_at_the_end_of_the_line(
    waiting: list[Waiting], sector: str, most: dict[str, int], held: dict[str, int]
) -> None:
    awake = [one for one in waiting if not one.offer_lapsed]
    last = Waiting(99, JOINED_AT + timedelta(days=1), sector=sector)
    quotas = Quotas(most, held)
    room = room_after(awake, sector, quotas)
    assert (last in next_in_line([*awake, last], quotas)) == (room != 0)
