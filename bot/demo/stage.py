"""The demo's stage: bot and sandbox in one process, talking HTTP, with a clock that can be moved."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.app import App, build_app
from bot.config import Settings
from bot.polling import connect, poll
from bot.profile import introduce_bot
from bot.travel import MovableClock, travel
from sandbox.core import Sandbox
from sandbox.people import SandboxPerson
from sandbox.server import running
from storage.engine import Database


@dataclass(slots=True)
class Stage:
    """Everything on the stage; ``settle`` lets the bot do all that is due."""

    telegram: Sandbox
    clock: MovableClock
    app: App
    address: str
    polling: asyncio.Task[None] = field(repr=False)

    async def settle(self) -> None:
        """Wait until the bot has fetched and answered everything, and sent what it owes."""
        while self.telegram.world.updates.pending():
            if self.polling.done():
                self.polling.result()
            await asyncio.sleep(0.001)
        await self.app.settle()

    async def travel(self, to: datetime) -> None:
        """Move time, stopping at everything that falls due on the way."""
        await self.settle()
        await travel(self.app, self.clock, to)

    async def says(self, person: SandboxPerson, *texts: str) -> None:
        for text in texts:
            person.say(text)
            await self.settle()

    async def taps(self, person: SandboxPerson, *labels: str) -> None:
        for label in labels:
            person.tap(label)
            await self.settle()


@asynccontextmanager
async def set_stage(
    folder: Path,
    clock: MovableClock,
    *,
    operator: tuple[str, str] = ("Dialóg", "hu"),
    port: int = 0,
) -> AsyncIterator[tuple[Stage, SandboxPerson]]:
    """A bot on a fresh database in ``folder``, polling a sandbox; with it the one who operates it.

    ``operator``: name and language. ``port``: the sandbox's, 0 for a free one. The database has to be
    migrated: ``sqlite+aiosqlite:///<folder>/demo.db``.
    """
    telegram = Sandbox(now=clock)
    name, language = operator
    person = telegram.person(name, language=language)
    async with running(telegram, port) as address:
        app = _app(telegram, clock, folder, address, person.id)
        await introduce_bot(app.bot)
        polling = asyncio.create_task(poll(app))
        try:
            yield Stage(telegram, clock, app, address, polling), person
        finally:
            polling.cancel()
            with suppress(asyncio.CancelledError):
                await polling
            await app.close()


def _app(telegram: Sandbox, clock: MovableClock, folder: Path, address: str, operator: int) -> App:
    settings = Settings.model_validate(
        {
            "bot_token": telegram.token,
            "bot_api_url": address,
            "database_url": database_url(folder),
            "operators": (operator,),
            "broadcast_rate": 1000,
        }
    )
    return build_app(
        connect(settings),
        Database(settings.database_url),
        clock,
        bot_username=telegram.username,
        operators=settings.operators,
        rate=settings.broadcast_rate,
    )


def database_url(folder: Path) -> str:
    """The demo's database in this folder."""
    return f"sqlite+aiosqlite:///{folder / 'demo.db'}"
