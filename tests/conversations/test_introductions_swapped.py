"""In the review an organiser rejects a suggestion, and its two people get the next best instead."""

from tests.conversations import scenes
from tests.conversations.after_brunch import brunch_over, came
from tests.conversations.world import Actor, World

NOBODY_ELSE = "Nobody else fits these two, so this suggestion stays."


async def much_offered(world: World) -> Actor:
    """The organiser of a brunch where one company more than a person's limit offers what the association seeks."""
    organiser = world.person("Olga")
    at = await scenes.host(world, owner=organiser)
    there = [
        await scenes.registered(world, "Ala", at=at, organisation="Dialóg", seeks="website_it")
    ]
    there += [
        await scenes.registered(
            world, name, at=at, organisation=name, sector="business", offers="website_it"
        )
        for name in ("Alfa", "Gamma", "Delta", "Omega")
    ]
    await came(world, at, there)
    return organiser


async def test_in_place_of_a_suggestion_stands_the_next_best(world: World) -> None:
    organiser = await much_offered(world)
    await organiser.taps("Look through")
    assert organiser.sees("To review: 3, released: 0, struck: 0")
    await organiser.taps("1 ⟳")
    assert organiser.toast == "Struck, with 1 new suggestion."
    assert organiser.sees("To review: 3, released: 0, struck: 1")
    assert all(organiser.sees(name) for name in ("Alfa", "Gamma", "Delta", "Omega"))


async def test_what_was_struck_before_does_not_come_back(world: World) -> None:
    organiser = await much_offered(world)
    await organiser.taps("Look through", "1 ⟳", "2 ⟳")
    assert organiser.toast == NOBODY_ELSE
    assert organiser.sees("To review: 3, released: 0, struck: 1")


async def test_where_nobody_else_fits_the_suggestion_stays(world: World) -> None:
    brunch = await brunch_over(world)
    await brunch.organiser.taps("Look through", "1 ⟳")
    assert brunch.organiser.toast == NOBODY_ELSE
    assert brunch.organiser.sees("To review: 1, released: 0, struck: 0")
    await brunch.organiser.taps("1 ✗")
    assert brunch.ngo.sees("This time I have no suggestion for you")


async def test_only_an_organiser_swaps(world: World) -> None:
    await much_offered(world)
    stranger = world.person("Nobody")
    await stranger.says("/help")
    await stranger.presses("swap:1:0")
    assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."
