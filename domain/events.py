"""An event's status and times, as the rules need them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.people import LANGUAGES
from domain.refusal import Refusal, RefusalCode

TITLE_LENGTH = 100
PLACE_LENGTH = 200
DESCRIPTION_LENGTH = 1500  # leaves room for everything else in a message of 4096 characters
FORMATTED_LENGTH = 10_000  # of a description as HTML, with the addresses of its links
REASON_LENGTH = 300
MOST_SEATS = 5000
RUNS_ON = (15, 30, 45, 60, 90, 120)
"""Choices of minutes by which an event may be prolonged."""


class EventStatus(StrEnum):
    """Only organisers see a draft; a cancelled event keeps its answers."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class EventState:
    """Status and times (aware UTC) of one event."""

    status: EventStatus
    starts_at: datetime
    ends_at: datetime
    # From when people can answer, and until when, if it is limited.
    opens_at: datetime | None = None
    closes_at: datetime | None = None


class RsvpWindow(StrEnum):
    """Whether new people can answer now."""

    NOT_YET = "not_yet"
    OPEN = "open"
    CLOSED = "closed"


def rsvp_window(event: EventState, now: datetime) -> RsvpWindow:
    """The state of answering: open from `opens_at` (inclusive) to `closes_at` (exclusive)."""
    if event.opens_at is not None and now < event.opens_at:
        return RsvpWindow.NOT_YET
    if event.closes_at is not None and now >= event.closes_at:
        return RsvpWindow.CLOSED
    return RsvpWindow.OPEN


def refuse_outside_window(event: EventState, now: datetime) -> None:
    """Raise `Refusal` if someone new answers too early or too late."""
    match rsvp_window(event, now):
        case RsvpWindow.NOT_YET:
            raise Refusal(RefusalCode.RSVP_NOT_YET)
        case RsvpWindow.CLOSED:
            raise Refusal(RefusalCode.RSVP_CLOSED)
        case RsvpWindow.OPEN:
            return


def refuse_unless_published(event: EventState) -> None:
    """Raise `Refusal` for a draft, known only to its organisers, and for a cancelled event."""
    match event.status:
        case EventStatus.DRAFT:
            raise Refusal(RefusalCode.NOT_FOUND)
        case EventStatus.CANCELLED:
            raise Refusal(RefusalCode.EVENT_CANCELLED)
        case EventStatus.PUBLISHED:
            return


def can_run_on(event: EventState, settled_at: datetime, now: datetime) -> bool:
    """Whether the end can be postponed: from the start until the end takes effect at `settled_at`."""
    return event.status is EventStatus.PUBLISHED and event.starts_at <= now < settled_at


def later_ends(ends_at: datetime, now: datetime) -> tuple[datetime, ...]:
    """The later ends that can be chosen."""
    return tuple(at for minutes in RUNS_ON if (at := ends_at + timedelta(minutes=minutes)) > now)


def refuse_unless_open(event: EventState, now: datetime) -> None:
    """Raise `Refusal` unless the event is published and not over (it is over from `ends_at` on)."""
    refuse_unless_published(event)
    if now >= event.ends_at:
        raise Refusal(RefusalCode.EVENT_OVER)


def spoken_with(languages: Sequence[str], language: str, *, spoken: bool) -> list[str]:
    """The event's languages with this one added or removed; the last one stays."""
    changed = [one for one in LANGUAGES if (spoken if one == language else one in languages)]
    return changed or list(languages)


class AttendanceCheck(StrEnum):
    """How attendance became known when few were checked in."""

    OPEN = "open"
    ALL_CAME = "all_came"
    MARKED = "marked"
    ASKED = "asked"
