"""python-telegram-bot and nothing else: answers each press, and edits the message with the button."""

import sys
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode
from telegram.ext import Application, CallbackQueryHandler

from benchmarks.bots import BUTTONS, TEXT


async def answer_press(update: Update, _context: Any) -> None:
    """The same two calls as those of our bot."""
    press = update.callback_query
    assert press is not None
    await press.answer()
    rows = [[InlineKeyboardButton(label, callback_data=data)] for label, data in BUTTONS]
    await press.edit_message_text(
        TEXT, parse_mode=ParseMode.HTML, reply_markup=InlineKeyboardMarkup(rows)
    )


def main(url: str, token: str) -> None:
    """Poll until killed; updates are handled concurrently, as in aiogram."""
    built = Application.builder().token(token).base_url(f"{url}/bot").concurrent_updates(True)
    app = built.build()
    app.add_handler(CallbackQueryHandler(answer_press))
    app.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
