"""One organisation sends as many people as the organiser allows."""

import pytest

from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def brunch(world: World, dialog: Host, dora: Actor) -> Gathering:
    """Four seats; one organisation may send two."""
    event = await scenes.published_event(world, dialog, title="Brunch", seats=4)
    await dora.says("/organise")
    await dora.taps("Brunch", "✏️ Change", "👥 Delegations")
    assert dora.sees("[ ✓ 🏢 No limit ]")
    await dora.taps("🏢 2")
    assert dora.sees("[ ✓ 🏢 2 ]")
    return event


async def delegate(world: World, name: str, at: Host) -> Actor:
    return await scenes.registered(world, name, at=at, organisation="Evocampus", sector="business")


async def three_of_one(world: World, at: Host, brunch: Gathering) -> list[Actor]:
    people = [await delegate(world, name, at) for name in ("Anna", "Béla", "Cili")]
    for one in people:
        await comes(one, brunch)
        await world.wait(minutes=1)
    return people


async def test_the_third_of_an_organisation_waits_and_is_told_how_many_come_but_not_who(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    _, _, third = await three_of_one(world, dialog, brunch)
    assert third.sees("2 people of your organisation have a seat already")
    assert third.sees("You are on the waitlist now. When a colleague cannot come, I'll ask you")
    assert "Anna" not in third.screen
    await third.taps("About the event")
    assert third.sees("2 people of your organisation have a seat already")
    await world.wait(days=1)
    assert not third.sees("A seat has become free")


async def test_an_ngo_behind_them_has_the_seats_that_are_left(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    await three_of_one(world, dialog, brunch)
    ngo = await scenes.registered(world, "Ngo", at=dialog)
    await ngo.says(f"/start {brunch.payload}")
    assert ngo.sees("2 seats left")
    await ngo.taps("I'm coming")
    assert ngo.sees("✅ Your seat is reserved")


async def test_when_a_colleague_cannot_come_the_one_who_waits_is_asked(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    first, _, third = await three_of_one(world, dialog, brunch)
    await stays_away(first, brunch)
    assert third.sees("A seat has become free. Would you like it?")
    await third.taps("Yes, I'm coming")
    assert third.sees("✅ Your seat is reserved")
    await comes(first, brunch)
    assert first.sees("2 people of your organisation have a seat already")


async def test_when_the_organiser_lets_more_come_those_who_wait_are_asked(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    _, _, third = await three_of_one(world, dialog, brunch)
    await dora.taps("🏢 3")
    await world.wait(minutes=1)
    assert third.sees("A seat has become free. Would you like it?")


async def test_whom_the_organiser_invites_past_the_line_comes_whatever_the_limit(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    _, _, third = await three_of_one(world, dialog, brunch)
    await dora.says("/organise")
    await dora.taps("Brunch", "⏳ Waitlist", "1. Cili", "Yes, offer them the next seat")
    await world.wait(minutes=1)
    await third.taps("Yes, I'm coming")
    assert third.sees("✅ Your seat is reserved")


async def test_nobody_is_entered_before_the_day_past_what_one_organisation_may_send(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    await three_of_one(world, dialog, brunch)
    await dora.says("/organise")
    await dora.taps("Brunch", "Check-in", "Add someone")
    await dora.says("Dénes", "Evocampus")
    await dora.taps("They agreed")
    assert dora.toast == "As many of this organisation are coming as one may send."


async def test_whoever_has_a_seat_keeps_it_when_the_limit_falls(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    first, second, _ = await three_of_one(world, dialog, brunch)
    await dora.taps("🏢 1")
    await world.wait(minutes=1)
    for one in (first, second):
        await one.says(f"/start {brunch.payload}")
        assert one.sees("✅ You are coming.")


async def test_once_it_has_begun_an_empty_chair_is_for_whoever_comes(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    _, _, third = await three_of_one(world, dialog, brunch)
    await world.until(brunch.starts_at)
    await comes(third, brunch)
    assert third.sees("✅ Your seat is reserved")
