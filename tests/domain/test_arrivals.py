"""How arrivals over time are described."""

from datetime import UTC, datetime, timedelta

from domain.arrivals import by_the_minute

TEN = datetime(2026, 10, 17, 8, 0, tzinfo=UTC)


def test_a_short_rush_is_told_minute_by_minute_with_the_empty_ones() -> None:
    came = [TEN, TEN + timedelta(seconds=59), TEN + timedelta(minutes=2)]
    assert [count for _, count in by_the_minute(came)] == [2, 0, 1]


def test_an_hour_is_told_in_steps_that_fit_twelve_lines() -> None:
    steps = by_the_minute([TEN + timedelta(minutes=number) for number in range(60)])
    assert [count for _, count in steps] == [5] * 12
    assert steps[0][0] == TEN


def test_what_is_too_long_ago_is_left_out() -> None:
    steps = by_the_minute([TEN - timedelta(days=2), TEN])
    assert len(steps) == 12
    assert steps[-1] == (TEN, 1)


def test_nobody_yet_is_nothing_to_tell() -> None:
    assert by_the_minute([]) == []
