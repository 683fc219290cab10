"""What a tap costs as the history grows from a thousand messages to a million."""

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.brunch import prepare, taps
from benchmarks.crowd import gather
from benchmarks.report import ROUNDS, Figure, spread
from benchmarks.running import OURS, our_bot
from benchmarks.telegram import Telegram
from storage.engine import Database
from storage.migrate import upgrade

MEMBERS = 1000
FIRST = 2_000_000_000  # of the people in the history; others tap
HISTORIES = (1_000, 1_000_000)


def measure() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> Sequence[Figure]:
    """Run a bot per history and a Telegram per bot, measured in turn."""
    (few, short), (many, long) = [await _remembering(folder, one) for one in HISTORIES]
    took: tuple[list[float], list[float]] = [], []
    async with (
        Telegram() as one,
        Telegram() as other,
        our_bot(one, few),
        our_bot(other, many),
    ):
        for number in range(ROUNDS + 1):
            for found, telegram, event_id in zip(took, (one, other), (short, long), strict=True):
                updates = taps(event_id, [number])
                found.append(1000 * await telegram.taps(OURS, updates) / len(updates))
    after_few, after_many = (found[1:] for found in took)  # the first round warms up
    return [
        Figure(
            "Cost of a tap after 1,000,000 messages, against after 1,000",
            median(after_many) / median(after_few),
            f"{spread(after_many)} ms, {spread(after_few)} ms",
            must=1.2,
            aim=1.0,
            less_is_better=True,
        )
    ]


async def _remembering(folder: Path, history: int) -> tuple[str, int]:
    """A database with a history of this length, and its event."""
    url = f"sqlite+aiosqlite:///{folder / f'{history}.db'}"
    await asyncio.to_thread(upgrade, url)
    event_id = await prepare(url)
    database = Database(url)
    await (await gather(database, MEMBERS, FIRST)).remember(database, history)
    await database.close()
    return url, event_id
