"""The outbox when Telegram refuses: nothing owed is lost, and the person's state is known."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError

from domain.delivery import MessageState
from domain.pace import LIFTED
from sandbox.faults import DroppedAfter, DroppedBefore, ServerError, TooManyRequests
from services.claims import Claims
from tests.conversations.world import Actor, World
from tests.delivery.office import Office


@pytest.fixture
async def ngo(world: World) -> Actor:
    person = world.person("Ala")
    await person.says("/help")
    return person


@pytest.fixture
def office(world: World, ngo: Actor) -> Office:
    return Office(world, ngo)


async def test_what_is_owed_arrives_once(ngo: Actor, office: Office) -> None:
    await office.owes(1, 2)
    await office.owes(2)
    assert await office.sender.drain() == 2
    assert await office.sender.drain() == 0
    assert ngo.chat.count("note 1") == 1
    assert ngo.chat.count("note 2") == 1


async def test_what_is_no_longer_owed_when_its_turn_comes_is_dropped(
    ngo: Actor, office: Office
) -> None:
    await office.owes(13)
    await office.sender.drain()
    assert "note 13" not in ngo.chat
    assert await office.states() == [MessageState.DROPPED]


@pytest.mark.parametrize("fault", [ServerError(502), DroppedBefore(), TooManyRequests(1)])
async def test_a_passing_fault_delays_a_message_and_loses_none(
    world: World, ngo: Actor, office: Office, fault: ServerError | DroppedBefore | TooManyRequests
) -> None:
    await office.owes(1)
    world.telegram.faults.add("sendMessage", fault)
    await office.sends()
    assert "note 1" not in ngo.chat
    await office.sends(seconds=3)
    assert ngo.chat.count("note 1") == 1
    assert await office.states() == [MessageState.DELIVERED]


async def test_a_message_that_cannot_be_made_leaves_the_others_alone(
    ngo: Actor, office: Office
) -> None:
    await office.owes(1, 66, 2)
    await office.sender.drain()
    assert ngo.chat.count("note 1") == ngo.chat.count("note 2") == 1
    delivered, failed = MessageState.DELIVERED, MessageState.FAILED
    assert await office.states() == [delivered, failed, delivered]


async def test_a_database_that_was_away_for_a_moment_loses_no_message(
    ngo: Actor, office: Office
) -> None:
    await office.owes(1, 57)
    await office.owes(57, kind="circular")
    await office.sends()
    assert "note 57" not in ngo.chat
    await office.sends(seconds=3)
    await office.sends(seconds=3)
    assert ngo.chat.count("note 57") == 2
    assert set(await office.states()) == {MessageState.DELIVERED}


async def test_whose_right_has_gone_is_owed_nothing_and_nobody_is_alarmed(
    world: World, ngo: Actor, office: Office
) -> None:
    await world.operator.says("/help")
    await office.owes(403)
    await office.sends()
    assert await office.states() == [MessageState.DROPPED]
    assert "⚠️" not in world.operator.chat


async def test_a_connection_lost_after_the_send_may_repeat_that_message_alone(
    world: World, ngo: Actor, office: Office
) -> None:
    await office.owes(1, 2)
    world.telegram.faults.add("sendMessage", DroppedAfter())
    await office.sends()
    await office.sends(seconds=3)
    assert ngo.chat.count("note 1") == 2
    assert ngo.chat.count("note 2") == 1


async def test_who_blocked_the_bot_is_noted_and_written_to_again_after_coming_back(
    world: World, ngo: Actor, office: Office
) -> None:
    ngo.account.block()
    world.telegram.take_updates()  # Telegram's notice was lost: the refusal itself must do
    await office.owes(1, 2)
    await office.sender.drain()
    assert await office.states() == [MessageState.BLOCKED, MessageState.BLOCKED]
    ngo.account.unblock()
    await world.settle()
    await office.owes(3)
    await office.sender.drain()
    assert ngo.sees("note 3")


async def test_what_a_process_had_claimed_when_it_died_is_sent_by_another_after_its_lease(
    world: World, ngo: Actor, office: Office
) -> None:
    await office.owes(1)
    async with world.app.database.unit() as unit:
        claims = Claims(unit, world.clock)
        assert len((await claims.claim(world.app.bot.id, 10, LIFTED, {})).messages) == 1
    assert await office.sends(seconds=60) == 0
    assert "note 1" not in ngo.chat
    await office.sends(seconds=60)
    assert ngo.chat.count("note 1") == 1


async def test_a_page_of_html_instead_of_an_answer_delays_a_message(
    world: World, ngo: Actor, office: Office
) -> None:
    pages = ["<html>502 Bad Gateway</html>"]

    async def gateway(make_request: Any, bot: Bot, method: Any) -> Any:
        if pages:
            raise ClientDecodeError("Failed to decode object", ValueError(), pages.pop())
        return await make_request(bot, method)

    world.app.bot.session.middleware.register(gateway)
    await office.owes(1, 2)
    await office.sends()
    await office.sends(seconds=3)
    assert ngo.chat.count("note 1") == ngo.chat.count("note 2") == 1


async def test_a_message_that_telegram_will_never_take_is_put_aside_and_operators_hear_of_it_once(
    world: World, ngo: Actor, office: Office
) -> None:
    await world.operator.says("/help")
    await office.owes(400, 1)
    await office.owes(400, kind="circular")
    await office.sends()
    assert ngo.sees("note 1")
    assert (await office.states())[:3].count(MessageState.FAILED) == 2
    assert world.operator.chat.count("message is too long") == 1
    assert "Ala" not in world.operator.screen


async def test_what_is_loaded_together_is_made_and_dropped_one_by_one(
    ngo: Actor, office: Office
) -> None:
    await office.owes(1, 13, 66, 2, kind="circular")
    await office.sends()
    delivered, dropped, failed = MessageState.DELIVERED, MessageState.DROPPED, MessageState.FAILED
    assert await office.states() == [delivered, dropped, failed, delivered]
    assert ngo.sees("note 2")


async def test_who_is_known_to_have_blocked_the_bot_costs_no_call(
    world: World, ngo: Actor, office: Office
) -> None:
    await office.owes(1, 2, 3)
    world.telegram.faults.add("sendMessage", DroppedBefore(), times=3)
    async with world.app.database.unit() as unit:
        person = await unit.people.by_telegram_id(ngo.id)
        assert person is not None
        person.reachable = False
    assert await office.sends() == 3
    assert set(await office.states()) == {MessageState.BLOCKED}
    assert len(world.telegram.faults.planned) == 1
