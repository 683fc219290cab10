"""Buttons in Telegram's format."""

from typing import Any

from aiogram.types import InlineKeyboardMarkup

from handlers.i18n import plain
from handlers.screen import Button, Link, Rows, Share
from handlers.sending.calls import Markup


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """The keyboard under a message; None if there are no rows."""
    return InlineKeyboardMarkup.model_validate(markup(rows)) if rows else None


def markup(rows: Rows) -> Markup | None:
    """The same, serialised for frequent calls."""
    if not rows:
        return None
    return {"inline_keyboard": [[_button(one) for one in row] for row in rows]}


def _button(button: Button) -> dict[str, Any]:
    label = plain(button.label)
    match button.action:
        case Link(url):
            return {"text": label, "url": url}
        case Share(words):
            anywhere = {
                "query": words,
                "allow_user_chats": True,
                "allow_group_chats": True,
                "allow_channel_chats": True,
            }
            return {"text": label, "switch_inline_query_chosen_chat": anywhere}
        case action:
            return {"text": label, "callback_data": action.pack()}
