"""A chat gets one message a second, however many processes send, and rests for all when Telegram says so."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter

from bot.sender import Sender
from domain.delivery import MessageState, Priority
from sandbox.faults import TooManyRequests
from storage.unit_of_work import UnitOfWork
from tests.conversations.world import World
from tests.delivery.office import Office, people, sent


def keeps_pace(world: World) -> list[str]:
    """Make Telegram answer 429 as the real one does, by the real clock; the list of refused requests."""
    world.telegram.world.strict = True
    world.telegram.world.limits.now = lambda: datetime.now(UTC)
    refused: list[str] = []

    async def listen(make_request: Any, bot: Bot, method: Any) -> Any:
        try:
            return await make_request(bot, method)
        except TelegramRetryAfter as error:
            refused.append(error.message)
            raise

    world.app.bot.session.middleware.register(listen)
    return refused


async def all_sent(office: Office, *senders: Sender) -> None:
    async with asyncio.timeout(30):
        while set(await office.states()) != {MessageState.DELIVERED}:
            await asyncio.gather(*(sender.drain() for sender in senders))


async def test_what_three_senders_send_one_after_the_other_reaches_each_chat_once_a_second(
    world: World,
) -> None:
    crowd = await people(world, *["Ala"] * 4)
    office = Office(world, world.operator)
    refused = keeps_pace(world)
    for number in range(3):
        for person in crowd:
            await office.owes(number, to=person)
        await all_sent(office, office.another(rate=30))
    assert refused == []
    assert Counter(sent(world)) == {f"note {number}": len(crowd) for number in range(3)}


async def test_three_senders_at_once_write_to_each_chat_once_a_second(world: World) -> None:
    crowd = await people(world, *["Ala"] * 4)
    office = Office(world, world.operator)
    refused = keeps_pace(world)
    for person in crowd:
        await office.owes(1, 2, 3, to=person)
    await all_sent(office, *[office.another(rate=30) for _ in range(3)])
    assert refused == []
    assert len(sent(world)) == 3 * len(crowd)


async def test_letters_that_were_long_in_loading_wait_until_the_second_has_room_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(world, world.operator)
    refused = keeps_pace(world)
    for person in await people(world, *["Ala"] * 40):
        await office.owes(1, to=person)
    world.telegram.world.limits.replies.clear()  # nobody has written just now
    sender, draining, begun = office.another(rate=30), asyncio.current_task(), count()
    load, together = world.app.database.unit, asyncio.Event()
    asyncio.get_running_loop().call_later(1.4, together.set)

    @asynccontextmanager
    async def after_others() -> AsyncIterator[UnitOfWork]:
        if asyncio.current_task() is not draining and next(begun) < 25:
            await together.wait()
        async with load() as unit:
            yield unit

    monkeypatch.setattr(world.app.database, "unit", after_others)
    await sender.drain()
    assert refused == []
    assert len(sent(world)) == 40


async def test_a_chat_that_had_too_much_rests_for_every_process_and_whatever_it_is_owed(
    world: World,
) -> None:
    ala, bela = await people(world, "Ala", "Béla")
    office = Office(world, ala)
    await office.owes(1, to=ala)
    world.telegram.faults.add("sendMessage", TooManyRequests(30), chat_id=ala.id)
    await office.sends()
    await office.owes(2, to=ala, priority=Priority.ANSWER)
    await office.owes(3, to=bela)
    other = office.another(rate=1000)
    await other.drain()
    assert sent(world) == ["note 3"]
    assert other.pause == 0  # the others need not wait
    await office.sends(seconds=29)
    assert sent(world) == ["note 3"]
    await office.sends(seconds=1)
    assert sent(world) == ["note 3", "note 2", "note 1"]


async def test_a_clock_that_ran_ahead_silences_no_chat(world: World) -> None:
    [ala] = await people(world, "Ala")
    office = Office(world, ala)
    async with world.app.database.unit() as unit:
        person = await unit.people.by_telegram_id(ala.id)
        assert person is not None
        person.free_at = 1e12
    await office.owes(1)
    await office.sends()
    assert sent(world) == ["note 1"]
