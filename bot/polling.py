"""Polling: updates are fetched, stored, and only then confirmed to Telegram."""

import asyncio

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramConflictError
from aiogram.types import Update
from sqlalchemy.exc import SQLAlchemyError

from bot.inbox import Inbox

POLL_SECONDS = 30
AGAIN_SECONDS = 2  # until Telegram, or the database, is asked again
UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "inline_query",
    "chosen_inline_result",
]
log = structlog.get_logger(__name__)


async def poll(bot: Bot, inbox: Inbox) -> None:
    """Fetch batches for ever; a batch is confirmed by asking for the next one."""
    offset: int | None = None
    while True:
        try:
            updates = await bot.get_updates(
                offset=offset, timeout=POLL_SECONDS, allowed_updates=UPDATES
            )
        except TelegramConflictError as conflict:
            log.warning("another process polls with this token", error=conflict.message)
            await asyncio.sleep(5)
            continue
        except (TelegramAPIError, ClientDecodeError) as trouble:  # the latter: a gateway's page
            log.warning("no answer from Telegram", error=trouble.message)
            await asyncio.sleep(AGAIN_SECONDS)
            continue
        if updates and await _stored(inbox, updates):
            offset = updates[-1].update_id + 1


async def _stored(inbox: Inbox, updates: list[Update]) -> bool:
    """Whether Telegram may forget them; without a database it keeps them for us."""
    try:
        await inbox.accept(updates)
    except (SQLAlchemyError, OSError) as gone:
        log.warning("database does not answer", error=type(gone).__name__)
        await asyncio.sleep(AGAIN_SECONDS)
        return False
    return True
