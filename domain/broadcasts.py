"""Broadcasts: length limits, progress, and when to show progress again."""

import html
import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.wall_clock import at_wall_time, in_quiet_hours

TEXT_LENGTH = 3500
"""UTF-16 units, as Telegram counts: its 4096 less the header (host, title, language)."""
CAPTION_LENGTH = 700
"""The same for a caption of a photo or document, where Telegram allows 1024."""

BAR_LENGTH = 10
_TAG = re.compile(r"<[^>]*>")
_MEASURED_OVER = timedelta(minutes=1)
_SOONEST, _LATEST = timedelta(seconds=5), timedelta(seconds=30)  # between two edits
_EDITS_TO_GO = 20  # roughly the number of edits still to come, however long it takes


class BroadcastState(StrEnum):
    """Whether a broadcast goes out. A scheduled one counts as running."""

    RUNNING = "running"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    DONE = "done"


class MediaKind(StrEnum):
    """The medium sent with a broadcast's text."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of a broadcast's messages are in which state.

    `recent`: sent within the last minute, or since the start if that is shorter.
    """

    recipients: int
    delivered: int = 0
    blocked: int = 0
    failed: int = 0
    called_off: int = 0  # not sent because an organiser stopped it
    left: int = 0
    recent: int = 0
    running_for: timedelta = timedelta()

    @property
    def done(self) -> int:
        return max(0, self.recipients - self.left)

    @property
    def skipped(self) -> int:
        """Messages to people who were erased, withdrew or paused meanwhile."""
        named = self.delivered + self.blocked + self.failed + self.called_off + self.left
        return max(0, self.recipients - named)


def bar(done: int, of: int) -> str:
    """A text progress bar; full only when all is done."""
    filled = BAR_LENGTH * done // of if of else BAR_LENGTH
    return "▓" * filled + "░" * (BAR_LENGTH - filled)


def time_left(progress: Progress) -> timedelta | None:
    """Estimated time left at the last minute's pace; None while there is no basis."""
    window = min(progress.running_for, _MEASURED_OVER)
    if not progress.left or not progress.recent or not window:
        return None
    return window * (progress.left / progress.recent)


def minutes_left(progress: Progress) -> int | None:
    """Estimated full minutes left, at least one; None while unknown."""
    left = time_left(progress)
    return None if left is None else max(1, -(-left // timedelta(minutes=1)))


def next_edit_at(last_at: datetime, left: timedelta | None) -> datetime:
    """When to show progress again: every 5 seconds near the end, every 30 far from it."""
    if left is None:
        return last_at + _SOONEST
    return last_at + min(max(left / _EDITS_TO_GO, _SOONEST), _LATEST)


def recent_since(now: datetime) -> datetime:
    """The time since when messages count for the pace."""
    return now - _MEASURED_OVER


def longest_text(*, with_media: bool) -> int:
    """The longest text allowed, in UTF-16 units."""
    return CAPTION_LENGTH if with_media else TEXT_LENGTH


def as_plain(html_text: str) -> str:
    """The visible text of Telegram HTML."""
    return html.unescape(_TAG.sub("", html_text))


def suggested_times(now: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """Suggested sending times: in an hour or two, tonight, tomorrow and Monday morning.

    Skips quiet hours and duplicates.
    """
    today = now.astimezone(zone).date()
    full = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=2)
    monday = today + timedelta(days=7 - today.weekday())
    times = [
        full,
        at_wall_time(today, time(18), zone),
        at_wall_time(today + timedelta(days=1), time(9), zone),
        at_wall_time(monday, time(9), zone),
    ]
    fit = (at for at in times if at > now and not in_quiet_hours(at, zone))
    return tuple(sorted(set(fit)))
