"""Updates: stored before Telegram is told, in order, each with exactly one effect."""

from pathlib import Path

from aiogram import Dispatcher, Router
from aiogram.types import Message, Update
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.conversation import TRIES, Conversation
from bot.inbox import Inbox
from domain.delivery import UpdateState
from handlers.i18n import escaped
from handlers.screen import Reply, Screen
from storage.engine import Database
from storage.models import InboxUpdate
from tests.conversations.world import World


def updates(world: World) -> list[Update]:
    """What waits at Telegram."""
    context = {"bot": world.app.bot}
    return [Update.model_validate(one, context=context) for one in world.telegram.take_updates()]


async def stored(world: World) -> list[InboxUpdate]:
    async with AsyncSession(world.app.database.engine) as session:
        return list((await session.exec(select(InboxUpdate))).all())


async def test_an_update_that_telegram_delivers_twice_is_answered_once(world: World) -> None:
    ngo = world.person("Ala")
    ngo.account.say("/help")
    batch = updates(world)
    await world.app.inbox.accept(batch)
    await world.app.inbox.accept(batch)
    await world.app.settle()
    assert ngo.chat.count("What I can do for you") == 1


async def test_what_was_stored_before_a_crash_is_answered_after_it(world: World) -> None:
    ngo = world.person("Ala")
    ngo.account.say("/help")

    async def die(_row_id: int, _update: Update) -> None:
        """The process ends between storing and handling."""

    before_the_crash = Inbox(world.app.bot, world.app.database, world.clock, die)
    await before_the_crash.accept(updates(world))
    await before_the_crash.idle()
    assert "What I can do" not in ngo.chat
    await world.restart()
    await world.settle()
    assert ngo.sees("What I can do for you")


async def test_what_was_said_is_erased_once_it_is_answered(world: World) -> None:
    ngo = world.person("Ala")
    await ngo.says("/help")
    rows = await stored(world)
    assert [(row.state, row.payload) for row in rows] == [(UpdateState.ANSWERED, None)]


async def test_a_poison_update_is_put_aside_with_an_apology_and_the_next_is_answered(
    world: World,
) -> None:
    tries = []

    async def stumble(message: Message) -> Reply:
        if message.text == "poison":
            tries.append(message.text)
            raise ZeroDivisionError
        return Reply(Screen(escaped("fine")))

    router = Router()
    router.message.register(stumble)
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.include_router(router)
    conversation = Conversation(world.app.bot, dispatcher, world.app.database, world.clock)
    inbox = Inbox(world.app.bot, world.app.database, world.clock, conversation.handle)
    ngo = world.person("Ala")
    ngo.account.say("poison")
    ngo.account.say("hello")
    await inbox.accept(updates(world))
    await inbox.idle()
    assert len(tries) == TRIES
    assert "Sorry, something went wrong on my side" in ngo.chat
    assert ngo.sees("fine")
    assert [row.state for row in await stored(world)] == [UpdateState.FAILED, UpdateState.ANSWERED]


async def test_what_cannot_even_be_put_aside_ends_nothing_and_waits_for_the_next_start(
    world: World, tmp_path: Path
) -> None:
    gone = Database(f"sqlite+aiosqlite:///{tmp_path / 'without_tables.db'}")
    conversation = Conversation(world.app.bot, Dispatcher(disable_fsm=True), gone, world.clock)
    inbox = Inbox(world.app.bot, world.app.database, world.clock, conversation.handle)
    world.person("Ala").account.say("/help")
    await inbox.accept(updates(world))
    await inbox.idle()
    await gone.close()
    assert [row.state for row in await stored(world)] == [UpdateState.RECEIVED]


async def test_each_persons_updates_are_handled_in_the_order_they_came(world: World) -> None:
    ngo = world.person("Ala")
    for text in ("/help", "/language", "/cancel"):
        ngo.account.say(text)
    await world.settle()
    answers = ["What I can do for you", "Which language shall we speak?", "nothing to cancel"]
    places = [ngo.chat.index(answer) for answer in answers]
    assert places == sorted(places)
