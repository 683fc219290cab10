"""The calls that the bot makes by the thousand, with what it says in them and reads of their answers.

aiogram's own know all that Telegram could be told, and read back the whole message that was sent: a
third of the time that a message of a broadcast takes.
"""

from aiogram.enums import ParseMode
from aiogram.methods.base import TelegramMethod
from aiogram.types import InlineKeyboardMarkup
from aiogram.types.base import TelegramObject

NO_PREVIEW = {"is_disabled": True}


class Sent(TelegramObject):
    """A message that Telegram took, as far as it is looked at."""

    message_id: int


class SendText(TelegramMethod[Sent]):
    """Send a text with buttons."""

    __returning__ = Sent
    __api_method__ = "sendMessage"

    chat_id: int
    text: str
    parse_mode: str = ParseMode.HTML.value
    link_preview_options: dict[str, bool] = NO_PREVIEW
    reply_markup: InlineKeyboardMarkup | None = None


class EditText(TelegramMethod[object]):
    """Give a message another text and other buttons; the answer says nothing that is not known."""

    __returning__ = object
    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    text: str
    parse_mode: str = ParseMode.HTML.value
    link_preview_options: dict[str, bool] = NO_PREVIEW
    reply_markup: InlineKeyboardMarkup | None = None
