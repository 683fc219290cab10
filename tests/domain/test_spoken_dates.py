"""Dates in people's own words are understood, or refused with the reason."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.spoken_dates import Reason, Unclear, Understood, read_moment
from tests.domain.texts import rows

WARSAW = ZoneInfo("Europe/Warsaw")
NOW = datetime(2026, 11, 22, 10, 15, tzinfo=WARSAW)
"""A Sunday."""


def said(text: str, language: str, now: datetime = NOW) -> str:
    match read_moment(text, language, now_local=now):
        case Understood(starts, None):
            return f"{starts:%Y-%m-%d %H:%M}"
        case Understood(starts, datetime() as ends):
            return f"{starts:%Y-%m-%d %H:%M}-{ends:%H:%M}"
        case Unclear(reason, day):
            return f"{reason} {day or ''}".strip()
    raise AssertionError(text)


@pytest.mark.parametrize(("language", "meant", "text"), rows("moments.tsv"))
def test_a_moment_is_understood_as_it_is_said(language: str, meant: str, text: str) -> None:
    assert said(text, language) == meant


@pytest.mark.parametrize("language", ["en", "pl", "hu"])
def test_each_language_is_held_to_at_least_sixty_ways_to_say_it(language: str) -> None:
    assert len({text for said_in, _, text in rows("moments.tsv") if said_in == language}) >= 60


@pytest.mark.parametrize(("language", "meant", "text"), rows("moments.tsv"))
def test_marks_and_capitals_may_be_missing(language: str, meant: str, text: str) -> None:
    plain = text.translate(str.maketrans("áéíóöőúüűąćęłńśźż", "aeiooouuuacelnszz"))
    assert said(plain.upper(), language) == meant


def test_the_wrong_language_setting_does_no_harm() -> None:
    assert (
        said("jövő szombat 10-kor", "en") == said("next saturday at 10", "pl") == "2026-11-28 10:00"
    )


def test_a_date_of_today_is_today_and_of_yesterday_next_year() -> None:
    assert said("22 November 12:00", "en") == "2026-11-22 12:00"
    assert said("21 November 12:00", "en") == "2027-11-21 12:00"


def test_a_weekday_said_on_that_day_is_a_week_on() -> None:
    assert said("Sunday 11:00", "en") == "2026-11-29 11:00"


def test_the_twenty_ninth_of_february_waits_for_a_leap_year() -> None:
    assert (
        said("29 February 10:00", "en", datetime(2027, 1, 1, tzinfo=WARSAW)) == "2028-02-29 10:00"
    )


def test_an_hour_that_the_change_to_summer_time_skips_comes_after_it() -> None:
    assert said("28.03.2027 02:30", "pl") == "2027-03-28 03:30"


def test_an_hour_that_comes_twice_is_the_first() -> None:
    understood = read_moment("31.10.2027 02:30", "pl", now_local=NOW)
    assert isinstance(understood, Understood)
    assert understood.starts.astimezone(UTC) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_eighteen_months_ahead_is_the_furthest() -> None:
    assert said("22 May 2028 10:00", "en") == "2028-05-22 10:00"
    assert said("23 May 2028 10:00", "en") == "too_far 2028-05-23"


@pytest.mark.parametrize(
    "text", ["in 99999999999 days", "fél 99999999999999999999", "za 999 miesięcy"]
)
def test_figures_beyond_the_calendar_fail_nothing(text: str) -> None:
    assert isinstance(read_moment(text, "en", now_local=NOW), Unclear)


@given(st.text(max_size=80), st.sampled_from(["en", "pl", "hu"]))
def test_any_text_gets_an_answer(text: str, language: str) -> None:
    answer = read_moment(text, language, now_local=NOW)
    assert isinstance(answer, Understood | Unclear)


@given(st.integers(min_value=1, max_value=500 * 24 * 60))
def test_what_is_written_in_figures_is_read_as_written(minutes: int) -> None:
    moment = NOW + timedelta(minutes=minutes)
    assert said(f"{moment:%Y-%m-%d %H:%M}", "en") in {
        f"{moment:%Y-%m-%d %H:%M}",
        f"{moment + timedelta(hours=1):%Y-%m-%d %H:%M}",
    }


def test_the_day_is_kept_where_only_the_time_is_missing() -> None:
    answer = read_moment("december 5.", "hu", now_local=NOW)
    assert answer == Unclear(Reason.TIME_MISSING, date(2026, 12, 5))
