"""When people hear what organisers do about an event, and what they still have to be told of one that has moved."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.wall_clock import next_allowed, waking_time_between

TO_CHANGE_PLANS = timedelta(hours=4)
"""So much of the day people need before the start who are to stay at home, or to set out at another hour."""
TO_READ = timedelta(hours=1)
"""And so much for what only matters once they are there: their tables, a question to think about."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """When and where an event is held, and whose clocks tell when."""

    starts_at: datetime
    ends_at: datetime
    place: str
    zone: str


@dataclass(frozen=True, slots=True)
class Move:
    """One change of time or place."""

    change_id: int
    made_at: datetime
    old: Whereabouts
    new: Whereabouts


def told_at(
    now: datetime, starts_at: datetime, ends_at: datetime, zone: ZoneInfo, notice: timedelta
) -> datetime | None:
    """The morning, if it is night; None is at once.

    So it is, too, where people are there, or less than `notice` of the day would be left before it begins.
    """
    if now < ends_at and waking_time_between(now, starts_at, zone) < notice:
        return None
    morning = next_allowed(now, zone)
    return morning if morning > now else None


def untold(
    moves: Sequence[Move], told: Collection[int], answered_at: datetime
) -> tuple[Whereabouts, Whereabouts] | None:
    """What a person knows and what is true by now; None if there is nothing to tell.

    They know what they answered to and what a letter brought them (``told``: ids of moves). Two moves
    in a row are one piece of news, and an event that is back where it was is none.
    """
    known = max((at for at, move in enumerate(moves) if move.change_id in told), default=-1)
    left = [move for move in moves[known + 1 :] if move.made_at >= answered_at]
    if not left or left[0].old == left[-1].new:
        return None
    return left[0].old, left[-1].new
