"""After a brunch without any possible introduction, its organisers learn so, and why."""

from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, came, meet
from tests.conversations.world import Actor, World


async def brunch_over(world: World, language: str = "en", offers: str = "catering") -> Brunch:
    """Two sought what nobody there offers; the town hall sought and offered nothing."""
    organiser = world.person("Olga", language=language)
    at = await scenes.host(world, owner=organiser)

    async def comes_as(
        name: str, home: str, sector: str, seeks: str = "", offers: str = ""
    ) -> Actor:
        return await scenes.registered(
            world, name, at=at, organisation=home, sector=sector, seeks=seeks, offers=offers
        )

    over = Brunch(
        at,
        organiser,
        await comes_as("Ala", "Dialóg", "ngo", "website_it legal"),
        await comes_as("Béla", "Evocampus", "business", "legal", offers),
        await comes_as("Cili", "Városháza", "local_government"),
    )
    await meet(world, over)
    return over


async def test_organisers_learn_that_nobody_fits_and_why(world: World) -> None:
    brunch = await brunch_over(world)
    assert brunch.organiser.sees("3 people came, and I found no two who could be introduced")
    assert brunch.organiser.sees("• Nobody offered what they seek or sought what they offer: 2")
    assert brunch.organiser.sees("• They have not said what they seek and offer: 1")
    assert brunch.organiser.sees("• Legal advice: 2 of 2; often offered by: ")
    assert not brunch.organiser.sees("Ala")
    assert brunch.ngo.sees("This time I have no suggestion for you")
    assert not brunch.ngo.sees("3 people came")


async def test_from_there_one_sees_whom_to_invite(world: World) -> None:
    brunch = await brunch_over(world)
    await brunch.organiser.taps("Whom to invite next")
    assert brunch.organiser.sees("Offered, and nobody took it:\n• Catering & food: 1 of 1")


async def test_it_is_said_once_and_in_the_organisers_language(world: World) -> None:
    brunch = await brunch_over(world, "hu")
    await world.wait(days=3)
    assert brunch.organiser.chat.count("3 fő jött el") == 1


async def test_where_somebody_fits_there_is_no_such_message(world: World) -> None:
    brunch = await brunch_over(world, offers="website_it")
    assert brunch.organiser.sees("1 suggestion after")
    assert not brunch.organiser.sees("I found no two")


async def test_one_who_came_alone_needs_no_explaining(world: World) -> None:
    organiser = world.person("Olga")
    at = await scenes.host(world, owner=organiser)
    alone = await scenes.registered(world, "Ala", at=at, organisation="Dialóg", seeks="legal")
    await came(world, at, (alone,))
    assert alone.sees("This time I have no suggestion for you")
    assert not organiser.sees("No introductions after")


async def test_where_nobody_said_anything_the_way_on_says_so(world: World) -> None:
    organiser = world.person("Olga")
    at = await scenes.host(world, owner=organiser)
    silent = [
        await scenes.registered(world, name, at=at, organisation=home)
        for name, home in (("Ala", "Dialóg"), ("Béla", "Evocampus"))
    ]
    await came(world, at, silent)
    assert organiser.sees("• They have not said what they seek and offer: 2")
    await organiser.taps("Whom to invite next")
    assert organiser.sees("Nobody who came has said what they seek or offer.")
