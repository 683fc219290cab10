"""Registering with a host, from /start to saved."""

from tests.conversations import scenes
from tests.conversations.world import Actor, World


async def agrees(person: Actor) -> None:
    """From /start over the consent to the first question."""
    await person.starts()
    await person.taps("Register", "I'm 16 or over")


async def test_two_minutes_of_taps_and_three_lines_make_a_member(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = world.person("Ala Nowak", username="ala")
    await agrees(ngo)
    assert ngo.sees("1 of 9")
    await ngo.taps("Ala Nowak")
    await ngo.says("Silver Paw animal shelter")
    await ngo.taps("NGO")
    await ngo.says("we need a new website")
    await ngo.taps("Yes, go on")
    await ngo.says("our volunteers can help at your events")
    await ngo.taps("Yes, go on")
    await ngo.says("animals")
    await ngo.taps("Next", "Next", "Yes, they may", "@ala")
    await ngo.taps("Save")
    assert ngo.sees("Welcome, Ala Nowak!")
    ala = await scenes.person_id(world, ngo)
    async with world.services() as services:
        card = await services.memberships.card(dialog.id, ala)
    assert [one.kind for one in card.profile.seeks] == ["website_it"]
    assert card.profile.seeks[0].said == "we need a new website"
