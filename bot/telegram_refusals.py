"""What a refusal of Telegram means for the message that was refused."""

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
    """Blocked: the person is gone for now. Failed: it will never be taken. Owed: try it again later.

    Whatever is not known to be for good passes: a proxy's page, a token withdrawn by mistake, a server
    that restarts. Such a message is tried for as long as it is owed.
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
    """Its kind alone: the words may hold an address with the token in it, or a chat's number."""
    return type(error).__name__
