"""Presses of the wizards; each carries its draft's revision."""

from handlers.presses import Press


class ShowMonth(Press, prefix="month"):
    """Turn the calendar to a month, such as `2026-10`."""

    revision: int
    month: str


class PickDay(Press, prefix="day"):
    """Pick the day, in ISO form."""

    revision: int
    day: str


class PickHour(Press, prefix="hour"):
    """Pick the hour of the start."""

    revision: int
    hour: int


class PickStart(Press, prefix="start"):
    """Pick the start, in minutes since midnight."""

    revision: int
    minutes: int


class PickEnd(Press, prefix="end"):
    """Pick the duration, in minutes."""

    revision: int
    minutes: int


class AgreeToTime(Press, prefix="agree"):
    """Confirm the time."""

    revision: int


class KeepAsItIs(Press, prefix="keep"):
    """Leave this answer unchanged, or empty."""

    revision: int


class PickPlace(Press, prefix="place"):
    """Pick an earlier place, by its number in the list."""

    revision: int
    number: int


class ReturnTo(Press, prefix="back"):
    """Return to an earlier step."""

    revision: int
    step: str


class LeaveQuestions(Press, prefix="leave"):
    """Leave a wizard at its first step; its answers are dropped."""

    revision: int


class StandStill(Press, prefix="still"):
    """Do nothing: a past day or a weekday's name in the calendar."""
