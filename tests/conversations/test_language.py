"""Which language the bot speaks, and how to change it."""

from tests.conversations.world import World


async def test_the_bot_speaks_the_language_of_the_persons_telegram(world: World) -> None:
    ngo = world.person("Ala", language="pl")
    await ngo.says("/help")
    assert ngo.sees("W czym mogę pomóc")


async def test_whoever_speaks_neither_gets_english(world: World) -> None:
    visitor = world.person("Chloé", language="fr")
    await visitor.says("/help")
    assert visitor.sees("What I can do for you")


async def test_a_chosen_language_stays_whatever_telegram_says(world: World) -> None:
    company = world.person("Béla", language="en")
    await company.says("/language")
    await company.taps("Magyar")
    assert company.toast == "Mostantól magyarul."
    await company.says("/help")
    assert company.sees("Miben segíthetek?")


async def test_a_press_on_a_button_nobody_knows_is_answered(world: World) -> None:
    ngo = world.person("Ala", language="en")
    await ngo.says("/help")
    await ngo.presses("long_gone:1")
    assert ngo.toast == "This button is from an earlier step."
