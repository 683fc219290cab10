"""The states of a message that is owed to someone, and of an update that came in."""

from enum import IntEnum, StrEnum


class MessageState(StrEnum):
    """Where an outbox message stands."""

    OWED = "owed"
    CLAIMED = "claimed"  # taken by a sender; only these may repeat after a crash
    DELIVERED = "delivered"
    BLOCKED = "blocked"  # the person blocked the bot or is gone
    FAILED = "failed"  # Telegram will never take it
    DROPPED = "dropped"  # no longer owed when its turn came


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
