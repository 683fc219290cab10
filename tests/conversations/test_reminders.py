"""Reminders before an event: when they come, to whom, and when not."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.models import Host
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import (
    Gathering,
    host,
    organises,
    person_id,
    published_event,
    registered,
)
from tests.conversations.world import Actor, World

# A Saturday at 10:00 in Warsaw; the clocks there go back on Sunday, 25 October 2026.
STARTS_AT = datetime(2026, 10, 31, 9, 0, tzinfo=UTC)


async def someone_going(world: World, *, seats: int = 20) -> tuple[Host, Gathering, Actor]:
    """A host in Warsaw, its event, and a person with a seat there."""
    at = await host(world, language="pl", zone="Europe/Warsaw")
    starts_in = STARTS_AT - world.clock()
    event = await published_event(world, at, starts_in=starts_in, seats=seats, place="Centrum")
    ngo = await registered(world, "Ala", at=at)
    await comes(ngo, event)
    return at, event, ngo


def reminded(person: Actor) -> int:
    """The number of reminders received."""
    return person.chat.count("⏰ See you")


async def test_three_reminders_come_by_the_wall_clock_across_the_end_of_summer_time(
    world: World,
) -> None:
    _, _, ngo = await someone_going(world)
    await world.until(datetime(2026, 10, 24, 7, 59, 59, tzinfo=UTC))
    assert reminded(ngo) == 0
    await world.wait(seconds=1)  # 10:00 in summer time
    assert ngo.sees("⏰ See you in 7 days!")
    assert ngo.sees("🗓 Saturday, 31 October 2026, 10:00–13:00 (Warsaw time)\n📍 Centrum")
    await world.until(datetime(2026, 10, 30, 8, 59, 59, tzinfo=UTC))
    assert reminded(ngo) == 1
    await world.wait(seconds=1)  # 10:00 in winter time
    assert ngo.sees("⏰ See you tomorrow!")
    await world.until(datetime(2026, 10, 31, 6, 59, 59, tzinfo=UTC))
    assert reminded(ngo) == 2
    await world.wait(seconds=1)
    assert ngo.sees("⏰ See you today!")
    await ngo.taps("🎟 My ticket")
    assert ngo.sees("say the code"), "at hand on the way"
    await world.wait(days=2)
    assert reminded(ngo) == 3


async def test_a_reminder_takes_a_yes_and_a_no(world: World) -> None:
    _, _, ngo = await someone_going(world)
    await world.until(STARTS_AT - timedelta(days=1))
    await ngo.taps("I'm coming")
    assert ngo.sees("Your seat is reserved. See you there!")
    await world.until(STARTS_AT - timedelta(hours=2))
    await ngo.taps("I can't come")
    assert ngo.sees("Your seat is free for someone else now")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("megyek", "Your seat is reserved. See you there"),
        ("Sorry, I can't come", "Your seat is free for someone else"),
    ],
)
async def test_a_yes_or_a_no_may_be_typed_under_a_reminder(
    world: World, said: str, answered: str
) -> None:
    _, event, person = await someone_going(world)
    await world.until(event.starts_at - timedelta(days=1))
    await person.says("where is it?")
    assert person.sees("I'm not sure what to do with that")
    await world.until(event.starts_at - timedelta(hours=2))
    await person.says(said)
    assert person.sees(answered), person.screen


async def test_a_no_that_was_typed_under_a_reminder_is_taken_back_with_a_tap(world: World) -> None:
    _, event, person = await someone_going(world)
    await world.until(event.starts_at - timedelta(days=1))
    await person.says("nem")
    await person.taps("I'm coming after all")
    assert person.sees("Your seat is reserved. See you there")


async def test_whoever_cancelled_is_not_reminded(world: World) -> None:
    _, event, ngo = await someone_going(world)
    await stays_away(ngo, event)
    await world.until(STARTS_AT)
    assert reminded(ngo) == 0


async def test_nobody_on_the_waitlist_or_with_a_mere_offer_is_reminded(world: World) -> None:
    at, event, ngo = await someone_going(world, seats=1)
    second, third = [await registered(world, name, at=at) for name in ("B", "C")]
    await comes(second, event)
    await comes(third, event)
    await stays_away(ngo, event)
    assert second.sees("A seat has become free")
    await world.until(datetime(2026, 10, 24, 12, tzinfo=UTC))
    assert [reminded(one) for one in (ngo, second, third)] == [0, 0, 0]


async def test_whoever_says_yes_after_a_reminder_was_due_gets_the_later_ones(world: World) -> None:
    at, event, _ = await someone_going(world)
    await world.until(datetime(2026, 10, 26, 12, tzinfo=UTC))
    late = await registered(world, "B", at=at)
    await comes(late, event)
    await world.wait(hours=1)
    assert reminded(late) == 0
    await world.until(STARTS_AT)
    assert reminded(late) == 2


async def test_a_reminder_is_sent_after_downtime_while_it_is_of_use(world: World) -> None:
    _, _, ngo = await someone_going(world)
    await world.settle()
    world.clock.move(datetime(2026, 10, 26, 8, tzinfo=UTC))  # two days late
    await world.restart()
    await world.settle()
    assert ngo.sees("⏰ See you in 5 days!")
    assert reminded(ngo) == 1


async def test_a_reminder_that_comes_too_late_is_dropped_and_logged(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    _, _, ngo = await someone_going(world)
    await world.settle()
    world.clock.move(STARTS_AT - timedelta(minutes=30))
    await world.restart()
    await world.settle()
    assert reminded(ngo) == 0
    assert caplog.text.count("reminder came too late") == 3


async def test_a_reminder_is_not_repeated_after_a_restart(world: World) -> None:
    _, _, ngo = await someone_going(world)
    await world.until(STARTS_AT - timedelta(days=1))
    await world.restart()
    await world.settle()
    assert reminded(ngo) == 2


async def test_a_moved_event_is_reminded_of_anew_at_its_new_time(world: World) -> None:
    at, event, ngo = await someone_going(world)
    await world.until(STARTS_AT - timedelta(days=1))
    assert reminded(ngo) == 2
    later = STARTS_AT + timedelta(days=10)
    await move(world, at, event, later)
    await world.until(STARTS_AT)
    assert reminded(ngo) == 2  # the old two hours before
    await world.until(later)
    assert reminded(ngo) == 5
    assert ngo.sees("📍 Dom")


async def test_whoever_was_told_of_a_move_needs_no_reminder_that_was_due_before(
    world: World,
) -> None:
    at, event, ngo = await someone_going(world)
    await world.until(STARTS_AT - timedelta(days=11))
    sooner = world.clock() + timedelta(days=4)
    await move(world, at, event, sooner)
    await world.wait(hours=1)
    assert reminded(ngo) == 0
    await world.until(sooner)
    assert reminded(ngo) == 2


async def move(world: World, at: Host, event: Gathering, starts_at: datetime) -> None:
    """An organiser reschedules the event."""
    organiser = await organises(world, world.person("Organiser"), at)
    async with world.services() as services:
        ends_at = starts_at + timedelta(hours=3)
        await services.event_changes.move(event.id, organiser, starts_at, ends_at, "Dom")


async def test_members_who_paused_are_reminded_of_their_own_seat(world: World) -> None:
    at, _, ngo = await someone_going(world)
    ngo_id = await person_id(world, ngo)
    async with world.services() as services:
        await services.memberships.pause(at.id, ngo_id, paused=True)
    await world.until(STARTS_AT)
    assert reminded(ngo) == 3
