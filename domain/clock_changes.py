"""When a zone's clocks change, and by which yearly rule."""

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

LAST = -1


@dataclass(frozen=True, slots=True)
class ClockChange:
    """`at`: the wall clock time before the change; `name`: the zone's abbreviation after it."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def is_forward(self) -> bool:
        """Whether an hour is lost, as when summer time begins."""
        return self.after > self.before


def clock_changes(zone: ZoneInfo, year: int, years: int) -> Iterator[ClockChange]:
    """All clock changes of `years` years from `year` on."""
    first, end = (datetime(one, 1, 1, tzinfo=UTC) for one in (year, year + years))
    days = (first + timedelta(days=one) for one in range((end - first).days + 1))
    for day, tomorrow in pairwise(days):
        if _offset(day, zone) != _offset(tomorrow, zone):
            yield _change(zone, day)


def week_of_rule(changes: Sequence[ClockChange]) -> int | None:
    """The week of the month in which all the changes fall, on the same month, weekday and time; `LAST` for the last.

    None if they follow no such rule.
    """
    rules = {(one.at.month, one.at.weekday(), one.at.time(), one.after) for one in changes}
    if len(rules) != 1:
        return None
    if all(one.at.day + 7 > monthrange(one.at.year, one.at.month)[1] for one in changes):
        return LAST
    weeks = {(one.at.day - 1) // 7 + 1 for one in changes}
    return weeks.pop() if len(weeks) == 1 else None


def _change(zone: ZoneInfo, day: datetime) -> ClockChange:
    """The change on this day, to the minute."""
    before = _offset(day, zone)
    minutes = [day + timedelta(minutes=one) for one in range(24 * 60 + 1)]
    moment = minutes[bisect_left(minutes, True, key=lambda at: _offset(at, zone) != before)]
    name = moment.astimezone(zone).tzname() or ""
    return ClockChange((moment + before).replace(tzinfo=None), before, _offset(moment, zone), name)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
