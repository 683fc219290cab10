"""Two Civil–Business Brunches of Miskolc, the second built on the first, and an unrelated evening."""

import asyncio
from datetime import timedelta

import pytest

from domain.rsvp import RsvpAnswer
from handlers.navigation import OpenReminders, OpenSeries, ShowSeriesFigures
from storage.models import Series
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, brunch_over, came
from tests.conversations.whole_life import rows
from tests.conversations.world import Actor, World

UNEVENLY = "How unevenly people give to others this season"
TITLE = "Civil–üzleti villásreggeli"


@pytest.fixture
async def first(world: World) -> Brunch:
    """The first brunch is over: an association, an IT company and the town hall were there."""
    return await brunch_over(world)


async def test_a_brunch_held_again_belongs_to_the_series_and_is_compared_with_the_last_of_it(
    world: World, first: Brunch
) -> None:
    organiser = first.organiser
    await organiser.says("/organise")
    await organiser.taps(TITLE, "Series")  # of the first one thinks when the second comes
    assert organiser.sees("It belongs to no series.")
    await organiser.taps("➕ A new series")
    await organiser.says("x" * 61)
    assert organiser.sees("A shorter one, please: 60 characters at most.")
    await organiser.says("Villásreggelik")
    assert organiser.sees("Series: Villásreggelik")
    await organiser.says("/organise")
    await organiser.taps(TITLE, "Hold it again")
    await organiser.says("20 November 10:00–13:00")
    await organiser.taps("Yes, that's right", "Publish")
    await organiser.says("/organise")
    await organiser.taps("Nov · ")
    assert organiser.sees("Series: Villásreggelik")
    between = await scenes.published_event(world, first.host, title="An evening")
    await scenes.answers(world, between, first.town_hall, RsvpAnswer.COMING)
    await organiser.says("/organise")
    await organiser.taps("Nov · ", "📊 Figures")
    assert organiser.sees("Came: 0 (3)")  # not the evening, which is nearer
    await organiser.taps("The whole series")
    assert organiser.sees("Came to any of them: 3")


async def test_a_series_tells_who_came_back(world: World, first: Brunch) -> None:
    await came(world, first.host, (first.ngo, first.company))
    await put(first.organiser, 1, "Villásreggelik")
    await put(first.organiser, 2, "villásreggelik")  # the same, however it is spelt
    await first.organiser.presses(ShowSeriesFigures(event_id=2).pack())
    assert first.organiser.sees("Came to any of them: 3\nCame more than once: 2")
    assert first.organiser.sees("Came: 2\nHad come before: 2")
    assert first.organiser.sees("• Business: 2 / 2"), "at both together"
    assert first.organiser.sees("Invited: 3\nAnswered: 3")


async def test_one_writes_to_the_people_of_a_whole_series_with_a_tap(
    world: World, first: Brunch
) -> None:
    await came(world, first.host, (first.ngo,))
    await put(first.organiser, 1, "Villásreggelik")
    await put(first.organiser, 2, "Villásreggelik")
    other = await scenes.registered(world, "Dénes", at=first.host)
    evening = await scenes.published_event(world, first.host, title="An evening")
    await scenes.answers(world, evening, other, RsvpAnswer.COMING)
    organiser = first.organiser
    await organiser.says("/organise")
    await organiser.taps("Write to your list", "Combine, narrow down…", "Events")
    await organiser.taps("📚 Villásreggelik")
    assert organiser.sees("Reaches 3 people")
    await organiser.taps("✓ 📚 Villásreggelik")
    assert organiser.sees("Reaches 4 people")


async def test_a_series_is_a_season_of_its_own_in_the_matching(world: World) -> None:
    organiser = world.person("Olga")
    at = await scenes.host(world, owner=organiser)
    ngo = await scenes.registered(world, "Ala", at=at, organisation="Dialóg", seeks="website_it")
    first, second = [
        await scenes.registered(
            world, name, at=at, organisation=name, sector="business", offers="website_it"
        )
        for name in ("Alfa", "Gamma")
    ]
    await came(world, at, (ngo, first))
    await organiser.taps("Look through", "Release all the rest")
    await world.wait(days=400)  # over a year: what was given elsewhere no longer counts
    await put(organiser, 1, "Villásreggelik")
    await came(world, at, (ngo, first, second), series="Villásreggelik")
    await organiser.taps("Look through")
    assert organiser.sees(f"{UNEVENLY}: 66.7% before, 33.3% with these (0%: all alike).")


async def test_the_last_event_that_leaves_a_series_takes_it_along(
    world: World, first: Brunch
) -> None:
    await put(first.organiser, 1, "Villásreggelik")
    await first.organiser.taps("In no series")
    assert first.organiser.sees("It belongs to no series.")
    assert await rows(world, Series) == []


async def test_a_reminder_to_the_hosts_list_leaves_out_who_said_no(
    world: World, first: Brunch
) -> None:
    event = await scenes.published_event(world, first.host, title="An evening")
    await world.wait(minutes=1)
    await scenes.answers(world, event, first.company, RsvpAnswer.NOT_COMING)
    await scenes.answers(world, event, first.ngo, RsvpAnswer.COMING)
    organiser = first.organiser
    await organiser.presses(OpenReminders(event_id=event.id).pack())
    await organiser.taps("1 day before", "your list, except who said no")
    await world.until(event.starts_at)
    assert "Are you coming?" in first.town_hall.chat
    assert "⏰ See you tomorrow!" in first.ngo.chat
    assert "tomorrow" not in first.company.chat


async def test_series_are_for_organisers_of_their_host_alone(world: World, first: Brunch) -> None:
    await put(first.organiser, 1, "Villásreggelik")
    elsewhere = world.person("Ewa")
    other = await scenes.host(world, "FISE", language="pl", owner=elsewhere)
    theirs = await scenes.published_event(world, other)
    for press in (OpenSeries(event_id=1), ShowSeriesFigures(event_id=1)):
        await elsewhere.presses(press.pack())
        assert "not yours" in (elsewhere.toast or "")
    await elsewhere.presses(f"seriesput:{theirs.id}:1")
    assert "Villásreggelik" not in elsewhere.chat


async def put(organiser: Actor, event_id: int, name: str) -> None:
    """Add the event to the series of this name."""
    await organiser.presses(OpenSeries(event_id=event_id).pack())
    await organiser.taps("➕ A new series")
    await organiser.says(name)


async def test_participants_read_of_the_series_and_of_what_else_is_to_come(
    world: World, first: Brunch
) -> None:
    for title, days in (("Second", 20), ("Third", 40)):
        event = await scenes.published_event(
            world, first.host, title=title, starts_in=timedelta(days=days)
        )
        await first.organiser.presses(OpenSeries(event_id=event.id).pack())
        if title == "Second":
            await first.organiser.taps("➕ A new series")
            await first.organiser.says("Brunches")
            second = event
        else:
            await first.organiser.taps("Brunches")
    await first.ngo.says(f"/start {second.payload}")
    assert first.ngo.sees("Part of the series: Brunches")
    await first.ngo.taps("· Third")
    assert first.ngo.sees("Part of the series: Brunches")
    assert "· Second" in first.ngo.screen


async def test_two_organisers_who_name_a_series_at_once_find_one(
    world: World, first: Brunch
) -> None:
    async def name() -> int:
        async with world.app.database.unit() as unit:
            return (await unit.series.named(first.host.id, "Brunches")).id

    assert len(set(await asyncio.gather(name(), name()))) == 1
