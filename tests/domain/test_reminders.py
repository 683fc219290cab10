"""Reminders keep the hour of the event, and are dropped once they say nothing new."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from domain.reminders import ReminderOffset, due_at, is_still_useful, reminders_owed
from tests.domain.times import BUDAPEST, WARSAW, moments, spans, wall, zones

BRUNCH = wall(WARSAW, 2027, 6, 7, 10)
DUE = {offset: due_at(BRUNCH, WARSAW, offset) for offset in ReminderOffset}


def test_reminders_are_due_a_week_a_day_and_two_hours_before() -> None:
    assert list(DUE.values()) == [
        wall(WARSAW, 2027, 5, 31, 10),
        wall(WARSAW, 2027, 6, 6, 10),
        wall(WARSAW, 2027, 6, 7, 8),
    ]


@pytest.mark.parametrize("zone", [WARSAW, BUDAPEST], ids=str)
@pytest.mark.parametrize(("month", "day"), [(3, 28), (10, 31)], ids=["summer", "winter"])
@pytest.mark.parametrize("offset", [ReminderOffset.WEEK, ReminderOffset.DAY])
def test_a_change_of_the_clock_does_not_move_a_reminder(
    zone: ZoneInfo, month: int, day: int, offset: ReminderOffset
) -> None:
    due = due_at(wall(zone, 2027, month, day, 10), zone, offset)
    assert due.astimezone(zone).hour == 10


def test_two_hours_are_two_hours_on_the_night_of_the_change() -> None:
    breakfast = wall(WARSAW, 2027, 3, 28, 4)
    due = due_at(breakfast, WARSAW, ReminderOffset.HOURS)
    assert due.astimezone(WARSAW).hour == 1


@given(moments, zones)
def test_reminders_come_in_order_and_before_the_start(starts_at: datetime, zone: ZoneInfo) -> None:
    week, day, hours = (due_at(starts_at, zone, offset) for offset in ReminderOffset)
    assert week < day < hours < starts_at


@pytest.mark.parametrize(
    ("offset", "late"),
    [
        (ReminderOffset.WEEK, timedelta(days=3, hours=12)),
        (ReminderOffset.DAY, timedelta(hours=12)),
        (ReminderOffset.HOURS, timedelta(hours=1)),
    ],
)
def test_a_late_reminder_is_sent_while_half_its_notice_is_left(
    offset: ReminderOffset, late: timedelta
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
    due = [due_at(starts_at, zone, offset) for offset in ReminderOffset]
    assert sum(at <= now and is_still_useful(at, starts_at, now) for at in due) <= 1


def test_who_says_yes_three_days_before_gets_no_reminder_of_a_week() -> None:
    owed = reminders_owed(BRUNCH, WARSAW, told_at=BRUNCH - timedelta(days=3))
    assert owed == {offset: DUE[offset] for offset in (ReminderOffset.DAY, ReminderOffset.HOURS)}


def test_who_says_yes_an_hour_before_gets_no_reminder() -> None:
    assert not reminders_owed(BRUNCH, WARSAW, told_at=BRUNCH - timedelta(hours=1))


def test_who_says_yes_when_a_reminder_is_due_does_not_get_it() -> None:
    owed = reminders_owed(BRUNCH, WARSAW, told_at=DUE[ReminderOffset.DAY])
    assert list(owed) == [ReminderOffset.HOURS]
