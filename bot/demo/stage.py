"""The demo's stage: bot and sandbox in one process, connected by HTTP, with a movable clock."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from bot.app import App, build_app
from bot.config import Settings
from bot.connecting import connect
from bot.polling import poll
from bot.profile import introduce_bot
from bot.time_travel import MovableClock, travel
from sandbox.core import Sandbox
from sandbox.people import SandboxPerson
from sandbox.server import running
from storage.engine import Database


@dataclass(frozen=True, slots=True)
class Character:
    """Someone to play; `part` describes them to whoever chooses."""

    name: str
    language: str
    part: str


DIALOG = Character("Dialóg", "hu", "organiser, Dialóg Egyesület")


@dataclass(slots=True)
class Stage:
    """Everything on the stage; `settle` lets the bot finish all that is due."""

    telegram: Sandbox
    clock: MovableClock
    app: App
    address: str
    polling: asyncio.Task[None] = field(repr=False)

    def enter(self, character: Character) -> SandboxPerson:
        """Add a new person, who has not started the bot yet."""
        return enter(self.telegram, character)

    async def settle(self) -> None:
        """Wait until the bot has fetched and answered everything, and sent what is due."""
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
    operators: Sequence[Character] = (DIALOG,),
    port: int = 0,
) -> AsyncIterator[tuple[Stage, SandboxPerson]]:
    """Start a bot on a fresh database in `folder`, polling a sandbox; yields it with its first operator.

    `operators` may create hosts. `port`: the sandbox's, 0 for a free one. The database must be migrated:
    `sqlite+aiosqlite:///<folder>/demo.db`.
    """
    telegram = Sandbox(now=clock)
    people = [enter(telegram, one) for one in operators]
    async with running(telegram, port) as address:
        app = _app(telegram, clock, folder, address, [one.id for one in people])
        await introduce_bot(app.bot)
        polling = asyncio.create_task(poll(app.bot, app.inbox))
        try:
            yield Stage(telegram, clock, app, address, polling), people[0]
        finally:
            polling.cancel()
            with suppress(asyncio.CancelledError):
                await polling
            await app.close()


def enter(telegram: Sandbox, character: Character) -> SandboxPerson:
    """A new account for somebody to play."""
    return telegram.person(character.name, language=character.language, part=character.part)


def _app(
    telegram: Sandbox, clock: MovableClock, folder: Path, address: str, operators: Sequence[int]
) -> App:
    # Constructed, not read: nothing comes from the environment or .env, so no real token and no webhook.
    settings = Settings.model_construct(
        bot_token=SecretStr(telegram.token),
        bot_api_url=address,
        database_url=database_url(folder),
        operators=tuple(operators),
        broadcast_rate=1000,
    )
    return build_app(
        connect(settings),
        Database(settings.database_url),
        clock,
        bot_username=telegram.username,
        operators=settings.operators,
    )


def database_url(folder: Path) -> str:
    """The demo's database in this folder."""
    return f"sqlite+aiosqlite:///{folder / 'demo.db'}"
