"""When people hear of organisers' changes, and what they have not been told of an event's moves."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.wall_clock import next_allowed, waking_time_between

TO_CHANGE_PLANS = timedelta(hours=4)
"""Waking hours that people need before the start to stay at home, or to set out at another time."""
TO_READ = timedelta(hours=1)
"""The same for what only matters at the event: their tables, a question to think about."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """When and where an event is held, and its time zone."""

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
    """When to tell people: in the morning if it is night; None means at once.

    At once also applies if the event is running, or would begin within `notice` of waking hours.
    """
    if now < ends_at and waking_time_between(now, starts_at, zone) < notice:
        return None
    morning = next_allowed(now, zone)
    return morning if morning > now else None


def untold(
    moves: Sequence[Move], told: Collection[int], answered_at: datetime
) -> tuple[Whereabouts, Whereabouts] | None:
    """What a person knows and what is now true; None if there is nothing to tell.

    They know what they answered to and what letters told them (`told`: ids of moves). Several moves make
    one piece of news; an event back where it was makes none.
    """
    known = max((at for at, move in enumerate(moves) if move.change_id in told), default=-1)
    left = [move for move in moves[known + 1 :] if move.made_at >= answered_at]
    if not left or left[0].old == left[-1].new:
        return None
    return left[0].old, left[-1].new
