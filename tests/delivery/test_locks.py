"""Locks between processes: waiters share one query, and a cancelled waiter leaves nothing locked."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from storage.engine import Database
from storage.locks import LocksGoneError, SharedLocks
from storage.repositories.inbox import Arrived

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
    assert await ours.take(0)  # and may try again


async def test_with_a_persons_lock_it_is_told_once_which_update_is_the_first(
    ours: SharedLocks, postgres_url: str
) -> None:
    database, (one, other) = Database(postgres_url), (7, 8)
    came = [(1, other), (2, one), (3, one)]
    async with database.unit() as unit:
        rows = await unit.inbox.add_new([_arrived(number, sender) for number, sender in came])
    assert await ours.take(one)
    assert ours.oldest(one) == rows[2]
    assert ours.oldest(one) is None
    await database.close()


def _arrived(update_id: int, sender_id: int) -> Arrived:
    return Arrived(
        bot_id=1,
        update_id=update_id,
        sender_id=sender_id,
        payload="{}",
        received_at=datetime.now(UTC),
    )
