"""Registering because of an event also answers it yes."""

from tests.conversations import scenes
from tests.conversations.registering import finishes
from tests.conversations.world import Actor, World


async def registers_for(person: Actor, payload: str) -> None:
    """Go from the event's link to saved."""
    await person.starts(payload)
    await person.taps("I'd like to come", "I'm 16 or over", person.account.name)
    await person.says(f"{person.account.name} Society")
    await finishes(person)


async def test_from_the_link_to_a_ticket(world: World) -> None:
    dialog = await scenes.host(world)
    brunch = await scenes.published_event(world, dialog, title="Brunch", seats=1)
    ngo = world.person("Ala")
    await registers_for(ngo, brunch.payload)
    assert ngo.sees("Your seat is reserved. See you there!")
    assert ngo.sees("Brunch")
    await ngo.taps("My ticket")
    assert ngo.sees("Ala Society")


async def test_when_all_seats_are_taken_the_place_on_the_waitlist_is_told(world: World) -> None:
    dialog = await scenes.host(world)
    brunch = await scenes.published_event(world, dialog, seats=1)
    for name in ("Silver Paw", "Green Wave", "Town Hall"):
        person = world.person(name)
        await registers_for(person, brunch.payload)
    assert person.sees("You are on the waitlist, at place 2")


async def test_an_event_that_is_over_meanwhile_does_not_undo_the_registration(
    world: World,
) -> None:
    dialog = await scenes.host(world)
    brunch = await scenes.published_event(world, dialog)
    ngo = world.person("Ala")
    await ngo.starts(brunch.payload)
    await ngo.taps("I'd like to come", "I'm 16 or over", "Ala")
    await ngo.says("Silver Paw Society")
    async with world.app.database.unit() as unit:
        event = await unit.events.get(brunch.id)
        assert event is not None
        event.starts_at = event.ends_at = world.clock()
    await finishes(ngo)
    assert ngo.sees("Welcome, Ala!")
    assert ngo.sees("This event is over.")


async def test_a_link_followed_in_the_middle_keeps_the_answers_and_takes_the_event(
    world: World,
) -> None:
    dialog = await scenes.host(world)
    brunch = await scenes.published_event(world, dialog)
    ngo = world.person("Ala")
    await ngo.starts()
    await ngo.taps("Register", "I'm 16 or over", "Ala")
    await ngo.starts(brunch.payload)
    await ngo.taps("I'd like to come")
    assert ngo.sees("Which organisation do you represent?")
    await ngo.says("Silver Paw Society")
    await finishes(ngo)
    assert ngo.sees("Your seat is reserved")


async def test_whoever_is_registered_already_is_led_to_the_event(world: World) -> None:
    dialog = await scenes.host(world)
    brunch = await scenes.published_event(world, dialog, title="Brunch")
    ngo = await scenes.registered(world, "Ala", at=dialog)
    await ngo.presses(f"register:{dialog.id}:{brunch.id}")
    assert ngo.sees("You are registered already.")
    await ngo.taps("Brunch")
    assert ngo.sees("I'm coming")


async def test_an_event_of_another_host_is_refused(world: World) -> None:
    dialog, fise = await scenes.host(world), await scenes.host(world, "FISE")
    brunch = await scenes.published_event(world, fise)
    ngo = world.person("Ala")
    await ngo.starts()
    await ngo.presses(f"register:{dialog.id}:{brunch.id}")
    assert ngo.toast == "This is not there any more."


async def test_save_tapped_twice_leaves_what_became_of_it_in_sight(world: World) -> None:
    brunch = await scenes.published_event(world, await scenes.host(world))
    ngo = world.person("Ala")
    await ngo.starts(brunch.payload)
    await ngo.taps("I'd like to come", "I'm 16 or over", "Ala")
    await ngo.says("Silver Paw Society")
    await finishes(ngo, twice=True)
    assert "Your seat is reserved" in ngo.chat
