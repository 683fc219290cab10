"""When a reminder is due, whom it goes to, and whether it is still worth sending."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.rsvp import RsvpStatus
from domain.spoken_dates.phrases import Phrases
from domain.text import fold
from domain.wall_clock import days_before, in_quiet_hours, next_allowed

WORDS_LENGTH = 500
MOST_RULES = 12
_FURTHEST = 60  # days
_DISTANCE = re.compile(
    r"(?:(?<![\d.,:-])(?P<number>\d{1,3}) ?|(?<!\d)(?<!\d )\b)"
    r"(?:(?P<weeks>w|weeks?|het\w*|tyg\w*|tydz\w*)|(?P<days>d|days?|dni\w*|dzien|nap\w*)"
    r"|(?P<hours>h|hours?|ora\w*|godz\w*))\b"
)
_BEFORE = re.compile(r"\bbefore\b|\bprzed\b|\bwczesniej\b|\belott\w*|\belozo\b|\bpoprzedni\w*")


@dataclass(frozen=True, slots=True)
class Offset:
    """Time before the start: calendar days, or hours."""

    days: int = 0
    hours: int = 0


USUAL = (Offset(days=7), Offset(days=1), Offset(hours=2))
"""The default reminders, unless organisers plan otherwise."""


_ALL_ARE_TOLD = timedelta(hours=1)
"""The longest it takes to write to everybody."""


class ReminderAudience(StrEnum):
    """The audience of a reminder."""

    GOING = "going"
    WAITLISTED = "waitlisted"
    UNANSWERED = "unanswered"  # members of the host without an answer
    LIST = "list"  # the host's whole list, except those who declined or cancelled


_COMING_OR_WAITING = (RsvpStatus.GOING, RsvpStatus.WAITLISTED, RsvpStatus.OFFERED)


def concerns(audience: ReminderAudience, status: RsvpStatus | None) -> bool:
    """Whether it is for someone with this status; None: not answered."""
    match audience:
        case ReminderAudience.GOING:
            return status is RsvpStatus.GOING
        case ReminderAudience.WAITLISTED:
            return status is RsvpStatus.WAITLISTED
        case ReminderAudience.UNANSWERED:
            return status is None
        case ReminderAudience.LIST:
            return status is None or status in _COMING_OR_WAITING


def addressed_as(audience: ReminderAudience, status: RsvpStatus | None) -> ReminderAudience:
    """Which audience's wording someone gets: on the whole list, people who come or wait need not be asked."""
    if audience is not ReminderAudience.LIST:
        return audience
    match status:
        case RsvpStatus.GOING:
            return ReminderAudience.GOING
        case RsvpStatus.WAITLISTED:
            return ReminderAudience.WAITLISTED
        case _:
            return audience


def due_at(starts_at: datetime, zone: ZoneInfo, offset: Offset) -> datetime:
    """When a reminder is due: calendar days before in `zone`, or hours.

    Times in quiet hours move to 8:00, except on the day itself, and unless the event has begun by then.
    """
    at = days_before(starts_at, offset.days, zone) if offset.days else starts_at
    return _by_day(at - timedelta(hours=offset.hours), starts_at, zone)


def leaves_at(due_at: datetime, starts_at: datetime, zone: ZoneInfo, now: datetime) -> datetime:
    """When a due reminder is sent: at once, unless the bot was down until the night and the morning is early enough."""
    morning = _by_day(now, starts_at, zone)
    return morning if is_still_useful(due_at, starts_at, morning + _ALL_ARE_TOLD) else now


def _by_day(at: datetime, starts_at: datetime, zone: ZoneInfo) -> datetime:
    on_the_day = at.astimezone(zone).date() == starts_at.astimezone(zone).date()
    if on_the_day or not in_quiet_hours(at, zone):
        return at
    morning = next_allowed(at, zone)
    return morning if morning < starts_at else at


def is_still_useful(due_at: datetime, starts_at: datetime, now: datetime) -> bool:
    """Whether a reminder due at `due_at` is still worth sending after a downtime.

    It is while half of its notice is left: a week's up to three and a half days late, a day's up to twelve
    hours, two hours' up to one.
    """
    return due_at <= now <= due_at + (starts_at - due_at) / 2


def is_news(due_at: datetime, told_at: datetime) -> bool:
    """Whether the reminder fell due after the person learned the time (at `told_at`).

    They learned it when they said yes or were told that the event moved, whichever is later: a reminder due
    by then would say nothing new.
    """
    return due_at > told_at


def read_offset(text: str) -> Offset | None:
    """Parse `3 days`, `tydzień wcześniej`, `két nappal előtte`; None for anything else or absurdly far."""
    found = _DISTANCE.search(Phrases(text).left)
    if found is None:
        return None
    number = int(found["number"] or 1)
    if found["hours"]:
        offset = Offset(hours=number)
    else:
        offset = Offset(days=number * (7 if found["weeks"] else 1))
    return offset if number and offset.days + offset.hours // 24 <= _FURTHEST else None


def says_before(text: str) -> bool:
    """Whether a line counts back from an event rather than forward from today."""
    return _BEFORE.search(fold(text)) is not None
