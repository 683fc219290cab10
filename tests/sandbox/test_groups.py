"""The bot in groups: notified when added and removed, receives what is meant for it."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError, TelegramMigrateToChat

from sandbox import NotPossibleError, Sandbox, SandboxPerson
from sandbox.groups import SandboxGroup


@pytest.fixture
def group(sandbox: Sandbox, anna: SandboxPerson) -> SandboxGroup:
    group = anna.create_group("Town hall")
    group.add_bot(anna)
    return group


async def test_the_bot_hears_that_it_was_added_and_removed(
    sandbox: Sandbox, bot: Bot, anna: SandboxPerson, group: SandboxGroup
) -> None:
    group.remove_bot(anna)
    added, joined, gone, removed = sandbox.take_updates()
    standing = [
        update["my_chat_member"]["new_chat_member"]["status"] for update in (added, removed)
    ]
    assert standing == ["member", "kicked"]
    assert joined["message"]["new_chat_members"][0]["id"] == bot.id
    assert gone["message"]["left_chat_member"]["id"] == bot.id
    with pytest.raises(TelegramForbiddenError, match="kicked from the group chat"):
        await bot.send_message(group.id, "x")


async def test_the_bot_hears_only_commands_and_replies(
    sandbox: Sandbox, anna: SandboxPerson, group: SandboxGroup
) -> None:
    sandbox.take_updates()
    for text in ("hello all", "/events", f"/events@{sandbox.username}", "/events@other_bot"):
        anna.say(text, group)
    heard = [update["message"]["text"] for update in sandbox.take_updates()]
    assert heard == ["/events", f"/events@{sandbox.username}"]


async def test_people_in_a_group_see_what_the_bot_writes(
    bot: Bot, anna: SandboxPerson, group: SandboxGroup
) -> None:
    await bot.send_message(group.id, "See <b>you</b>")
    assert group.screen == "See you"
    assert not anna.sees("See you")
    members = [await bot.get_chat_member(group.id, member) for member in (anna.id, bot.id)]
    assert [member.status for member in members] == ["creator", "member"]


async def test_a_group_that_becomes_a_supergroup_tells_its_new_id(
    sandbox: Sandbox, bot: Bot, anna: SandboxPerson, group: SandboxGroup
) -> None:
    new = group.upgrade(anna)
    with pytest.raises(TelegramMigrateToChat) as moved:
        await bot.send_message(group.id, "x")
    assert moved.value.migrate_to_chat_id == new.id
    await bot.send_message(new.id, "Here")
    assert new.screen == "Here"
    left, arrived = (update["message"] for update in sandbox.take_updates()[-2:])
    assert (left["migrate_to_chat_id"], arrived["migrate_from_chat_id"]) == (new.id, group.id)


async def test_strangers_do_not_add_the_bot(sandbox: Sandbox, group: SandboxGroup) -> None:
    with pytest.raises(NotPossibleError, match="not in the group"):
        group.add_bot(sandbox.person("Ewa"))
