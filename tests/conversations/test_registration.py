"""Registering with a host, from /start to saved."""

import pytest

from domain.people import ContactChoice
from tests.conversations import scenes
from tests.conversations.registering import agrees, finishes, profile_of, reaches
from tests.conversations.world import World


async def test_two_minutes_of_taps_and_three_lines_make_a_member(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = world.person("Ala Nowak", username="ala")
    await agrees(ngo)
    assert ngo.sees("1 of 9")
    await ngo.taps("Ala Nowak")
    await ngo.says("Silver Paw Association")
    await ngo.taps("✓ NGO")
    await ngo.says("we need a new website")
    await ngo.taps("Yes, go on")
    await ngo.says("our volunteers can help at your events")
    await ngo.taps("Yes, go on")
    await ngo.says("animals")
    await ngo.taps("Next", "Next", "Yes, they may", "@ala")
    assert ngo.sees("Seeks: Website & IT\nwe need a new website")
    await ngo.taps("Save")
    assert ngo.sees("Welcome, Ala Nowak!")
    profile = (await profile_of(world, ngo, dialog)).profile
    assert [(one.kind, one.said) for one in profile.seeks] == [
        ("website_it", "we need a new website")
    ]
    assert profile.causes == ("animals",)
    assert profile.languages == ("en",)
    assert (profile.contact, profile.contact_value) == (ContactChoice.USERNAME, "ala")
    assert profile.findable


async def test_everything_but_name_organisation_and_sector_can_be_skipped(world: World) -> None:
    dialog = await scenes.host(world)
    company = world.person("Béla")
    await reaches(company, "Is everything right?")
    await company.taps("Save")
    profile = (await profile_of(world, company, dialog)).profile
    assert (profile.seeks, profile.offers, profile.causes) == ((), (), ())
    assert profile.contact is ContactChoice.ORGANISER


async def test_a_restart_in_the_middle_loses_nothing(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What can you offer?")
    await world.restart()
    await ngo.says("legal advice")
    assert ngo.sees("Is this what you mean?")
    await world.restart()
    await ngo.taps("Yes, go on")
    await finishes(ngo)
    profile = (await profile_of(world, ngo, dialog)).profile
    assert profile.organisation == "Silver Paw Society"
    assert [one.kind for one in profile.offers] == ["legal"]


async def test_back_keeps_the_answers(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What can you offer?")
    await ngo.taps("‹ Back")
    await ngo.says("we need volunteers")
    await ngo.taps("Yes, go on", "‹ Back", "‹ Back")
    assert ngo.sees("✓ NGO, civil society")
    await ngo.taps("✓ NGO")
    assert ngo.sees("• Volunteers")


async def test_an_old_button_says_so_and_shows_the_current_question(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await agrees(ngo)
    old = ngo.account.newest
    assert old is not None
    await ngo.says("Ala Nowak", "Silver Paw Society")
    await ngo.presses("go:1:review")
    assert ngo.toast == "This button is from an earlier step."
    assert ngo.sees("Which sector is it?")


async def test_a_button_of_a_registration_that_is_over_leads_home(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "Is everything right?")
    await ngo.taps("Save")
    await ngo.presses("go:1:name")
    assert ngo.toast == "This button is from an earlier step."
    assert ngo.sees("Good to see you!")


async def test_cancel_leaves_cleanly(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What do you seek?")
    await ngo.says("/cancel")
    assert ngo.sees("Cancelled")
    await ngo.says("we need volunteers")
    assert ngo.sees("I'm not sure what to do with that")
    known = await scenes.person_id(world, ngo)
    async with world.services() as services:
        assert dialog.id not in [
            host.host_id for host in await services.memberships.hosts_of(known)
        ]


async def test_start_in_the_middle_goes_on_where_it_was(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What do you seek?")
    await ngo.starts()
    assert ngo.sees("Let's go on.")
    assert ngo.sees("What do you seek?")


async def test_the_review_changes_one_line_and_comes_back(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "Is everything right?")
    await ngo.taps("Name")
    await ngo.says("Alicja Nowak")
    assert ngo.sees("Name: Alicja Nowak")
    await ngo.taps("Seeks", "People & training", "Volunteers", "Done")
    assert ngo.sees("Seeks: Volunteers")
    await ngo.taps("Languages", "Polski", "Done")
    assert ngo.sees("Languages: English and Polish")
    await ngo.taps("Save")
    profile = (await profile_of(world, ngo, dialog)).profile
    assert profile.name == "Alicja Nowak"
    assert [one.kind for one in profile.seeks] == ["volunteers"]


async def test_a_hostile_name_is_shown_as_it_was_typed(world: World) -> None:
    dialog = await scenes.host(world, '<b>&"Żółć</b>')
    name = '<b>&"Żółć</b>'
    ngo = world.person(name)
    await reaches(ngo, "Is everything right?", organisation=f"{name} Society")
    assert ngo.sees(f"Name: {name}")
    await ngo.taps("Save")
    assert ngo.sees(f"Welcome, {name}!")
    assert (await profile_of(world, ngo, dialog)).profile.organisation == f"{name} Society"


@pytest.mark.parametrize("sent", ["sticker", "voice", "photo"])
async def test_what_is_no_text_is_answered_kindly(world: World, sent: str) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What do you seek?")
    getattr(ngo.account, f"send_{sent}")()
    await world.settle()
    assert ngo.sees("I can read only what is typed or pressed here.")
    assert ngo.sees("What do you seek?")
    await ngo.says("we need a new website")
    assert ngo.sees("Is this what you mean?")


async def test_an_album_is_answered_once_and_an_edit_explained(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "What do you seek?")
    for _ in range(3):
        ngo.account.send_photo(album="1")
    await world.settle()
    assert ngo.chat.count("I can read only what is typed or pressed here.") == 1
    ngo.account.edit_last("Golden Paw Society")
    await world.settle()
    assert ngo.sees("I don't see changes to messages sent before")
    assert ngo.sees("What do you seek?")


async def test_a_text_that_is_too_long_is_asked_for_again(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await agrees(ngo)
    await ngo.says("A" * 65)
    assert ngo.sees("Please keep it to 64 characters.")
    await ngo.says("A" * 64, "B" * 64)
    assert ngo.sees("Which sector is it?")


async def test_what_was_typed_instead_of_a_press_is_taken_where_it_tells(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "Which sector is it?")
    await ngo.says("no idea")
    assert ngo.sees("Please choose with the buttons below.")
    await ngo.says("Business")
    assert ngo.sees("What do you seek?")


async def test_the_chats_language_is_ticked_and_can_be_unticked(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "Which languages do you speak?")
    assert ngo.sees("[ ✓ English ]")
    await ngo.taps("✓ English")
    assert not ngo.sees("✓")
    await ngo.taps("Polski")
    assert ngo.sees("[ ✓ Polski ]")
