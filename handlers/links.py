"""The bot's deep links (`/start` payloads), and how each is recognised."""

from urllib.parse import quote, urlencode

from aiogram import F
from aiogram.filters import CommandStart

from handlers.i18n import Html, plain

EVENT, HOST, TICKET, INVITATION, SEAT = "e_", "h_", "t_", "o_", "p_"


def deep_link(bot_username: str, kind: str, code: str) -> str:
    """The deep link, such as `https://t.me/<bot>?start=e_…`."""
    return f"https://t.me/{bot_username}?start={kind}{code}"


def share_link(link: str, words: Html) -> str:
    """A link that lets the reader choose a chat to send this link and text to."""
    query = urlencode({"url": link, "text": plain(words)}, quote_via=quote)
    return f"https://t.me/share/url?{query}"


def opened(kind: str) -> CommandStart:
    """Matches `/start` with a payload of one kind; the payload is the handler's `command.args`."""
    return CommandStart(deep_link=True, magic=F.args.startswith(kind))
