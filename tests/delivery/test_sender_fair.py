"""Whatever is queued, and whatever the batch size: the most urgent first, and the hosts in turn."""

from collections import Counter
from collections.abc import AsyncIterator
from random import Random

import pytest

from domain.delivery import MessageState, Priority
from domain.pace import LIFTED
from services.claims import Claims, Result
from tests.conversations.world import World
from tests.delivery.office import Office, people

Batch = list[int]
MESSAGES = 60


@pytest.mark.parametrize("seed", range(6))
async def test_what_presses_most_leaves_first_and_hosts_take_turns(world: World, seed: int) -> None:
    chance = Random(seed)
    office = Office(world, world.operator)
    hosts = await office.hosts("first", "second", "third", "fourth")
    waiting: dict[int, tuple[Priority, int]] = {}
    for number, person in enumerate(await people(world, *["Ala"] * MESSAGES), start=100):
        # a few hosts have nearly all, as when one writes to everybody
        host = hosts[min(int(chance.expovariate(1)), len(hosts) - 1)]
        waiting[number] = chance.choice([*Priority]), host
        await office.owes(number, to=person, priority=waiting[number][0], host=host)
    served: dict[Priority, list[int]] = {priority: [] for priority in Priority}
    async for batch in _batches(world, most=chance.choice([1, 1, 3, 7])):
        left = {number: one for number, one in waiting.items() if number not in batch}
        pressing = [waiting[number][0] for number in batch]
        assert not left or max(pressing) <= min(priority for priority, _ in left.values())
        _assert_equal_shares([waiting[number] for number in batch], [*left.values()])
        for number in batch:
            priority, host = waiting.pop(number)
            served[priority].append(host)
            also_waiting = {one for kind, one in waiting.values() if kind is priority}
            assert _turns_without(also_waiting, served[priority]) <= 3 * len(hosts)
    assert not waiting


def _assert_equal_shares(
    batch: list[tuple[Priority, int]], left: list[tuple[Priority, int]]
) -> None:
    """Assert that, among hosts with messages of a kind left, none got two more than another."""
    got = Counter(batch)
    for priority in Priority:
        shares = [got[priority, host] for kind, host in set(left) if kind is priority]
        assert not shares or max(shares) - min(shares) <= 1


def _turns_without(hosts: set[int], served: list[int]) -> int:
    """For how many messages of a kind the longest-waiting host was passed over."""
    return max((served[::-1].index(h) if h in served else len(served) for h in hosts), default=0)


async def _batches(world: World, most: int) -> AsyncIterator[Batch]:
    """The numbers of the notes that leave together, until none is left."""
    served: dict[int, int] = {}
    while True:
        async with world.app.database.unit() as unit:
            claims = Claims(unit, world.clock)
            claimed = await claims.claim(world.app.bot.id, most, LIFTED, served)
            owed = [one for one, _ in claimed.messages]
            await claims.record([Result(one, MessageState.DELIVERED) for one in owed])
        if not owed:
            return
        yield [one.subject_id for one in owed]
