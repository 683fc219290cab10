"""How long the answer to a tap takes when fifty people a second press, however fast the bot is."""

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from benchmarks.brunch import prepare, taps
from benchmarks.report import ROUNDS, Figure, spread
from benchmarks.running import OURS, our_bot
from benchmarks.telegram import Telegram
from storage.migrate import upgrade

A_SECOND = 50


def measure() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'loop.db'}"
        upgrade(url)
        return asyncio.run(_measure(url))


async def _measure(url: str) -> Sequence[Figure]:
    event_id = await prepare(url)
    found = []
    async with Telegram() as telegram, our_bot(telegram, url):
        for number in range(ROUNDS + 1):
            await telegram.taps(OURS, taps(event_id, [number]), per_second=A_SECOND)
            found.append(1000 * quantiles(telegram.lines[OURS].answers, n=20)[-1])
    name = f"p95 of the answer to a tap at {A_SECOND} a second"
    details = f"{spread(found[1:])} ms, SQLite"  # the first round warms up
    return [
        Figure(name, median(found[1:]), details, must=150, aim=50, unit=" ms", less_is_better=True)
    ]
