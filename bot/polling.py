"""Runs the bot by polling: updates are fetched, stored, and only then confirmed to Telegram."""

import asyncio
import signal
from contextlib import suppress
from datetime import UTC, datetime

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramUnauthorizedError,
)
from aiogram.types import User
from aiogram.utils.token import TokenValidationError
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.app import App, build_app
from bot.config import Settings
from bot.jobs import run_job
from bot.profile import introduce_bot
from bot.sender import keep_draining
from storage.engine import Database

POLL_SECONDS = 30
SWEEP_SECONDS = 3  # until the updates of a process that died are taken up
LAST_ROUND_SECONDS = 10  # for the batch in flight when the bot is told to stop
UNKNOWN_TOKEN = "Telegram does not know this BOT_TOKEN. See .env.example."
UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
log = structlog.get_logger(__name__)


def connect(settings: Settings) -> Bot:
    """A bot on Telegram's server, or on the one that the settings name. Raises ``CannotStart``."""
    token, url = settings.bot_token.get_secret_value(), settings.bot_api_url
    api = PRODUCTION if url is None else TelegramAPIServer.from_base(url)
    try:
        return Bot(token, session=AiohttpSession(api=api))
    except TokenValidationError:
        raise CannotStart(UNKNOWN_TOKEN) from None


class CannotStart(Exception):  # noqa: N818  it is told as a sentence, not as an error
    """Telegram does not let the bot in; ``str()`` is one sentence for the operator."""


async def serve(settings: Settings) -> None:
    """Poll until SIGTERM or Ctrl-C; then finish what is in flight. Raises ``CannotStart``."""
    bot = connect(settings)
    me = await who_we_are(bot)
    app = build_app(
        bot,
        Database(settings.database_url),
        lambda: datetime.now(UTC),
        bot_username=me.username or "",
        operators=settings.operators,
        rate=settings.broadcast_rate,
    )
    await introduce_bot(bot)
    await app.sender.recover()
    await app.inbox.sweep()
    log.info("started", bot=me.username)
    await _until_stopped(app)
    log.info("stopped")


async def who_we_are(bot: Bot) -> User:
    """What Telegram knows the bot as; raises ``CannotStart``."""
    try:
        return await bot.get_me()
    except (TelegramUnauthorizedError, TelegramNotFound):
        await bot.session.close()
        raise CannotStart(UNKNOWN_TOKEN) from None
    except TelegramNetworkError:
        await bot.session.close()
        raise CannotStart(
            "Telegram cannot be reached. Is there a network, and is BOT_API_URL right?"
        ) from None


async def _until_stopped(app: App) -> None:
    """Serve until told to stop, or until a loop breaks that must not; then end in good order."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    scheduler = _schedule(app)
    stopped = asyncio.create_task(stop.wait())
    polling = asyncio.create_task(poll(app))
    sending = asyncio.create_task(keep_draining(app.sender))
    await asyncio.wait({stopped, polling, sending}, return_when=asyncio.FIRST_COMPLETED)
    scheduler.shutdown(wait=False)
    app.sender.stop()
    polling.cancel()
    await asyncio.wait({sending}, timeout=LAST_ROUND_SECONDS)
    for task in (stopped, sending):
        task.cancel()
    await app.inbox.stop(LAST_ROUND_SECONDS)
    await app.close()
    with suppress(asyncio.CancelledError):
        await polling


async def poll(app: App) -> None:
    """Fetch batches for ever; a batch is confirmed by asking for the next one."""
    offset: int | None = None
    while True:
        try:
            updates = await app.bot.get_updates(
                offset=offset, timeout=POLL_SECONDS, allowed_updates=UPDATES
            )
        except TelegramConflictError as conflict:
            log.warning("another process polls with this token", error=conflict.message)
            await asyncio.sleep(5)
            continue
        except (TelegramAPIError, ClientDecodeError) as trouble:  # the latter: a gateway's page
            log.warning("no answer from Telegram", error=trouble.message)
            await asyncio.sleep(2)
            continue
        if updates:
            await app.inbox.accept(updates)
            offset = updates[-1].update_id + 1


def _schedule(app: App) -> AsyncIOScheduler:
    """The jobs at their intervals; due times themselves live in the database."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    for job in app.jobs:
        scheduler.add_job(
            run_job, "interval", seconds=job.seconds, args=(job, app.services), max_instances=1
        )
    scheduler.add_job(app.inbox.sweep, "interval", seconds=SWEEP_SECONDS, max_instances=1)
    scheduler.start()
    return scheduler
