"""A text that may not be the answer is kept as it was written, formatting and all, until it is said what it was."""

from handlers.navigation import WriteBroadcast
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.world import Actor, World

FORMATTED = '<b>Civilek &amp; cégek</b>: <a href="https://example.org/?a=1&b=2">itt</a>, 1 &lt; 2'


async def organises(world: World, organiser: Actor) -> None:
    await scenes.host(world, owner=organiser)
    await organiser.says("/organise")


async def test_a_description_that_was_held_keeps_bold_and_links(world: World) -> None:
    organiser = world.person("Erika")
    await organises(world, organiser)
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20", "/help")
    await organiser.says_formatted(FORMATTED)
    assert organiser.sees("Is “Civilek & cégek: itt, 1 < 2” your answer to it?")
    await organiser.taps("Yes, take it")
    assert FORMATTED in organiser.account.chat[-1].html


async def test_so_does_the_text_of_a_broadcast(world: World) -> None:
    organiser = world.person("Erika")
    host = await scenes.host(world, owner=organiser)
    event = await scenes.published_event(world, host)
    await comes(await scenes.registered(world, "Ala", at=host), event)
    await organiser.presses(WriteBroadcast(event_id=event.id).pack())
    await organiser.taps("Those coming")
    await organiser.says("/help")
    await organiser.says_formatted(FORMATTED)
    await organiser.taps("Yes, take it")
    assert FORMATTED in organiser.account.chat[-1].html


async def test_a_text_as_long_as_telegram_allows_is_held_whole(world: World) -> None:
    organiser = world.person("Erika")
    await organises(world, organiser)
    await organiser.taps("Create an event")
    await organiser.says("/help", "<" * 4096)
    await organiser.taps("Yes, take it")
    assert organiser.sees("4,096 characters")
