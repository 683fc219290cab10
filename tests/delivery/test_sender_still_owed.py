"""Whether a message is still owed is asked as it leaves, also of those that are loaded together."""

from collections.abc import Sequence
from typing import Any

from aiogram import Bot

from bot.sender import Sender
from domain.delivery import MessageState
from handlers.letters import LetterKind, by_name
from services.bundle import Services
from services.cards.outbox import Owed
from tests.conversations.world import World
from tests.delivery.office import Office, load, note_screen, people, sent


async def test_what_is_taken_back_while_the_one_before_it_leaves_is_not_sent(world: World) -> None:
    ala, bela = await people(world, "Ala", "Béla")
    office = Office(world, ala)
    await office.owes(1, to=ala, kind="circular")
    await office.owes(2, to=bela, kind="circular")
    taken_back: set[int] = set()

    async def load_owed(_services: Services, messages: Sequence[Owed]) -> dict[int, int]:
        left = [one for one in messages if one.subject_id not in taken_back]
        return {one.message_id: one.subject_id for one in left}

    async def take_back(make_request: Any, bot: Bot, method: Any) -> Any:
        taken_back.add(2)
        return await make_request(bot, method)

    world.app.bot.session.middleware.register(take_back)
    kinds = by_name([LetterKind("circular", load, note_screen, load_all=load_owed)])
    # Of three a second two are claimed together, and the second leaves a third of a second later.
    await Sender(world.app.bot, world.app.database, kinds, world.clock, rate=3).drain()
    assert sent(world) == ["note 1"]
    assert await office.states() == [MessageState.DELIVERED, MessageState.DROPPED]
