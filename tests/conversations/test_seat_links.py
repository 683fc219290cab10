"""A link past the waitlist gives its first user a seat, once."""

import pytest

from domain.rsvp import RsvpStatus
from handlers.navigation import RegisterForSeat
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.registering import finishes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    """One seat, taken; one person waiting."""
    event = await scenes.published_event(world, dialog, title="Brunch", seats=1)
    await scenes.coming(world, event, "Seated", "Waits", at=dialog)
    return event


async def makes_a_link(dora: Actor) -> str:
    await dora.says("/organise")
    await dora.taps("Brunch", "📣 Link and poster", "🔗 A link past the line")
    assert dora.sees("It is recorded that you gave it, and when.")
    return dora.link


async def registers(stranger: Actor) -> None:
    """Go from the consent to the end, saying as little as possible."""
    await stranger.taps("I'm 16 or over", stranger.account.name)
    await stranger.says("Silver Paw Society")
    await finishes(stranger)


async def test_the_mayor_has_a_seat_by_a_link_though_all_are_taken(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    mayor = await scenes.registered(world, "Mayor", at=dialog)
    await mayor.follows(link)
    assert mayor.sees("🎟 You are invited: a seat is kept for you.")
    await mayor.taps("Take the seat")
    assert mayor.toast == "✅ Your seat is reserved. See you there!"
    assert mayor.sees("✅ You are coming.")
    await dora.taps("To the event")
    assert dora.sees("Coming: 2 of 1")
    await dora.taps("⏳ Waitlist")
    assert dora.sees("No longer waiting, but invited past the line:")
    assert dora.sees("Mayor, Mayor ngo\n⤴ invited past the line: Dóra")


async def test_who_waits_takes_the_seat_and_the_line_moves_on(
    world: World, dialog: Host, dora: Actor
) -> None:
    brunch = await scenes.published_event(world, dialog, title="Brunch", seats=1)
    await scenes.coming(world, brunch, "Seated", at=dialog)
    waits, second = [await scenes.registered(world, name, at=dialog) for name in ("A", "B")]
    await comes(waits, brunch)
    await comes(second, brunch)
    await waits.follows(await makes_a_link(dora))
    await waits.taps("Take the seat")
    await second.says(f"/start {brunch.payload}")
    assert second.sees("Your place: 1")


async def test_a_link_works_once(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    first, second, late = [
        await scenes.registered(world, name, at=dialog) for name in ("A", "B", "C")
    ]
    for one in (first, second):
        await one.follows(link)
    await first.taps("Take the seat")
    await second.taps("Take the seat")
    assert second.toast == "This invitation has been used already. Ask for a new one."
    await late.follows(link)
    assert late.sees("This invitation has been used already. Ask for a new one.")
    await first.follows(link)
    await first.taps("Take the seat")
    assert first.sees("✅ You are coming.")


async def test_a_link_ends_after_a_week(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    mayor = await scenes.registered(world, "Mayor", at=dialog)
    await mayor.follows(link)
    await world.wait(days=8)
    await mayor.taps("Take the seat")
    assert mayor.toast == "This invitation has expired. Ask for a new one."


async def test_a_stranger_registers_and_is_shown_the_seat_at_once(
    world: World, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    stranger = world.person("Stranger")
    await stranger.follows(link)
    assert stranger.sees("Please register first; it takes about two minutes.")
    await stranger.taps("Register")
    await registers(stranger)
    assert stranger.sees("Welcome, Stranger! You are registered with")
    assert stranger.sees("🎟 You are invited: a seat is kept for you.")
    await stranger.taps("Take the seat")
    assert stranger.sees("✅ You are coming.")
    await stranger.follows(link)
    assert stranger.sees("Take the seat")


async def test_the_promise_survives_a_detour_and_does_not_outlive_the_link(
    world: World, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    slow, quick = world.person("Slow"), world.person("Quick")
    for stranger in (slow, quick):
        await stranger.follows(link)
        await stranger.taps("Register")
    await quick.says("/start")
    await registers(quick)
    await quick.taps("Take the seat")
    assert quick.sees("✅ You are coming.")
    await registers(slow)
    assert slow.sees("Welcome, Slow! You are registered with")
    assert slow.sees("This invitation has been used already. Ask for a new one.")


async def test_who_asked_for_the_event_before_has_that_answered_when_the_link_has_been_used(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    slow = world.person("Slow")
    await slow.starts(brunch.payload)
    await slow.taps("I'd like to come")
    await slow.follows(link)
    await slow.taps("Register")
    mayor = await scenes.registered(world, "Mayor", at=dialog)
    await mayor.follows(link)
    await mayor.taps("Take the seat")
    await registers(slow)
    assert slow.sees("All seats are taken. You are on the waitlist, at place 2")


async def test_who_has_registered_meanwhile_finds_the_seat_behind_the_old_button(
    world: World, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    mayor = world.person("Mayor")
    await mayor.follows(link)
    await mayor.says("/start")
    await mayor.taps("Register")
    await registers(mayor)
    await mayor.presses(RegisterForSeat(token=link.partition("p_")[2]).pack())
    assert mayor.sees("You are registered already.")
    await mayor.taps("Take the seat")
    assert mayor.sees("✅ You are coming.")


async def test_a_link_gives_no_role_and_ends_with_the_right_of_who_made_it(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    mayor = await scenes.registered(world, "Mayor", at=dialog)
    await mayor.follows(link.replace("start=p_", "start=o_"))
    assert mayor.sees("This invitation has expired. Ask for a new one.")
    await scenes.no_longer_organises(world, dora)
    await mayor.follows(link)
    assert mayor.sees("This invitation has expired. Ask for a new one.")


async def test_after_the_time_to_answer_the_link_still_gives_a_seat(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    async with world.app.database.unit() as unit:
        event = await unit.events.get(brunch.id)
        assert event is not None
        event.rsvp_closes_at = world.clock()
    mayor = await scenes.registered(world, "Mayor", at=dialog)
    await mayor.follows(link)
    await mayor.taps("Take the seat")
    assert mayor.sees("✅ You are coming.")


async def test_who_was_invited_first_stays_on_record(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    other = world.person("Other")
    await scenes.organises(world, other, dialog)
    for organiser in (dora, other):
        await organiser.says("/organise")
        await organiser.taps("Brunch", "⏳ Waitlist", "1. Waits", "Yes, offer them the next seat")
        assert organiser.sees("⤴ invited past the line: Dóra")
    async with world.app.database.unit() as unit:
        (waits,) = await unit.rsvps.with_status(brunch.id, RsvpStatus.WAITLISTED)
    assert waits.invited_by_id == await scenes.person_id(world, dora)
