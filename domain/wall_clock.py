"""Local time arithmetic: days across summer time, and quiet hours."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import takewhile
from zoneinfo import ZoneInfo

QUIET_FROM = time(22)
"""No unsolicited messages are sent from 22:00 …"""
QUIET_UNTIL = time(8)
"""… until 8:00 in the event's zone, so that no phone wakes anybody for an event."""


def at_wall_time(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The moment (UTC) at which a clock in `zone` shows `clock` on `day`.

    A time that occurs twice (the clock goes back) is the first of the two. One that does not occur (the clock
    goes forward) moves by the gap: 2:30 on the night to summer time is 3:30.
    """
    return datetime.combine(day, clock.replace(fold=0), tzinfo=zone).astimezone(UTC)


def days_before(moment: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The same local time some calendar days earlier: days of 24 hours, or 23 or 25 across a change."""
    wall = moment.astimezone(zone)
    return at_wall_time(wall.date() - timedelta(days=days), wall.time(), zone)


def moved_along(moment: datetime, old: datetime, new: datetime, zone: ZoneInfo) -> datetime:
    """A moment that keeps its local-time distance to what moves from `old` to `new`."""
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
    """`moment` itself if outside quiet hours, else 8:00 of the morning that ends them."""
    return next(_waking_spans(moment, zone))[0]


def add_waking_time(moment: datetime, duration: timedelta, zone: ZoneInfo) -> datetime:
    """When `duration` has passed since `moment`, not counting quiet hours.

    Never in quiet hours: what would end at exactly 22:00 ends at 8:00, since nobody could be told in between.
    `duration` must not be negative.
    """
    spans = _waking_spans(moment, zone)
    begins_at, ends_at = next(spans)
    while ends_at - begins_at <= duration:
        duration -= ends_at - begins_at
        begins_at, ends_at = next(spans)
    return begins_at + duration


def waking_time_between(start: datetime, end: datetime, zone: ZoneInfo) -> timedelta:
    """The time from `start` to `end` outside quiet hours; zero if `end` is earlier."""
    spans = takewhile(lambda span: span[0] < end, _waking_spans(start, zone))
    return sum((min(ends_at, end) - begins_at for begins_at, ends_at in spans), timedelta())


def _waking_spans(moment: datetime, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """The start and end of each day's waking hours, from `moment` on, endlessly."""
    day = moment.astimezone(zone).date()
    begins_at = moment.astimezone(UTC)
    while True:
        begins_at = max(begins_at, at_wall_time(day, QUIET_UNTIL, zone))
        ends_at = at_wall_time(day, QUIET_FROM, zone)
        if begins_at < ends_at:
            yield begins_at, ends_at
            begins_at = ends_at  # a day that a zone skips is not counted twice
        day += timedelta(days=1)
