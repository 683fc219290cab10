"""The states of a message that is owed to someone, and of an update that came in."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from enum import IntEnum, StrEnum
from itertools import groupby

NOT_MADE = "not made"  # the reason where the fault is ours; the log has its traceback
HOSTS = 1 << 48  # more than there will be
LONGEST_WAIT = timedelta(minutes=5)
LEASE = timedelta(minutes=2)
"""How long a claimed message is its sender's alone: a call may take one minute, and wait a second."""


class MessageState(StrEnum):
    """Where an outbox message stands."""

    OWED = "owed"
    HELD = "held"  # owed, but its broadcast is paused
    CLAIMED = "claimed"  # taken by a sender; only these may repeat after a crash
    DELIVERED = "delivered"
    BLOCKED = "blocked"  # the person blocked the bot or is gone
    FAILED = "failed"  # Telegram will never take it
    DROPPED = "dropped"  # no longer owed when its turn came
    CALLED_OFF = "called_off"  # its broadcast was stopped before its turn came


class Flaw(StrEnum):
    """What is wrong with a message that Telegram will never take."""

    OURS = "ours"
    TOO_LONG = "too long"
    FORMATTING = "formatting"
    BUTTON = "button"
    FILE = "file"
    OTHER = "other"


_SPEAK_OF = {
    Flaw.TOO_LONG: ("too long", "too_long"),
    Flaw.FORMATTING: ("parse entities", "entity"),
    Flaw.BUTTON: ("button", "keyboard"),
    Flaw.FILE: ("file", "photo", "image", "web page", "url content"),
}
"""Words of Telegram's descriptions; the first that fit tell."""


class Priority(IntEnum):
    """Who goes first when several messages are due; the lower the sooner."""

    ANSWER = 0
    REMINDER = 1
    INTRODUCTION = 2
    BROADCAST = 3


class UpdateState(StrEnum):
    """Where an update stands between Telegram's confirmation and our answer."""

    RECEIVED = "received"
    DONE = "done"  # its effects are committed
    ANSWERED = "answered"  # and the person has seen the answer
    FAILED = "failed"


def flaw_of(reason: str) -> Flaw:
    """What a recorded reason, mostly Telegram's own words, comes down to."""
    if reason == NOT_MADE:
        return Flaw.OURS
    said = reason.casefold()
    found = (flaw for flaw, words in _SPEAK_OF.items() if any(word in said for word in words))
    return next(found, Flaw.OTHER)


def lane(priority: Priority, host_id: int | None) -> int:
    """The queue in which a message waits: messages of one host and priority, the oldest first.

    Lower lanes are more pressing; those of one priority take turns.
    """
    return priority * HOSTS + (host_id or 0)


def in_turn(lanes: Iterable[int], served: Mapping[int, int]) -> list[list[int]]:
    """Lanes of equal priority together, the most pressing first, in the order of their turns.

    ``served``: of each priority the lane that was served last.
    """

    def turn(lane: int) -> tuple[bool, int]:
        return lane <= served.get(priority_of(lane), -1), lane

    equals = groupby(sorted(lanes), priority_of)
    return [sorted(group, key=turn) for _, group in equals]


def priority_of(lane: int) -> int:
    return lane // HOSTS


def again_after(tries: int, chance: float) -> timedelta:
    """How long to wait after a try that failed: longer each time, and never the same for everybody.

    ``chance``: from 0 to 1.
    """
    longest = min(timedelta(seconds=2.0 ** min(tries, 10)), LONGEST_WAIT)
    return longest * (0.5 + chance / 2)
