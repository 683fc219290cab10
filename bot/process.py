"""One process of the bot: starts its loops, watches them, and ends them in order."""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import UTC, datetime
from functools import partial

import structlog
from aiogram.types import Update
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.exc import SQLAlchemyError

from bot.app import App, build_app
from bot.config import Settings
from bot.connecting import connect, who_we_are
from bot.garbage import keep_what_stays
from bot.jobs import run_job
from bot.leading import lead
from bot.polling import poll
from bot.profile import introduce_bot
from bot.sender import keep_draining
from bot.webhook_setup import settle_how_updates_come
from domain.interests.sentences import SENTENCES
from services.sentences import numbers_of
from storage.engine import Database

SWEEP_SECONDS = 3  # seconds until a dead process's updates are taken over
LAST_ROUND_SECONDS = 8  # for work in progress when the bot is told to stop …
ENDING_SECONDS = 9  # … for what must then be cancelled …
CLOSING_SECONDS = 1  # … and for disconnecting from Telegram and the database: ten in all
Loops = Mapping[str, asyncio.Task[None]]
log = structlog.get_logger(__name__)


async def serve(settings: Settings) -> None:
    """Serve until SIGTERM or Ctrl-C, then finish work in progress. Raises `CannotStart`."""
    if settings.read_with_model:
        SENTENCES.use(numbers_of)
    bot = connect(settings)
    me = await who_we_are(bot)
    app = build_app(
        bot,
        Database(settings.database_url),
        lambda: datetime.now(UTC),
        bot_username=me.username or "",
        operators=settings.operators,
        rate=settings.broadcast_rate,
        inline=bool(me.supports_inline_queries),
    )
    if not me.supports_inline_queries:
        log.warning("inline mode is off")
    try:
        await run_until_stopped(app, settings)
    finally:
        await _within(CLOSING_SECONDS, app.close())
    log.info("stopped")


async def run_until_stopped(app: App, settings: Settings) -> None:
    """Run every loop until told to stop, or until an essential one fails."""
    stop = asyncio.Event()
    loops: dict[str, asyncio.Task[None]] = {}
    with _stopped_by_signals(stop):
        async with AsyncExitStack() as door:
            await door.enter_async_context(_door(app, settings, loops))
            await settle_how_updates_come(app.bot, settings)
            loops |= {name: asyncio.ensure_future(one) for name, one in _loops(app, settings)}
            Update.model_rebuild()  # before the first one arrives
            keep_what_stays()
            introducing = asyncio.create_task(introduce_bot(app.bot))
            log.info("started", webhook=settings.webhook_url is not None)
            stopped = asyncio.create_task(stop.wait())
            await asyncio.wait({stopped, *loops.values()}, return_when=asyncio.FIRST_COMPLETED)
            stopped.cancel()
            introducing.cancel()
            await _within(ENDING_SECONDS, _end(app, loops, door.aclose()))
            _raise_what_broke(loops)


@asynccontextmanager
async def _door(app: App, settings: Settings, loops: Loops) -> AsyncIterator[None]:
    """The HTTP server, if HTTP_PORT is set; aiohttp's server is imported only then."""
    if settings.http_port is None:
        yield
        return
    from bot.web import door

    async with door(app, settings, settings.http_port, lambda: _alive(loops)):
        yield


def _loops(app: App, settings: Settings) -> Iterator[tuple[str, Awaitable[None]]]:
    yield "sending", keep_draining(app.sender)
    yield "inbox", _keep_sweeping(app)
    yield "jobs", lead(app.locks, "jobs", partial(_keep_jobs, app))
    if settings.webhook_url is None:
        yield "polling", lead(app.locks, "polling", partial(poll, app.bot, app.inbox))


def _alive(loops: Loops) -> dict[str, bool]:
    return {name: not task.done() for name, task in loops.items()} or {"started": False}


async def _end(app: App, loops: Loops, close_door: Awaitable[None]) -> None:
    """Stop taking new work, then finish what is in progress, in parallel; what takes longer is cancelled."""
    app.sender.stop()
    for name, task in loops.items():
        if name != "sending":
            task.cancel()
    await asyncio.gather(
        app.inbox.stop(LAST_ROUND_SECONDS),
        asyncio.wait({loops["sending"]}, timeout=LAST_ROUND_SECONDS),
        close_door,
    )
    loops["sending"].cancel()
    await asyncio.wait(loops.values())


async def _within(seconds: float, ending: Awaitable[None]) -> None:
    """Wait this long; whatever has not ended by then is taken over by other processes."""
    try:
        async with asyncio.timeout(seconds):
            await ending
    except TimeoutError:
        log.warning("not ended in time")


def _raise_what_broke(loops: Loops) -> None:
    for task in loops.values():
        if task.done() and not task.cancelled() and (broken := task.exception()) is not None:
            raise broken


async def _keep_sweeping(app: App) -> None:
    """Take over what a process left behind, this one in an earlier run or another."""
    while True:
        try:
            await app.inbox.sweep()
        except (SQLAlchemyError, OSError) as gone:
            log.warning("database does not answer", error=type(gone).__name__)
        await asyncio.sleep(SWEEP_SECONDS)


async def _keep_jobs(app: App) -> None:
    """Run the jobs at their intervals while this process leads; due times are in the database."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    for job in app.jobs:
        run = partial(run_job, job, app.services, app.telemetry, app.operators)
        scheduler.add_job(run, "interval", seconds=job.seconds, name=job.name, coalesce=True)
    scheduler.start()
    try:
        await asyncio.Event().wait()
    finally:
        scheduler.shutdown(wait=False)


@contextmanager
def _stopped_by_signals(stop: asyncio.Event) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    names = (signal.SIGTERM, signal.SIGINT)
    for name in names:
        loop.add_signal_handler(name, stop.set)
    yield
    for name in names:
        loop.remove_signal_handler(name)
