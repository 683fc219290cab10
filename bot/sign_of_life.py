"""Shows "typing" to anyone who waits longer than a moment."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from aiogram import Bot
from aiogram.enums import ChatAction
from aiogram.exceptions import TelegramAPIError

PATIENCE = 1.5  # seconds; nearly every answer comes sooner, and then nothing is shown
SHOWN = 4.5  # seconds after which it is repeated: Telegram shows "typing" for five


@asynccontextmanager
async def at_it(bot: Bot, chat_id: int | None, patience: float = PATIENCE) -> AsyncIterator[None]:
    """If the block takes longer than `patience`, the chat shows that the bot is typing.

    Without a chat nothing is shown; Telegram's response is ignored.
    """
    if chat_id is None:
        yield
        return
    telling: list[asyncio.Task[None]] = []
    loop = asyncio.get_running_loop()
    # A timer costs a tenth of a task, and is nearly always cancelled.
    due = loop.call_later(patience, lambda: telling.append(loop.create_task(_tell(bot, chat_id))))
    try:
        yield
    finally:
        due.cancel()
        for task in telling:
            task.cancel()
            await asyncio.wait([task])


async def _tell(bot: Bot, chat_id: int) -> None:
    while True:
        with suppress(TelegramAPIError):
            await bot.send_chat_action(chat_id, ChatAction.TYPING)
        await asyncio.sleep(SHOWN)
