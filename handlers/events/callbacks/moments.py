"""Presses about times set before an event."""

from enum import StrEnum

from handlers.presses import Press


class Moment(StrEnum):
    """The start and end of answering, and the end of quotas."""

    ANSWERS_FROM = "from"
    ANSWERS_UNTIL = "until"
    OPEN_TO_ALL = "open"


class OpenDeadlines(Press, prefix="until"):
    """Show when people can answer."""

    event_id: int


class AskForMoment(Press, prefix="moment"):
    """Ask for a new time."""

    event_id: int
    moment: Moment


class PickMoment(Press, prefix="momentset"):
    """Pick a number of days before the start; -1: none."""

    event_id: int
    moment: Moment
    days: int
