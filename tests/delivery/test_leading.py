"""Who leads ends when told to, and never keeps the lock of work that has died."""

import asyncio

import pytest

from bot.leading import lead
from storage.locks import Locks


async def test_a_leader_told_to_end_while_its_work_tidies_up_ends() -> None:
    locks, tidying, tidy = Locks(), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            tidying.set()
            await tidy.wait()

    leader = asyncio.ensure_future(lead(locks, "poller", work))
    await asyncio.sleep(0)
    assert not await locks.take("poller")
    leader.cancel()
    await tidying.wait()
    leader.cancel()
    tidy.set()
    await asyncio.wait({leader}, timeout=1)
    assert leader.cancelled()
    assert await locks.take("poller")


async def test_work_that_dies_is_heard_of_and_gives_its_lock_back() -> None:
    locks = Locks()

    async def work() -> None:
        await asyncio.sleep(0)
        raise LookupError("nothing to poll")

    with pytest.raises(LookupError, match="nothing to poll"):
        await lead(locks, "poller", work)
    assert await locks.take("poller")
