"""Starting with Telegram unreachable, and stopping in the middle of sending."""

import pytest

from bot.config import Settings
from bot.connecting import CannotStart, connect, who_we_are
from bot.sender import IN_FLIGHT, Sender
from domain.delivery import Priority
from domain.pace import LIFTED
from handlers.letters import LetterKind, by_name
from handlers.screen import Screen
from sandbox.faults import DroppedBefore
from services.bundle import Services
from services.cards.outbox import Owed
from services.claims import Claims
from storage.models import Person
from tests.conversations.world import World


def test_a_token_that_is_none_is_told_in_a_sentence() -> None:
    with pytest.raises(CannotStart, match="Telegram does not know this BOT_TOKEN"):
        connect(Settings(bot_token="no token"))


async def test_a_telegram_out_of_reach_is_told_in_a_sentence(world: World) -> None:
    world.telegram.faults.add("getMe", DroppedBefore())
    with pytest.raises(CannotStart, match="Telegram cannot be reached"):
        await who_we_are(world.app.bot)


async def test_told_to_stop_the_sender_ends_the_batch_and_claims_no_other(world: World) -> None:
    many = IN_FLIGHT + 5
    async with world.app.database.unit() as unit:
        people = [
            await unit.people.add(
                Person(telegram_id=world.person("Ala").id, language="en", seen_at=world.clock())
            )
            for _ in range(many)
        ]
        letters = Services(unit, world.clock).outbox
        await letters.owe_each([one.id for one in people], "note", 1, Priority.BROADCAST, None)

    async def load(_services: Services, owed: Owed) -> int:
        sender.stop()
        return owed.subject_id

    kinds = by_name([LetterKind("note", load, lambda one, _t: Screen(f"note {one}"))])
    sender = Sender(world.app.bot, world.app.database, kinds, world.clock, LIFTED)
    assert await sender.drain() == IN_FLIGHT
    async with world.app.database.unit() as unit:
        left = await Claims(unit, world.clock).claim(world.app.bot.id, 100, LIFTED, {})
    assert len(left.messages) == 5
