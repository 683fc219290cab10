"""An organiser invites a person past the waitlist."""

from datetime import timedelta

from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import (
    Gathering,
    host,
    no_longer_organises,
    published_event,
    registered,
)
from tests.conversations.world import Actor, World


async def full_event(world: World) -> tuple[Gathering, Actor, Actor, Actor, Actor]:
    """One seat, taken; two people waiting; and the organiser viewing the waitlist."""
    dora = world.person("Dóra", language="en")
    at = await host(world, language="en", owner=dora)
    event = await published_event(world, at, title="Brunch", seats=1, starts_in=timedelta(days=10))
    seated, first, mayor = [
        await registered(world, name, at=at) for name in ("Seated", "First", "Mayor")
    ]
    for one in (seated, first, mayor):
        await comes(one, event)
        await world.wait(minutes=1)
    await dora.says("/organise")
    await dora.taps("Brunch", "⏳ Waitlist")
    return event, dora, seated, first, mayor


async def test_whoever_is_invited_past_the_line_is_offered_the_next_seat(world: World) -> None:
    event, dora, seated, first, mayor = await full_event(world)
    await dora.taps("2. Mayor")
    assert dora.sees("Nobody has a seat without saying yes.")
    await dora.taps("Yes, offer them the next seat")
    assert dora.sees("1. Mayor")
    assert dora.sees("⤴ invited past the line: Dóra, Monday, 5 October 2026")
    await world.wait(minutes=1)
    assert not mayor.sees("A seat has become free")
    await stays_away(seated, event)
    assert mayor.sees("A seat has become free. Would you like it?")
    assert not first.sees("A seat has become free")
    await mayor.taps("Yes, I'm coming")
    assert mayor.sees("✅ Your seat is reserved")
    await dora.taps("‹ Back", "⏳ Waitlist")
    assert dora.sees("No longer waiting, but invited past the line:")


async def test_the_places_shown_are_true_after_an_invitation(world: World) -> None:
    event, dora, _, first, mayor = await full_event(world)
    await dora.taps("2. Mayor", "Yes, offer them the next seat")
    for person, place in ((mayor, 1), (first, 2)):
        await person.says(f"/start {event.payload}")
        assert person.sees(f"⏳ You are on the waitlist. Your place: {place}")


async def test_who_leaves_the_line_and_returns_is_the_last_again(world: World) -> None:
    event, dora, seated, first, mayor = await full_event(world)
    await dora.taps("2. Mayor", "Yes, offer them the next seat")
    await mayor.says(f"/start {event.payload}")
    await stays_away(mayor, event)
    await world.wait(minutes=1)
    await comes(mayor, event)
    await stays_away(seated, event)
    assert first.sees("A seat has become free")
    assert not mayor.sees("A seat has become free")


async def test_a_seat_offered_in_the_meantime_is_not_offered_twice(world: World) -> None:
    event, dora, seated, first, mayor = await full_event(world)
    await dora.taps("1. First")
    await stays_away(seated, event)
    await dora.taps("Yes, offer them the next seat")
    assert dora.toast == "No seat can be offered to them any more."
    assert dora.sees("a seat is offered until")
    assert first.chat.count("A seat has become free") == 1
    assert not mayor.sees("A seat has become free")


async def test_only_who_may_change_the_event_invites(world: World) -> None:
    event, dora, seated, first, mayor = await full_event(world)
    await dora.taps("2. Mayor")
    await no_longer_organises(world, dora)
    await dora.taps("Yes, offer them the next seat")
    await stays_away(seated, event)
    assert first.sees("A seat has become free")
    assert not mayor.sees("A seat has become free")
