"""Creating an event in chat, up to the link that brings people to it."""

from tests.conversations.world import World


async def test_an_event_picked_from_the_calendar_is_published_and_its_link_opens_it(
    world: World,
) -> None:
    operator = world.operator
    await operator.says("/organise", "Dialóg Egyesület")
    await operator.taps("English", "Budapest", "Create an event")
    await operator.says("Civil–Business Brunch")
    await operator.taps("17", "10:00", "10:15", "12:15", "Yes, that's right")
    await operator.says("Miskolc, Széchenyi u. 10", "20")
    await operator.taps("Skip")
    assert operator.sees("Saturday, 17 October 2026, 10:15–12:15 (Budapest time)")
    await operator.taps("Publish")
    company = world.person("Béla")
    await company.follows(operator.link)
    assert company.sees("20 seats left")
    assert company.sees("I'd like to come")
