"""Looking for someone oneself: asking twice, asking each other, typing instead of tapping."""

import pytest

from handlers.introductions.callbacks import FindKind
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, brunch_over, came
from tests.conversations.world import Actor, World


@pytest.fixture
async def brunch(world: World) -> Brunch:
    """A brunch whose suggestions failed: nobody answered in time."""
    brunch = await brunch_over(world)
    await brunch.organiser.taps("Look through", "Release all the rest")
    return brunch


async def finds(person: Actor, words: str) -> None:
    """Go from /introductions to those who offer it."""
    await person.says("/introductions")
    await person.taps("Find someone")
    await person.says(words)


async def asks(person: Actor, whom: str, words: str = "website") -> None:
    """Find someone and ask, without a message."""
    await finds(person, words)
    await person.taps(whom, "Ask without a line")


@pytest.mark.parametrize("refusal", ["Never", None])
async def test_asking_twice_looks_the_same_whether_or_not_the_other_refused(
    world: World, brunch: Brunch, refusal: str | None
) -> None:
    if refusal:
        await brunch.company.taps(refusal)
    await world.wait(days=8)
    await asks(brunch.ngo, "1. Evocampus")
    await finds(brunch.ngo, "website")
    await brunch.ngo.taps("1. Evocampus")
    assert brunch.ngo.sees("You asked for this introduction")
    await brunch.ngo.says("/introductions")
    assert brunch.ngo.screen.count("Evocampus – you said yes") == 1


async def test_whoever_refused_and_then_asks_finds_the_other_waiting(
    world: World, brunch: Brunch
) -> None:
    await brunch.company.taps("Never")
    await world.wait(days=8)
    await brunch.ngo.says("/profile")
    await brunch.ngo.taps("Offers")
    await brunch.ngo.says("workshops for young people")
    await brunch.ngo.taps("Yes, go on")
    await asks(brunch.ngo, "1. Evocampus")
    await asks(brunch.company, "1. Dialóg", "a workshop")
    assert brunch.company.sees("You both said yes")
    assert brunch.ngo.sees("You both said yes")
    await world.wait(days=9)
    assert not brunch.ngo.sees("did not become an introduction")


async def test_another_text_beside_those_found_is_another_search(brunch: Brunch) -> None:
    await finds(brunch.town_hall, "website")
    await brunch.town_hall.says("a room for a workshop")
    assert brunch.town_hall.sees("Nobody who can be found offers that")
    await brunch.town_hall.says("website")
    assert brunch.town_hall.sees("1. Evocampus")


async def test_a_line_that_tells_who_wrote_it_is_not_shown_to_strangers(
    world: World, brunch: Brunch
) -> None:
    offered = {
        "Anna": "We build websites, call Anna",
        "Zoe": "We build websites quickly",
    }
    people = [
        await scenes.registered(world, name, at=brunch.host, offers=line)
        for name, line in offered.items()
    ]
    await came(world, brunch.host, people)
    await finds(brunch.town_hall, "website")
    assert brunch.town_hall.sees("Anna ngo")  # the organisation
    assert not brunch.town_hall.sees("call Anna")
    assert brunch.town_hall.sees("“We build websites quickly”")


async def test_who_asked_before_the_suggestion_went_out_is_not_suggested_the_same_again(
    world: World,
) -> None:
    brunch = await brunch_over(world)
    await asks(brunch.ngo, "1. Evocampus")
    await brunch.organiser.taps("Look through", "Release all the rest")
    assert brunch.organiser.sees("released: 0, struck: 1")
    await brunch.company.says("/introductions")
    assert brunch.company.screen.count("• Dialóg Egyesület") == 1
    await brunch.ngo.says("/introductions")
    assert brunch.ngo.screen.count("• Evocampus") == 1


async def test_words_not_understood_beside_those_found_lead_back_to_the_question(
    brunch: Brunch,
) -> None:
    await finds(brunch.ngo, "website")
    await brunch.ngo.says("hm")
    assert brunch.ngo.sees("I did not recognise a kind of cooperation in that")
    await brunch.ngo.taps("Website & IT")
    assert brunch.ngo.sees("1. Evocampus")


async def test_a_kind_that_there_is_not_finds_nothing(world: World, brunch: Brunch) -> None:
    await brunch.ngo.says("/introductions")
    await brunch.ngo.taps("Find someone")
    person_id = await scenes.person_id(world, brunch.ngo)
    async with world.services() as services:
        draft = await services.drafts.of(person_id)
    assert draft is not None
    await brunch.ngo.presses(FindKind(kind="gold", revision=draft.revision).pack())
    assert brunch.ngo.sees("What are you looking for?")


async def test_asking_whom_one_refused_is_a_yes_to_the_open_suggestion(brunch: Brunch) -> None:
    await brunch.ngo.taps("Never")
    await finds(brunch.ngo, "website")
    await brunch.ngo.taps("1. Evocampus")
    assert brunch.ngo.sees("You said no."), "nothing is passed on, so no line is asked for"
    await brunch.ngo.taps("Yes, introduce us")
    assert brunch.ngo.sees("You said yes.")
    assert not brunch.company.sees("would like to get to know you")
    await brunch.company.taps("Yes, introduce us")
    assert brunch.ngo.sees("You both said yes")


async def test_an_organisation_is_found_by_its_name(world: World, brunch: Brunch) -> None:
    await scenes.registered(world, "Nobody", at=brunch.host, organisation="Never There Kft.")
    await world.wait(days=8)
    await finds(brunch.town_hall, "I would like to meet evocampus")
    assert brunch.town_hall.sees("1. Evocampus")
    await brunch.town_hall.taps("1. Evocampus")
    await brunch.town_hall.says("We have students who would like to learn")
    assert brunch.company.sees("“We have students who would like to learn”")
    assert brunch.company.sees("Városháza")
    await finds(brunch.ngo, "Városháza")
    assert brunch.ngo.sees("1. Városháza\nLocal government\n\n"), (
        "offers nothing, and is found all the same"
    )
    assert not brunch.ngo.sees("2. "), "of a name in full nothing else is read"
    await finds(brunch.ngo, "Never There")
    assert not brunch.ngo.sees("1.")


async def test_a_yes_typed_under_a_suggestion_is_one_and_a_no_is_not(world: World) -> None:
    brunch = await brunch_over(world)
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.says("Igen!")
    assert brunch.ngo.sees("You said yes.")
    await brunch.company.says("no", "yes")
    assert brunch.company.sees("I'm not sure what to do with that"), (
        "the letter is not the newest any more"
    )
    assert not brunch.ngo.sees("You both said yes")
    await brunch.company.taps("Yes, introduce us")
    assert brunch.ngo.sees("You both said yes")
