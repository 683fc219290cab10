"""Updates: stored before Telegram is acknowledged, in order, each with exactly one effect."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from aiogram import Router
from aiogram.types import Message, Update
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.conversation import Conversation
from bot.inbox import MOST_DEATHS, Inbox
from bot.listeners import Listeners
from domain.delivery import UpdateState
from handlers.i18n import escaped
from handlers.screen import Reply, Screen
from sandbox.faults import Delay, DroppedBefore
from storage.engine import Database
from storage.models import InboxUpdate
from tests.conversations import scenes
from tests.conversations.registering import agrees
from tests.conversations.world import World


class Mortal(Conversation):
    """An inbox whose process dies at some point."""

    ended = False


class Killed(Mortal):
    """Its process dies while the handler runs."""

    async def _dispatch(self, *_: Any) -> NoReturn:
        self.ended = True
        raise asyncio.CancelledError


class KilledInLine(Mortal):
    """Its process dies before the handler's turn."""

    async def handle(self, *_: Any, **__: Any) -> None:
        self.ended = True
        await asyncio.Event().wait()


class KilledBeforeTheAnswer(Mortal):
    """Its process dies after effects are committed, before anything is answered."""

    async def _take_effect(self, *update: Any) -> None:
        await super()._take_effect(*update)
        self.ended = True
        await asyncio.Event().wait()


def updates(world: World) -> list[Update]:
    """The updates pending at Telegram."""
    context = {"bot": world.app.bot}
    return [Update.model_validate(one, context=context) for one in world.telegram.take_updates()]


async def stored(world: World) -> list[InboxUpdate]:
    async with AsyncSession(world.app.database.engine) as session:
        return list((await session.exec(select(InboxUpdate).order_by("id"))).all())


def inbox_of(world: World, conversation: Conversation) -> Inbox:
    app = world.app
    return Inbox(app.bot, app.database, app.locks, world.clock, conversation, app.telemetry)


async def killed(world: World, kind: type[Mortal]) -> None:
    """A process takes what is pending at Telegram or in the database, and dies in the middle."""
    mortal = kind.__new__(kind)
    mortal.__dict__.update(world.app.conversation.__dict__, ended=False)
    inbox = inbox_of(world, mortal)
    if batch := updates(world):
        await inbox.accept(batch)
    else:
        await inbox.sweep()
    await meanwhile(world, lambda: mortal.ended)
    await inbox.stop(0)


async def meanwhile(world: World, comes: Callable[[], bool]) -> None:
    """Wait until this holds, at most for the duration of a thousand statements."""
    for _ in range(1000):
        if comes():
            return
        async with world.services() as services:
            await services.outbox.next_due_at()


def answering(world: World, answer: Callable[[Message], Awaitable[Reply]]) -> Inbox:
    """An inbox that gives this answer to every message."""
    router = Router()
    router.message.register(answer)
    operators = frozenset((world.operator.id,))
    app = world.app
    return inbox_of(
        world,
        Conversation(app.bot, Listeners(router), app.database, world.clock, operators=operators),
    )


async def stumble(message: Message) -> Reply:
    if message.text == "poison":
        raise ZeroDivisionError
    return Reply(Screen(escaped("fine")))


async def test_an_update_that_telegram_delivers_twice_is_answered_once(world: World) -> None:
    ngo = world.person("Ala")
    ngo.account.say("/help")
    batch = updates(world)
    await world.app.inbox.accept(batch)
    await world.app.inbox.accept(batch)
    await world.app.settle()
    assert ngo.chat.count("What I can do for you") == 1


async def test_updates_that_come_while_others_are_stored_share_the_next_commit(
    world: World,
) -> None:
    people = [world.person(name) for name in ("Ala", "Bea", "Cecil", "Dora")]
    for person in people:
        person.account.say("/help")
    await asyncio.gather(*(world.app.inbox.accept([update]) for update in updates(world)))
    await world.app.settle()
    assert all(person.sees("What I can do for you") for person in people)


async def test_what_was_stored_before_a_crash_is_answered_after_it(world: World) -> None:
    ngo = world.person("Ala")
    ngo.account.say("/help")
    await killed(world, Killed)
    assert "What I can do" not in ngo.chat
    await world.restart()
    await world.settle()
    assert ngo.sees("What I can do for you")


async def test_in_the_middle_of_a_wizard_a_crash_before_the_answer_ends_with_the_question(
    world: World,
) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await agrees(ngo)
    ngo.account.tap("Ala")
    await killed(world, KilledBeforeTheAnswer)
    await world.restart()
    await world.settle()
    assert ngo.sees("Which organisation do you represent?")
    await ngo.says("Silver Paw Society")
    assert ngo.sees("Silver Paw Society")


async def test_a_crash_before_any_other_answer_ends_with_home(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    ngo.account.say("/language")
    await killed(world, KilledBeforeTheAnswer)
    await world.restart()
    await world.settle()
    assert ngo.sees("Register")
    assert [row.state for row in await stored(world)] == [UpdateState.ANSWERED]


async def test_a_question_that_is_not_theirs_any_more_after_a_crash_ends_with_why_and_home(
    world: World,
) -> None:
    owner = world.person("Erika")
    at = await scenes.host(world, owner=owner)
    event = await scenes.published_event(world, at)
    await owner.presses(f"doorfind:{event.id}")
    await owner.says("Nowak")
    owner.account.say("/language")
    await killed(world, KilledBeforeTheAnswer)
    await scenes.no_longer_organises(world, owner)
    await world.restart()
    await world.settle()
    assert owner.sees("This is not yours to change.")
    assert owner.sees("Register")
    assert [row.state for row in await stored(world)][-1] == UpdateState.ANSWERED


async def test_who_wrote_again_before_the_bot_was_back_sees_the_answer_to_that_alone(
    world: World,
) -> None:
    ngo = world.person("Ala")
    ngo.account.say("/language")
    await killed(world, KilledBeforeTheAnswer)
    ngo.account.say("/help")
    await killed(world, Killed)
    await world.restart()
    await world.settle()
    assert len(ngo.account.chat) == len(["/language", "/help", "What I can do for you"])
    assert ngo.sees("What I can do for you")


async def test_an_answer_that_the_network_swallowed_is_made_up_for(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    world.telegram.faults.add("sendMessage", DroppedBefore(), times=3)
    await ngo.says("/help")
    assert ngo.screen == ""
    await world.app.inbox.sweep()
    await world.settle()
    assert ngo.sees("Register")


async def test_an_answer_that_never_gets_through_is_given_up_in_the_end(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.inbox.TRIES_TO_ANSWER", 2)
    ngo = world.person("Ala")
    world.telegram.faults.add("sendMessage", DroppedBefore(), times=100)
    await ngo.says("/help")
    for state in (UpdateState.DONE, UpdateState.DONE, UpdateState.ANSWERED):
        await world.app.inbox.sweep()
        await world.app.settle()
        assert [row.state for row in await stored(world)] == [state]


async def test_a_stored_update_that_nobody_can_read_any_more_is_put_away(world: World) -> None:
    ngo = world.person("Ala")
    ngo.account.say("/help")
    await killed(world, Killed)
    async with world.app.database.unit() as unit:
        [row] = await unit.exports.updates(ngo.id)
        row.payload = "{}"
    await world.restart()
    await world.app.settle()
    assert [row.state for row in await stored(world)] == [UpdateState.FAILED]


async def test_what_was_said_is_erased_once_it_is_answered(world: World) -> None:
    ngo = world.person("Ala")
    await ngo.says("/help")
    rows = await stored(world)
    assert [(row.state, row.payload) for row in rows] == [(UpdateState.ANSWERED, None)]


async def test_a_poison_update_is_put_aside_with_an_apology_and_the_next_is_answered(
    world: World,
) -> None:
    inbox = answering(world, stumble)
    ngo = world.person("Ala")
    ngo.account.say("poison")
    ngo.account.say("hello")
    await inbox.accept(updates(world))
    await inbox.idle()
    assert "Sorry, something went wrong on my side" in ngo.chat
    assert ngo.sees("fine")
    assert [row.state for row in await stored(world)] == [UpdateState.FAILED, UpdateState.ANSWERED]


async def test_operators_hear_of_an_error_once_an_hour_and_of_nobodys_name(world: World) -> None:
    await world.operator.says("/help")
    inbox = answering(world, stumble)
    for name in ("Ala", "Bea"):
        world.person(name).account.say("poison")
        await inbox.accept(updates(world))
        await inbox.idle()
    await world.app.sender.drain()
    assert world.operator.chat.count("failed three times") == 1
    assert world.operator.sees("ZeroDivisionError")
    assert "Ala" not in world.operator.chat
    world.clock.move(world.clock().replace(hour=world.clock().hour + 1))
    world.person("Cecil").account.say("poison")
    await inbox.accept(updates(world))
    await inbox.idle()
    await world.app.sender.drain()
    assert world.operator.chat.count("failed three times") == 2


async def test_an_update_that_ends_every_process_is_put_aside_in_the_end(world: World) -> None:
    ngo = world.person("Ala")
    ngo.account.say("/help")
    for _ in range(1 + MOST_DEATHS):  # the first time it had just arrived
        await killed(world, Killed)
        assert "Sorry" not in ngo.chat
    await world.restart()
    await world.app.settle()
    assert ngo.sees("Sorry, something went wrong on my side")
    assert [row.state for row in await stored(world)] == [UpdateState.FAILED]


async def test_an_update_that_only_waited_when_processes_ended_is_not_put_aside(
    world: World,
) -> None:
    ngo = world.person("Ala")
    ngo.account.say("/help")
    for _ in range(2 + MOST_DEATHS):
        await killed(world, KilledInLine)
    await world.restart()
    await world.app.settle()
    assert ngo.sees("What I can do for you")


async def test_what_cannot_even_be_put_aside_ends_nothing_and_waits_for_the_next_sweep(
    world: World, tmp_path: Path
) -> None:
    gone = Database(f"sqlite+aiosqlite:///{tmp_path / 'without_tables.db'}")
    conversation = Conversation(world.app.bot, Listeners(), gone, world.clock)
    inbox = inbox_of(world, conversation)
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


async def test_a_text_written_before_a_question_was_shown_does_not_answer_it(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await agrees(ngo)
    ngo.account.say("Ala")
    ngo.account.say("Nowak")
    await world.settle()
    assert "Which organisation do you represent?" in ngo.chat
    assert ngo.sees("Is “Nowak” your answer to it?")


async def test_an_answer_that_takes_its_time_holds_up_nobody_else(world: World) -> None:
    slow, quick = world.person("Ala"), world.person("Bea")
    held = asyncio.Event()

    async def wait(_seconds: float) -> None:
        await held.wait()

    world.telegram.sleep = wait
    world.telegram.faults.add("sendMessage", Delay(60), chat_id=slow.id)
    slow.account.say("/help")
    quick.account.say("/help")
    await world.app.inbox.accept(updates(world))
    await meanwhile(world, lambda: quick.sees("What I can do for you"))
    assert quick.sees("What I can do for you")
    assert not slow.sees("What I can do for you")
    held.set()
    await world.app.settle()
    assert slow.sees("What I can do for you")


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Skip the wait between two tries."""
    for module in ("conversation", "replies"):
        monkeypatch.setattr(f"bot.{module}.PAUSES", (0.0, 0.0))
