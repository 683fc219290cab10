"""An event in a person's own calendar: added, updated, removed."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component

from handlers.navigation import SaveToCalendar
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering, host, person_id, published_event, registered
from tests.conversations.world import Actor, World

BUDAPEST = ZoneInfo("Europe/Budapest")


async def test_a_ticket_goes_into_the_calendar_with_the_zone_it_is_in(world: World) -> None:
    event, ngo, _ = await a_brunch(world)
    await ngo.taps("My ticket", "Add to my calendar")
    assert ngo.sees("Open this file to put the event into your calendar.")
    calendar, entry = opened(ngo)
    assert calendar["METHOD"] == "PUBLISH"
    assert entry["SUMMARY"] == "Civil–üzleti villásreggeli"
    assert entry["LOCATION"] == "Miskolc, Avalon"
    assert entry["SEQUENCE"] == 0
    assert entry.decoded("DTSTART") == event.starts_at.astimezone(BUDAPEST)
    assert entry["DTSTART"].params["TZID"] == "Europe/Budapest"
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Budapest"]
    assert entry["URL"] == f"https://t.me/{world.telegram.username}?start={event.payload}"


async def test_a_moved_event_renews_the_same_entry(world: World) -> None:
    event, ngo, organiser = await a_brunch(world)
    await ngo.taps("My ticket", "Add to my calendar")
    _, before = opened(ngo)
    later = event.starts_at + timedelta(days=7)
    await moved(world, event, organiser, later)
    await ngo.taps("Update my calendar")
    assert ngo.sees("bring the event in your calendar up to date")
    _, after = opened(ngo)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == 1
    assert after.decoded("DTSTART") == later.astimezone(BUDAPEST)


async def test_a_cancelled_event_is_taken_out(world: World) -> None:
    event, ngo, organiser = await a_brunch(world)
    by = await person_id(world, organiser)
    async with world.services() as services:
        await services.event_changes.cancel(event.id, by, "")
    await world.settle()
    assert ngo.sees("please delete it there")
    await ngo.taps("Take it out of my calendar")
    calendar, entry = opened(ngo)
    assert (calendar["METHOD"], entry["STATUS"]) == ("CANCEL", "CANCELLED")
    assert entry["SEQUENCE"] == 1


async def test_who_never_answered_gets_no_file_and_what_is_over_needs_none(world: World) -> None:
    event, ngo, _ = await a_brunch(world)
    stranger = world.person("Stranger")
    await stranger.says("/help")
    await stranger.presses(SaveToCalendar(event_id=event.id).pack())
    assert stranger.account.chat[-1].document is None
    await world.wait(days=11)
    await ngo.presses(SaveToCalendar(event_id=event.id).pack())
    assert ngo.account.chat[-1].document is None
    assert "over" in (ngo.toast or "")


async def a_brunch(world: World) -> tuple[Gathering, Actor, Actor]:
    """An upcoming brunch, a person coming, and its organiser."""
    organiser = world.person("Organiser")
    at = await host(world, owner=organiser)
    event = await published_event(world, at)
    ngo = await registered(world, "Anna", at=at)
    await comes(ngo, event)
    return event, ngo, organiser


async def moved(world: World, event: Gathering, organiser: Actor, starts_at: datetime) -> None:
    """The organiser reschedules the event."""
    by = await person_id(world, organiser)
    async with world.services() as services:
        ends_at = starts_at + timedelta(hours=3)
        await services.event_changes.move(event.id, by, starts_at, ends_at, "Miskolc, Avalon")
    await world.settle()


def opened(person: Actor) -> tuple[Calendar, Component]:
    """The newest file as a calendar reads it, and its only entry."""
    content = next(one.document for one in reversed(person.account.chat) if one.document)
    calendar = Calendar.from_ical(content.decode())
    (entry,) = calendar.walk("VEVENT")
    return calendar, entry
