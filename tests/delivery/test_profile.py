"""The bot presents itself; a server that refuses that is no reason not to start."""

from bot.profile import introduce_bot
from sandbox.faults import ServerError
from tests.conversations.world import World


async def test_commands_are_set_in_every_language(world: World) -> None:
    await introduce_bot(world.app.bot)
    described = {
        language: {one.command: one.description for one in commands}
        for language in ("", "pl", "hu")
        if (commands := await world.app.bot.get_my_commands(language_code=language or None))
    }
    assert described[""]["events"] == "Events to come"
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
