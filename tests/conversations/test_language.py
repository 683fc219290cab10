"""Which language the bot speaks, and how to change it."""

import pytest

from tests.conversations import scenes
from tests.conversations.registering import reaches
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


@pytest.mark.parametrize("forged", ["lang:xx", f"event:{10**20}", f"rsvp:-{10**19}:yes"])
async def test_a_forged_press_is_answered_like_an_old_one(world: World, forged: str) -> None:
    ngo = world.person("Ala", language="en")
    await ngo.says("/help")
    await ngo.presses(forged)
    assert ngo.toast == "This button is from an earlier step."


async def test_another_language_in_the_middle_of_a_question_leads_back_to_it(world: World) -> None:
    await scenes.host(world)
    company = world.person("Béla")
    await reaches(company, "What do you seek?")
    await company.says("/language")
    await company.taps("Magyar", "Mutassa a kérdést")
    assert company.sees("4/9")
