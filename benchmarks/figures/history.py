"""What a message costs as the history grows from a thousand messages to a million."""

import asyncio
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from statistics import median

from benchmarks.asked import Worker, worker
from benchmarks.report import ROUNDS, Figure, spread
from benchmarks.running import OURS
from benchmarks.telegram import Telegram
from storage.migrate import upgrade

MEMBERS = 1000
HISTORIES = (1_000, 1_000_000)


def measure() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(Path(folder)))


async def _measure(folder: Path) -> Sequence[Figure]:
    took: list[list[float]] = [[], []]
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(Telegram())
        workers = [await _remembering(stack, telegram, folder, one) for one in HISTORIES]
        for _ in range(ROUNDS + 1):
            for found, one in zip(took, workers, strict=True):
                found.append(1000 * await one.round())
    short, long = (found[1:] for found in took)  # the first round warms up
    return [
        Figure(
            "Cost of a message after 1,000,000 messages, against after 1,000",
            median(long) / median(short),
            f"{spread(long)} ms, {spread(short)} ms",
            must=1.2,
            aim=1.0,
            less_is_better=True,
        )
    ]


async def _remembering(
    stack: AsyncExitStack, telegram: Telegram, folder: Path, history: int
) -> Worker:
    url = f"sqlite+aiosqlite:///{folder / f'{history}.db'}"
    await asyncio.to_thread(upgrade, url)
    module = "benchmarks.bots.our_sends"
    arguments = telegram.url, OURS, str(MEMBERS), url, str(history)
    return await stack.enter_async_context(worker(module, *arguments))
