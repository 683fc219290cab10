"""Reminders keep the event's time of day, and are dropped once they say nothing new."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from domain.reminders import (
    USUAL,
    Offset,
    due_at,
    is_news,
    is_still_useful,
    leaves_at,
    read_offset,
)
from tests.domain.times import BUDAPEST, WARSAW, moments, spans, wall, zones

BRUNCH = wall(WARSAW, 2027, 6, 7, 10)
WEEK, DAY, HOURS = USUAL
DUE = {offset: due_at(BRUNCH, WARSAW, offset) for offset in USUAL}


def test_reminders_are_due_a_week_a_day_and_two_hours_before() -> None:
    assert list(DUE.values()) == [
        wall(WARSAW, 2027, 5, 31, 10),
        wall(WARSAW, 2027, 6, 6, 10),
        wall(WARSAW, 2027, 6, 7, 8),
    ]


@pytest.mark.parametrize("zone", [WARSAW, BUDAPEST], ids=str)
@pytest.mark.parametrize(("month", "day"), [(3, 28), (10, 31)], ids=["summer", "winter"])
@pytest.mark.parametrize("offset", [WEEK, DAY])
def test_a_change_of_the_clock_does_not_move_a_reminder(
    zone: ZoneInfo, month: int, day: int, offset: Offset
) -> None:
    due = due_at(wall(zone, 2027, month, day, 10), zone, offset)
    assert due.astimezone(zone).hour == 10


def test_two_hours_are_two_hours_on_the_night_of_the_change() -> None:
    breakfast = wall(WARSAW, 2027, 3, 28, 4)
    due = due_at(breakfast, WARSAW, HOURS)
    assert due.astimezone(WARSAW).hour == 1


@given(moments, zones)
def test_reminders_come_in_order_and_before_the_start(starts_at: datetime, zone: ZoneInfo) -> None:
    week, day, hours = (due_at(starts_at, zone, offset) for offset in USUAL)
    assert week < day < hours < starts_at


@pytest.mark.parametrize(
    ("offset", "late"),
    [
        (WEEK, timedelta(days=3, hours=12)),
        (DAY, timedelta(hours=12)),
        (HOURS, timedelta(hours=1)),
    ],
)
def test_a_late_reminder_is_sent_while_half_its_notice_is_left(
    offset: Offset, late: timedelta
) -> None:
    due = DUE[offset]
    assert is_still_useful(due, BRUNCH, due)
    assert is_still_useful(due, BRUNCH, due + late)
    assert not is_still_useful(due, BRUNCH, due + late + timedelta(seconds=1))


@given(moments, zones, spans(timedelta(days=8)))
def test_the_bot_that_was_down_never_sends_two_reminders_at_once(
    starts_at: datetime, zone: ZoneInfo, before_start: timedelta
) -> None:
    now = starts_at - before_start
    due = [due_at(starts_at, zone, offset) for offset in USUAL]
    assert sum(at <= now and is_still_useful(at, starts_at, now) for at in due) <= 1


def test_what_was_due_before_somebody_was_told_says_nothing_new() -> None:
    told_at = BRUNCH - timedelta(days=3)
    assert [is_news(DUE[offset], told_at) for offset in USUAL] == [False, True, True]
    assert not is_news(DUE[DAY], DUE[DAY])


@pytest.mark.parametrize("zone", [WARSAW, BUDAPEST], ids=str)
@pytest.mark.parametrize(("month", "day"), [(3, 28), (10, 31)], ids=["summer", "winter"])
def test_what_would_come_at_night_comes_at_eight_across_a_change_of_the_clock(
    zone: ZoneInfo, month: int, day: int
) -> None:
    """The night is an hour shorter in spring, and an hour longer in autumn."""
    start = wall(zone, 2027, month, day, 9)
    due = due_at(start, zone, Offset(hours=10 if month == 3 else 11))
    assert due == wall(zone, 2027, month, day, 8)
    assert due_at(start, zone, Offset(days=1)) == wall(zone, 2027, month, day - 1, 9)


def test_on_the_day_itself_the_night_is_no_matter() -> None:
    breakfast = wall(WARSAW, 2027, 6, 7, 9)
    assert due_at(breakfast, WARSAW, Offset(hours=2)) == wall(WARSAW, 2027, 6, 7, 7)


def test_a_reminder_that_would_wait_until_after_the_start_does_not_wait() -> None:
    night = wall(WARSAW, 2027, 6, 7, 1)
    assert due_at(night, WARSAW, Offset(hours=2)) == wall(WARSAW, 2027, 6, 6, 23)


@pytest.mark.parametrize(
    ("offset", "restarted", "leaves"),
    [
        (WEEK, wall(WARSAW, 2027, 6, 1, 21), wall(WARSAW, 2027, 6, 1, 21)),
        (WEEK, wall(WARSAW, 2027, 6, 1, 23), wall(WARSAW, 2027, 6, 2, 8)),
        (
            DAY,
            wall(WARSAW, 2027, 6, 6, 22),
            wall(WARSAW, 2027, 6, 6, 22),
        ),  # too late by the morning
        (HOURS, BRUNCH - timedelta(hours=1), BRUNCH - timedelta(hours=1)),
    ],
)
def test_a_bot_that_was_down_until_the_night_wakes_nobody_if_the_morning_will_do(
    offset: Offset, restarted: datetime, leaves: datetime
) -> None:
    assert leaves_at(DUE[offset], BRUNCH, WARSAW, restarted) == leaves


@pytest.mark.parametrize(
    ("said", "offset"),
    [
        ("3 days", Offset(days=3)),
        ("1 nap", Offset(days=1)),
        ("5 dni", Offset(days=5)),
        ("2 tygodnie przed", Offset(days=14)),
        ("2 hét", Offset(days=14)),
        ("1 week", Offset(days=7)),
        ("6 hours", Offset(hours=6)),
        ("3 óra", Offset(hours=3)),
        ("4 godziny", Offset(hours=4)),
        ("3h", Offset(hours=3)),
        ("two days before", Offset(days=2)),
        ("tydzień wcześniej", Offset(days=7)),
        ("dzień przed", Offset(days=1)),
        ("két nappal előtte", Offset(days=2)),
        ("hét nappal előtte", Offset(days=7)),
        ("kb. 3 nap", Offset(days=3)),
        ("-3 days", None),
        ("17 October", None),
        ("0 days", None),
        ("90 days", None),
        ("soon", None),
        ("3", None),
    ],
)
def test_how_long_before_is_read_in_three_languages(said: str, offset: Offset | None) -> None:
    assert read_offset(said) == offset
