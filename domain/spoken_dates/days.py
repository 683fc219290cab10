"""The day that a line names: a date, a weekday, or a number of days, weeks or months ahead."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from domain.spoken_dates.phrases import Phrases
from domain.spoken_dates.vocabulary import (
    DAYS_AHEAD,
    HUNGARIAN_TODAY,
    IN_DAYS,
    IN_MONTHS,
    IN_WEEKS,
    MONTHS,
    NEXT_MONTH,
    NEXT_WEEK,
    NEXT_YEAR,
    VAGUE,
    WEEKDAYS,
)

YEAR: Final = r"(?:,?\s*(20\d\d)(?:\s*(?:r\.|r\b|roku)|\.)?)?"
MONTH: Final = "|".join(f"(?P<m{number}>{names})" for number, names in enumerate(MONTHS, start=1))
DAY: Final = r"(\d{1,2})(?![\d:])"

ISO: Final = r"\b(20\d\d)\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)(?:\.|(?=t))?(?:-?[ae]n)?"
DAY_MONTH_YEAR: Final = r"\b(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(20\d\d)(?:\s*r\b\.?)?"
SHORT_YEAR: Final = (
    r"\b(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d:.])|\b(\d{1,2})/(\d{1,2})/(\d\d)(?![\d:.])"
)
DAY_OF_MONTH: Final = (
    rf"(?<![\d:]){DAY}(?:\.|-?(?:te)?go|st|nd|rd|th)?\s*(?:of\s*)?(?:{MONTH})\.?{YEAR}"
)
MONTH_DAY: Final = rf"(?:\b(20\d\d)\.?\s*)?\b(?:{MONTH})\.?\s*(?:the\s*)?{DAY}(?:\.|st|nd|rd|th|-?[aei]n?\b|-jen\b)?{YEAR}"
TWO_NUMBERS: Final = r"(?<![\d:.])(\d{1,2})\s?[./]\s?(\d{1,2})(?![\d:])\.?(?:-?[ae]n\b)?"
DAY_ALONE: Final = r"\b(\d{1,2})(?:st|nd|rd|th|-?go|-?[aei]n|-jen)\b"
DAY_OF_NEXT_MONTH: Final = rf"\b(\d{{1,2}})\.? (?:{NEXT_MONTH})"

SEVERAL_DAYS: Final = rf"(?<![\d:.])\d{{1,2}}\.?-\d{{1,2}}\.?\s*(?:{MONTH})"
NTH: Final = (
    "1th|1\\.?|elso|pierwsz\\w*",
    "2th|2\\.?|masodik|drug\\w*",
    "3th|3\\.?|harmadik|trzeci\\w*",
    "4th|4\\.?|negyedik|czwart\\w*",
    "last|utolso|ostatni\\w*",
)
NTH_WEEKDAY: Final = (
    rf"\b(?:{'|'.join(f'(?P<n{at}>{names})' for at, names in enumerate(NTH))})"
    rf"\s+(?:{'|'.join(f'(?P<w{at}>{names})' for at, names in enumerate(WEEKDAYS))})"
)

LAST_DAY: Final = 31
MONTHS_A_YEAR: Final = 12
CENTURY: Final = 100


class NoSuchDayError(ValueError):
    """A line names a day that does not exist."""


class OtherWeekdayError(NoSuchDayError):
    """A line names a date and a weekday that do not agree."""


def find_day(phrases: Phrases, language: str, today: date) -> date | None:
    """The day, removed from the line; None if it names none. Raises NoSuchDayError.

    Without a year: the next such date, today included. A weekday alone is the next one after today, `next
    Friday` is in the week that begins next Monday, `a week on Friday` a week after the next one, `the last Friday
    of May` in the next May in which it is not over.
    """
    if phrases.take(VAGUE) or phrases.take(SEVERAL_DAYS):
        return None
    if (day := _nth_weekday(phrases, today)) is not None:
        return day
    weekday = phrases.take_any(WEEKDAYS)
    day = _written(phrases, today) or _counted(phrases, language, today)
    if day is None and weekday is not None:
        named = _of_month(phrases, today, weekday) or _on_weekday(phrases, weekday, today)
        return _in_two_numbers(phrases, language, today, weekday) or named
    if day is None:
        day = _in_two_numbers(phrases, language, today) or _of_month(phrases, today)
        return day or _weeks_on(phrases, today)
    if weekday is not None and day.weekday() != weekday:
        raise OtherWeekdayError(f"{day} is another day of the week")
    return day


def _written(phrases: Phrases, today: date) -> date | None:
    if match := phrases.take(ISO):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := phrases.take(DAY_MONTH_YEAR) or phrases.take(SHORT_YEAR):
        day, month, year = (int(group) for group in match.groups() if group)
        year = year % CENTURY + 2000
        return _date(year, month, day) if month <= MONTHS_A_YEAR else _date(year, day, month)
    next_year = phrases.take(NEXT_YEAR) is not None
    match = phrases.take(DAY_OF_MONTH) or phrases.take(MONTH_DAY)
    if match is None:
        return None
    month = next(number for number in range(1, 13) if match[f"m{number}"])
    numbers = [int(group) for group in match.groups() if group and group.isdigit()]
    years = [number for number in numbers if number > LAST_DAY]
    days = [number for number in numbers if number <= LAST_DAY]
    if not days:
        raise NoSuchDayError(match[0])
    if next_year:
        years = [today.year + 1]
    return _date(years[0], month, days[0]) if years else _next(month, days[0], today)


def _nth_weekday(phrases: Phrases, today: date) -> date | None:
    """`The last Friday of May`, removed from a line that names a month and no date in it."""
    dated = re.search(DAY_OF_MONTH, phrases.left) or re.search(MONTH_DAY, phrases.left)
    month = None if dated else re.search(rf"\b(?:{MONTH})", phrases.left)
    match = phrases.take(NTH_WEEKDAY) if month else None
    if month is None or match is None:
        return None
    number = next(number for number in range(1, 13) if month[f"m{number}"])
    nth = next(at for at in range(len(NTH)) if match[f"n{at}"])
    weekday = next(at for at in range(len(WEEKDAYS)) if match[f"w{at}"])
    for year in (today.year, today.year + 1):
        last = monthrange(year, number)[1]
        found = [date(year, number, day) for day in range(1, last + 1)]
        found = [day for day in found if day.weekday() == weekday]
        if (day := found[nth if nth < len(NTH) - 1 else -1]) >= today:
            return day
    return None


def _counted(phrases: Phrases, language: str, today: date) -> date | None:
    for days, names in DAYS_AHEAD:
        if phrases.take(rf"\b(?:{names})"):
            weeks = _weeks_on(phrases, today)
            return (weeks or today) + timedelta(days=days)
    if language == "hu" and phrases.take(HUNGARIAN_TODAY):
        return today
    if match := phrases.take(IN_DAYS):
        return today + timedelta(days=_count(match))
    if match := phrases.take(IN_MONTHS):
        return months_on(today, _count(match))
    return None


def _on_weekday(phrases: Phrases, weekday: int, today: date) -> date:
    coming = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if match := phrases.take(IN_WEEKS):
        return coming + timedelta(weeks=_count(match))
    if phrases.take(NEXT_WEEK):
        return today + timedelta(days=7 - today.weekday() + weekday)
    return coming


def _weeks_on(phrases: Phrases, today: date) -> date | None:
    match = phrases.take(IN_WEEKS)
    return today + timedelta(weeks=_count(match)) if match else None


def _in_two_numbers(
    phrases: Phrases, language: str, today: date, weekday: int | None = None
) -> date | None:
    """`5.12` if it may be a date: month first in Hungarian, else day first, or the reverse if an hour is left over.

    Beside a weekday it is an hour, unless another hour is left.
    """
    match = re.search(TWO_NUMBERS, phrases.left)
    hour_left = match and re.search(r"\d", phrases.left.replace(match[0], "", 1))
    if match is None or (weekday is not None and not hour_left):
        return None
    first, second = int(match[1]), int(match[2])
    orders = [(first, second), (second, first)]
    orders = orders if language == "hu" else orders[::-1]
    for month, day in orders if hour_left else orders[:1]:
        try:
            found = _next(month, day, today)
        except NoSuchDayError:
            continue
        if weekday is None or found.weekday() == weekday:
            phrases.take(TWO_NUMBERS)
            return found
    return None


def _of_month(phrases: Phrases, today: date, weekday: int | None = None) -> date | None:
    """`5-én`, `the 5th`: the next such day, on the given weekday if any; next month's if the line says so."""
    first = today.replace(day=1)
    months = [months_on(first, ahead) for ahead in range(13)]
    match = phrases.take(DAY_OF_NEXT_MONTH)
    if match or phrases.take(NEXT_MONTH):
        months = months[1:2]
    match = match or phrases.take(DAY_ALONE)
    if match is None:
        return None
    for month in months:
        try:
            day = _date(month.year, month.month, int(match[1]))
        except NoSuchDayError:
            continue
        if day >= today and weekday in (None, day.weekday()):
            return day
    raise OtherWeekdayError(match[0])


def _next(month: int, day: int, today: date) -> date:
    for year in range(today.year, today.year + 9):
        try:
            found = _date(year, month, day)
        except NoSuchDayError:
            continue
        if found >= today:
            return found
    raise NoSuchDayError(f"{day} of month {month}")


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NoSuchDayError(f"{year}-{month}-{day}") from None


def months_on(day: date, months: int) -> date:
    """The date some months later, on the last day if that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _count(match: re.Match[str]) -> int:
    """The number in a phrase; 1 if it has none (`a week`, `za tydzień`)."""
    return next((int(group) for group in match.groups() if group and group.strip().isdigit()), 1)
