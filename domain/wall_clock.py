"""Arithmetic on the wall clock of a zone: days across summer time, and the quiet hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

QUIET_FROM = time(22)
"""Nobody is written to unasked from 22:00 on …"""
QUIET_UNTIL = time(8)
"""… until 8:00 on the wall clock of the event's zone (both from issue 2)."""

_NO_TIME = timedelta()


def at_wall_time(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The moment (UTC) at which a clock in `zone` shows `clock` on `day`.

    A wall time that happens twice (the clock goes back) is the first of the two. One that does not
    happen (the clock goes forward) is moved by the gap: 2:30 on the night to summer time is 3:30.
    """
    return datetime.combine(day, clock.replace(fold=0), tzinfo=zone).astimezone(UTC)


def days_before(moment: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The same wall time so many calendar days earlier: 24 hours a day, or 23 or 25 across a change."""
    wall = moment.astimezone(zone)
    return at_wall_time(wall.date() - timedelta(days=days), wall.time(), zone)


def in_quiet_hours(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether a clock in `zone` shows 22:00 or later, or a time before 8:00."""
    wall = moment.astimezone(zone).time()
    return wall >= QUIET_FROM or wall < QUIET_UNTIL


def next_allowed(moment: datetime, zone: ZoneInfo) -> datetime:
    """`moment` itself if it is not in the quiet hours, else 8:00 of the morning that ends them."""
    wall = moment.astimezone(zone)
    if not in_quiet_hours(moment, zone):
        return moment.astimezone(UTC)
    evening = wall.time() >= QUIET_FROM
    return at_wall_time(wall.date() + timedelta(days=evening), QUIET_UNTIL, zone)


def add_waking_time(moment: datetime, duration: timedelta, zone: ZoneInfo) -> datetime:
    """When `duration` has passed since `moment`, quiet hours not counted.

    Never in the quiet hours: what would end at 22:00 sharp ends at 8:00, since nobody could be told
    in between. `duration` is not negative.
    """
    waking = next_allowed(moment, zone)
    while (left_today := _evening_after(waking, zone) - waking) <= duration:
        duration -= left_today
        waking = next_allowed(waking + left_today, zone)
    return waking + duration


def waking_time_between(start: datetime, end: datetime, zone: ZoneInfo) -> timedelta:
    """How much of the time from `start` to `end` is not in the quiet hours; none if `end` is earlier."""
    total = _NO_TIME
    waking = next_allowed(start, zone)
    while waking < end:
        evening = _evening_after(waking, zone)
        total += min(evening, end) - waking
        waking = next_allowed(evening, zone)
    return total


def _evening_after(waking: datetime, zone: ZoneInfo) -> datetime:
    return at_wall_time(waking.astimezone(zone).date(), QUIET_FROM, zone)
