"""At a host's second brunch the organiser sees whether it is always the same people who give."""

from tests.conversations import scenes
from tests.conversations.after_brunch import came
from tests.conversations.world import World

UNEVENLY = "How unevenly people give to others this season"


async def test_how_giving_is_spread_is_told_before_and_with_these_suggestions(world: World) -> None:
    organiser = world.person("Olga")
    at = await scenes.host(world, owner=organiser)
    ngo = await scenes.registered(world, "Ala", at=at, organisation="Dialóg", seeks="website_it")
    first, second = [
        await scenes.registered(
            world, name, at=at, organisation=name, sector="business", offers="website_it"
        )
        for name in ("Alfa", "Gamma")
    ]
    await came(world, at, (ngo, first))
    await organiser.taps("Look through")
    assert not organiser.sees(UNEVENLY)  # nobody had given anything before
    await organiser.taps("Release all the rest")
    await world.wait(days=9)
    await came(world, at, (ngo, first, second))
    await organiser.taps("Look through")
    # Of three, one had given before, now two have: uneven by two thirds, then by one third.
    assert organiser.sees(f"{UNEVENLY}: 66.7% before, 33.3% with these (0%: all alike).")
