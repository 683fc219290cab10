"""aiogram and nothing else: answers each press, and edits the message with the button."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from benchmarks.bots import BUTTONS, TEXT


async def answer_press(press: CallbackQuery, bot: Bot) -> None:
    """The same two calls as those of our bot."""
    await bot.answer_callback_query(press.id)
    assert isinstance(press.message, Message)
    rows = [[InlineKeyboardButton(text=label, callback_data=data)] for label, data in BUTTONS]
    await bot.edit_message_text(
        TEXT,
        chat_id=press.message.chat.id,
        message_id=press.message.message_id,
        parse_mode=ParseMode.HTML,
        reply_markup=InlineKeyboardMarkup(inline_keyboard=rows),
    )


async def main(url: str, token: str) -> None:
    """Poll until killed."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(url))
    dispatcher = Dispatcher()
    dispatcher.callback_query.register(answer_press)
    await dispatcher.start_polling(Bot(token, session=session))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
