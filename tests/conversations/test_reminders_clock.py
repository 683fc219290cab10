"""Reminders across both clock changes, in both zones: a day before is a calendar day."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.i18n import plain, translator
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.world import Actor, World

ZONES = ("Europe/Warsaw", "Europe/Budapest")
TO_SUMMER = (
    datetime(2027, 4, 3, 8, tzinfo=UTC),  # a Saturday, 10:00 in summer time
    datetime(2027, 3, 27, 9, tzinfo=UTC),  # a week before, the night before the change
    datetime(2027, 4, 2, 8, tzinfo=UTC),
)
TO_WINTER = (
    datetime(2026, 10, 31, 9, tzinfo=UTC),
    datetime(2026, 10, 24, 8, tzinfo=UTC),
    datetime(2026, 10, 30, 9, tzinfo=UTC),
)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("moments", [TO_SUMMER, TO_WINTER], ids=["to_summer", "to_winter"])
async def test_at_ten_on_the_clock_a_week_and_a_day_before(
    world: World, zone: str, moments: tuple[datetime, ...]
) -> None:
    starts_at, *due = moments
    at = await scenes.host(world, zone=zone)
    event = await scenes.published_event(world, at, starts_in=starts_at - world.clock())
    ngo = await scenes.registered(world, "Ala", at=at)
    await comes(ngo, event)
    for number, moment in enumerate((*due, starts_at - timedelta(hours=2))):
        await world.until(moment - timedelta(seconds=1))
        assert reminded(ngo) == number
        await world.wait(seconds=1)
        assert reminded(ngo) == number + 1


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Both at 10:00, on the Saturday before the change and the Monday after it.
        (datetime(2027, 3, 27, 9, tzinfo=UTC), datetime(2027, 3, 29, 8, tzinfo=UTC)),
        (datetime(2026, 10, 24, 8, tzinfo=UTC), datetime(2026, 10, 26, 9, tzinfo=UTC)),
    ],
    ids=["to_summer", "to_winter"],
)
async def test_an_event_moved_over_the_change_is_reminded_of_on_the_night_of_the_change(
    world: World, owner: Actor, zone: str, before: datetime, after: datetime
) -> None:
    at = await scenes.host(world, zone=zone, owner=owner)
    event = await scenes.published_event(world, at, starts_in=before - world.clock())
    ngo = await scenes.registered(world, "Ala", at=at)
    await comes(ngo, event)
    await world.until(before - timedelta(days=3))
    by = await scenes.person_id(world, owner)
    async with world.services() as services:
        ends_at = after + timedelta(hours=3)
        await services.event_changes.move(event.id, by, after, ends_at, "Eger")
    await world.until(after - timedelta(days=1, seconds=1))
    so_far = reminded(ngo)
    world.clock.move(after - timedelta(hours=22))  # the bot slept for two hours
    await world.restart()
    await world.settle()
    assert ngo.sees(plain(translator("en")("⏰ See you tomorrow!")))
    assert reminded(ngo) == so_far + 1


def reminded(person: Actor) -> int:
    """The number of reminders received."""
    return person.chat.count("⏰ See you")
