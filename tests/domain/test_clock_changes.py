"""When clocks change, and the rule by which that recurs."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.clock_changes import LAST, clock_changes, week_of_rule


def test_warsaw_changes_its_clocks_on_the_last_sundays_of_march_and_october() -> None:
    spring, autumn = clock_changes(ZoneInfo("Europe/Warsaw"), 2026, 1)
    assert spring.at.isoformat() == "2026-03-29T02:00:00"
    assert autumn.at.isoformat() == "2026-10-25T03:00:00"
    assert (spring.name, autumn.name) == ("CEST", "CET")
    assert spring.after - spring.before == timedelta(hours=1)


@pytest.mark.parametrize(
    ("zone", "spring", "autumn"),
    [
        ("Europe/Budapest", LAST, LAST),
        ("America/New_York", 2, 1),
        ("Africa/Casablanca", None, None),  # goes by the moon
        ("Asia/Tokyo", None, None),  # does not
    ],
)
def test_a_rule_is_named_where_there_is_one(
    zone: str, spring: int | None, autumn: int | None
) -> None:
    changes = list(clock_changes(ZoneInfo(zone), 2025, 3))
    assert week_of_rule([one for one in changes if one.is_forward]) == spring
    assert week_of_rule([one for one in changes if not one.is_forward]) == autumn


def test_half_an_hour_is_a_change_too() -> None:
    autumn, spring = clock_changes(ZoneInfo("Australia/Lord_Howe"), 2026, 1)
    assert autumn.at == datetime(2026, 4, 5, 2)  # noqa: DTZ001 (as the clock on the wall showed it)
    assert spring.after - spring.before == timedelta(minutes=30)
