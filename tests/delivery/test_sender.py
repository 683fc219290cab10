"""The outbox under Telegram's refusals: nothing owed is lost, and the person's state is known."""

from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.sender import Sender
from domain.delivery import MessageState, Priority
from domain.pace import LIFTED
from handlers.i18n import Translator, escaped
from handlers.letters import LetterKind, by_name
from handlers.screen import Screen
from sandbox.faults import DroppedAfter, DroppedBefore, ServerError, TooManyRequests
from services.bundle import Services
from services.cards.outbox import Owed
from services.claims import Claims
from services.outbox import Letter
from storage.models import OutboxMessage
from tests.conversations.world import Actor, World


async def load(_services: Services, owed: Owed) -> int | None:
    """A note is owed unless its number is 13."""
    return None if owed.subject_id == 13 else owed.subject_id


def note_screen(number: int, _t: Translator) -> Screen:
    if number == 66:
        raise ZeroDivisionError("a note that cannot be made")
    return Screen(escaped(f"note {number}"))


NOTE = LetterKind("note", load, note_screen)


class Office:
    """A sender of notes to one person."""

    def __init__(self, world: World, person: Actor) -> None:
        self._world = world
        self._person = person
        self.sender = Sender(
            world.app.bot, world.app.database, by_name([NOTE]), world.clock, rate=LIFTED
        )

    async def sends(self, **later: float) -> int:
        """Time passes (``seconds=3``), and whatever is due by then is sent."""
        self._world.clock.move(self._world.clock() + timedelta(**later))
        return await self.sender.drain()

    async def owes(self, *numbers: int) -> None:
        async with self._world.app.database.unit() as unit:
            person = await unit.people.by_telegram_id(self._person.id)
            assert person is not None
            await Services(unit, self._world.clock).outbox.owe(
                Letter(person.id, "note", number, f"note:{number}", Priority.BROADCAST)
                for number in numbers
            )

    async def states(self) -> list[MessageState]:
        async with AsyncSession(self._world.app.database.engine) as session:
            query = select(OutboxMessage.state).order_by("id")
            return [MessageState(state) for state in (await session.exec(query)).all()]


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
    world.telegram.take_updates()  # Telegram's notice got lost: the refusal itself must do
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
