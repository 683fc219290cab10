"""The bot's deep links (``/start`` payloads), and how each is recognised."""

from aiogram import F
from aiogram.filters import CommandStart

EVENT, HOST, TICKET, INVITATION, CLAIM = "e_", "h_", "t_", "o_", "c_"


def deep_link(bot_username: str, kind: str, code: str) -> str:
    """``https://t.me/<bot>?start=e_…``, for instance."""
    return f"https://t.me/{bot_username}?start={kind}{code}"


def opened(kind: str) -> CommandStart:
    """Matches ``/start`` with a payload of one kind; the handler's ``command.args`` is the payload."""
    return CommandStart(deep_link=True, magic=F.args.startswith(kind))
