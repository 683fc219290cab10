"""Work that only one process does: whoever holds the lock leads, and another takes over when it dies."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from storage.locks import Locks, LocksGoneError

TAKE_OVER_SECONDS = 2  # seconds until another process leads after one has died
log = structlog.get_logger(__name__)


async def lead(locks: Locks, name: str, work: Callable[[], Awaitable[None]]) -> None:
    """Run the work whenever we lead, for ever; a process alone on its database leads from the start.

    Ends only with an exception of the work, or by cancellation.
    """
    while True:
        try:
            if await locks.take(name):
                log.info("leads", work=name)
                await _while_held(locks, name, work)
        except LocksGoneError as gone:
            log.warning("lead lost", work=name, error=str(gone))
        await asyncio.sleep(TAKE_OVER_SECONDS)


async def _while_held(locks: Locks, name: str, work: Callable[[], Awaitable[None]]) -> None:
    task = asyncio.ensure_future(work())
    try:
        while not task.done() and await locks.holds(name):
            await asyncio.wait({task}, timeout=TAKE_OVER_SECONDS)
    finally:
        task.cancel()
        try:
            # Not `await task`: its cancellation and ours would be indistinguishable, but only one may continue.
            await asyncio.wait({task})
        finally:
            with suppress(LocksGoneError):
                await locks.release(name)
    if not task.cancelled():
        task.result()
