"""Bringing companions: a number, as long as seats are free."""

import asyncio

import pytest

from domain.rsvp import RsvpStatus
from handlers.navigation import BringCompanions, OpenCheckIn
from services.companions import Companions
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def brunch(world: World, dialog: Host, dora: Actor) -> Gathering:
    """Five seats; the organiser lets everybody bring two."""
    event = await scenes.published_event(world, dialog, title="Brunch", seats=5)
    await dora.says("/organise")
    await dora.taps("Brunch", "✏️ Change", "👥 Delegations", "👥 Up to 2")
    assert dora.sees("[ ✓ 👥 Up to 2 ]")
    return event


async def member(world: World, name: str, at: Host, sector: str = "ngo") -> Actor:
    return await scenes.registered(world, name, at=at, sector=sector)


async def test_an_ngo_brings_two_and_a_company_finds_two_seats_left(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    ngo, company = await member(world, "Anna", dialog), await member(world, "Béla", dialog)
    await comes(ngo, brunch)
    assert ngo.sees("You may bring somebody along. A number is enough; each takes a seat.")
    await ngo.taps("I bring 2")
    assert ngo.sees("✅ Saved. A seat is kept for each.\n👥 Coming with you: 2")
    await company.says(f"/start {brunch.payload}")
    assert company.sees("2 seats left")
    await ngo.taps("🎟 My ticket")
    assert ngo.sees("👥 Coming with you: 2")
    await dora.says("/organise")
    await dora.taps("Brunch")
    assert dora.sees("Coming: 3 of 5\nof them companions: 2")
    await dora.taps("Who comes")
    assert dora.sees("• Anna, Anna ngo +2")


async def test_where_the_organiser_allows_nobody_none_is_asked_about(
    world: World, dialog: Host, dora: Actor
) -> None:
    event = await scenes.published_event(world, dialog, title="Small", seats=5)
    ngo = await member(world, "Anna", dialog)
    await comes(ngo, event)
    assert "along" not in ngo.screen
    await ngo.presses(BringCompanions(event_id=event.id, number=1).pack())
    assert ngo.toast is not None
    assert "no room for so many" in ngo.toast


async def test_nobody_brings_others_past_those_who_wait(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    first = await member(world, "First", dialog)
    await comes(first, brunch)
    await first.taps("I bring 2")
    others = [await member(world, name, dialog) for name in ("A", "B", "Waits")]
    for one in others:
        await comes(one, brunch)
    assert others[2].sees("you are on the waitlist now")
    await others[0].taps("About the event")
    assert "I bring" not in others[0].screen
    await others[0].presses(BringCompanions(event_id=brunch.id, number=1).pack())
    assert others[0].toast is not None
    assert "no room for so many" in others[0].toast


async def test_who_cannot_come_frees_the_seats_of_all_and_each_is_offered_to_one_in_line(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    ngo = await member(world, "Anna", dialog)
    await comes(ngo, brunch)
    await ngo.taps("I bring 1")
    await scenes.coming(world, brunch, "A", "B", "C", at=dialog)
    line = [await member(world, name, dialog) for name in ("First", "Second", "Third")]
    for one in line:
        await comes(one, brunch)
        await world.wait(minutes=1)
    await stays_away(ngo, brunch)
    assert [one.sees("A seat has become free") for one in line] == [True, True, False]
    await comes(ngo, brunch)
    assert "Coming with you" not in ngo.screen


async def test_whoever_needs_fewer_gives_the_seats_to_those_who_wait(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    ngo = await member(world, "Anna", dialog)
    await comes(ngo, brunch)
    await ngo.taps("I bring 2")
    await scenes.coming(world, brunch, "A", "B", at=dialog)
    company = await member(world, "Béla", dialog, "business")
    await comes(company, brunch)
    await ngo.taps("I bring 1")
    assert company.sees("A seat has become free")


async def test_of_two_who_bring_somebody_onto_the_last_seat_one_does(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    a, b, *_ = await scenes.coming(world, brunch, "A", "B", "C", "D", at=dialog)
    assert a != b
    async with world.app.database.unit() as unit:
        people = [person for _, person in await unit.rsvps.with_people(brunch.id, RsvpStatus.GOING)]

    async def brings(person_id: int) -> bool:
        async with world.app.database.unit() as unit:
            card = await Companions(unit, world.clock).bring(person_id, brunch.id, 1)
        return card.mine is not None and card.mine.companions == 1

    outcomes = await asyncio.gather(*map(brings, people[:2]), return_exceptions=True)
    assert sorted(str(one) for one in outcomes) == ["True", "no_room_for_companions"]


async def test_seats_cannot_be_fewer_than_people_and_companions(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    ngo = await member(world, "Anna", dialog)
    await comes(ngo, brunch)
    await ngo.taps("I bring 2")
    await dora.says("/organise")
    await dora.taps("Brunch", "✏️ Change", "Seats")
    await dora.says("2")
    assert dora.sees("More people are coming than that.")
    await dora.says("3")
    assert dora.sees("The number of seats has been changed.")


async def test_what_was_promised_stays_when_the_organiser_allows_fewer(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    ngo = await member(world, "Anna", dialog)
    await comes(ngo, brunch)
    await ngo.taps("I bring 2")
    await dora.taps("No companions")
    assert dora.sees("Announced so far: 2")
    await ngo.taps("About the event")
    assert ngo.sees("👥 Coming with you: 2")
    await ngo.taps("I bring 1")
    assert "[ I bring 2 ]" not in ngo.screen


async def test_the_door_sees_how_many_come_along_and_lets_all_in_with_one_tap(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    ngo = await member(world, "Anna", dialog)
    await comes(ngo, brunch)
    await ngo.taps("I bring 2")
    await world.until(brunch.starts_at)
    await dora.presses(OpenCheckIn(event_id=brunch.id).pack())
    await dora.taps("○ +2 Anna")
    assert dora.toast == "Anna +2: ✓ Checked in"
    await dora.says("/organise")
    await dora.taps("Brunch", "📊 Figures")
    assert dora.sees("Came: 1\nCompanions, counted besides: 2")
    await dora.taps("‹ The event", "Lists", "Attendance · CSV")
    document = dora.account.chat[-1].document
    assert document is not None
    assert document.decode("utf-8-sig").splitlines()[0].endswith("Signature,Companions")


async def test_a_colleague_comes_by_a_link_and_is_a_person_of_their_own(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    ngo = await member(world, "Anna", dialog)
    await comes(ngo, brunch)
    await ngo.taps("🎟 My ticket")
    assert "[ 📨 Invite a colleague ]" in ngo.screen
    colleague = await member(world, "Cili", dialog)
    await colleague.starts(brunch.payload)
    await colleague.taps("I'm coming")
    assert colleague.sees("✅ Your seat is reserved")


async def test_a_series_tells_companions_beside_the_people(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    ngo = await member(world, "Anna", dialog)
    await comes(ngo, brunch)
    await ngo.taps("I bring 2")
    await dora.says("/organise")
    await dora.taps("Brunch", "✏️ Change", "Series", "➕ A new series")
    await dora.says("Brunches")
    await dora.says("/organise")
    await dora.taps("Brunch", "📊 Figures", "The whole series")
    assert dora.sees("Got a seat: 1\nCompanions, counted besides: 2")
