"""SQLite that cannot be written for a while: locked by another process, or on a full disk. Nothing is lost, and nothing ends."""

import asyncio
import resource
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import cached_property
from pathlib import Path

import pytest
from aiogram.types import Update
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy.exc import SQLAlchemyError

from bot.inbox import Inbox
from bot.polling import poll
from bot.sender import Sender
from bot.web import make_web
from domain.delivery import MessageState
from domain.pace import LIFTED
from handlers.letters import by_name
from storage.engine import Database
from storage.sqlite import PRAGMAS
from storage.unit_of_work import UnitOfWork
from tests.conversations.world import Actor, World
from tests.delivery.office import NOTE, Office
from tests.delivery.test_webhook import SETTINGS


@pytest.fixture
async def world(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    """A bot that waits for the lock of another process no longer than a blink, and so tries again."""
    monkeypatch.setitem(PRAGMAS, "busy_timeout", "10")
    monkeypatch.setattr("bot.polling.AGAIN_SECONDS", 0.001)
    stage = World(sqlite_url)
    yield stage
    await stage.close()


@pytest.fixture
async def ngo(world: World) -> Actor:
    person = world.person("Ala")
    await person.says("/help")
    return person


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Another process writes meanwhile."""
    other = sqlite3.connect(url.removeprefix("sqlite+aiosqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


@contextmanager
def full_disk(url: str) -> Iterator[None]:
    """The database's log cannot grow: no commit gets through."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = Path(url.removeprefix("sqlite+aiosqlite:///") + "-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class LockedAtTheSecondUnit(Database):
    """Another process writes when the second unit of work wants to begin: what was claimed is to be loaded."""

    begun = 0

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[UnitOfWork]:
        self.begun += 1
        if self.begun == 2:
            with locked(f"sqlite+aiosqlite:///{self.engine.url.database}"):
                async with super().unit() as unit:
                    yield unit
        else:
            async with super().unit() as unit:
                yield unit


class Watched(Inbox):
    """Tells how many updates each of its commits was to store."""

    @cached_property
    def batches(self) -> list[int]:
        return []

    async def _store(self, updates: Sequence[Update]) -> None:
        self.batches.append(len(updates))
        await super()._store(updates)


async def until(comes: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not comes():  # noqa: ASYNC110  of several things
            await asyncio.sleep(0)


async def stopped(loop: asyncio.Task[None]) -> None:
    """End a loop that has gone on till now; one that broke raises what broke it."""
    loop.cancel()
    with suppress(asyncio.CancelledError):
        await loop


async def test_a_letter_that_cannot_be_loaded_while_another_process_writes_leaves_later(
    world: World, ngo: Actor, sqlite_url: str
) -> None:
    office, app = Office(world, ngo), world.app
    await office.owes(1)
    database = LockedAtTheSecondUnit(sqlite_url)
    office.sender = Sender(app.bot, database, by_name([NOTE]), world.clock, LIFTED)
    await office.sends()
    assert await office.states() == [MessageState.OWED]
    await office.sends(seconds=3)
    await database.close()
    assert ngo.chat.count("note 1") == 1
    assert await office.states() == [MessageState.DELIVERED]


async def test_polling_outlives_a_full_disk_and_holds_what_comes_meanwhile_once(
    world: World, ngo: Actor, sqlite_url: str
) -> None:
    app = world.app
    inbox = Watched(app.bot, app.database, app.locks, world.clock, app.conversation, app.telemetry)
    ngo.account.say("/language")
    with full_disk(sqlite_url):
        polling = asyncio.create_task(poll(app.bot, inbox))
        await until(lambda: len(inbox.batches) == 5 or polling.done())
    await until(lambda: ngo.sees("Which language shall we speak?") or polling.done())
    await inbox.idle()
    await stopped(polling)
    assert set(inbox.batches) == {1}
    assert ngo.chat.count("Which language shall we speak?") == 1


async def test_what_could_not_be_claimed_on_a_full_disk_arrives_once_there_is_room(
    world: World, ngo: Actor, sqlite_url: str
) -> None:
    office = Office(world, ngo)
    await office.owes(1)
    with full_disk(sqlite_url), pytest.raises(SQLAlchemyError):
        await office.sender.drain()
    assert "note 1" not in ngo.chat
    await office.sends()
    assert ngo.chat.count("note 1") == 1


async def test_while_another_process_writes_the_bot_is_not_ready(
    world: World, sqlite_url: str
) -> None:
    site = make_web(world.app, SETTINGS, dict)
    async with TestClient(TestServer(site)) as door:
        with locked(sqlite_url):
            answer = await door.get("/readyz")
            assert (answer.status, (await answer.json())["database"]) == (503, False)
        assert (await door.get("/readyz")).status == 200
