"""Runs work in another process: the bot keeps answering, and never loads what the work needs."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Found = TypeVar("Found")


class Apart(Protocol):
    """A function that runs work elsewhere; tests may run it in place."""

    async def __call__(self, work: Callable[[Task], Found], task: Task) -> Found: ...


async def run_apart(work: Callable[[Task], Found], task: Task) -> Found:
    """Run a module's top-level function on plain values in another process.

    Cancelling, as SIGTERM does, kills that process: otherwise the bot could not end before it.
    """
    # Spawned, not forked: the child must not inherit database connections.
    pool = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
    before = {*active_children()}
    found = asyncio.get_running_loop().run_in_executor(pool, work, task)
    workers = {*active_children()} - before
    try:
        return await found
    except asyncio.CancelledError:
        for worker in workers:
            worker.kill()
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # waiting would block the whole bot
