"""The calls that the bot makes by the thousand, with what it says in them and reads of their answers.

aiogram's own know all that Telegram could be told, check every button once more, and read back the whole message that
was sent: a third of the time that a message of a broadcast takes.
"""

from dataclasses import dataclass
from typing import Any, TypeVar, cast

from aiogram.enums import ParseMode
from aiogram.methods.base import TelegramMethod

NO_PREVIEW = {"is_disabled": True}

Markup = dict[str, Any]  # buttons as they travel
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that Telegram took, as far as it is looked at."""

    message_id: int


class FrequentCall(TelegramMethod[Result]):
    """A call that brings no file and knows no default of the bot's."""

    @classmethod
    def read(cls, result: Any) -> Result:
        """What is wanted of a result; raises ``LookupError``, ``TypeError`` or ``ValueError``."""
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
    """Give a message another text and other buttons; the answer says nothing that is not known."""

    __returning__ = object
    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    text: str
    parse_mode: str = ParseMode.HTML.value
    link_preview_options: dict[str, bool] = NO_PREVIEW
    reply_markup: Markup | None = None


class AnswerPress(FrequentCall[bool]):
    """Tell Telegram that a press was heard, perhaps with a word over the chat."""

    __returning__ = bool
    __api_method__ = "answerCallbackQuery"

    callback_query_id: str
    text: str | None = None
    show_alert: bool | None = None
