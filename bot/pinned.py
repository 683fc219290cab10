"""Keeps what pydantic would otherwise build anew after each garbage collection."""

import gc
from functools import cache
from typing import Any

from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageReplyMarkup,
    GetUpdates,
    SendDocument,
    SendPhoto,
)
from aiogram.methods.base import Response, TelegramMethod

from handlers.calls import EditText, SendText

OFTEN: tuple[type[TelegramMethod[Any]], ...] = (
    AnswerCallbackQuery,
    EditMessageReplyMarkup,
    EditText,
    GetUpdates,
    SendDocument,
    SendPhoto,
    SendText,
)


@cache
def answers() -> tuple[object, ...]:
    """The types of Telegram's answers: aiogram asks for them by each call and keeps no reference.

    Building one takes 15 ms, and a full collection lets go of them all (a fifth of a broadcast's time).
    """
    return tuple(Response[method.__returning__] for method in OFTEN)  # type: ignore[name-defined]


def keep_what_stays() -> None:
    """Before the bot serves: what has been imported stays, and need not be looked through again."""
    answers()
    gc.collect()
    gc.freeze()
