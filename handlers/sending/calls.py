"""Lean versions of frequent calls, with only the fields that the bot uses and reads back.

aiogram's own calls know every field of Telegram's, validate each button again, and parse the whole sent
message: a third of the time that a broadcast's message takes.
"""

from dataclasses import dataclass
from typing import Any, TypeVar, cast

from aiogram.enums import ParseMode
from aiogram.methods.base import TelegramMethod

NO_PREVIEW = {"is_disabled": True}

Markup = dict[str, Any]  # buttons, serialised
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Sent:
    """The fields we use of a message that Telegram accepted."""

    message_id: int


class FrequentCall(TelegramMethod[Result]):
    """A call without files and without the bot's defaults."""

    @classmethod
    def read(cls, result: Any) -> Result:
        """Parse the fields needed from a result; raises `LookupError`, `TypeError` or `ValueError`."""
        return cast(Result, result)


class SendText(FrequentCall[Sent]):
    """Send a text with buttons."""

    __returning__ = Sent
    __api_method__ = "sendMessage"

    chat_id: int
    text: str
    parse_mode: str = ParseMode.HTML.value
    link_preview_options: dict[str, bool] = NO_PREVIEW
    reply_markup: Markup | None = None

    @classmethod
    def read(cls, result: Any) -> Sent:
        return Sent(int(result["message_id"]))


class EditText(FrequentCall[object]):
    """Replace a message's text and buttons; nothing in the answer is needed."""

    __returning__ = object
    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    text: str
    parse_mode: str = ParseMode.HTML.value
    link_preview_options: dict[str, bool] = NO_PREVIEW
    reply_markup: Markup | None = None


class AnswerPress(FrequentCall[bool]):
    """Tell Telegram that a press was handled, perhaps with a toast."""

    __returning__ = bool
    __api_method__ = "answerCallbackQuery"

    callback_query_id: str
    text: str | None = None
    show_alert: bool | None = None
