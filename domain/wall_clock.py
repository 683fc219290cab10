"""Arithmetic on the wall clock of a zone: days across summer time, and the quiet hours."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

QUIET_FROM = time(22)
"""Nobody is written to unasked from 22:00 on …"""
QUIET_UNTIL = time(8)
"""… until 8:00 on the wall clock of the event's zone: a phone beside the bed wakes nobody for a brunch."""


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


def moved_along(moment: datetime, old: datetime, new: datetime, zone: ZoneInfo) -> datetime:
    """A moment that keeps its distance, by the wall clock, to what moves from `old` to `new`."""
    distance = old.astimezone(zone).replace(tzinfo=None) - moment.astimezone(zone).replace(
        tzinfo=None
    )
    wall = new.astimezone(zone).replace(tzinfo=None) - distance
    return at_wall_time(wall.date(), wall.time(), zone)


def in_other_zone(moment: datetime, old: ZoneInfo, new: ZoneInfo) -> datetime:
    """When a clock in `new` shows what one in `old` shows at `moment`."""
    wall = moment.astimezone(old)
    return at_wall_time(wall.date(), wall.time(), new)


def in_quiet_hours(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether a clock in `zone` shows 22:00 or later, or a time before 8:00."""
    wall = moment.astimezone(zone).time()
    return wall >= QUIET_FROM or wall < QUIET_UNTIL


def next_allowed(moment: datetime, zone: ZoneInfo) -> datetime:
    """`moment` itself if it is not in the quiet hours, else 8:00 of the morning that ends them."""
    return next(_waking_spans(moment, zone))[0]


def add_waking_time(moment: datetime, duration: timedelta, zone: ZoneInfo) -> datetime:
    """When `duration` has passed since `moment`, quiet hours not counted.

    Never in the quiet hours: what would end at 22:00 sharp ends at 8:00, since nobody could be told
    in between. `duration` is not negative.
    """
    spans = _waking_spans(moment, zone)
    begins_at, ends_at = next(spans)
    while ends_at - begins_at <= duration:
        duration -= ends_at - begins_at
        begins_at, ends_at = next(spans)
    return begins_at + duration


def waking_time_between(start: datetime, end: datetime, zone: ZoneInfo) -> timedelta:
    """How much of the time from `start` to `end` is not in the quiet hours; none if `end` is earlier."""
    spans = takewhile(lambda span: span[0] < end, _waking_spans(start, zone))
    return sum((min(ends_at, end) - begins_at for begins_at, ends_at in spans), timedelta())


def _waking_spans(moment: datetime, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """The waking hours of each day, begin and end, from `moment` on, without end."""
    day = moment.astimezone(zone).date()
    begins_at = moment.astimezone(UTC)
    while True:
        begins_at = max(begins_at, at_wall_time(day, QUIET_UNTIL, zone))
        ends_at = at_wall_time(day, QUIET_FROM, zone)
        if begins_at < ends_at:
            yield begins_at, ends_at
            begins_at = ends_at  # a day that a zone skips is not counted twice
        day += timedelta(days=1)
