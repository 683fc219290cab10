"""The door records how many companions came: more, fewer, or none."""

import asyncio

import pytest

from domain.rsvp import RsvpStatus
from handlers.check_in.callbacks import CountCompanions
from handlers.navigation import OpenCheckIn
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def anna(world: World, dialog: Host) -> Actor:
    return await scenes.registered(world, "Anna", at=dialog)


@pytest.fixture
async def brunch(world: World, dialog: Host, dora: Actor, anna: Actor) -> Gathering:
    """Four seats; everybody may bring two, Anna does; two hours to go, the door is open."""
    event = await scenes.published_event(world, dialog, title="Brunch", seats=4)
    await dora.says("/organise")
    await dora.taps("Brunch", "✏️ Change", "👥 Delegations", "👥 Up to 2")
    await comes(anna, event)
    await anna.taps("I bring 2")
    await world.until(event.starts_at)
    await dora.presses(OpenCheckIn(event_id=event.id).pack())
    return event


async def test_two_were_announced_and_one_came(brunch: Gathering, dora: Actor) -> None:
    await dora.taps("○ +2 Anna")
    assert dora.sees("1 of 1 person here\n👥 Companions besides: 2")
    await dora.taps("✓ +2 Anna", "+1")
    assert dora.toast == "Saved."
    assert dora.sees("👥 Came along: 1 (announced: 2)")
    assert "[ ✓ +1 ]" in dora.screen
    await dora.taps("‹ The list")
    assert dora.sees("👥 Companions besides: 1")
    assert "✓ +1 Anna" in dora.screen
    await dora.taps("📊 Live numbers")
    assert dora.sees("1 of 1 here\n👥 Companions: 1 of 1")


async def test_who_brings_more_than_was_allowed_and_free_is_let_in_and_counted(
    brunch: Gathering, dora: Actor
) -> None:
    await dora.taps("○ +2 Anna", "✓ +2 Anna", "+5")
    assert dora.sees("👥 Came along: 5 (announced: 2)")
    await dora.says("/organise")
    await dora.taps("Brunch")
    assert dora.sees("Coming: 6 of 4\nof them companions: 5")


async def test_the_number_is_set_back_with_a_tap_and_with_the_check_in(
    brunch: Gathering, dora: Actor
) -> None:
    await dora.taps("○ +2 Anna", "✓ +2 Anna", "Alone")
    assert dora.sees("👥 Came along: 0 (announced: 2)")
    await dora.taps("+2")
    assert dora.sees("👥 With companions: 2")
    await dora.taps("+1", "↩ Undo the check-in")
    assert dora.sees("Has a seat, not checked in yet")
    assert dora.sees("👥 With companions: 2")
    assert "+1" not in dora.screen
    await dora.taps("✓ Check in")
    assert "[ ✓ +2 ]" in dora.screen


async def test_the_chairs_of_who_did_not_come_along_are_free_for_others(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    full = await scenes.registered(world, "Béla", at=dialog)
    await comes(full, brunch)
    waits = await scenes.registered(world, "Cili", at=dialog)
    await waits.says(f"/start {brunch.payload}")
    assert waits.sees("The event has begun and all seats are taken.")
    await dora.taps("○ +2 Anna", "✓ +2 Anna", "Alone")
    await waits.says(f"/start {brunch.payload}")
    assert waits.sees("2 seats left")


async def test_two_at_the_door_who_count_at_once_leave_one_number(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    await dora.taps("○ +2 Anna")
    person = await scenes.person_id(world, dora)
    async with world.app.database.unit() as unit:
        (anna,) = await unit.rsvps.with_status(brunch.id, RsvpStatus.CHECKED_IN)

    async def counts(number: int) -> None:
        async with world.services() as services:
            await services.check_ins.count_companions(person, anna.id, number)

    await asyncio.gather(counts(1), counts(1), counts(1))
    await dora.taps("✓ +2 Anna")
    assert dora.sees("👥 Came along: 1 (announced: 2)")


async def test_who_is_not_here_has_brought_nobody_and_a_forged_number_is_refused(
    world: World, brunch: Gathering, dora: Actor
) -> None:
    await dora.presses(CountCompanions(rsvp_id=1, number=1).pack())
    assert dora.toast == "This button is from an earlier step."
    await dora.taps("○ +2 Anna")
    await dora.presses(CountCompanions(rsvp_id=1, number=99).pack())
    assert dora.toast == "This button is from an earlier step."
    stranger = world.person("Stranger")
    await stranger.says("/start")
    await stranger.presses(CountCompanions(rsvp_id=1, number=1).pack())
    assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."


async def test_where_nobody_may_bring_others_the_door_is_not_asked(
    world: World, dialog: Host, dora: Actor
) -> None:
    event = await scenes.published_event(world, dialog, title="Small", seats=5)
    await scenes.coming(world, event, "Béla", at=dialog)
    await world.until(event.starts_at)
    await dora.presses(OpenCheckIn(event_id=event.id).pack())
    await dora.taps("○ Béla", "✓ Béla", "○ Béla")
    assert "👥" not in dora.screen
