"""Confirming a broadcast to 100,000, and the memory used by sending it."""

import asyncio
import multiprocessing
import tempfile
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from benchmarks.crowd import gather, now
from benchmarks.report import ROUNDS, Figure, spread
from benchmarks.resident import resident
from benchmarks.running import OURS
from benchmarks.telegram import Telegram
from bot.features import LETTERS
from bot.sender import Sender
from bot.session import Session
from domain.pace import LIFTED
from handlers.letters import by_name
from storage.engine import Database
from storage.migrate import upgrade

MEMBERS = 100_000
DRAINED = 10_000  # of them, while memory is measured


def measure() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'confirm.db'}"
        upgrade(url)
        return asyncio.run(_measure(url))


async def _measure(database_url: str) -> Sequence[Figure]:
    database = Database(database_url)
    crowd = await gather(database, MEMBERS)
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await crowd.confirm(database)
        took.append(time.perf_counter() - began)
    await database.close()
    return [
        Figure(
            "Confirm a broadcast to 100,000",
            median(took),
            f"{spread(took)} s",
            must=5,
            aim=2,
            unit=" s",
            less_is_better=True,
        ),
        Figure(
            "Memory while it is sent, above that before",
            await asyncio.to_thread(_grown, database_url),
            f"the first {DRAINED:,} of them",
            must=50,
            unit=" MB",
            less_is_better=True,
        ),
    ]


def _grown(database_url: str) -> float:
    """Measure the growth in a separate process with fresh memory."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_drain, args=(database_url, theirs))
    process.start()
    grown = float(ours.recv())
    process.join()
    return grown


def _drain(database_url: str, told: Connection) -> None:
    told.send(asyncio.run(_memory(database_url)))


async def _memory(database_url: str) -> float:
    async with Telegram() as telegram:
        session = Session(api=TelegramAPIServer.from_base(telegram.url))
        database = Database(database_url)
        sender = Sender(Bot(OURS, session=session), database, by_name(LETTERS), now, LIFTED)
        before, most = resident(), 0.0
        drain = asyncio.create_task(sender.drain())
        while telegram.lines[OURS].shown < DRAINED:
            await asyncio.sleep(0.05)
            most = max(most, resident())
        sender.stop()
        await drain
        await session.close()
        await database.close()
    return most - before
