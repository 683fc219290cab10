"""From a line to a moment: the day and hours it names, in local time."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from domain.spoken_dates.days import (
    DAY_ALONE,
    NoSuchDayError,
    OtherWeekdayError,
    find_day,
    months_on,
)
from domain.spoken_dates.hours import UNTIL, NoSuchHourError, find_hours, find_length
from domain.spoken_dates.phrases import KNOWN, Phrases
from domain.text import fold

FURTHEST_MONTHS: Final = 18


class Reason(StrEnum):
    """Why a line gives no moment."""

    NOT_UNDERSTOOD = "not_understood"
    PAST = "past"
    TOO_FAR = "too_far"
    TIME_MISSING = "time_missing"
    OTHER_WEEKDAY = "other_weekday"


@dataclass(frozen=True, slots=True)
class Understood:
    """The start and, if given, the end: aware, in the zone of `now_local`."""

    starts: datetime
    ends: datetime | None


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why it was not understood, and the day if that was, so that only the rest is asked for."""

    reason: Reason
    day: date | None


def read_moment(text: str, language: str, *, now_local: datetime) -> Understood | Unclear:
    """Parse when an event takes place; `now_local` is aware, in the zone of the place.

    All three languages are tried; `language` decides what `5.12` is and whether `ma` means today. An hour
    from 1 to 6 without am, pm or a part of the day is in the afternoon. A time skipped by the change to
    summer time moves by the gap (02:30 becomes 03:30); one that occurs twice in autumn is the first.
    """
    phrases = Phrases(text)
    today = now_local.date()
    day = None
    try:
        length = find_length(phrases)
        day = find_day(phrases, language, today)
        hours = find_hours(phrases)
    except OtherWeekdayError:
        return Unclear(Reason.OTHER_WEEKDAY, None)
    except (NoSuchDayError, NoSuchHourError):
        return Unclear(Reason.NOT_UNDERSTOOD, day)
    if day is None or re.search(r"\d", phrases.left):
        return Unclear(Reason.NOT_UNDERSTOOD, day)
    if day < today:
        return Unclear(Reason.PAST, day)
    if day > months_on(today, FURTHEST_MONTHS):
        return Unclear(Reason.TOO_FAR, day)
    if hours is None:
        return Unclear(Reason.TIME_MISSING, day)
    starts, ends = _between(day, *hours, now_local)
    if ends is None and length is not None:
        wall = starts.replace(tzinfo=None) + length
        ends = _on_the_wall(wall.date(), wall.time(), now_local)
    return Understood(starts, ends) if starts > now_local else Unclear(Reason.PAST, day)


_NOT_SO: Final = re.compile(
    r"\W*(?:\b(?:no|nope|not|sorry|actually|rather|nem|inkabb|megis|bocsanat|nie|jednak|raczej|przepraszam)\b\W*)+"
)
_DAY_IN_WORDS: Final = rf"\b(?:{KNOWN.pattern})|{DAY_ALONE}"


def corrected(text: str) -> str | None:
    """What a line puts in place of what was said: `11` of `no, 11`; None if it does not begin with a no."""
    match = _NOT_SO.match(fold(text))
    return text[match.end() :] if match else None


def names_day(text: str) -> bool:
    """Whether a line names a day by more than numbers, which may be an hour: `18 October`, `the 5th`, `jutro`."""
    return re.search(_DAY_IN_WORDS, Phrases(text).left) is not None


def names_end(text: str) -> bool:
    """Whether a line gives only an end: `until 1`, `do 13`, `13-ig`."""
    return UNTIL.search(fold(text).strip()) is not None


def _between(
    day: date, begin: time, until: time | None, now_local: datetime
) -> tuple[datetime, datetime | None]:
    """The start and end; an end not after the start is on the next day (`20:00-01:00`)."""
    starts = _on_the_wall(day, begin, now_local)
    if until is None:
        return starts, None
    last = day if until > begin else day + timedelta(days=1)
    return starts, _on_the_wall(last, until, now_local)


def _on_the_wall(day: date, at: time, now_local: datetime) -> datetime:
    wall = datetime.combine(day, at, tzinfo=now_local.tzinfo)
    return wall.astimezone(UTC).astimezone(now_local.tzinfo)
