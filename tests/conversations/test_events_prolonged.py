"""A brunch that overruns: its end is postponed, and so is what follows the end."""

from datetime import timedelta

import pytest

from domain.roles import Role
from handlers.events.callbacks.managing import AskHowLong, RunUntil
from handlers.navigation import ManageEvent, OpenProgramme
from services.matchings import MATCHING_DELAY
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def host(world: World, owner: Actor) -> Host:
    return await scenes.host(world, owner=owner)


@pytest.fixture
async def brunch(world: World, host: Host) -> Gathering:
    """On 15 October, 10:00 to 13:00."""
    return await scenes.published_event(world, host, title="Brunch")


@pytest.fixture
async def ala(world: World, host: Host, brunch: Gathering) -> Actor:
    person = await scenes.registered(world, "Ala", at=host)
    await comes(person, brunch)
    return person


async def runs_on(owner: Actor, event: Gathering, until: str) -> None:
    await owner.presses(ManageEvent(event_id=event.id).pack())
    await owner.taps("⏱ It runs on", until)


async def test_while_it_runs_its_end_is_put_off_with_one_tap_and_the_door_stays_open(
    world: World, owner: Actor, brunch: Gathering, ala: Actor
) -> None:
    await world.until(brunch.starts_at + timedelta(hours=2, minutes=50))
    before = ala.chat
    await runs_on(owner, brunch, "13:30")
    assert owner.toast == "It ends at 13:30 now."
    assert owner.sees("10:00–13:30 (Budapest time)")
    await world.wait(minutes=20)
    await owner.taps("Check-in", "Ala")
    assert owner.sees("1 of 1 person here")
    assert ala.chat == before


async def test_thanks_come_as_much_later(
    world: World, owner: Actor, brunch: Gathering, ala: Actor
) -> None:
    await world.until(brunch.starts_at)
    await owner.presses(ManageEvent(event_id=brunch.id).pack())
    await owner.taps("Check-in", "Ala")
    await runs_on(owner, brunch, "15:00")
    await world.until(brunch.starts_at + timedelta(hours=4, minutes=59) + MATCHING_DELAY)
    assert not ala.sees("Thank you for coming")
    await world.wait(minutes=3)
    assert ala.sees("Thank you for coming")


async def test_who_notices_after_the_end_can_still_put_it_off_until_something_comes_of_it(
    world: World, owner: Actor, brunch: Gathering, ala: Actor
) -> None:
    await world.until(brunch.starts_at + timedelta(hours=3, minutes=20))
    await owner.presses(ManageEvent(event_id=brunch.id).pack())
    await owner.taps("⏱ It runs on")
    assert "13:15" not in owner.screen
    await owner.taps("14:00")
    assert owner.sees("10:00–14:00")
    await world.until(brunch.starts_at + timedelta(hours=6, minutes=1))
    await owner.presses(ManageEvent(event_id=brunch.id).pack())
    assert "It runs on" not in owner.screen
    await owner.presses(AskHowLong(event_id=brunch.id).pack())
    assert owner.toast == "This event is over."
    assert ala.sees("Brunch")


async def test_of_two_who_put_it_off_at_once_the_second_sees_what_the_first_did(
    world: World, owner: Actor, brunch: Gathering
) -> None:
    await world.until(brunch.starts_at)
    ends_at = int((brunch.starts_at + timedelta(hours=3, minutes=30)).timestamp()) // 60
    for minute in (ends_at, ends_at):
        await owner.presses(RunUntil(event_id=brunch.id, minute=minute).pack())
        assert owner.toast == "It ends at 13:30 now."
    for minute in (ends_at - 15, ends_at + 7, 2**40):
        await owner.presses(RunUntil(event_id=brunch.id, minute=minute).pack())
        assert owner.toast == "This button is from an earlier step."


async def test_what_ends_with_the_event_ends_with_it_later_too(
    world: World, owner: Actor, brunch: Gathering
) -> None:
    await owner.presses(OpenProgramme(event_id=brunch.id).pack())
    await owner.taps("English")
    await owner.says("12:00 Debate")
    await world.until(brunch.starts_at + timedelta(hours=1))
    await runs_on(owner, brunch, "13:45")
    await owner.presses(OpenProgramme(event_id=brunch.id).pack())
    assert owner.sees("12:00–13:45")


async def test_before_it_begins_and_for_the_door_it_is_not_to_be_had(
    world: World, owner: Actor, host: Host, brunch: Gathering
) -> None:
    await owner.presses(ManageEvent(event_id=brunch.id).pack())
    assert "It runs on" not in owner.screen
    await world.until(brunch.starts_at)
    door = world.person("Béla")
    await scenes.organises(world, door, host, Role.DOOR)
    await door.presses(ManageEvent(event_id=brunch.id).pack())
    assert "It runs on" not in door.screen
    await door.presses(AskHowLong(event_id=brunch.id).pack())
    assert door.toast == "This is not yours to change. If it should be, ask the organiser."
