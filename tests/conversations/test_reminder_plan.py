"""The reminder plan as organisers change it: when, to whom, with which text, and whether it asks."""

from datetime import UTC, datetime, timedelta

import pytest

from services.event_changes import NewEvent
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def event(world: World, host: Host) -> Gathering:
    """A brunch with two seats, on Thursday, 15 October 2026 at 10:00 in Budapest."""
    return await scenes.published_event(world, host, title="Brunch", seats=2)


async def opens(owner: Actor, *labels: str) -> None:
    """Two taps from /organise, and on."""
    await owner.says("/organise")
    await owner.taps("Brunch", "⏰ Reminders", *labels)


async def test_the_usual_three_are_there_and_one_may_go(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    ala = await scenes.registered(world, "Ala", at=host)
    await comes(ala, event)
    await opens(owner)
    assert owner.sees("7 days before\nThursday, 8 October 2026, 10:00 (Budapest time)")
    assert owner.sees("2 hours before")
    await owner.taps("1 day before", "Remove")
    assert not owner.sees("1 day before")
    await world.until(event.starts_at)
    assert ala.chat.count("⏰ See you") == 2


async def test_a_reminder_that_is_there_is_not_added_once_more(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    ala = await scenes.registered(world, "Ala", at=host)
    await comes(ala, event)
    await opens(owner, "➕ Add a reminder", "1 day before")
    assert owner.toast == "There is this reminder already."
    await world.until(event.starts_at)
    assert ala.chat.count("⏰ See you") == 3


async def test_it_asks_who_still_comes_and_one_tap_gives_the_seat_away(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    people = [await scenes.registered(world, name, at=host) for name in ("Ala", "Ela", "Ola")]
    for person in people:
        await comes(person, event)
    await opens(owner, "➕ Add a reminder")
    await owner.says("soon")
    assert owner.sees("I could not tell from that how long before.")
    await owner.says("3 days")
    await owner.taps("Ask if they still come")
    assert owner.sees("Asks if they still come.")
    await world.until(event.starts_at - timedelta(days=3))
    assert people[0].sees("Are you still coming? If not, one tap gives your seat to somebody else.")
    await people[0].taps("I give my seat away")
    assert people[2].sees("A seat has become free.")


async def test_each_language_reads_its_own_words(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    ala, joe = [
        await scenes.registered(world, name, at=host, language=language)
        for name, language in (("Ala", "pl"), ("Joe", "en"))
    ]
    for person in (ala, joe):
        await comes(person, event)
    await opens(owner, "1 day before", "Words: Polski")
    await owner.says("Proszę zabrać ulotki.")
    await owner.taps("Words: English")
    await owner.says("Please bring your leaflets.")
    assert owner.sees("✓ Words: Polski")
    await world.until(event.starts_at - timedelta(days=1))
    assert ala.sees("Proszę zabrać ulotki.")
    assert joe.sees("Please bring your leaflets.")
    assert "someone may be waiting" not in joe.screen


async def test_members_who_have_not_answered_are_asked_unless_they_paused(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    comer, silent, paused = [
        await scenes.registered(world, name, at=host) for name in ("Ala", "Ela", "Ola")
    ]
    await comes(comer, event)
    paused_id = await scenes.person_id(world, paused)
    async with world.services() as services:
        await services.memberships.pause(host.id, paused_id, paused=True)
    await opens(owner, "7 days before", "members who have not answered")
    assert owner.sees("Goes to: members who have not answered")
    await world.until(event.starts_at - timedelta(days=7))
    assert silent.sees("There is no answer from you yet. Would you like to come?")
    assert silent.sees("⏰ It is in 7 days"), "nobody is expected yet"
    assert "⏰" not in comer.chat + paused.chat
    await silent.taps("I'm coming")
    assert silent.sees("Your seat is reserved.")


async def test_on_the_whole_list_nobody_is_asked_what_they_have_answered(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    comer, silent, away, paused = [
        await scenes.registered(world, name, at=host) for name in ("Ala", "Ela", "Iza", "Ola")
    ]
    for person in (comer, paused):
        await comes(person, event)
    await stays_away(away, event)
    paused_id = await scenes.person_id(world, paused)
    async with world.services() as services:
        await services.memberships.pause(host.id, paused_id, paused=True)
    await opens(owner, "7 days before", "who said no")
    await world.until(event.starts_at - timedelta(days=7))
    assert silent.sees("Are you coming?")
    assert "⏰" not in away.chat
    for person in (comer, paused):  # it is about a seat of their own
        assert person.sees("⏰ See you in 7 days!")
        assert person.sees("Your seat is reserved.")
        assert not person.sees("Are you coming?")


async def test_what_has_passed_before_an_event_is_published_is_not_sent_at_once(
    world: World, owner: Actor, host: Host
) -> None:
    ela = await scenes.registered(world, "Ela", at=host)
    owner_id = await scenes.person_id(world, owner)
    starts_at = world.clock() + timedelta(days=5)
    brunch = NewEvent("Brunch", None, starts_at, starts_at + timedelta(hours=3), "Eger", 9)
    async with world.services() as services:
        draft_id = await services.event_changes.create(owner_id, host.id, brunch)
    await opens(owner, "7 days before", "who said no")
    assert owner.sees("Its time has passed.")
    async with world.services() as services:
        await services.event_changes.publish(draft_id, owner_id)
    await world.wait(hours=1)
    assert "⏰" not in ela.chat


async def test_a_bot_that_slept_until_the_night_reminds_in_the_morning(
    world: World, host: Host, event: Gathering
) -> None:
    ala = await scenes.registered(world, "Ala", at=host)
    await comes(ala, event)
    world.clock.move(datetime(2026, 10, 8, 21, tzinfo=UTC))  # 23:00 in Budapest
    await world.restart()
    await world.until(datetime(2026, 10, 9, 5, 59, tzinfo=UTC))
    assert "⏰" not in ala.chat
    await world.wait(minutes=1)
    assert ala.sees("⏰ See you in 6 days!")


async def test_nobody_is_woken_by_a_reminder_planned_in_hours(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    ala = await scenes.registered(world, "Ala", at=host)
    await comes(ala, event)
    await opens(owner, "2 hours before", "Another time")
    await owner.says("34 hours")  # 14 October at midnight
    assert owner.sees("Wednesday, 14 October 2026, 08:00 (Budapest time)")
    await world.until(datetime(2026, 10, 14, 5, 59, tzinfo=UTC))
    assert ala.chat.count("⏰ See you") == 1
    await world.wait(minutes=1)
    assert ala.chat.count("⏰ See you") == 2


async def test_what_is_planned_too_late_is_not_sent_at_once(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    ala = await scenes.registered(world, "Ala", at=host)
    await comes(ala, event)
    await world.until(event.starts_at - timedelta(days=6))
    before = ala.chat.count("⏰ See you")
    await opens(owner, "➕ Add a reminder", "14 days before")
    assert owner.sees("Its time has passed.")
    await owner.taps("‹ Back")
    assert owner.screen.count("Its time has passed.") == 2  # the usual one went out a day ago
    await world.wait(hours=1)
    assert ala.chat.count("⏰ See you") == before


async def test_the_plan_follows_a_moved_event_and_survives_a_bot_that_slept(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    ala = await scenes.registered(world, "Ala", at=host)
    await comes(ala, event)
    await opens(owner, "➕ Add a reminder", "3 days before")
    owner_id = await scenes.person_id(world, owner)
    later = datetime(2026, 10, 27, 9, tzinfo=UTC)  # after the clocks went back: 10:00 again
    async with world.services() as services:
        ends_at = later + timedelta(hours=3)
        await services.event_changes.move(event.id, owner_id, later, ends_at, "Eger")
    await world.until(datetime(2026, 10, 24, 7, 59, 59, tzinfo=UTC))
    assert ala.chat.count("⏰ See you") == 1  # a week before
    world.clock.move(datetime(2026, 10, 24, 19, tzinfo=UTC))  # the bot was down for half a day
    await world.restart()
    await world.settle()
    assert ala.sees("⏰ See you in 3 days!")


async def test_strangers_plan_nothing(world: World, owner: Actor, event: Gathering) -> None:
    await opens(owner)
    stranger = world.person("Béla")
    await stranger.says("/help")
    for press in (f"reminders:{event.id}", f"remindadd:{event.id}", "remind:1", "reminddrop:1"):
        await stranger.presses(press)
        assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."
