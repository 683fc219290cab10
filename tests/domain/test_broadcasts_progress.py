"""How far a broadcast has come, when that is shown again, and when people like to read."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.broadcasts import (
    Progress,
    as_plain,
    bar,
    minutes_left,
    next_edit_at,
    suggested_times,
    time_left,
)
from domain.links import TypedLink, read_link
from domain.wall_clock import in_quiet_hours

WARSAW = ZoneInfo("Europe/Warsaw")
MINUTE = timedelta(minutes=1)
NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)


def test_the_bar_is_full_only_when_all_is_done() -> None:
    assert bar(0, 312) == "░" * 10
    assert bar(311, 312) == "▓" * 9 + "░"
    assert bar(312, 312) == bar(0, 0) == "▓" * 10


def test_who_is_in_no_other_number_was_skipped() -> None:
    progress = Progress(10, delivered=4, blocked=1, failed=1, called_off=1, left=2)
    assert progress.skipped == 1
    assert progress.done == 8


def test_the_pace_of_the_last_minute_tells_the_minutes_to_go() -> None:
    begun = Progress(1000, 100, left=900, recent=100, running_for=timedelta(seconds=10))
    assert time_left(begun) == timedelta(seconds=90)
    assert minutes_left(begun) == 2
    long = Progress(100_000, 50_000, left=50_000, recent=1800, running_for=timedelta(hours=1))
    assert minutes_left(long) == 28


@pytest.mark.parametrize(
    "progress",
    [
        Progress(10, left=10),  # just begun
        Progress(10, 5, left=5, recent=0, running_for=MINUTE),  # stuck
        Progress(10, 10, recent=10, running_for=MINUTE),  # done
        Progress(10, left=10, recent=3),  # the clock does not advance
    ],
)
def test_what_nobody_can_tell_is_not_told(progress: Progress) -> None:
    assert minutes_left(progress) is None


@pytest.mark.parametrize(
    ("left", "seconds"),
    [(None, 5), (timedelta(seconds=3), 5), (5 * MINUTE, 15), (60 * MINUTE, 30)],
)
def test_progress_is_shown_every_five_seconds_near_the_end_and_every_thirty_far_from_it(
    left: timedelta | None, seconds: int
) -> None:
    assert next_edit_at(NOON, left) == NOON + timedelta(seconds=seconds)


@pytest.mark.parametrize("hour", range(24))
def test_no_suggested_time_is_past_at_night_or_there_twice(hour: int) -> None:
    now = datetime(2026, 10, 5, hour, 20, tzinfo=WARSAW)
    times = suggested_times(now.astimezone(UTC), WARSAW)
    assert len(times) == len(set(times)) >= 2
    assert all(at > now and not in_quiet_hours(at, WARSAW) for at in times)


def test_people_see_a_text_without_its_tags() -> None:
    assert as_plain('<b>1 &lt; 2</b> <a href="https://example.org">x</a>') == "1 < 2 x"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Mapa https://example.org/m?x=1", TypedLink("Mapa", "https://example.org/m?x=1")),
        ("Mapa: example.org", TypedLink("Mapa", "https://example.org")),
        ("https://www.example.org/a", TypedLink("example.org", "https://www.example.org/a")),
        ("http://example.org:8080/", TypedLink("example.org", "http://example.org:8080/")),
        ("no address", None),
        ("http://localhost/x", None),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_a_link_is_read_with_its_label(typed: str, read: TypedLink | None) -> None:
    assert read_link(typed) == read
