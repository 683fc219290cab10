"""Who is written to first, and who is never delayed by whom."""

from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from domain.delivery import MessageState, Priority
from domain.pace import LIFTED
from sandbox.faults import ServerError, TooManyRequests
from services.claims import Claimed, Claims
from tests.conversations.world import World
from tests.delivery.office import Office, people, sent


async def test_offers_leave_before_reminders_and_reminders_before_broadcasts(world: World) -> None:
    ala, bela, cili, dani = await people(world, "Ala", "Béla", "Cili", "Dani")
    office = Office(world, ala)
    await office.owes(1, to=ala, priority=Priority.BROADCAST)
    await office.owes(2, to=bela, priority=Priority.INTRODUCTION)
    await office.owes(3, to=cili, priority=Priority.ANSWER)
    await office.owes(4, to=dani, priority=Priority.REMINDER)
    await office.sends()
    assert sent(world) == ["note 3", "note 4", "note 2", "note 1"]


async def test_a_hosts_broadcast_does_not_hold_up_that_of_another(world: World) -> None:
    office = Office(world, world.operator)
    first, second = await office.hosts("first", "second")
    *crowd, ala, bela = await people(world, *["Ala"] * 42)
    for person in crowd:
        await office.owes(1, to=person, host=first)
    await office.owes(2, to=ala, host=second)
    await office.owes(2, to=bela, host=second)
    await office.sends()
    assert sent(world).count("note 1") == 40
    assert max(i for i, text in enumerate(sent(world)) if text == "note 2") < 32


async def test_one_person_gets_one_message_at_a_time_in_the_order_they_were_owed(
    world: World,
) -> None:
    [ala] = await people(world, "Ala")
    office = Office(world, ala)
    await office.owes(*range(1, 9))
    await office.sends()
    assert sent(world) == [f"note {number}" for number in range(1, 9)]


async def test_a_message_put_off_holds_up_its_own_chat_in_order_and_no_other(world: World) -> None:
    ala, bela = await people(world, "Ala", "Béla")
    office = Office(world, ala)
    await office.owes(1, 2, to=ala)
    await office.owes(3, to=bela)
    world.telegram.faults.add("sendMessage", ServerError(502), chat_id=ala.id)
    await office.sends()
    assert sent(world) == ["note 3"]
    await office.owes(4, to=ala, priority=Priority.ANSWER)
    await office.sends()
    assert sent(world) == ["note 3", "note 4"]
    await office.sends(seconds=3)
    assert sent(world) == ["note 3", "note 4", "note 1", "note 2"]


async def test_a_chat_that_had_too_much_waits_alone_for_as_long_as_telegram_says(
    world: World,
) -> None:
    ala, bela = await people(world, "Ala", "Béla")
    office = Office(world, ala)
    await office.owes(1, to=ala)
    world.telegram.faults.add("sendMessage", TooManyRequests(30), chat_id=ala.id)
    await office.sends()
    await office.owes(2, to=bela)
    await office.sends(seconds=20)
    assert sent(world) == ["note 2"]
    await office.sends(seconds=15)
    assert sent(world) == ["note 2", "note 1"]


async def test_when_two_chats_in_a_row_had_too_much_everybody_waits_other_processes_too(
    world: World,
) -> None:
    ala, bela, cili = await people(world, "Ala", "Béla", "Cili")
    office = Office(world, ala, rate=1000)
    await office.owes(1, to=ala)
    await office.owes(1, to=bela)
    world.telegram.faults.add("sendMessage", TooManyRequests(60), times=2)
    await office.sends()
    assert office.sender.pause > 50
    await office.owes(1, to=cili)
    other = office.another(rate=1000)
    assert await other.drain() == 0
    assert other.pause > 50
    assert sent(world) == []


async def test_that_everybody_is_to_wait_is_not_forgotten_where_writing_it_down_fails(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    ala, bela = await people(world, "Ala", "Béla")
    office = Office(world, ala, rate=1000)
    for person in (ala, bela):
        await office.owes(1, to=person)
    world.telegram.faults.add("sendMessage", TooManyRequests(60), times=2)
    claim = Claims.claim

    async def fail(claims: Claims, *asked: Any) -> Claimed:
        if world.telegram.faults.planned:
            return await claim(claims, *asked)
        raise OperationalError("COMMIT", None, Exception("disk I/O error"))

    monkeypatch.setattr(Claims, "claim", fail)
    with pytest.raises(OperationalError):
        await office.sends()
    monkeypatch.setattr(Claims, "claim", claim)
    await office.sender.drain()
    other = office.another(rate=1000)
    await other.drain()
    assert other.pause > 50


async def test_several_senders_send_each_message_once(world: World) -> None:
    office = Office(world, world.operator)
    for person in await people(world, *["Ala"] * 50):
        await office.owes(1, to=person, kind="circular")
    senders = [office.another(LIFTED) for _ in range(3)]
    for sender in senders * 2:
        await sender.drain()
    assert sent(world) == ["note 1"] * 50
    assert set(await office.states()) == {MessageState.DELIVERED}
