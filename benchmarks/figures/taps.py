"""RSVP taps a second: the whole stack against bare bots that make the same two calls."""

import asyncio
import tempfile
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from statistics import median

from benchmarks.brunch import prepare, taps
from benchmarks.report import ROUNDS, Figure, spread
from benchmarks.running import AIOGRAM, OURS, PTB, bare_aiogram, bare_ptb, our_bot
from benchmarks.telegram import Telegram
from storage.migrate import upgrade

PRESSES = 2  # of each person in one round


def measure() -> Sequence[Figure]:
    """On SQLite, the database of `make run`."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'taps.db'}"
        upgrade(url)
        return asyncio.run(_measure("SQLite", url))


async def _measure(kind: str, url: str) -> Sequence[Figure]:
    event_id = await prepare(url)
    async with (
        Telegram() as telegram,
        our_bot(telegram, url),
        bare_aiogram(telegram),
        bare_ptb(telegram),
    ):
        rates: dict[str, list[float]] = {OURS: [], AIOGRAM: [], PTB: []}
        rounds = count(0, PRESSES)
        for first in [next(rounds) for _ in range(ROUNDS + 1)]:
            updates = taps(event_id, range(first, first + PRESSES))
            for token, found in rates.items():
                found.append(len(updates) / await telegram.taps(token, updates))
    ours, aiogram, ptb = (found[1:] for found in rates.values())  # the first round warms up
    return [
        Figure(
            f"RSVP taps a second on {kind}, against bare aiogram",
            median(ours) / median(aiogram),
            f"{spread(ours)}; aiogram {spread(aiogram)}, python-telegram-bot {spread(ptb)}",
            must=0.25,
            aim=0.4,
        )
    ]
