"""The event's card and the list of events, as strangers, members and those on the waitlist see them."""

from datetime import timedelta

from domain.rsvp import RsvpAnswer
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.world import World


async def test_a_stranger_learns_what_this_is_and_who_runs_it(world: World) -> None:
    host = await scenes.host(world)
    event = await scenes.published_event(world, host, title="Brunch", seats=1)
    stranger = world.person("Béla")
    await stranger.starts(event.payload)
    assert stranger.sees("I work for: Dialóg Egyesület. Your data: /privacy")
    assert stranger.sees("Brunch (in Hungarian)")
    assert stranger.sees("1 seat left")
    assert stranger.sees("I'd like to come")


async def test_a_member_answers_and_finds_the_ticket_on_the_card(world: World) -> None:
    host = await scenes.host(world)
    event = await scenes.published_event(world, host)
    member = await scenes.registered(world, "Ala", at=host)
    await member.starts(event.payload)
    await member.taps("I'm coming")
    await member.starts(event.payload)
    assert member.sees("✅ You are coming.")
    await member.taps("🎟 My ticket")
    assert member.sees("🎟 Your ticket")


async def test_a_full_event_tells_how_many_wait_and_ones_own_place(world: World) -> None:
    host = await scenes.host(world)
    event = await scenes.published_event(world, host, seats=1)
    people = [await scenes.registered(world, name, at=host) for name in ("Ala", "Ela", "Ola")]
    for person in people:
        await comes(person, event)
    await people[2].starts(event.payload)
    assert people[2].sees("2 people are on the waitlist")
    assert people[2].sees("Your place: 2")
    await stays_away(people[0], event)
    await people[1].starts(event.payload)
    assert people[1].sees("A seat is kept for you. Please answer by:")


async def test_who_has_a_seat_is_not_told_of_the_waitlist(world: World) -> None:
    at = await scenes.host(world)
    event = await scenes.published_event(world, at, seats=1)
    seated, other = [await scenes.registered(world, name, at=at) for name in ("Anna", "Béla")]
    await scenes.answers(world, event, seated, RsvpAnswer.COMING)
    for person in (seated, other):
        await person.starts(event.payload)
    assert seated.sees("You are coming.")
    assert not seated.sees("waitlist")
    assert other.sees("All seats are taken. You can join the waitlist.")


async def test_what_is_over_takes_no_answers(world: World) -> None:
    host = await scenes.host(world)
    event = await scenes.published_event(world, host)
    member = await scenes.registered(world, "Ala", at=host)
    await world.wait(days=11)
    await member.starts(event.payload)
    assert member.sees("This event is over.")
    assert not member.sees("I'm coming")


async def test_the_list_shows_what_is_to_come_at_ones_own_hosts(world: World) -> None:
    dialog, fise = await scenes.host(world), await scenes.host(world, "FISE")
    member = await scenes.registered(world, "Ala", at=dialog)
    await scenes.published_event(world, dialog, title="Second", starts_in=timedelta(days=20))
    await scenes.published_event(world, dialog, title="First")
    await scenes.published_event(world, fise, title="Elsewhere")
    await member.says("/events")
    assert member.screen.index("First") < member.screen.index("Second")
    assert not member.sees("Elsewhere")
    await member.taps("First")
    assert member.sees("20 seats left")
    await member.taps("All events")
    assert member.sees("Upcoming events")


async def test_a_newcomer_sees_the_events_of_the_host_whose_link_they_opened(
    world: World,
) -> None:
    dialog, fise = await scenes.host(world), await scenes.host(world, "FISE")
    await scenes.published_event(world, dialog, title="Here")
    event = await scenes.published_event(world, fise, title="There")
    stranger = world.person("Béla")
    await stranger.says("/events")
    assert stranger.sees("No upcoming events")
    await stranger.starts(event.payload)
    await stranger.taps("All events")
    assert stranger.sees("There")
    assert not stranger.sees("Here")


async def test_a_link_to_nothing_says_so(world: World) -> None:
    stranger = world.person("Béla")
    await stranger.starts("e_nothing")
    assert stranger.sees("This is not there any more.")


async def test_polish_counts_seats_as_people_do(world: World) -> None:
    host = await scenes.host(world)
    seen = {1: "Zostało 1 miejsce", 2: "Zostały 2 miejsca", 5: "Zostało 5 miejsc"}
    seen |= {12: "Zostało 12 miejsc", 22: "Zostały 22 miejsca"}
    visitor = world.person("Ala", language="pl")
    for seats, text in seen.items():
        event = await scenes.published_event(world, host, seats=seats)
        await visitor.starts(event.payload)
        assert visitor.sees(text)
