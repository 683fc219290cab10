"""The moments that an organiser sets before an event."""

from enum import StrEnum

from handlers.presses import Press


class Moment(StrEnum):
    """From when people can answer, until when, and from when on what quotas left is for all."""

    ANSWERS_FROM = "from"
    ANSWERS_UNTIL = "until"
    OPEN_TO_ALL = "open"


class OpenDeadlines(Press, prefix="until"):
    """From when until when people can answer."""

    event_id: int


class AskForMoment(Press, prefix="moment"):
    """Another one."""

    event_id: int
    moment: Moment


class PickMoment(Press, prefix="momentset"):
    """So many days before the start; -1: none."""

    event_id: int
    moment: Moment
    days: int
