"""Buttons as Telegram wants them."""

from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    SwitchInlineQueryChosenChat,
)

from handlers.i18n import plain
from handlers.screen import Button, Link, Rows, Share


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """The rows under a message; None for none."""
    if not rows:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[_button(one) for one in row] for row in rows])


def _button(button: Button) -> InlineKeyboardButton:
    label = plain(button.label)
    match button.action:
        case Link(url):
            return InlineKeyboardButton(text=label, url=url)
        case Share(words):
            anywhere = SwitchInlineQueryChosenChat(
                query=words,
                allow_user_chats=True,
                allow_group_chats=True,
                allow_channel_chats=True,
            )
            return InlineKeyboardButton(text=label, switch_inline_query_chosen_chat=anywhere)
        case action:
            return InlineKeyboardButton(text=label, callback_data=action.pack())
