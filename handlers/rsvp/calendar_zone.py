"""A time zone for calendar files, defined by recurring rules wherever the zone follows any.

icalendar would write out each change since 1970 as lists of dates. That is correct too, but Outlook ignores
such lists ([MS-OXCICAL] 2.1.3.1.1.19 supports `DTSTART` and `RRULE`), and vobject reads only the first
date of each.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from domain.clock_changes import ClockChange, clock_changes, week_of_rule

if TYPE_CHECKING:
    from icalendar import Component, Timezone

_YEARS = 3  # the year before, since a year's first change comes after its start; and the year after
_DAYS = "MO", "TU", "WE", "TH", "FR", "SA", "SU"


def zone_definition(zone: ZoneInfo, year: int) -> "Timezone":
    """A zone definition valid for all of this year and, while the zone keeps its rules, for later ones."""
    from icalendar import Timezone

    definition = Timezone()
    definition.add("tzid", zone.key)
    for part in _parts(zone, year):
        definition.add_component(part)
    return definition


def _parts(zone: ZoneInfo, year: int) -> Iterator["Component"]:
    changes = list(clock_changes(zone, year - 1, _YEARS))
    alike = [[one for one in changes if one.is_forward is way] for way in (True, False)]
    weeks = [week_of_rule(each) for each in alike]
    if not changes:
        yield _part(_never(zone, year))
    elif None not in weeks and all(len(each) == _YEARS for each in alike):
        for each, week in zip(alike, weeks, strict=True):
            first = each[0]
            day = f"{week}{_DAYS[first.at.weekday()]}"
            yield _part(first, {"freq": "yearly", "bymonth": first.at.month, "byday": day})
    else:
        yield from map(_part, changes)


def _part(change: ClockChange, rule: dict[str, str | int] | None = None) -> "Component":
    from icalendar import TimezoneDaylight, TimezoneStandard

    part = TimezoneDaylight() if change.is_forward else TimezoneStandard()
    part.add("dtstart", change.at)
    part.add("tzoffsetfrom", change.before)
    part.add("tzoffsetto", change.after)
    part.add("tzname", change.name)
    if rule:
        part.add("rrule", rule)
    return part


def _never(zone: ZoneInfo, year: int) -> ClockChange:
    """The definition of a zone without clock changes, as if fixed long ago."""
    here = datetime(year, 1, 1, tzinfo=zone)
    offset = here.utcoffset()
    assert offset is not None  # a zone's moments have one
    long_ago = datetime(1970, 1, 1)  # noqa: DTZ001 (what the clock on the wall showed)
    return ClockChange(long_ago, offset, offset, here.tzname() or "")
