"""The bot publishes its profile; a server refusing it does not prevent the start."""

from aiogram.types import BotCommandScopeChat

from bot.profile import introduce_bot
from sandbox.faults import ServerError
from tests.conversations.scenes import host
from tests.conversations.world import Actor, World


async def test_commands_are_set_in_every_language(world: World) -> None:
    await introduce_bot(world.app.bot)
    described = {
        language: {one.command: one.description for one in commands}
        for language in ("", "pl", "hu")
        if (commands := await world.app.bot.get_my_commands(language_code=language or None))
    }
    assert described[""]["events"] == "Upcoming events"
    assert described["pl"]["events"] == "Nadchodzące wydarzenia"
    assert described["hu"]["events"] == "Közelgő események"


async def test_a_server_that_refuses_optional_calls_is_no_reason_not_to_start(
    world: World,
) -> None:
    for method in ("setMyCommands", "setMyDescription", "setMyShortDescription"):
        world.telegram.faults.add(method, ServerError(501), times=3)
    await introduce_bot(world.app.bot)
    ngo = world.person("Ala")
    await ngo.says("/help")
    assert ngo.sees("What I can do for you")


async def test_an_organisers_menu_begins_with_organise_in_their_language(world: World) -> None:
    organiser, ngo = world.person("Olga", language="pl"), world.person("Ala")
    await host(world, owner=organiser)
    for person in (organiser, ngo):
        await person.says("/help")
    assert (await menu(world, organiser))[0] == ("organise", "Wydarzenia, które organizuję")
    assert await menu(world, ngo) == []
    await organiser.says("/language")
    await organiser.taps("Magyar")
    await organiser.says("/help")
    assert (await menu(world, organiser))[0] == ("organise", "Események, amelyeket szervezek")


async def menu(world: World, person: Actor) -> list[tuple[str, str]]:
    """The commands of this chat only."""
    scope = BotCommandScopeChat(chat_id=person.id)
    found = await world.app.bot.get_my_commands(scope=scope)
    return [(one.command, one.description) for one in found]
