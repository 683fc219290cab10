"""A person's own profile: viewed, edited line by line, paused."""

from datetime import timedelta

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.people import Purpose
from domain.profiles import Profile
from storage.models import Consent, Organisation
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.registering import profile_of
from tests.conversations.world import World


async def test_strangers_are_asked_to_register(world: World) -> None:
    await scenes.host(world)
    stranger = world.person("Ala")
    await stranger.says("/profile")
    assert stranger.sees("Please register first")
    assert stranger.sees("[ Register (2 minutes) ]")


async def test_a_stranger_who_wants_peace_reads_that_there_is_nothing_to_pause(
    world: World,
) -> None:
    await scenes.host(world)
    stranger = world.person("Ala")
    for command in ("/pause", "/stop"):
        await stranger.says(command)
        assert stranger.sees("You are not registered anywhere, so you get no messages from me.")
        assert not stranger.sees("Please register first")


async def test_a_line_is_changed_and_saved_at_once(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = await scenes.registered(world, "Ala", at=dialog, seeks="volunteers")
    await ngo.says("/profile")
    await ngo.taps("Name")
    await ngo.says("Alicja")
    assert ngo.sees("Name: Alicja")
    await ngo.taps("Seeks", "People & training", "✓ Volunteers", "Mentoring", "Done")
    assert ngo.sees("Seeks: Mentoring & coaching")
    profile = (await profile_of(world, ngo, dialog)).profile
    assert profile.name == "Alicja"
    assert [one.kind for one in profile.seeks] == ["mentoring"]


async def test_back_leaves_a_line_as_it_was(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = await scenes.registered(world, "Ala", at=dialog)
    await ngo.says("/profile")
    await ngo.taps("Organisation", "‹ Back")
    assert ngo.sees("Organisation: Ala ngo")


async def test_an_organisation_of_ones_own_is_renamed_and_its_sector_asked(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = await scenes.registered(world, "Ala", at=dialog, organisation="Silver Paw Societi")
    await ngo.says("/profile")
    await ngo.taps("Organisation")
    await ngo.says("Silver Paw Society")
    assert ngo.sees("Which sector is it?")
    await ngo.taps("NGO")
    assert ngo.sees("Organisation: Silver Paw Society")
    async with AsyncSession(world.app.database.engine) as session:
        names = [one.name for one in (await session.exec(select(Organisation))).all()]
    assert names == ["Silver Paw Society"]


async def test_sector_and_causes_are_not_one_persons_when_others_represent_it_too(
    world: World,
) -> None:
    dialog = await scenes.host(world)
    told = Profile(causes=("animals",))
    for name in ("Ala", "Béla"):
        ngo = await scenes.registered(world, name, at=dialog, organisation="Silver Paw", told=told)
    await ngo.says("/profile")
    assert ngo.sees("Works on: Animal welfare")
    assert "Works on" not in ngo.account.buttons
    await ngo.presses(f"line:{dialog.id}:sector")
    assert ngo.toast == "This is not yours to change. If it should be, ask the organiser."


async def test_the_consent_to_be_found_is_withdrawn_and_given_again(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = await scenes.registered(world, "Ala", at=dialog)
    await ngo.says("/profile")
    await ngo.taps("May be found", "No")
    assert ngo.sees("May be found: no")
    await ngo.taps("May be found", "Yes, they may")
    async with AsyncSession(world.app.database.engine) as session:
        given = (
            await session.exec(select(Consent).where(Consent.purpose == Purpose.BE_FOUND))
        ).all()
    assert [one.withdrawn_at is None for one in given] == [False, True]


async def test_a_pause_lasts_until_one_comes_back(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = await scenes.registered(world, "Ala", at=dialog)
    await ngo.says("/stop")  # as bots are often told
    assert ngo.sees("Your tickets stay valid")
    await ngo.taps("Pause")
    assert (await profile_of(world, ngo, dialog)).paused
    await ngo.says("/profile")
    assert ngo.sees("Paused: no suggestions")
    await ngo.taps("Come back")
    assert not (await profile_of(world, ngo, dialog)).paused


async def test_with_several_hosts_the_host_is_chosen_first(world: World) -> None:
    dialog, fise = await scenes.host(world), await scenes.host(world, "FISE")
    ngo = await scenes.registered(world, "Ala", at=dialog, organisation="At home")
    known = await scenes.person_id(world, ngo)
    async with world.services() as services:
        await services.memberships.save(
            fise.id, known, Profile(name="Ala", organisation="At FISE", sector="ngo")
        )
    await ngo.says("/profile")
    await ngo.taps("FISE")
    assert ngo.sees("Organisation: At FISE")
    await ngo.says("/pause")
    await ngo.taps("Pause: Dialóg Egyesület")
    assert ngo.sees("Paused: Dialóg Egyesület")
    assert not (await profile_of(world, ngo, fise)).paused


async def test_nobody_changes_a_profile_at_a_host_they_are_no_member_of(world: World) -> None:
    dialog, fise = await scenes.host(world), await scenes.host(world, "FISE")
    ngo = await scenes.registered(world, "Ala", at=dialog)
    for data in (f"line:{fise.id}:name", f"pause:{fise.id}:1", f"mine:{fise.id}"):
        await ngo.presses(data)
        assert ngo.toast == "Please register first; it takes about two minutes."


async def test_a_text_after_a_reminder_is_taken_for_the_answer_once_confirmed(world: World) -> None:
    dialog = await scenes.host(world)
    brunch = await scenes.published_event(world, dialog, starts_in=timedelta(hours=25))
    ngo = await scenes.registered(world, "Ala", at=dialog)
    await comes(ngo, brunch)
    await ngo.says("/profile")
    await ngo.taps("Name")
    await world.wait(hours=2)
    await ngo.says("Alicja")
    assert ngo.sees("Is “Alicja” your answer to it?")
    await ngo.taps("Yes, take it")
    assert ngo.sees("Name: Alicja")


async def test_an_organisation_without_causes_gets_them_from_whoever_knows(world: World) -> None:
    dialog = await scenes.host(world)
    for name in ("Ala", "Béla"):
        ngo = await scenes.registered(world, name, at=dialog, organisation="Silver Paw")
    await ngo.says("/profile")
    await ngo.taps("Works on")
    await ngo.says("animals")
    await ngo.taps("Done")
    assert ngo.sees("Works on: Animal welfare")
    assert "Works on" not in ngo.account.buttons


async def test_a_tick_holds_although_nobody_pressed_done(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = await scenes.registered(world, "Ala", at=dialog, seeks="volunteers")
    await ngo.says("/profile")
    await ngo.taps("Seeks", "People & training", "Mentoring")
    assert ngo.toast == "Saved."
    await ngo.says("/events", "thank you", "/cancel")
    assert ngo.sees("What you saved stays")
    await ngo.says("/profile")
    assert ngo.sees("Volunteers")
    assert ngo.sees("Mentoring & coaching")


async def test_causes_ticked_one_by_one_for_an_organisation_without_any_all_hold(
    world: World,
) -> None:
    dialog = await scenes.host(world)
    for name in ("Ala", "Béla"):
        ngo = await scenes.registered(world, name, at=dialog, organisation="Silver Paw")
    await ngo.says("/profile")
    await ngo.taps("Works on")
    await ngo.says("animals")
    await ngo.says("children")
    await ngo.says("/profile")
    causes = (await profile_of(world, ngo, dialog)).profile.causes
    assert len(causes) == 2
