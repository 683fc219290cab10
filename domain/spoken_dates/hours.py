"""The hours that a line names: a start, or a start and an end."""

import re
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Final

from domain.spoken_dates.phrases import Phrases
from domain.spoken_dates.vocabulary import AFTERNOON, LENGTH, MERIDIEM, MORNING, NOON

CLOCK: Final = (
    rf"(?<!\d)(\d{{1,2}})(?:\s?[:.](\d\d)|(?:\s|(?<=\d\d))(00|15|30|45))?(?!\d)\s?h?{MERIDIEM}"
)
HOUR_AND_MINUTE: Final = r"(\d+) ?ora ?(\d\d) ?perc\w*"
TO: Final = (
    r"(?:\s*(?:oclock|ora)|-?t?ej\b)?\s*"
    r"(?:-\s*(?:(?:do|to|till?|until)\b)?|\b(?:do|to|till?|until|and|a|es)\b|-?(?:ora)?t[oe]l\b)\s*"
)
UNTIL: Final = re.compile(r"^(?:do|to|till?|until)\b|\d ?-?(?:kor)?ig$")
ABOUT: Final = r"(?:(?:godz\w*|ok|okolo|kolo|kb|about|around)\b\.?\s*)*"
RANGE: Final = rf"{CLOCK}{TO}{ABOUT}{CLOCK}"
FROM_HALF_PAST: Final = (
    (r"\bhalf past (\d{1,2})", 0, 30),
    (r"\bquarter past (\d{1,2})|\bkwadrans po (\d{1,2})", 0, 15),
    (r"\bquarter to (\d{1,2})|\bza (?:kwadrans|15) (\d{1,2})|\bharomnegyed (\d{1,2})", -1, 45),
    (r"\bwpol do (\d{1,2})|\bfel (\d{1,2})", -1, 30),
    (r"\bnegyed (\d{1,2})", -1, 15),
    (r"\bhalf (\d{1,2})", 0, 30),
)
"""Halves and quarters: hours and minutes to add to the hour named; English `half five` is half past."""

DAWN: Final = 7
"""Earlier hours mean the afternoon, unless the line says otherwise or writes them as 05:30."""


HALF_AN_HOUR: Final = timedelta(minutes=30)


class NoSuchHourError(ValueError):
    """A line names an hour that does not exist."""


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour as stated: zero-padded or not, with am (a), pm (p) or neither."""

    hour: int
    minute: int
    padded: bool
    half: str | None


def find_hours(phrases: Phrases) -> tuple[time, time | None] | None:
    """The start and, if given, the end, removed from the line; None if it names no hour. Raises NoSuchHourError."""
    _spell_out(phrases)
    late, early = bool(phrases.take(AFTERNOON)), bool(phrases.take(MORNING))
    part = "p" if late else "a" if early else None
    if match := phrases.take(RANGE):
        return _from_to(_clock(match.groups()[:4]), _clock(match.groups()[4:]), early, late)
    match = phrases.take(CLOCK)
    return (_time(_clock(match.groups()), part), None) if match else None


def find_length(phrases: Phrases) -> timedelta | None:
    """The duration, removed from the line; None if it gives none."""
    match = phrases.take(LENGTH)
    if match is None:
        return None
    if match["minutes"]:
        return timedelta(minutes=int(match["minutes"]))
    half = HALF_AN_HOUR if match["half"] or match["and_a_half"] else timedelta()
    return timedelta(hours=int(match["hours"] or 1)) + half


def _from_to(start: Clock, end: Clock, early: bool, late: bool) -> tuple[time, time]:
    """Resolves a range; a morning start may have an end after noon: `9 to 12 in the morning`, `morning, 10 to 1`."""
    until = _time(end, "p" if late else "a" if early else None)
    begin = _time(start, "a" if early else "p" if late else end.half)
    if begin >= until and (late or end.half == "p"):
        begin = _time(start, "a")
    if begin >= until and early and end.half is None:
        until = _time(end, "p")
    return begin, until


def _spell_out(phrases: Phrases) -> None:
    """Rewrite half past five as 5:30, noon as 12:00."""
    phrases.left = re.sub(NOON, " 12:00 ", phrases.left)
    phrases.left = re.sub(HOUR_AND_MINUTE, r"\1:\2 ", phrases.left)
    for pattern, hours, minutes in FROM_HALF_PAST:
        if match := phrases.take(pattern):
            named = next(int(group) for group in match.groups() if group)
            # Half to one is after noon: nobody invites people for half past midnight.
            phrases.left = f"{phrases.left} {(named + hours) % 24 or 12}:{minutes} "


def _clock(groups: tuple[str | None, ...]) -> Clock:
    hour, minute, other_minute, half = groups
    said = hour or ""
    return Clock(int(said), int(minute or other_minute or 0), said.startswith("0"), half)


def _time(clock: Clock, part: str | None) -> time:
    """The time of day, by its own am or pm, else by the part of the day, else by what people usually mean."""
    hour = clock.hour
    match clock.half or part:
        case "p" if hour < 12:
            hour += 12
        case "a" if hour == 12:
            hour = 0
        case None if 0 < hour < DAWN and not clock.padded:
            hour += 12
    try:
        return time(hour, clock.minute)
    except ValueError:
        raise NoSuchHourError(f"{clock.hour}:{clock.minute}") from None
