"""Events rescheduled, cancelled, resized and reworded, and who is notified."""

from datetime import timedelta

import pytest

from handlers.events.callbacks.managing import MoveEvent
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def event(world: World, owner: Actor) -> Gathering:
    """A brunch with two seats in Miskolc, on 15 October at 10:00."""
    host = await scenes.host(world, owner=owner)
    return await scenes.published_event(world, host, title="Brunch", seats=2)


async def host_of(world: World, event: Gathering) -> Host:
    async with world.app.database.unit() as unit:
        return await unit.hosts.get_one(event.host_id)


async def member(world: World, event: Gathering, name: str, *, sector: str = "ngo") -> Actor:
    """A member of the event's host."""
    return await scenes.registered(world, name, at=await host_of(world, event), sector=sector)


async def manages(owner: Actor) -> None:
    await owner.says("/organise")
    await owner.taps("Brunch")


async def test_a_move_shows_old_and_new_and_tells_all_concerned_once(
    world: World, owner: Actor, event: Gathering
) -> None:
    going, other, waiting = [await member(world, event, name) for name in ("Ala", "Ela", "Ola")]
    for person in (going, other, waiting):
        await comes(person, event)
    declined = await member(world, event, "Ula")
    await stays_away(declined, event)
    await manages(owner)
    await owner.taps("✏️ Change", "Time and place")
    await owner.says("16 October 11:00–13:00")
    await owner.taps("Yes, that's right")
    await owner.says("Miskolc, Művészetek Háza")
    assert owner.sees("Time so far: Thursday, 15 October 2026, 10:00–13:00 (Budapest time)")
    assert owner.sees("New time: Friday, 16 October 2026, 11:00–13:00 (Budapest time)")
    await owner.taps("Move it")
    assert owner.toast == "Done. 3 people will be told."
    assert going.chat.count("An event has moved") == 1
    assert going.sees("Place so far: Miskolc, Avalon\nNew place: Miskolc, Művészetek Háza")
    assert waiting.sees("Would you still like to come?")
    assert not declined.sees("An event has moved")
    await going.taps("I can't come")
    assert waiting.sees("A seat has become free.")


async def test_who_looks_at_something_else_goes_on_with_the_move(
    owner: Actor, event: Gathering
) -> None:
    await manages(owner)
    await owner.taps("✏️ Change", "Time and place")
    await owner.says("16 October 11:00–13:00")
    await manages(owner)
    await owner.taps("✏️ Change", "Time and place")
    assert owner.toast == "Let's go on."
    assert owner.sees("Friday, 16 October 2026, 11:00–13:00")
    await owner.taps("Yes, that's right", "Keep the place", "Move it")
    assert owner.toast == "Done."


async def test_what_changed_meanwhile_is_moved_from_the_beginning(
    world: World, owner: Actor, event: Gathering
) -> None:
    await manages(owner)
    await owner.taps("✏️ Change", "Time and place")
    await owner.says("16 October 11:00–13:00")
    second = await scenes.organises(world, world.person("Béla"), await host_of(world, event))
    async with world.services() as services:
        await services.event_changes.move(event.id, second, None, None, "Eger")
    await manages(owner)
    await owner.taps("✏️ Change", "Time and place")
    assert owner.sees("When is it?")


async def test_moving_only_the_place_keeps_the_time(
    world: World, owner: Actor, event: Gathering
) -> None:
    going = await member(world, event, "Ala")
    await comes(going, event)
    await manages(owner)
    await owner.taps("✏️ Change", "Time and place", "Keep the time")
    await owner.says("Eger")
    await owner.taps("Move it")
    assert going.sees("New place: Eger")
    assert going.sees("🗓 Thursday, 15 October 2026, 10:00–13:00")
    assert not going.sees("Time so far: Thursday")


async def test_who_keeps_the_time_keeps_that_which_another_organiser_set_meanwhile(
    world: World, owner: Actor, event: Gathering
) -> None:
    going, second = await member(world, event, "Ala"), world.person("Béla")
    move = MoveEvent(event_id=event.id).pack()
    await comes(going, event)
    async with world.app.database.unit() as unit:
        host = await unit.hosts.get_one(event.host_id)
    await scenes.organises(world, second, host)
    await owner.presses(move)
    await owner.taps("Keep the time")
    await second.says("/help")
    await second.presses(move)
    await second.says("20 October 10:00–13:00")
    await second.taps("Yes, that's right", "Keep the place", "Move it")
    await owner.says("Eger")
    await owner.taps("Move it")
    assert owner.sees("Tuesday, 20 October 2026, 10:00–13:00 (Budapest time)\n📍 Eger")
    await going.says("/tickets")
    assert going.sees("Tuesday, 20 October 2026, 10:00–13:00 (Budapest time)\n📍 Eger")


async def test_who_stood_at_the_door_of_an_event_put_off_for_a_week_can_say_no_to_that(
    world: World, owner: Actor, event: Gathering
) -> None:
    going, move = await member(world, event, "Ala"), MoveEvent(event_id=event.id).pack()
    await comes(going, event)
    await world.until(event.starts_at - timedelta(hours=1))
    await manages(owner)
    await owner.taps("Check-in", "Ala")
    assert owner.sees("1 of 1 person here")
    await owner.presses(move)
    await owner.says("15 October 10:30–13:00")
    await owner.taps("Yes, that's right", "Keep the place", "Move it")
    assert owner.sees("Checked in: 1")
    await owner.presses(move)
    await owner.says("22 October 10:00–13:00")
    await owner.taps("Yes, that's right", "Keep the place", "Move it")
    assert not owner.sees("Checked in")
    await going.taps("I can't")
    assert going.sees("Your seat is free for someone else now.")


async def test_keeping_time_and_place_moves_nothing(owner: Actor, event: Gathering) -> None:
    await manages(owner)
    await owner.taps("✏️ Change", "Time and place", "Keep the time", "Keep the place")
    assert owner.sees("Nothing has changed")
    assert "[ Move it ]" not in owner.screen


async def test_a_cancelled_event_tells_why_and_takes_no_answers(
    world: World, owner: Actor, event: Gathering
) -> None:
    going, stranger = await member(world, event, "Ala"), world.person("Béla")
    await comes(going, event)
    await manages(owner)
    await owner.taps("✏️ Change", "Cancel event")
    await owner.says("The speaker is ill.")
    await owner.taps("Cancel the event")
    assert owner.sees("Really?")
    await owner.says("yes")
    assert owner.sees("Please choose with the buttons below.")
    assert owner.sees("Really?")
    assert not going.sees("An event has been cancelled")
    await owner.taps("Yes, cancel it for good")
    assert owner.toast == "Done. 1 person will be told."
    assert going.sees("An event has been cancelled")
    assert going.sees("Reason: The speaker is ill.")
    await stranger.starts(event.payload)
    assert stranger.sees("This event has been cancelled.")
    assert not stranger.sees("I'd like to come")


async def test_more_seats_bring_offers_to_those_who_wait(
    world: World, owner: Actor, event: Gathering
) -> None:
    people = [await member(world, event, name) for name in ("Ala", "Ela", "Ola")]
    for person in people:
        await comes(person, event)
    await manages(owner)
    assert owner.sees("Coming: 2 of 2")
    assert owner.sees("On the waitlist: 1")
    await owner.taps("✏️ Change", "Seats")
    assert owner.sees("Seats so far: 2")
    await owner.says("3")
    assert people[2].sees("A seat has become free.")


async def test_nobody_who_comes_loses_the_seat_to_fewer_seats(
    world: World, owner: Actor, event: Gathering
) -> None:
    for name in ("Ala", "Ela"):
        await comes(await member(world, event, name), event)
    await manages(owner)
    await owner.taps("✏️ Change", "Seats")
    await owner.says("1")
    assert owner.sees("More people are coming than that.")
    await owner.says("5")
    assert owner.sees("Coming: 2 of 5")


async def test_a_title_in_another_language_is_read_by_its_speakers(
    world: World, owner: Actor, event: Gathering
) -> None:
    reader = world.person("Ala", language="pl")
    await reader.starts(event.payload)
    assert reader.sees("Brunch (po węgiersku)")
    await manages(owner)
    await owner.taps("✏️ Change", "Texts", "Title: Polski")
    await owner.says("Brunch obywatelsko-biznesowy")
    assert owner.sees("✓ Title: Polski")
    await reader.starts(event.payload)
    assert reader.sees("Brunch obywatelsko-biznesowy\n")


async def test_whoever_corrects_a_text_reads_it_as_it_is(
    world: World, owner: Actor, event: Gathering
) -> None:
    await manages(owner)
    await owner.taps("✏️ Change", "Texts")
    assert "[ Description: Magyar ]" in owner.screen
    await owner.taps("Title: Magyar")
    assert owner.sees("Please write the new title.\n\nText so far:\nBrunch\n\nLanguage: Magyar")
    await owner.taps("‹ Back", "✏️ Change", "Texts", "Description: Magyar")
    assert not owner.sees("Text so far:")
    await owner.says_formatted("Ki mit <b>keres</b> & kínál")
    await owner.taps("✓ Description: Magyar")
    assert owner.sees("Text so far:\nKi mit keres & kínál")
    assert "<b>keres</b> &amp; kínál" in owner.account.chat[-1].html


async def test_those_who_come_are_listed_by_sector_with_no_more_than_the_door_needs(
    world: World, owner: Actor, event: Gathering
) -> None:
    for name, sector in (("Ala", "ngo"), ("Béla", "business")):
        await comes(await member(world, event, name, sector=sector), event)
    await manages(owner)
    assert owner.sees("NGO, civil society: 1")
    await owner.taps("Who comes")
    assert owner.sees("2 people are coming")
    assert owner.sees("Business\n• Béla, Béla business\n\nNGO, civil society\n• Ala, Ala ngo")


async def test_what_is_over_is_changed_no_more(
    world: World, owner: Actor, event: Gathering
) -> None:
    await owner.says("/organise")
    await world.wait(days=11)
    for press in ("move", "seats", "texts", "cancel"):
        await owner.presses(f"{press}:{event.id}")
        assert owner.toast == "This event is over."
    await owner.says("/organise")
    await owner.taps("✓ Thu 15 Oct · Brunch")
    assert owner.sees("Suggestions")
    assert "Change" not in owner.screen


@pytest.mark.parametrize(
    "press",
    [
        "manage",
        "edit",
        "preview",
        "publish",
        "share",
        "forward",
        "comers",
        "move",
        "seats",
        "cancel",
    ],
)
async def test_strangers_are_refused_on_every_organisers_button(
    world: World, event: Gathering, press: str
) -> None:
    stranger = world.person("Béla")
    await stranger.says("/help")
    page = ":0" if press == "comers" else ""
    await stranger.presses(f"{press}:{event.id}{page}")
    assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."
