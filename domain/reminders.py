"""When a reminder is due, and whether it is still worth sending."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.wall_clock import days_before


class ReminderOffset(StrEnum):
    """How long before the start a reminder goes out."""

    WEEK = "7_days"
    DAY = "1_day"
    HOURS = "2_hours"


def due_at(starts_at: datetime, zone: ZoneInfo, offset: ReminderOffset) -> datetime:
    """Seven days and one day before by the wall clock of `zone`; two hours before by any clock.

    Reminders keep no quiet hours: they follow from the hour of the event, which its people know.
    """
    match offset:
        case ReminderOffset.WEEK:
            return days_before(starts_at, 7, zone)
        case ReminderOffset.DAY:
            return days_before(starts_at, 1, zone)
        case ReminderOffset.HOURS:
            return starts_at - timedelta(hours=2)


def is_still_useful(due_at: datetime, starts_at: datetime, now: datetime) -> bool:
    """Whether a reminder due at `due_at` is worth sending now, the bot having been down.

    It is while half of its notice is left: a week's up to three and a half days late, a day's up to
    twelve hours, two hours' up to one.
    """
    return due_at <= now <= due_at + (starts_at - due_at) / 2


def reminders_owed(
    starts_at: datetime, zone: ZoneInfo, told_at: datetime
) -> Mapping[ReminderOffset, datetime]:
    """The reminders still to come, with their due times, for someone told of the time at `told_at`.

    `told_at` is when the person said yes, or was told that the event moved, whichever is later: a
    reminder that was due by then says nothing new.
    """
    due = {offset: due_at(starts_at, zone, offset) for offset in ReminderOffset}
    return {offset: at for offset, at in due.items() if at > told_at}
