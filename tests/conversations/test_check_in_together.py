"""Two staff at the door at once: one ticket admits one person, whoever holds a picture of it."""

import asyncio
from datetime import timedelta

import pytest

from bot.app import App
from domain.attendance import CheckInOutcome
from domain.roles import Role
from handlers.navigation import OpenCheckIn
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def brunch(world: World, host: Host) -> Gathering:
    """The door is open, and Béla has a ticket."""
    event = await scenes.published_event(world, host, title="Brunch")
    await scenes.coming(world, event, "Béla", at=host)
    await world.until(event.starts_at - timedelta(minutes=30))
    return event


@pytest.fixture
async def colleague(world: World, host: Host, brunch: Gathering) -> Actor:
    """A second person at the same door."""
    door = world.person("Zoltán")
    await scenes.organises(world, door, host, Role.DOOR, event=brunch)
    return door


async def test_a_photographed_ticket_is_noticed_by_whoever_scans_it_second(
    world: World, owner: Actor, colleague: Actor, brunch: Gathering
) -> None:
    ticket = await scenes.ticket(world, brunch, "Béla")
    await owner.starts(f"t_{ticket}")
    assert owner.sees("✓ Checked in")
    await world.wait(minutes=4)
    await colleague.starts(f"t_{ticket}")
    assert colleague.sees("⚠ Checked in already, at 09:30")
    await colleague.presses(OpenCheckIn(event_id=brunch.id).pack())
    assert colleague.sees("1 of 1 person here")


async def test_of_two_who_scan_one_ticket_at_once_one_is_told_that_it_was_used(
    world: World, owner: Actor, colleague: Actor, brunch: Gathering
) -> None:
    ticket = await scenes.ticket(world, brunch, "Béla")
    ids = [await scenes.person_id(world, one) for one in (owner, colleague)]
    other = world.another_process()

    async def scans(app: App, person_id: int) -> CheckInOutcome | None:
        async with app.services() as services:
            return (await services.check_ins.read_ticket(person_id, ticket)).outcome

    told = await asyncio.gather(scans(world.app, ids[0]), scans(other, ids[1]))
    await other.close()
    assert len(set(told)) == 2
    assert CheckInOutcome.ALREADY_CHECKED_IN in told
