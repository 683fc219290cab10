"""What is begun and not finished gives way to nothing else without a word."""

from datetime import timedelta

import pytest

from handlers.events.callbacks.seats import ChangeSeats
from handlers.feedback.callbacks import RateEvent
from handlers.navigation import (
    CreateEvent,
    OpenCheckIn,
    OpenProgramme,
    StartRegistration,
    WriteBroadcast,
)
from handlers.reminders.callbacks import PickOffset
from handlers.unfinished import LeaveUnfinished
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.broadcasting import comes
from tests.conversations.registering import agrees
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

LETTER = "Dear all, the second brunch is on its way."


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    event = await scenes.published_event(world, dialog, title="Brunch")
    await comes(world, event, dialog, "Ala")
    return event


async def half_writes(dora: Actor, brunch: Gathering) -> None:
    await dora.presses(WriteBroadcast(event_id=brunch.id).pack())
    await dora.taps("Those coming")
    await dora.says(LETTER)


async def test_a_message_half_written_is_not_lost_to_another_question(
    dora: Actor, brunch: Gathering
) -> None:
    await half_writes(dora, brunch)
    await dora.presses(OpenProgramme(event_id=brunch.id).pack())
    await dora.taps("English")
    assert dora.sees("You have not finished this yet, and it is saved nowhere")
    assert dora.sees(f"“{LETTER}”")
    await dora.taps("Go on with it")
    assert dora.sees(LETTER)
    assert dora.sees("Send")


async def test_whoever_leaves_it_is_at_once_where_they_wanted_to_be(
    dora: Actor, brunch: Gathering
) -> None:
    await half_writes(dora, brunch)
    await dora.presses(OpenProgramme(event_id=brunch.id).pack())
    await dora.taps("English", "Drop it and move on")
    await dora.says("10:00 Opening talk")
    assert dora.sees("Opening talk")
    await dora.presses(OpenProgramme(event_id=brunch.id).pack())
    await dora.taps("English")
    assert not dora.sees("You have not finished")


async def test_a_registration_half_way_waits_while_another_host_is_looked_at(
    world: World, dialog: Host
) -> None:
    fise = await scenes.host(world, "FISE", language="pl", zone="Europe/Warsaw")
    ala = world.person("Ala Nowak", language="en")
    await agrees(ala, f"h_{dialog.code}")
    await ala.says("Ala", "Silver Paw Society")
    await ala.starts(f"h_{fise.code}")
    await ala.taps("Register")
    assert ala.sees("your registration with Dialóg Egyesület")
    await ala.taps("Go on with it")
    assert ala.sees("Silver Paw Society")
    await ala.presses(StartRegistration(host_id=fise.id).pack())
    await ala.taps("Drop it")
    assert ala.sees("FISE")
    assert ala.sees("16 or over")


async def test_whoever_typed_nothing_yet_is_not_asked(dora: Actor, brunch: Gathering) -> None:
    await dora.presses(WriteBroadcast(event_id=brunch.id).pack())
    await dora.presses(CreateEvent(host_id=brunch.host_id).pack())
    assert not dora.sees("You have not finished")
    await dora.says("A panel in Kielce")
    await dora.presses(CreateEvent(host_id=brunch.host_id).pack())
    assert dora.toast == "Let's go on."


async def test_an_old_question_to_leave_it_leaves_nothing_newer(
    world: World, dora: Actor, brunch: Gathering
) -> None:
    await half_writes(dora, brunch)
    seats = ChangeSeats(event_id=brunch.id).pack()
    await dora.presses(seats)
    person_id = await scenes.person_id(world, dora)
    async with world.services() as services:
        begun = await services.drafts.of(person_id)
    assert begun is not None
    await dora.taps("Go on with it", "Change the text")
    await dora.says("Dear all, the third brunch is on its way.")
    await dora.presses(
        LeaveUnfinished(revision=begun.revision, press=seats.replace(":", "|")).pack()
    )
    assert dora.toast == "This button is from an earlier step."
    await dora.presses(ChangeSeats(event_id=brunch.id).pack())
    assert dora.sees("the third brunch")


async def test_what_is_saved_by_a_press_takes_nothing_half_written_with_it(
    dora: Actor, brunch: Gathering
) -> None:
    await half_writes(dora, brunch)
    await dora.presses(PickOffset(event_id=brunch.id, rule_id=0, days=3, hours=0).pack())
    assert dora.toast == "Saved."
    await dora.says("/cancel")
    assert dora.sees("Cancelled.")


async def test_a_score_is_taken_in_the_middle_of_something_and_asks_for_no_line(
    world: World, dora: Actor, dialog: Host
) -> None:
    """Ala is registering elsewhere when the thanks arrive."""
    event = await scenes.published_event(
        world, dialog, title="Brunch", starts_in=timedelta(hours=1)
    )
    ala = await comes(world, event, dialog, "Ala", "en")
    fise = await scenes.host(world, "FISE", language="pl", zone="Europe/Warsaw")
    await world.until(event.starts_at)
    await dora.presses(OpenCheckIn(event_id=event.id).pack())
    await dora.taps("Ala")
    await agrees(ala, f"h_{fise.code}")
    await ala.says("Ala")
    await world.wait(hours=4)
    await ala.presses(RateEvent(event_id=event.id, score=5).pack())
    assert not ala.sees("in a line")
    await ala.starts(f"h_{fise.code}")
    await ala.taps("Register")
    assert ala.sees("organisation")
