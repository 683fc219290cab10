"""What Telegram's refusal means for a message."""

import random

from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramRetryAfter,
)

from domain.delivery import MessageState
from services.cards.outbox import Owed
from services.claims import Result, put_off

NOT_THERE = ("chat not found", "user not found", "PEER_ID_INVALID")


def verdict(owed: Owed, error: AiogramError) -> Result:
    """Blocked: the person is gone for now. Failed: permanently refused. Owed: try again later.

    Anything not known to be permanent counts as temporary: a proxy's page, a token withdrawn by mistake, a
    restarting server. Such messages are retried as long as they are owed.
    """
    match error:
        case TelegramForbiddenError(message=reason):
            return Result(owed, MessageState.BLOCKED, reason=reason)
        case TelegramBadRequest(message=reason):
            gone = any(words in reason for words in NOT_THERE)
            return Result(
                owed, MessageState.BLOCKED if gone else MessageState.FAILED, reason=reason
            )
        case TelegramEntityTooLarge():
            return Result(owed, MessageState.FAILED, reason="file too large")
        case TelegramRetryAfter(retry_after=seconds):
            return Result(owed, MessageState.OWED, reason="too many requests", rests=float(seconds))
        case _:
            return put_off(owed, _name(error), random.random())


def _name(error: AiogramError) -> str:
    """Only the exception's kind: its text may contain an address with the token, or a chat's id."""
    return type(error).__name__
