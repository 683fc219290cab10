"""From the start to the first answer, and the memory of an idle bot."""

import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.brunch import prepare, taps
from benchmarks.report import ROUNDS, Figure, spread
from benchmarks.resident import resident
from benchmarks.running import AIOGRAM, OURS, bare_aiogram, our_bot
from benchmarks.telegram import Telegram
from storage.migrate import upgrade

REST = 5  # seconds after the first answer until memory is measured


def measure() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'start.db'}"
        upgrade(url)
        return asyncio.run(_measure(url))


async def _measure(url: str) -> Sequence[Figure]:
    event_id = await prepare(url)
    imports, starts = [], []
    for number in range(ROUNDS + 1):
        imports.append(await _import())
        starts.append(await _start(url, event_id, number))
    beyond = [start - taken for start, taken in zip(starts[1:], imports[1:], strict=True)]
    ours, theirs = await _memory(url, event_id)
    return [
        Figure(
            "Start to the first answer, beyond the import of aiogram",
            median(beyond),
            f"{spread(starts[1:])} s; import {spread(imports[1:])} s",
            must=2,
            aim=1,
            unit=" s",
            less_is_better=True,
        ),
        Figure(
            "Resident memory at rest, above that of bare aiogram",
            ours - theirs,
            f"{ours:.0f} MB; aiogram {theirs:.0f} MB",
            must=60,
            aim=40,
            unit=" MB",
            less_is_better=True,
        ),
    ]


async def _import() -> float:
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import aiogram")
    await process.wait()
    return time.perf_counter() - began


async def _start(url: str, event_id: int, number: int) -> float:
    """The seconds from process start until a press made before it is answered."""
    async with Telegram() as telegram:
        answered = asyncio.create_task(telegram.taps(OURS, taps(event_id, [number])[:1]))
        async with our_bot(telegram, url):
            return await answered


async def _memory(url: str, event_id: int) -> tuple[float, float]:
    """The megabytes of ours and bare aiogram, each after one answer."""
    async with (
        Telegram() as telegram,
        our_bot(telegram, url) as ours,
        bare_aiogram(telegram) as theirs,
    ):
        for token in (OURS, AIOGRAM):
            await telegram.taps(token, taps(event_id, [ROUNDS + 1])[:1])
        await asyncio.sleep(REST)
        return resident(ours), resident(theirs)
