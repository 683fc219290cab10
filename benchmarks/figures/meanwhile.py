"""How long the answer to a tap takes while a broadcast to 10,000 goes out, and while nothing does."""

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from benchmarks.brunch import PEOPLE, prepare, taps
from benchmarks.crowd import gather
from benchmarks.report import ROUNDS, Figure, spread
from benchmarks.running import OURS, our_bot
from benchmarks.telegram import Telegram
from storage.engine import Database
from storage.migrate import upgrade

MEMBERS = 10_000
A_SECOND = 20  # taps
FIRST = 2_000_000_000  # of the recipients; others tap


def measure() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'meanwhile.db'}"
        upgrade(url)
        return asyncio.run(_measure(url))


async def _measure(url: str) -> Sequence[Figure]:
    event_id = await prepare(url)
    database = Database(url)
    crowd = await gather(database, MEMBERS, FIRST)
    async with Telegram() as telegram, our_bot(telegram, url):
        await _p95(telegram, event_id, 0)  # warms up
        idle = [await _p95(telegram, event_id, 1 + number) for number in range(ROUNDS)]
        await crowd.confirm(database)
        busy = [await _p95(telegram, event_id, 1 + ROUNDS + number) for number in range(ROUNDS)]
        assert telegram.lines[OURS].shown, "the broadcast went out meanwhile"
    await database.close()
    return [
        Figure(
            "p95 of the answer to a tap while 10,000 go out, against idle",
            median(busy) / median(idle),
            f"{spread(busy)} ms; idle {spread(idle)} ms, {A_SECOND} taps a second",
            must=2,
            aim=1.3,
            less_is_better=True,
        )
    ]


async def _p95(telegram: Telegram, event_id: int, round_: int) -> float:
    """The 95th percentile in milliseconds, over a round in which everybody taps once."""
    await telegram.taps(OURS, taps(event_id, [round_]), per_second=A_SECOND)
    answers = telegram.lines[OURS].answers
    assert len(answers) == PEOPLE
    return 1000 * quantiles(answers, n=20)[-1]
