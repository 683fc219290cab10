"""States of outgoing messages and of incoming updates."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from enum import IntEnum, StrEnum
from itertools import groupby

NOT_MADE = "not made"  # the reason if our own code failed; the log has the traceback
HOSTS = 1 << 48  # more than there will ever be
LONGEST_WAIT = timedelta(minutes=5)
LEASE = timedelta(minutes=2)
"""How long a claimed message belongs to its sender: a call may take a minute, after waiting a second."""


class MessageState(StrEnum):
    """The state of an outbox message."""

    OWED = "owed"
    HELD = "held"  # owed, but its broadcast is paused
    CLAIMED = "claimed"  # taken by a sender; only these may be sent twice after a crash
    DELIVERED = "delivered"
    BLOCKED = "blocked"  # the person blocked the bot or no longer exists
    FAILED = "failed"  # Telegram permanently refused it
    DROPPED = "dropped"  # outdated when its turn came
    CALLED_OFF = "called_off"  # its broadcast was stopped before its turn came


class Flaw(StrEnum):
    """Why Telegram permanently refuses a message."""

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
"""Words in Telegram's descriptions; the first match decides."""


class Priority(IntEnum):
    """Order among due messages; lower goes first."""

    ANSWER = 0
    REMINDER = 1
    INTRODUCTION = 2
    BROADCAST = 3


class UpdateState(StrEnum):
    """The state of an update, from our confirming it to Telegram until it is answered."""

    RECEIVED = "received"
    DONE = "done"  # its effects are committed
    ANSWERED = "answered"  # and the person has seen the answer
    FAILED = "failed"


def flaw_of(reason: str) -> Flaw:
    """Classify a recorded reason, mostly Telegram's own words."""
    if reason == NOT_MADE:
        return Flaw.OURS
    said = reason.casefold()
    found = (flaw for flaw, words in _SPEAK_OF.items() if any(word in said for word in words))
    return next(found, Flaw.OTHER)


def lane(priority: Priority, host_id: int | None) -> int:
    """The number of the queue for one priority and host, within which the oldest goes first.

    Lower lanes are more urgent; lanes of one priority take turns.
    """
    return priority * HOSTS + (host_id or 0)


def in_turn(lanes: Iterable[int], served: Mapping[int, int]) -> list[list[int]]:
    """Lanes grouped by priority, most urgent first, each group in order of turns.

    `served`: the lane served last, by priority.
    """

    def turn(lane: int) -> tuple[bool, int]:
        return lane <= served.get(priority_of(lane), -1), lane

    equals = groupby(sorted(lanes), priority_of)
    return [sorted(group, key=turn) for _, group in equals]


def priority_of(lane: int) -> int:
    return lane // HOSTS


def again_after(tries: int, chance: float) -> timedelta:
    """The delay before another try: growing with `tries`, and spread out by `chance` (0 to 1)."""
    longest = min(timedelta(seconds=2.0 ** min(tries, 10)), LONGEST_WAIT)
    return longest * (0.5 + chance / 2)
