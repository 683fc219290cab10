"""A hurried person answers with a thumb, a question mark, a sticker, "I don't know" or a list of languages."""

import pytest

from tests.conversations import scenes
from tests.conversations.registering import agrees, finishes, profile_of, reaches
from tests.conversations.world import World


async def test_a_thumb_is_no_name_and_a_question_mark_no_organisation(world: World) -> None:
    dialog = await scenes.host(world)
    company = world.person("Ola")
    await agrees(company)
    await company.says("👍")
    assert company.sees("Please write it in letters.")
    assert company.sees("What is your name?")
    await company.says("Ola Nowak", "?")
    assert company.sees("I need a word beside your name")
    await company.says("volunteer")
    await company.taps("Informal group")
    await finishes(company)
    profile = (await profile_of(world, company, dialog)).profile
    assert (profile.name, profile.organisation) == ("Ola Nowak", "volunteer")


@pytest.mark.parametrize("said", ["none", "brak", "nincs", "-", "nie wiem", "nem tudom"])
async def test_none_is_no_organisation_that_two_could_be_colleagues_in(
    world: World, said: str
) -> None:
    await scenes.host(world)
    company = world.person("Béla")
    await agrees(company)
    await company.says("Béla", said)
    assert company.sees("I need a word beside your name")
    assert company.sees("Which organisation do you represent?")


@pytest.mark.parametrize("said", ["I don't know", "nie wiem", "nem tudom", "no idea"])
async def test_who_does_not_know_goes_on(world: World, said: str) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What do you seek?")
    await ngo.says(said)
    assert ngo.sees("What can you offer?")
    await ngo.says(said)
    assert ngo.sees("What does your organisation work on?")
    await ngo.says(said)
    assert ngo.sees("Which languages do you speak?")


async def test_a_thumb_for_what_is_sought_is_told_of_the_way_on(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What do you seek?")
    await ngo.says("👍")
    assert ngo.sees("say it in other words, or go on")


async def test_a_yes_takes_the_sector_that_the_name_suggests(world: World) -> None:
    dialog = await scenes.host(world)
    town_hall = world.person("Ala")
    await agrees(town_hall)
    await town_hall.says("Ala", "Zgrana Ekipa", "tak")
    assert town_hall.sees("Please choose with the buttons below."), "none is suggested"
    await town_hall.taps("‹ Back")
    await town_hall.says("Urząd Gminy Bodzentyn", "tak")
    await finishes(town_hall)
    assert (await profile_of(world, town_hall, dialog)).profile.sector == "local_government"


@pytest.mark.parametrize("on", ["tak", "dalej", "Ok.", "tovább", "That's all"])
async def test_whoever_has_chosen_enough_goes_on_by_typing_so(world: World, on: str) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What does your organisation work on?")
    await ngo.says(on)
    assert ngo.sees("What does your organisation work on?"), "nothing is chosen yet"
    await ngo.says("senior citizens and dogs", on)
    assert ngo.sees("Which languages do you speak?")
    await ngo.says(on)
    assert ngo.sees("May others who were at the event find you?")


@pytest.mark.parametrize("save", ["Save", "zapisz", "mentés", "done"])
async def test_the_words_of_the_last_button_save(world: World, save: str) -> None:
    dialog = await scenes.host(world)
    ngo = world.person("Kati")
    await reaches(ngo, "Is everything right?")
    await ngo.says(save)
    assert ngo.sees("You are registered with")
    assert (await profile_of(world, ngo, dialog)).profile.name == "Kati"


@pytest.mark.parametrize("yes", ["igen", "Igen!", "👍", "ok"])
async def test_a_typed_yes_answers_whatever_may_be_answered_so(world: World, yes: str) -> None:
    dialog = await scenes.host(world)
    ngo = world.person("Kati", language="hu")
    await ngo.starts()
    await ngo.taps("Regisztráció", "Elmúltam 16")
    await ngo.says("Kis Kati", "miskolci állatvédők", "egyesület", "honlapot keresünk")
    assert ngo.sees("Erre gondol?")
    await ngo.says(yes)
    await ngo.taps("Kihagyom", "Kihagyom", "Tovább")
    assert ngo.sees("Rátalálhatnak-e Önre")
    await ngo.says(yes, "kati@example.org")
    assert ngo.sees("Minden rendben van így?")
    await ngo.says(yes)
    assert ngo.sees("A regisztráció kész.")
    assert (await profile_of(world, ngo, dialog)).profile.findable


async def test_a_typed_no_keeps_one_from_being_found(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "May others who were at the event find you?")
    await ngo.says("hm", "no")
    await finishes(ngo)
    assert not (await profile_of(world, ngo, dialog)).profile.findable


async def test_what_was_said_is_quoted_once(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What do you seek?")
    await ngo.says("we need volunteers and a website", "we need volunteers")
    assert ngo.screen.count("we need volunteers and a website") == 1


@pytest.mark.parametrize(
    ("said", "spoken"),
    [("Polish and Hungarian", ("en", "pl", "hu")), ("po polsku", ("en", "pl")), ("angol", ("en",))],
)
async def test_languages_may_be_typed(world: World, said: str, spoken: tuple[str, ...]) -> None:
    dialog = await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "Which languages do you speak?")
    await ngo.says("hm")
    assert ngo.sees("Please choose with the buttons below.")
    await ngo.says(said)
    assert ngo.sees("May others who were at the event find you?")
    await finishes(ngo)
    assert (await profile_of(world, ngo, dialog)).profile.languages == spoken


async def test_whoever_asks_for_their_profile_while_registering_is_shown_where_they_are(
    world: World,
) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What do you seek?")
    await ngo.says("/profile")
    assert ngo.sees("Let's go on.")
    assert ngo.sees("What do you seek?")
    assert not ngo.sees("Please register first")
