"""The door: the list, one tap per person, searching, and who may not see it."""

from datetime import timedelta

import pytest

from domain.roles import Role
from domain.rsvp import RsvpAnswer
from domain.tickets import CODES, spoken_code
from handlers.check_in.callbacks import SetHere
from handlers.navigation import OpenCheckIn
from services.cards.check_ins import DoorView
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def dialog(world: World) -> Host:
    return await scenes.host(world, language="en")


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title="Civil brunch", seats=3)


@pytest.fixture
async def organiser(world: World, dialog: Host) -> Actor:
    person = world.person("Organiser")
    await scenes.organises(world, person, dialog)
    return person


async def opens_the_list(world: World, person: Actor, brunch: Gathering) -> None:
    await world.until(max(world.clock(), brunch.starts_at - timedelta(minutes=30)))
    await person.presses(OpenCheckIn(event_id=brunch.id).pack())


async def test_one_tap_checks_in_and_another_takes_it_back(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "Łucja Żak", "Béla", at=dialog)
    await opens_the_list(world, organiser, brunch)
    assert organiser.sees("0 of 2 people here")
    await organiser.taps("Łucja Żak")
    assert organiser.toast == "Łucja Żak: ✓ Checked in"
    assert organiser.sees("1 of 2 people here")
    await organiser.taps("✓ Łucja Żak")
    assert organiser.sees("0 of 2 people here")


async def test_a_second_tap_on_the_same_old_button_changes_nothing(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    (rsvp_id,) = await scenes.coming(world, brunch, "Béla", at=dialog)
    await opens_the_list(world, organiser, brunch)
    for _ in range(2):
        await organiser.presses(SetHere(rsvp_id=rsvp_id, here=True).pack())
    assert organiser.toast is not None
    assert organiser.toast.startswith("Béla: ⚠ Checked in already, at ")
    assert organiser.sees("1 of 1 person here")


async def test_before_the_door_opens_the_list_can_only_be_read(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    (rsvp_id,) = await scenes.coming(world, brunch, "Béla", at=dialog)
    await organiser.presses(OpenCheckIn(event_id=brunch.id).pack())
    assert organiser.sees("Check-in opens:")
    assert organiser.sees("• Béla")
    await organiser.presses(SetHere(rsvp_id=rsvp_id, here=True).pack())
    assert organiser.toast == "Check-in opens 2 hours before the start and closes at the end."


async def test_only_those_not_here_yet_are_left_when_asked_for(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "Ala", "Béla", at=dialog)
    await opens_the_list(world, organiser, brunch)
    await organiser.taps("Ala", "Not here yet")
    assert "Ala" not in organiser.screen
    await organiser.taps("Béla")
    assert organiser.sees("Everyone is here.")
    await organiser.taps("Everyone")
    assert organiser.sees("✓ Béla")


async def test_a_name_is_found_without_its_marks_and_the_next_one_typed_at_once(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "Łucja Żak", "Béla Őz", at=dialog)
    await opens_the_list(world, organiser, brunch)
    await organiser.taps("Search")
    await organiser.says("lucja")
    assert "Béla" not in organiser.screen
    await organiser.taps("Łucja")
    assert organiser.sees("✓ Łucja Żak")
    await organiser.says("OZ")
    assert organiser.sees("○ Béla Őz")
    await organiser.says("nobody of that name")
    assert organiser.sees("Nobody found for “nobody of that name”.")


async def test_of_two_with_one_code_the_door_chooses(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    first, second = await scenes.coming(world, brunch, "Ala", "Béla", at=dialog)
    async with world.app.database.unit() as unit:
        answer = await unit.rsvps.get(second)
        assert answer is not None
        answer.id = first + CODES  # this many answers to other events were given in between
    await opens_the_list(world, organiser, brunch)
    await organiser.says(spoken_code(first))
    assert organiser.sees("0 of 2 people here")
    await organiser.taps("Béla")
    assert organiser.toast == "Béla: ✓ Checked in"
    assert "○ Ala" in organiser.screen


async def test_with_the_list_open_a_name_or_a_code_is_typed_without_another_tap(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "Łucja Żak", "Béla Őz", at=dialog)
    await opens_the_list(world, organiser, brunch)
    assert organiser.sees("You can also type a name")
    await organiser.says("zak")
    assert "Béla" not in organiser.screen
    await organiser.taps("Łucja", "Everyone")
    assert organiser.sees("You can also type a name"), "the list listens again"
    await organiser.says("oz")
    await organiser.taps("Béla")
    assert organiser.sees("✓ Béla Őz")


async def test_before_the_door_opens_nothing_is_looked_for(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "Béla", at=dialog)
    await organiser.presses(OpenCheckIn(event_id=brunch.id).pack())
    await organiser.says("Béla")
    assert organiser.sees("I'm not sure what to do with that")


async def test_the_list_takes_no_answer_that_another_question_waits_for(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "Béla", at=dialog)
    await world.until(brunch.starts_at - timedelta(minutes=30))
    await organiser.starts(brunch.payload)
    await organiser.taps("I'd like to come", "I'm 16 or over")
    await opens_the_list(world, organiser, brunch)
    assert not organiser.sees("You can also type a name")
    await organiser.says("Béla")
    assert organiser.sees("We were in the middle of something.")
    await organiser.taps("No, show the question")
    assert organiser.sees("What is your name?")


async def test_whoever_waits_is_found_let_in_and_waits_again_when_undone(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "A", "B", "C", "Daria", at=dialog)
    await opens_the_list(world, organiser, brunch)
    assert "Daria" not in organiser.screen
    await organiser.taps("Search")
    await organiser.says("daria")
    await organiser.taps("⚠ Daria")
    assert organiser.toast == "Daria: ✓ Checked in, but without a seat on the list"
    await organiser.taps("✓ Daria")
    assert organiser.sees("⚠ Daria")


async def test_a_long_list_is_paged_by_name_and_stays_on_its_page(
    world: World, dialog: Host, organiser: Actor
) -> None:
    brunch = await scenes.published_event(world, dialog, seats=20)
    await scenes.coming(world, brunch, *(f"Person {n:02}" for n in range(10)), at=dialog)
    await opens_the_list(world, organiser, brunch)
    assert "Person 08" not in organiser.screen
    await organiser.taps("▶", "Person 08")
    assert organiser.sees("✓ Person 08")


@pytest.mark.parametrize("language", ["en", "pl", "hu"])
async def test_hostile_and_long_names_keep_the_list_whole(
    world: World, dialog: Host, language: str
) -> None:
    brunch = await scenes.published_event(world, dialog, title='<b>&"Żółć</b>' * 12, seats=20)
    organiser = world.person("Organiser", language=language)
    await scenes.organises(world, organiser, dialog)
    names = [f'{n}<b>&"Żółć</b>'.ljust(64, "W") for n in range(9)]
    await scenes.coming(world, brunch, *names, at=dialog)
    await organiser.presses(OpenCheckIn(event_id=brunch.id).pack())
    assert organiser.sees(names[0])
    await opens_the_list(world, organiser, brunch)
    assert organiser.sees('○ 0<b>&"Żółć</b>')


async def test_a_stranger_and_the_door_staff_of_another_event_are_refused(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    (rsvp_id,) = await scenes.coming(world, brunch, "Béla", at=dialog)
    other = await scenes.published_event(world, dialog, title="Another")
    elsewhere, stranger = world.person("Door staff"), world.person("Stranger")
    await scenes.organises(world, elsewhere, dialog, Role.DOOR, event=other)
    for person in (elsewhere, stranger):
        await opens_the_list(world, person, brunch)
        assert person.toast == "This is not yours to change. If it should be, ask the organiser."
        await person.presses(SetHere(rsvp_id=rsvp_id, here=True, view=DoorView.ALL).pack())
        assert person.toast == "This is not yours to change. If it should be, ask the organiser."
        assert "Béla" not in person.chat


async def test_door_staff_of_the_event_check_in(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    await scenes.coming(world, brunch, "Béla", at=dialog)
    staff = world.person("Door staff")
    await scenes.organises(world, staff, dialog, Role.DOOR, event=brunch)
    await opens_the_list(world, staff, brunch)
    await staff.taps("Béla")
    assert staff.sees("1 of 1 person here")


async def test_a_ticket_checks_its_holder_in_only_at_the_open_door(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "Béla", at=dialog)
    ticket = await scenes.ticket(world, brunch, "Béla")
    await organiser.starts(f"t_{ticket}")
    assert organiser.sees("Has a seat, not checked in yet")
    await world.until(brunch.starts_at - timedelta(hours=2))
    await organiser.starts(f"t_{ticket}")
    assert organiser.sees("✓ Checked in")
    assert organiser.sees("Béla ngo")
    await organiser.starts(f"t_{ticket}")
    assert organiser.sees("⚠ Checked in already, at ")
    await organiser.taps("Undo the check-in")
    assert organiser.sees("Has a seat, not checked in yet")


async def test_a_ticket_shows_itself_to_its_holder_and_nothing_to_a_stranger(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    holder = await scenes.registered(world, "Béla", at=dialog)
    await scenes.answers(world, brunch, holder, RsvpAnswer.COMING)
    ticket = await scenes.ticket(world, brunch, "Béla")
    stranger = world.person("Stranger")
    await world.until(brunch.starts_at)
    await holder.starts(f"t_{ticket}")
    assert holder.sees("This is your own ticket.")
    await stranger.starts(f"t_{ticket}")
    known = stranger.screen
    await stranger.starts("t_nobodys")
    assert stranger.screen == known
    assert "Béla" not in stranger.chat
    await stranger.taps("Upcoming events")
    assert stranger.sees("Civil brunch")
