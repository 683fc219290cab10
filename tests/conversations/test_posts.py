"""Posts: an event sent into any chat by typing the bot's name; its seats are kept up to date there."""

from datetime import timedelta

import pytest
from aiogram.types import Update

from domain.events import EventStatus
from domain.posts import EDIT_EVERY, LOOKED_AT
from domain.rsvp import RsvpAnswer
from sandbox.faults import TooManyRequests
from sandbox.groups import SandboxGroup
from storage.models import Event, EventPost, EventText, Host
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
def owner(world: World) -> Actor:
    return world.person("Erika", language="hu")


@pytest.fixture
async def at(world: World, owner: Actor) -> Host:
    return await scenes.host(world, owner=owner)


@pytest.fixture
async def event(world: World, at: Host) -> Gathering:
    return await scenes.published_event(world, at, title="Civil–üzleti villásreggeli", seats=2)


@pytest.fixture
def group(owner: Actor) -> SandboxGroup:
    """A group that the bot is not in."""
    return owner.account.create_group("Miskolci civilek")


async def types(world: World, person: Actor, words: str) -> list[str]:
    """The titles offered for this text after the bot's name."""
    person.account.ask_inline(words)
    await world.settle()
    return [str(one["title"]) for one in person.account.inline_results]


async def posts(world: World, person: Actor, words: str, group: SandboxGroup) -> None:
    """Send the first result into a group."""
    assert await types(world, person, words)
    person.account.choose(str(person.account.inline_results[0]["id"]), group)
    await world.settle()


async def test_an_organiser_posts_an_event_in_a_group_and_its_seats_are_counted_there(
    world: World, at: Host, owner: Actor, event: Gathering, group: SandboxGroup
) -> None:
    await owner.says("/organise")
    await owner.taps("Civil–üzleti villásreggeli", "📣 ")
    words = owner.account.tap("💬 ")
    assert words == event.code
    await posts(world, owner, words, group)
    assert "Civil–üzleti villásreggeli" in group.screen
    assert "Házigazda: Dialóg Egyesület" in group.screen
    assert "Még 2 szabad hely van" in group.screen
    member = await scenes.registered(world, "Ala", at=at)
    await member.follows(link_in(group))
    await member.taps("I'm coming")
    await world.wait(seconds=20)
    assert "Még 1 szabad hely van" in group.screen
    await stays_away(member, event)
    await world.wait(seconds=20)
    assert "Még 2 szabad hely van" in group.screen


async def test_many_answers_in_a_moment_are_one_edit(
    world: World, at: Host, owner: Actor, event: Gathering, group: SandboxGroup
) -> None:
    await posts(world, owner, event.code, group)
    people = [await scenes.registered(world, name, at=at) for name in ("Ala", "Ela", "Ola")]
    before = group.room.changes.copy()
    for person in people:
        await comes(person, event)
    assert group.room.changes == before
    await world.wait(seconds=15)
    assert "Minden hely betelt." in group.screen
    assert group.room.changes != before


async def test_a_post_says_that_the_event_is_cancelled_and_leads_nowhere_any_more(
    world: World, owner: Actor, event: Gathering, group: SandboxGroup
) -> None:
    await posts(world, owner, event.code, group)
    person_id = await scenes.person_id(world, owner)
    async with world.services() as services:
        await services.event_changes.cancel(event.id, person_id, "Betegség")
    await world.wait(seconds=20)
    assert "Ez az esemény elmarad." in group.screen
    assert "[" not in group.screen
    assert await live(world) == 0


async def test_a_post_says_that_the_event_is_over_when_it_is(
    world: World, owner: Actor, event: Gathering, group: SandboxGroup
) -> None:
    await posts(world, owner, event.code, group)
    await world.until(event.starts_at + timedelta(hours=3))
    assert "Ez az esemény már véget ért." in group.screen
    assert await live(world) == 0


async def test_a_count_that_telegram_does_not_take_now_or_that_nobody_recorded_comes_later(
    world: World, at: Host, owner: Actor, event: Gathering, group: SandboxGroup
) -> None:
    await posts(world, owner, event.code, group)
    member = await scenes.registered(world, "Ala", at=at)
    await scenes.answers(world, event, member, RsvpAnswer.COMING)
    world.telegram.faults.add("editMessageText", TooManyRequests(retry_after=9))
    await world.wait(seconds=16)
    assert "Még 2 szabad hely van" in group.screen
    await world.restart()
    await world.wait(seconds=16)
    assert "Még 1 szabad hely van" in group.screen
    async with world.app.database.unit() as unit:
        [(post, _)] = await unit.posts.all()
        post.shown = ""  # as if the process had died between the edit and its record
    await world.wait(seconds=16)
    assert "Még 1 szabad hely van" in group.screen


async def test_as_long_as_telegram_asks_to_wait_no_post_is_tried(
    world: World, at: Host, owner: Actor, event: Gathering, group: SandboxGroup
) -> None:
    await posts(world, owner, event.code, group)
    member = await scenes.registered(world, "Ala", at=at)
    await scenes.answers(world, event, member, RsvpAnswer.COMING)
    world.telegram.faults.add("editMessageText", TooManyRequests(retry_after=99))
    await world.wait(seconds=40)  # of the story; of Telegram's clock hardly any
    assert "Még 2 szabad hely van" in group.screen


async def test_a_post_that_was_deleted_is_forgotten(
    world: World, at: Host, owner: Actor, event: Gathering, group: SandboxGroup
) -> None:
    await posts(world, owner, event.code, group)
    group.room.drop(group.chat[-1].message_id)
    await scenes.coming(world, event, "Ala", at=at)
    await world.wait(seconds=20)
    assert await live(world) == 0


async def test_however_many_posts_there_are_a_look_is_at_some_and_each_has_its_turn(
    world: World, event: Gathering
) -> None:
    async with world.app.database.unit() as unit:
        for number in range(LOOKED_AT + 5):
            name, long_ago = str(number), world.clock() - EDIT_EVERY
            post = EventPost(event_id=event.id, inline_id=name, language="hu", tried_at=long_ago)
            await unit.posts.add(post)
    async with world.services() as services:
        first = await services.posts.stale(0, most=2 * LOOKED_AT)
        second = await services.posts.stale(first.last, most=3)
        third = await services.posts.stale(second.last, most=3)
    looks = [[int(one.inline_id) for one in look.stale] for look in (first, second, third)]
    assert looks == [list(range(LOOKED_AT)), [200, 201, 202], [203, 204]]
    assert third.last == 0


async def test_words_of_the_title_the_place_or_the_host_find_an_event_without_accents(
    world: World, owner: Actor, event: Gathering
) -> None:
    title = "Civil–üzleti villásreggeli"
    for words in ("", "villas", "uzleti civil", "avalon", "dialog"):
        assert await types(world, owner, words) == [title]
    assert await types(world, owner, "opera") == []


async def test_a_stranger_finds_nothing_but_what_they_know_the_code_of_and_is_not_noted(
    world: World, event: Gathering
) -> None:
    stranger = world.person("Béla")
    assert await types(world, stranger, "") == []
    assert await types(world, stranger, event.code) == ["Civil–üzleti villásreggeli"]
    async with world.app.database.unit() as unit:
        assert await unit.people.by_telegram_id(stranger.id) is None


async def test_nobody_finds_the_events_of_hosts_that_do_not_know_them_nor_drafts(
    world: World, at: Host, owner: Actor, event: Gathering
) -> None:
    elsewhere = await scenes.host(world, "FISE")
    await scenes.published_event(world, elsewhere, title="Elsewhere")
    draft = await scenes.published_event(world, at, title="Draft")
    async with world.app.database.unit() as unit:
        row = await unit.events.get(draft.id)
        assert isinstance(row, Event)
        row.status = EventStatus.DRAFT
    assert await types(world, owner, "") == ["Civil–üzleti villásreggeli"]
    assert await types(world, owner, draft.code) == []


async def test_whoever_followed_a_link_of_the_host_can_pass_its_events_on(
    world: World, event: Gathering
) -> None:
    visitor = world.person("Béla")
    await visitor.starts(event.payload)
    assert await types(world, visitor, "civil") == ["Civil–üzleti villásreggeli"]


async def test_by_its_code_an_event_is_offered_in_each_of_its_languages_the_readers_first(
    world: World, event: Gathering
) -> None:
    async with world.app.database.unit() as unit:
        await unit.events.add(
            EventText(event_id=event.id, field="title", language="pl", text="Śniadanie")
        )
    pole = world.person("Ala", language="pl")
    assert await types(world, pole, event.code) == ["Śniadanie", "Civil–üzleti villásreggeli"]
    lines = [str(one["description"]) for one in pole.account.inline_results]
    assert "Zostały 2 miejsca" in lines[0]
    assert "Még 2 szabad hely van" in lines[1]


async def test_what_was_typed_too_long_ago_harms_nothing(world: World, event: Gathering) -> None:
    member = world.person("Béla")
    member.account.ask_inline(event.code)
    asked = world.telegram.take_updates()
    world.clock.move(world.clock() + timedelta(minutes=1))
    await world.app.inbox.accept([Update.model_validate(one) for one in asked])
    await world.settle()
    assert member.account.inline_results == []


def link_in(group: SandboxGroup) -> str:
    """The target of the post's button."""
    markup = list(group.room.messages.values())[-1].reply_markup
    assert markup is not None
    return str(markup.inline_keyboard[0][0].url)


async def live(world: World) -> int:
    """The number of posts kept up to date."""
    async with world.app.database.unit() as unit:
        return len(await unit.posts.all())
