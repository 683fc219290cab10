"""The bot in a group: it points to the private chat, and stores nobody."""

import pytest
from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from sandbox.groups import SandboxGroup
from storage.models import Person
from tests.conversations import scenes
from tests.conversations.world import Actor, World

ANSWER = "Everything about you stays between us."


async def says(world: World, person: Actor, group: SandboxGroup, text: str) -> str:
    """The group's last message after someone wrote there."""
    person.account.say(text, group)
    await world.settle()
    return group.screen


@pytest.fixture
async def ngo(world: World) -> Actor:
    await scenes.host(world)
    return world.person("Ala")


@pytest.fixture
async def group(world: World, ngo: Actor) -> SandboxGroup:
    """A group the bot was just added to."""
    group = ngo.account.create_group("Brunch network")
    group.add_bot(ngo.account)
    await world.settle()
    return group


@pytest.mark.parametrize(
    ("payload", "kept"), [("e_AbC", "e_AbC"), ("t_AbC", "from_group"), ("o_AbC", "from_group")]
)
async def test_an_event_named_in_a_group_is_where_its_link_leads_and_a_ticket_is_not(
    world: World, ngo: Actor, group: SandboxGroup, payload: str, kept: str
) -> None:
    await says(world, ngo, group, f"/start@{world.telegram.username} {payload}")
    answer = list(group.room.messages.values())[-1]
    assert answer.reply_markup is not None
    assert str(answer.reply_markup.inline_keyboard[0][0].url).endswith(f"?start={kept}")


@pytest.mark.parametrize("command", ["/start", "/tickets", "/profile@brunchbot_sandbox_bot"])
async def test_a_command_in_a_group_is_answered_with_a_link(
    world: World, ngo: Actor, group: SandboxGroup, command: str
) -> None:
    assert ANSWER in await says(world, ngo, group, command)


@pytest.mark.parametrize("text", ["hello", "/tickets@another_bot", "/weather"])
async def test_what_is_not_meant_for_the_bot_is_left_alone(
    world: World, ngo: Actor, group: SandboxGroup, text: str
) -> None:
    assert text in await says(world, ngo, group, text)


async def test_a_group_that_grew_is_answered_and_leaving_it_harms_nothing(
    world: World, ngo: Actor, group: SandboxGroup
) -> None:
    group = group.upgrade(ngo.account)
    await world.settle()
    assert ANSWER in await says(world, ngo, group, "/events")
    group.remove_bot(ngo.account)
    await world.settle()
    await ngo.starts("from_group")
    assert ngo.sees("Register (2 minutes)")


async def test_whoever_writes_in_a_group_is_not_noted(
    world: World, ngo: Actor, group: SandboxGroup
) -> None:
    await says(world, ngo, group, "/start")
    async with AsyncSession(world.app.database.engine) as session:
        assert not (await session.exec(select(Person))).all()
