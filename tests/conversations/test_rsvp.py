"""Coming or not: what happens to an answer, and to a change of mind."""

from domain.events import EventStatus
from handlers.navigation import OpenTicket
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import host, published_event, registered
from tests.conversations.world import World


async def test_a_yes_reserves_a_seat_and_gives_a_ticket(world: World) -> None:
    at = await host(world)
    event = await published_event(world, at)
    ngo = await registered(world, "Anna", at=at, organisation="Állatmenhely")
    await ngo.starts(event.payload)
    await ngo.taps("I'm coming")
    assert ngo.sees("Your seat is reserved")
    assert ngo.sees("Civil–üzleti villásreggeli (in Hungarian)")
    await ngo.taps("My ticket")
    assert ngo.sees("Anna\nÁllatmenhely")
    await ngo.follows(ngo.link)
    await ngo.taps("Show my ticket")
    assert ngo.sees("Anna\nÁllatmenhely")


async def test_a_yes_of_someone_unknown_begins_with_registering(world: World) -> None:
    event = await published_event(world, await host(world))
    stranger = world.person("Stranger")
    await stranger.says("/help")
    await comes(stranger, event)
    assert stranger.sees("Please register first")
    assert "[ Register ]" in stranger.screen


async def test_a_no_needs_no_registration(world: World) -> None:
    event = await published_event(world, await host(world))
    stranger = world.person("Stranger")
    await stranger.says("/help")
    await stays_away(stranger, event)
    assert stranger.sees("Thank you for letting me know.")
    await stranger.taps("I'm coming after all")
    assert stranger.sees("Please register first")


async def test_a_full_event_puts_the_next_on_the_waitlist_and_tells_the_place(world: World) -> None:
    at = await host(world)
    event = await published_event(world, at, seats=1)
    first, second, third = [await registered(world, name, at=at) for name in ("A", "B", "C")]
    await comes(first, event)
    await comes(second, event)
    await comes(third, event)
    assert second.sees("All seats are taken")
    assert second.sees("Your place on the waitlist: 1")
    assert third.sees("Your place on the waitlist: 2")
    await second.taps("Leave the waitlist")
    assert second.sees("You are no longer on the waitlist.")
    await comes(third, event)
    assert third.sees("You are on the waitlist already.")
    assert third.sees("Your place on the waitlist: 1")


async def test_minds_may_change_as_often_as_people_like(world: World) -> None:
    at = await host(world)
    event = await published_event(world, at)
    ngo = await registered(world, "Anna", at=at)
    await stays_away(ngo, event)
    assert ngo.sees("Perhaps another time!")
    await ngo.taps("I'm coming after all")
    assert ngo.sees("✅ Your seat is reserved")
    await ngo.taps("I can't come")
    assert ngo.sees("Your seat is free for someone else now")
    await ngo.taps("I'm coming after all")
    assert ngo.sees("✅ Your seat is reserved")


async def test_the_same_answer_again_changes_nothing(world: World) -> None:
    at = await host(world)
    event = await published_event(world, at, seats=1)
    ngo = await registered(world, "Anna", at=at)
    await comes(ngo, event)
    await comes(ngo, event)
    assert ngo.sees("Your seat is reserved. See you there!")
    await stays_away(ngo, event)
    await stays_away(ngo, event)
    assert ngo.sees("I know already that you can't come.")


async def test_an_event_that_is_over_takes_no_answers(world: World) -> None:
    at = await host(world)
    event = await published_event(world, at)
    ngo = await registered(world, "Anna", at=at)
    await comes(ngo, event)
    await world.wait(days=11)
    await stays_away(ngo, event)
    assert ngo.toast == "This event is over."


async def test_a_cancelled_event_takes_no_answers(world: World) -> None:
    at = await host(world)
    event = await published_event(world, at)
    ngo = await registered(world, "Anna", at=at)
    async with world.app.database.unit() as unit:
        row = await unit.events.get(event.id)
        assert row is not None
        row.status = EventStatus.CANCELLED
    await comes(ngo, event)
    assert ngo.toast == "This event has been cancelled."


async def test_a_ticket_is_shown_to_its_holder_alone(world: World) -> None:
    at = await host(world)
    event = await published_event(world, at)
    ngo, other = [await registered(world, name, at=at) for name in ("Anna", "Béla")]
    await comes(ngo, event)
    await other.presses(OpenTicket(rsvp_id=1).pack())
    assert other.toast == "This is not yours to change. If it should be, ask the organiser."
    assert not other.sees("Anna")
    await ngo.taps("I can't come")
    await ngo.presses(OpenTicket(rsvp_id=1).pack())
    assert ngo.toast == "This is not there any more."


async def test_tickets_are_listed_by_date_and_paged(world: World) -> None:
    at = await host(world)
    ngo = await registered(world, "Anna", at=at)
    await ngo.says("/tickets")
    assert ngo.sees("You have no tickets at the moment.")
    for number in range(9, 0, -1):
        event = await published_event(world, at, title=f"Brunch {number}")
        await comes(ngo, event)
    await ngo.says("/tickets")
    assert ngo.sees("Brunch 9")
    assert not ngo.sees("Brunch 1")
    await ngo.taps("▶")
    assert ngo.sees("🎟 Brunch 1")
    await ngo.taps("Brunch 1")
    assert ngo.sees("Your ticket")
    await ngo.taps("All my tickets")
    assert ngo.sees("🎟 Brunch 9")


async def test_a_place_on_a_waitlist_stands_among_the_tickets(world: World) -> None:
    at = await host(world)
    event = await published_event(world, at, seats=1)
    first, second = [await registered(world, name, at=at) for name in ("Anna", "Béla")]
    await comes(first, event)
    await comes(second, event)
    await second.says("/tickets")
    assert second.sees("on the waitlist, place 1")
