"""The steps of a wizard; each press carries its draft's revision."""

from handlers.presses import Press


class ShowMonth(Press, prefix="month"):
    """Turn the calendar to a month, such as ``2026-10``."""

    revision: int
    month: str


class PickDay(Press, prefix="day"):
    """The day, in ISO form."""

    revision: int
    day: str


class PickHour(Press, prefix="hour"):
    """The hour in which it starts."""

    revision: int
    hour: int


class PickStart(Press, prefix="start"):
    """When it starts, in minutes since midnight."""

    revision: int
    minutes: int


class PickEnd(Press, prefix="end"):
    """How long it lasts, in minutes."""

    revision: int
    minutes: int


class AgreeToTime(Press, prefix="agree"):
    """Yes, that is when."""

    revision: int


class KeepAsItIs(Press, prefix="keep"):
    """Leave this step as it is, or empty."""

    revision: int


class PickPlace(Press, prefix="place"):
    """One of the places used before, by its number in the list."""

    revision: int
    number: int


class ReturnTo(Press, prefix="back"):
    """Back to an earlier step."""

    revision: int
    step: str


class LeaveQuestions(Press, prefix="leave"):
    """Out of a wizard at its first step; what was said is dropped."""

    revision: int


class StandStill(Press, prefix="still"):
    """A field of the calendar that does nothing: a past day, a name of a weekday."""
