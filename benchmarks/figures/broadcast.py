"""A broadcast without rate limits, every send recorded durably, against bare bots' loops of sends."""

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.asked import worker
from benchmarks.brunch import FIRST
from benchmarks.crowd import TEXT
from benchmarks.report import Figure, spread
from benchmarks.running import AIOGRAM, OURS, PTB
from benchmarks.telegram import Telegram
from storage.migrate import upgrade

MEMBERS = 1500  # written to in a round
TURNS = 9  # rounds vary: each is compared with the one beside it


def measure() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'broadcast.db'}"
        upgrade(url)
        return asyncio.run(_measure(url))


async def _measure(database_url: str) -> Sequence[Figure]:
    bare = "benchmarks.bots.bare_sends"
    rest = str(MEMBERS), str(FIRST), TEXT
    async with (
        Telegram() as telegram,
        worker("benchmarks.bots.our_sends", telegram.url, OURS, str(MEMBERS), database_url) as ours,
        worker(bare, "aiogram", telegram.url, AIOGRAM, *rest) as aiogram,
        worker(bare, "ptb", telegram.url, PTB, *rest) as ptb,
    ):
        rates: list[list[float]] = [[], [], []]
        for _ in range(TURNS + 1):
            for found, one in zip(rates, (ours, aiogram, ptb), strict=True):
                found.append(1 / await one.round())
    our, theirs, other = (found[1:] for found in rates)  # the first round warms up
    details = (
        f"{spread(our)} a second; aiogram {spread(theirs)}, python-telegram-bot {spread(other)}"
    )
    name = "Broadcast with limits lifted"
    return [
        Figure(
            f"{name}, against bare aiogram's loop of sends",
            _times(our, theirs),
            details,
            must=0.8,
            aim=0.95,
        ),
        Figure(f"{name}, against python-telegram-bot's", _times(our, other), "", must=3),
    ]


def _times(our: Sequence[float], other: Sequence[float]) -> float:
    """How many times as fast, as the median over adjacent rounds."""
    return median(mine / theirs for mine, theirs in zip(our, other, strict=True))
