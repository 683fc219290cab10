"""Everyone who said yes hears what changed, once, and says whether they still come."""

from datetime import timedelta

import pytest

from services.newcomers import Newcomer
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

HOURS = timedelta(hours=3)


@pytest.fixture
async def event(world: World, host: Host) -> Gathering:
    """A brunch in Miskolc, on Thursday, 15 October at 10:00."""
    return await scenes.published_event(world, host, title="Brunch")


async def move(world: World, owner: Actor, event: Gathering, days: int, place: str) -> None:
    """The owner moves it this many days from its first date; the letters have not left yet."""
    owner_id = await scenes.person_id(world, owner)
    starts_at = event.starts_at + timedelta(days=days)
    async with world.services() as services:
        await services.event_changes.move(event.id, owner_id, starts_at, starts_at + HOURS, place)


async def test_two_moves_in_a_row_are_one_piece_of_news(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    going = await scenes.registered(world, "Ala", at=host)
    await comes(going, event)
    await move(world, owner, event, 1, "Eger")
    await move(world, owner, event, 2, "Szerencs")
    await world.settle()
    assert going.chat.count("An event has moved") == 1
    assert going.sees("Time so far: Thursday, 15 October 2026")
    assert going.sees("New time: Saturday, 17 October 2026")
    assert going.sees("Place so far: Miskolc, Avalon\nNew place: Szerencs")


async def test_an_event_that_is_back_where_it_was_troubles_nobody(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    going = await scenes.registered(world, "Ala", at=host)
    await comes(going, event)
    await move(world, owner, event, 1, "Eger")
    await move(world, owner, event, 0, "Miskolc, Avalon")
    await world.settle()
    assert "An event has moved" not in going.chat


async def test_organisers_see_who_still_comes_after_a_move(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    people = [await scenes.registered(world, name, at=host) for name in ("Ala", "Ela", "Ola")]
    for person in people:
        await comes(person, event)
    await world.wait(hours=1)
    await move(world, owner, event, 1, "Eger")
    await world.settle()
    await people[0].taps("I'm coming")
    await people[1].taps("I can't come")
    await owner.says("/organise")
    await owner.taps("Brunch")
    assert owner.sees("Still coming after the move: 1 of 2")


async def test_who_has_no_telegram_is_named_to_the_organiser(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    owner_id = await scenes.person_id(world, owner)
    newcomer = Newcomer(
        name="Róza néni", organisation="Kertbarátok", organisation_id=None, sector="ngo"
    )
    async with world.services() as services:
        await services.newcomers.enter(owner_id, event.id, newcomer)
    await comes(await scenes.registered(world, "Ala", at=host), event)
    await owner.says("/organise")
    await owner.taps("Brunch", "✏️ Change", "Cancel event")
    await owner.says("The hall is flooded.")
    await owner.taps("Cancel the event", "Yes, cancel it for good")
    assert owner.toast == "Done. 1 person will be told."
    assert owner.sees("I cannot reach these people. Please tell them yourself:")
    assert owner.sees("• Róza néni, Kertbarátok")


async def test_a_cancelled_event_is_told_once_with_the_last_word(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    going = await scenes.registered(world, "Ala", at=host)
    await comes(going, event)
    owner_id = await scenes.person_id(world, owner)
    await move(world, owner, event, 1, "Eger")
    for _press in range(2):
        async with world.services() as services:
            await services.event_changes.cancel(event.id, owner_id, "The hall is flooded.")
    await world.restart()
    await world.settle()
    assert going.chat.count("An event has been cancelled") == 1
    assert "An event has moved" not in going.chat  # it is cancelled, wherever it was to be
