"""Keeps what pydantic would otherwise build anew after each garbage collection."""

import gc
from functools import cache
from typing import Any

from aiogram.methods import (
    EditMessageReplyMarkup,
    GetUpdates,
    SendDocument,
    SendPhoto,
)
from aiogram.methods.base import Response, TelegramMethod

from handlers.calls import AnswerPress, EditText, SendText

OFTEN: tuple[type[TelegramMethod[Any]], ...] = (
    AnswerPress,
    EditMessageReplyMarkup,
    EditText,
    GetUpdates,
    SendDocument,
    SendPhoto,
    SendText,
)
MADE_BETWEEN_LOOKS = 10_000  # objects that are made until the youngest are looked through


@cache
def answers() -> tuple[object, ...]:
    """The types of Telegram's answers: aiogram asks for them by each call and keeps no reference.

    Building one takes 15 ms, and a full collection lets go of them all (a fifth of a broadcast's time).
    """
    return tuple(Response[method.__returning__] for method in OFTEN)  # type: ignore[name-defined]


def keep_what_stays() -> None:
    """Before the bot serves: what has been imported stays, and need not be looked through again.

    An update makes some thousand objects, nearly all of which go by themselves: to look for circles every 700, as
    Python does, is a twentieth of the time that a tap takes; a quarter of that this way.
    """
    answers()
    gc.collect()
    gc.freeze()
    gc.set_threshold(MADE_BETWEEN_LOOKS, *gc.get_threshold()[1:])
