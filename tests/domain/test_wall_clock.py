"""Days of the local calendar and quiet hours, across both clock changes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.wall_clock import (
    add_waking_time,
    at_wall_time,
    days_before,
    in_other_zone,
    in_quiet_hours,
    next_allowed,
    waking_time_between,
)
from tests.domain.times import BUDAPEST, WARSAW, moments, spans, wall, zones

both_countries = pytest.mark.parametrize("zone", [WARSAW, BUDAPEST], ids=str)


@both_countries
def test_the_day_before_the_change_to_summer_time_is_23_hours_away(zone: ZoneInfo) -> None:
    brunch = wall(zone, 2027, 3, 28, 10)
    assert days_before(brunch, 1, zone) == brunch - timedelta(hours=23)


@both_countries
def test_the_day_before_the_change_to_winter_time_is_25_hours_away(zone: ZoneInfo) -> None:
    brunch = wall(zone, 2027, 10, 31, 10)
    assert days_before(brunch, 1, zone) == brunch - timedelta(hours=25)


@both_countries
def test_a_wall_time_that_does_not_happen_is_moved_by_the_gap(zone: ZoneInfo) -> None:
    moment = at_wall_time(date(2027, 3, 28), time(2, 30), zone)
    assert moment.astimezone(zone).time() == time(3, 30)


@both_countries
def test_a_wall_time_that_happens_twice_is_the_first_of_the_two(zone: ZoneInfo) -> None:
    moment = at_wall_time(date(2027, 10, 31), time(2, 30), zone)
    assert moment == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@both_countries
def test_a_day_before_the_second_half_past_two_is_half_past_two(zone: ZoneInfo) -> None:
    second = datetime(2027, 10, 31, 2, 30, fold=1, tzinfo=zone).astimezone(UTC)
    assert days_before(second, 1, zone) == wall(zone, 2027, 10, 30, 2, 30)


@given(moments, st.integers(-30, 30), zones)
def test_days_keep_the_wall_time_its_first_if_it_happens_twice_a_later_one_if_never(
    moment: datetime, days: int, zone: ZoneInfo
) -> None:
    asked = moment.astimezone(zone).replace(tzinfo=None) - timedelta(days=days)
    around = (datetime.combine(asked, asked.time(), UTC) + timedelta(hours=h) for h in (-48, 48))
    offsets = {instant.astimezone(zone).utcoffset() or timedelta() for instant in around}
    instants = [asked.replace(tzinfo=UTC) - offset for offset in offsets]
    showing = [at for at in instants if at.astimezone(zone).replace(tzinfo=None) == asked]
    got = days_before(moment, days, zone)
    if showing:
        assert got == min(showing)
    else:
        assert asked < got.astimezone(zone).replace(tzinfo=None) <= asked + timedelta(hours=1)


@pytest.mark.parametrize(
    ("hour", "minute", "quiet"),
    [(21, 59, False), (22, 0, True), (0, 0, True), (7, 59, True), (8, 0, False), (12, 0, False)],
)
def test_quiet_hours_are_from_22_to_8(hour: int, minute: int, quiet: bool) -> None:
    assert in_quiet_hours(wall(WARSAW, 2027, 6, 7, hour, minute), WARSAW) is quiet


@pytest.mark.parametrize(("day", "hour"), [(6, 22), (6, 23), (7, 0), (7, 7), (7, 8)])
def test_what_falls_in_the_night_waits_for_8_in_the_morning(day: int, hour: int) -> None:
    assert next_allowed(wall(WARSAW, 2027, 6, day, hour), WARSAW) == wall(WARSAW, 2027, 6, 7, 8)


@given(moments, zones)
def test_the_next_allowed_moment_is_never_quiet_nor_earlier(
    moment: datetime, zone: ZoneInfo
) -> None:
    allowed = next_allowed(moment, zone)
    assert allowed >= moment
    assert not in_quiet_hours(allowed, zone)
    assert (allowed == moment) is not in_quiet_hours(moment, zone)


def test_waking_time_goes_on_in_the_morning() -> None:
    end = add_waking_time(wall(BUDAPEST, 2027, 6, 7, 20), timedelta(hours=3), BUDAPEST)
    assert end == wall(BUDAPEST, 2027, 6, 8, 9)


def test_what_would_end_at_22_sharp_ends_at_8() -> None:
    end = add_waking_time(wall(BUDAPEST, 2027, 6, 7, 20), timedelta(hours=2), BUDAPEST)
    assert end == wall(BUDAPEST, 2027, 6, 8, 8)


@both_countries
@pytest.mark.parametrize("change", [date(2027, 3, 28), date(2027, 10, 31)], ids=str)
def test_the_day_of_a_change_has_14_waking_hours_like_any_other(
    zone: ZoneInfo, change: date
) -> None:
    midnight = at_wall_time(change, time(0), zone)
    next_midnight = at_wall_time(change + timedelta(days=1), time(0), zone)
    assert waking_time_between(midnight, next_midnight, zone) == timedelta(hours=14)


@given(moments, spans(timedelta(days=3)), zones)
def test_waking_time_is_what_counting_the_minutes_gives(
    start: datetime, span: timedelta, zone: ZoneInfo
) -> None:
    start, minutes = start.replace(second=0, microsecond=0), int(span.total_seconds()) // 60
    counted = sum(
        not in_quiet_hours(start + timedelta(minutes=n), zone) for n in range(0, minutes, 1)
    )
    end = start + timedelta(minutes=minutes)
    assert waking_time_between(start, end, zone) == timedelta(minutes=counted)


@given(moments, spans(timedelta(days=10)), zones)
def test_adding_waking_time_and_measuring_it_agree(
    start: datetime, span: timedelta, zone: ZoneInfo
) -> None:
    end = add_waking_time(start, span, zone)
    assert waking_time_between(start, end, zone) == span
    assert not in_quiet_hours(end, zone)


@given(moments, spans(timedelta(days=3)), zones)
def test_no_waking_time_passes_backwards(start: datetime, span: timedelta, zone: ZoneInfo) -> None:
    assert waking_time_between(start, start - span, zone) == timedelta()


def test_a_day_that_a_zone_skips_has_no_waking_time() -> None:
    apia = ZoneInfo("Pacific/Apia")  # skipped from 29 to 31 December 2011
    evening, morning = wall(apia, 2011, 12, 29, 22), wall(apia, 2011, 12, 31, 8)
    assert next_allowed(evening, apia) == morning
    assert waking_time_between(evening, wall(apia, 2012, 1, 1, 8), apia) == timedelta(hours=14)


def test_another_zone_shows_the_same_on_its_clocks_in_summer_and_in_winter() -> None:
    london = ZoneInfo("Europe/London")
    for day in (datetime(2026, 7, 1, 8, tzinfo=UTC), datetime(2026, 12, 1, 9, tzinfo=UTC)):
        there = in_other_zone(day, BUDAPEST, london)
        assert there - day == timedelta(hours=1)
        assert there.astimezone(london).hour == day.astimezone(BUDAPEST).hour == 10
