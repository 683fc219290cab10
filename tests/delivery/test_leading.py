"""The leader stops when told to, and never keeps the lock of work that has died."""

import asyncio

import pytest

from bot.leading import lead
from storage.locks import Locks


async def test_a_leader_told_to_end_while_its_work_tidies_up_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.leading.TAKE_OVER_SECONDS", 0.01)
    locks, tidying, tidy = Locks(), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            tidying.set()
            await tidy.wait()

    leader = asyncio.ensure_future(lead(locks, "poller", work))
    await asyncio.sleep(0)
    await locks.release("poller")  # as if the database had gone
    await tidying.wait()
    leader.cancel()
    tidy.set()
    ended, _ = await asyncio.wait({leader}, timeout=1)
    leader.cancel()
    assert ended == {leader}
    assert leader.cancelled()


async def test_work_that_dies_is_heard_of_and_gives_its_lock_back() -> None:
    locks = Locks()

    async def work() -> None:
        await asyncio.sleep(0)
        raise LookupError("nothing to poll")

    with pytest.raises(LookupError, match="nothing to poll"):
        await lead(locks, "poller", work)
    assert await locks.take("poller")
