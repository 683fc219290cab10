"""A person without Telegram at the door is entered in half a minute."""

from datetime import timedelta

import pytest

from domain.people import Purpose
from domain.rsvp import RsvpStatus
from handlers.navigation import OpenCheckIn
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def dialog(world: World) -> Host:
    return await scenes.host(world, language="en")


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title="Civil brunch", seats=2)


@pytest.fixture
async def organiser(world: World, dialog: Host) -> Actor:
    person = world.person("Organiser")
    await scenes.organises(world, person, dialog)
    return person


async def adds_someone(
    world: World, organiser: Actor, brunch: Gathering, *, before: timedelta
) -> None:
    await world.until(brunch.starts_at - before)
    await organiser.presses(OpenCheckIn(event_id=brunch.id).pack())
    await organiser.taps("Add someone")


AT_THE_DOOR, DAYS_BEFORE = timedelta(minutes=10), timedelta(days=3)


async def test_a_name_an_organisation_and_two_taps_bring_someone_in(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("  Jan   Żak ", "Fundacja <Dom>")
    await organiser.taps("✓ NGO")
    assert organiser.sees("Please add them only if they agreed that Dialóg Egyesület keeps this")
    await organiser.taps("They agreed: check in")
    assert organiser.sees("✓ Checked in")
    assert organiser.sees("Jan Żak")
    await organiser.taps("The list")
    assert organiser.sees("✓ Jan Żak, Fundacja <Dom>")
    assert organiser.sees("1 of 1 person here")


async def test_whoever_types_on_is_understood_or_told_to_press_and_never_asked_in_a_circle(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.registered(world, "Ala", at=dialog, organisation="Evocampus", sector="business")
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("Jan Żak", "Evocampos", "a new one")
    assert organiser.sees("Please choose with the buttons below.")
    assert organiser.sees("looks like a name I know")
    await organiser.taps("None of these")
    await organiser.says("I don't know")
    assert organiser.sees("Please choose with the buttons below.")
    await organiser.says("university", "Ela Nowak")
    assert organiser.sees("Please choose with the buttons below.")
    assert organiser.sees("Jan Żak\nEvocampos\nUniversity")
    await organiser.says("yes")
    assert organiser.sees("✓ Checked in")


async def test_a_name_and_organisation_may_be_typed_as_they_stand_on_the_list(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("Halina Mazur, Urząd Gminy, Bodzentyn")
    assert organiser.sees("Urząd Gminy, Bodzentyn\n\nWhich sector is it?")
    await organiser.says("yes")
    await organiser.taps("They agreed: check in")
    assert organiser.sees("Halina Mazur\nUrząd Gminy, Bodzentyn")


async def test_a_title_after_the_name_is_no_organisation(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("Halina Mazur, prof. UJK")
    assert organiser.sees("Halina Mazur, prof. UJK\n\nWhich organisation")


async def test_a_person_entered_has_no_telegram_and_a_consent(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("Jan Żak", "Fundacja Dom")
    await organiser.taps("✓ NGO", "They agreed")
    async with world.app.database.unit() as unit:
        ((rsvp, member, organisation),) = await unit.check_ins.people(brunch.id)
        person = await unit.people.get(member.person_id)
        (consent,) = await unit.memberships.consents(member.id)
    assert person is not None
    assert person.telegram_id is None
    assert consent.purpose is Purpose.TAKE_PART
    assert (rsvp.status, rsvp.sector) == (RsvpStatus.CHECKED_IN, organisation.sector)


async def test_an_organisation_known_already_brings_its_sector(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.registered(
        world, "Ala", at=dialog, organisation="Evocampus Kft.", sector="business"
    )
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("Jan", "evocampus kft")
    assert organiser.sees("Evocampus Kft.")
    assert organiser.sees("Business")
    await organiser.taps("They agreed")
    assert organiser.sees("✓ Checked in")


async def test_a_name_that_resembles_one_known_is_asked_about(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.registered(world, "Ala", at=dialog, organisation="Evocampus", sector="business")
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("Jan", "Evocampos")
    assert organiser.sees("looks like a name I know")
    await organiser.taps("None of these", "‹ Back")
    assert organiser.sees("Which organisation do they come from?")
    await organiser.says("Evocampos")
    await organiser.taps("Evocampus")
    assert organiser.sees("They agreed: check in")


async def test_someone_entered_twice_is_one_person(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("Jan Żak", "Fundacja Dom")
    await organiser.taps("✓ NGO", "They agreed", "Add another person")
    await organiser.says("jan zak", "Fundacja Dom")
    await organiser.taps("They agreed", "✓ Jan Żak, Fundacja Dom")
    assert organiser.sees("⚠ Checked in already")
    await organiser.taps("The list")
    assert organiser.sees("1 of 1 person here")


async def test_days_before_someone_entered_takes_a_free_seat(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await adds_someone(world, organiser, brunch, before=DAYS_BEFORE)
    await organiser.says("Jan Żak", "Fundacja Dom")
    await organiser.taps("✓ NGO", "They agreed: add")
    assert organiser.sees("✓ Added: they have a seat")
    await organiser.taps("The list")
    assert organiser.sees("• Jan Żak, Fundacja Dom")


async def test_days_before_a_full_event_takes_nobody_past_the_waitlist(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "A", "B", at=dialog)
    await adds_someone(world, organiser, brunch, before=DAYS_BEFORE)
    await organiser.says("Jan Żak", "Fundacja Dom")
    await organiser.taps("✓ NGO", "They agreed: add")
    assert organiser.toast == "There is no free seat at the moment."


async def test_at_a_full_door_someone_entered_has_no_seat_and_undo_takes_them_off(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "A", "B", at=dialog)
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("Jan Żak", "Fundacja Dom")
    await organiser.taps("✓ NGO", "They agreed")
    assert organiser.sees("without a seat on the list")
    await organiser.taps("Undo", "The list")
    assert organiser.sees("0 of 2 people here")


async def test_a_name_too_long_is_asked_for_again_and_an_old_button_shows_where_one_is(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("W" * 65)
    assert organiser.sees("at most 64 characters")
    await organiser.says("Jan")
    await organiser.presses("reenter:name:1")
    assert organiser.toast == "This button is from an earlier step."
    assert organiser.sees("Which organisation do they come from?")
    await organiser.says("/cancel")
    await organiser.presses("entered:1")
    assert organiser.toast == "This button is from an earlier step."


async def test_a_restart_in_the_middle_loses_nothing(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await adds_someone(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.says("Jan Żak")
    await world.restart()
    await organiser.says("Fundacja Dom")
    await organiser.taps("✓ NGO", "They agreed")
    assert organiser.sees("✓ Checked in")


async def test_a_stranger_enters_nobody(world: World, brunch: Gathering) -> None:
    stranger = world.person("Stranger")
    await stranger.presses(f"enter:{brunch.id}")
    assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."


async def test_a_name_searched_for_in_vain_need_not_be_typed_again(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await world.until(brunch.starts_at - AT_THE_DOOR)
    await organiser.presses(OpenCheckIn(event_id=brunch.id).pack())
    await organiser.says("Jan Żak")
    await organiser.taps("Add someone", "Jan Żak")
    assert organiser.sees("Which organisation do they come from?")
    await organiser.says("Fundacja Dom")
    await organiser.taps("✓ NGO", "They agreed: check in")
    assert organiser.sees("Jan Żak")


async def test_a_line_of_a_list_searched_for_in_vain_is_read_like_one_typed(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await world.until(brunch.starts_at - AT_THE_DOOR)
    await organiser.presses(OpenCheckIn(event_id=brunch.id).pack())
    await organiser.says("Jan Żak, Fundacja Dom")
    await organiser.taps("Add someone", "Jan Żak")
    assert organiser.sees("Fundacja Dom\n\nWhich sector is it?")
