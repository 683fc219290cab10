"""Locks between processes: who waits in line shares a question, and who leaves it leaves nothing locked."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from storage.locks import LocksGoneError, SharedLocks

PEOPLE = range(1, 41)


@pytest.fixture
async def ours(postgres_url: str) -> AsyncIterator[SharedLocks]:
    locks = SharedLocks(postgres_url)
    yield locks
    await locks.close()


@pytest.fixture
async def theirs(postgres_url: str) -> AsyncIterator[SharedLocks]:
    locks = SharedLocks(postgres_url)
    yield locks
    await locks.close()


async def test_of_two_processes_that_ask_for_many_each_person_is_one_processs(
    ours: SharedLocks, theirs: SharedLocks
) -> None:
    taken = await asyncio.gather(*(locks.take(one) for one in PEOPLE for locks in (ours, theirs)))
    assert sum(taken) == len(PEOPLE)
    await asyncio.gather(*(locks.release(one) for one in PEOPLE for locks in (ours, theirs)))
    assert all(await asyncio.gather(*map(theirs.take, PEOPLE)))


@pytest.mark.parametrize("moments", range(6))
async def test_who_does_not_wait_for_a_lock_any_more_leaves_it_to_others(
    ours: SharedLocks, theirs: SharedLocks, moments: int
) -> None:
    assert await ours.take(0)  # there is a connection
    waiting = [asyncio.create_task(ours.take(one)) for one in PEOPLE]
    for _ in range(moments):
        await asyncio.sleep(0)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    async with asyncio.timeout(30):
        while not all(await asyncio.gather(*map(theirs.take, PEOPLE))):
            await asyncio.gather(*map(theirs.release, PEOPLE))
    assert not await theirs.take(0)


async def test_who_waits_hears_that_the_locks_are_gone(ours: SharedLocks) -> None:
    assert await ours.take(0)
    waiting = [asyncio.create_task(ours.take(one)) for one in PEOPLE]
    await asyncio.sleep(0)
    await ours.close()
    heard = await asyncio.gather(*waiting, return_exceptions=True)
    assert {type(one) for one in heard} == {LocksGoneError}
    assert await ours.take(0)  # and may ask again
