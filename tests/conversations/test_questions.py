"""Meals, needs and questions of the organisers' own: asked of who comes, counted, and forgotten in time."""

from datetime import timedelta

import pytest

from storage.models import Consent, Host, QuestionAnswer
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering
from tests.conversations.whole_life import rows
from tests.conversations.world import Actor, World


@pytest.fixture
def owner(world: World) -> Actor:
    return world.person("Erika")


@pytest.fixture
async def host(world: World, owner: Actor) -> Host:
    return await scenes.host(world, owner=owner)


@pytest.fixture
async def event(world: World, host: Host) -> Gathering:
    """On Thursday, 15 October 2026 at 10:00."""
    return await scenes.published_event(world, host, title="Brunch")


async def opens(owner: Actor, *labels: str) -> None:
    """Two taps from /organise, and on."""
    await owner.says("/organise")
    await owner.taps("Brunch", "❓ Questions", *labels)


async def answers(world: World, host: Host, event: Gathering, name: str, *labels: str) -> Actor:
    """Somebody comes and chooses these answers."""
    person = await scenes.registered(world, name, at=host)
    await comes(person, event)
    await person.taps("❓ Questions for you", *labels)
    return person


async def test_meals_and_needs_are_numbers_until_the_day_before(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals", "Ask about accessibility")
    ala = await answers(world, host, event, "Ala", "vegan", "a way without steps", "large print")
    assert ala.sees("names only from the day before to the end")
    assert ala.sees("14 days after the event they are deleted; a tap takes them back.")
    assert "[ ✅ a way without steps ]" in ala.screen
    await answers(world, host, event, "Ela", "vegan", "vegetarian")  # a mind was changed
    await opens(owner)
    assert owner.sees("What do you eat?\nvegetarian: 1\nvegan: 1")
    assert owner.sees("a way without steps: 1\nlarge print: 1")
    assert "Names:" not in owner.screen
    await owner.presses("qnames:1:0")
    assert owner.toast == "Names are shown from the day before the event to its end."
    await world.until(event.starts_at - timedelta(hours=20))
    await opens(owner, "Names: What do you eat?")
    assert owner.sees("Ala, Ala ngo: vegan")


async def test_a_tap_takes_an_answer_back(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals")
    await answers(world, host, event, "Ala", "vegan", "✅ vegan")
    assert await rows(world, QuestionAnswer) == []
    consents = [one for one in await rows(world, Consent) if one["purpose"] == "tell_meal"]
    assert [one["withdrawn_at"] is not None for one in consents] == [True]


async def test_two_weeks_after_the_event_meals_are_forgotten_and_other_answers_stay(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals", "A question of my own")
    await owner.says("Which table? | Culture | Sport")
    await answers(world, host, event, "Ala", "vegan", "Sport")
    await world.until(event.starts_at + timedelta(days=14))
    async with world.services() as services:
        assert await services.questions.forget() == 0
    await world.wait(hours=4)
    async with world.services() as services:
        await services.questions.forget()
    assert [one["value"] for one in await rows(world, QuestionAnswer)] == ["1"]


async def test_a_question_of_ones_own_is_answered_by_its_options_or_by_yes_and_no(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "A question of my own")
    await owner.says("Which table? | Culture")
    assert owner.sees("A shorter one, please, with two to eight options or none.")
    await owner.says("Which table? | Culture | Sport")
    await owner.taps("A question of my own")
    await owner.says("Will you stay for the walk?")
    await answers(world, host, event, "Ala", "Sport", "Yes")
    await opens(owner)
    assert owner.sees("Sport: 1")
    assert owner.sees("Will you stay for the walk? (in Hungarian)\nYes: 1")
    await owner.taps("Names: Which table?")
    assert owner.sees("Ala, Ala ngo: Sport")
    await owner.taps("‹ Back", "Remove: Which table?")
    assert not owner.sees("Sport: 1")


async def test_an_event_held_again_asks_the_same(
    world: World, owner: Actor, event: Gathering
) -> None:
    await opens(owner, "Ask about meals", "A question of my own")
    await owner.says("Which table? | Culture | Sport")
    await owner.says("/organise")
    await owner.taps("Brunch", "✏️ Change", "Copy")
    await owner.says("20 November 10:00–13:00")
    await owner.taps("Yes, that's right", "Change or keep as a draft", "❓ Questions")
    assert owner.sees("What do you eat?\nno answers yet")
    assert owner.sees("Which table?")


async def test_only_who_comes_is_asked_and_only_organisers_count(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals")
    stranger = world.person("Béla")
    await stranger.starts(event.payload)
    assert "❓" not in stranger.screen
    await stranger.presses(f"answers:{event.id}")
    assert stranger.toast == "These questions are for those who come."
    for press in (f"questions:{event.id}", "qnames:1:0", "qdrop:1", f"qput:{event.id}:meal"):
        await stranger.presses(press)
        assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."
