"""Delivers updates to processes behind a webhook in turn, as Telegram does."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiohttp import ClientSession

from benchmarks.running import SECRET
from benchmarks.telegram import Line, Update

AT_ONCE = 40  # connections that Telegram opens to a webhook


@asynccontextmanager
async def bringing(line: Line, ports: Sequence[int]) -> AsyncIterator[None]:
    """Deliver the line's pending updates to these ports in turn, while the context is open."""
    turns = itertools.cycle(ports)
    async with ClientSession(headers={"X-Telegram-Bot-Api-Secret-Token": SECRET}) as client:

        async def bring(update: Update) -> None:
            address = f"http://127.0.0.1:{next(turns)}/webhook"
            async with client.post(address, json=update) as answer:
                answer.raise_for_status()

        async def work() -> None:
            while True:
                while not line.pending:
                    line.arrived.clear()
                    await line.arrived.wait()
                await bring(line.pending.popleft())

        workers = [asyncio.create_task(work()) for _ in range(AT_ONCE)]
        try:
            yield
        finally:
            for one in workers:
                one.cancel()
            await asyncio.gather(*workers, return_exceptions=True)
