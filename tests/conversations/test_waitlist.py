"""Seats that become free, and who is asked whether they want them."""

from datetime import timedelta

import pytest

from domain.events import EventStatus
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering, host, published_event, registered
from tests.conversations.world import Actor, World


async def full_event(
    world: World, *waiting: str, starts_in: timedelta = timedelta(days=10)
) -> tuple[Gathering, Actor, list[Actor]]:
    """An event whose only seat is the first person's; the others wait."""
    at = await host(world)
    event = await published_event(world, at, seats=1, starts_in=starts_in)
    seated = await registered(world, "Seated", at=at)
    await comes(seated, event)
    line = [await registered(world, name, at=at) for name in waiting]
    for one in line:
        await comes(one, event)
        await world.wait(minutes=1)
    return event, seated, line


async def test_a_free_seat_is_offered_to_the_first_in_line(world: World) -> None:
    event, seated, (first, second) = await full_event(world, "First", "Second")
    await stays_away(seated, event)
    assert first.sees("A seat has become free. Would you like it?")
    # 12 hours from 10:02, the night from 22 to 8 not counted
    assert first.sees("⏳ Please answer by: Tuesday, 6 October 2026, 08:02 (Budapest time)")
    assert not second.sees("A seat has become free")
    await first.taps("Yes, I'm coming")
    assert first.sees("✅ Your seat is reserved")


@pytest.mark.parametrize("yes", ["yes", "igen", "Tak!", "OK"])
async def test_a_yes_typed_right_under_the_offer_takes_the_seat(world: World, yes: str) -> None:
    event, seated, (first,) = await full_event(world, "First")
    await stays_away(seated, event)
    await first.says(yes)
    assert first.sees("✅ Your seat is reserved")


async def test_a_no_typed_there_gives_it_to_the_next_and_the_list_tells_who_waits(
    world: World,
) -> None:
    event, seated, (first, second) = await full_event(world, "First", "Second")
    await second.says("/events")
    assert second.sees("⏳ ")
    await stays_away(seated, event)
    await first.says("Nem, köszönöm")
    assert first.sees("The seat is offered to others now.")
    await second.says("igen", "/events")
    assert second.sees("✅ ")


async def test_other_words_under_the_offer_are_no_yes_nor_is_a_yes_later(world: World) -> None:
    event, seated, (first,) = await full_event(world, "First")
    await stays_away(seated, event)
    await first.says("perhaps", "yes")
    assert first.sees("I'm not sure what to do with that")
    await first.taps("Yes, I'm coming")
    assert first.sees("✅ Your seat is reserved")


async def test_an_offered_seat_is_not_to_be_had_by_others(world: World) -> None:
    event, seated, (first,) = await full_event(world, "First")
    await stays_away(seated, event)
    await comes(seated, event)
    assert seated.sees("All seats are taken")
    await first.taps("Yes, I'm coming")
    assert first.sees("✅ Your seat is reserved")


async def test_a_declined_seat_goes_to_the_next(world: World) -> None:
    event, seated, (first, second) = await full_event(world, "First", "Second")
    await stays_away(seated, event)
    await first.taps("No, thanks")
    assert first.sees("The seat is offered to others now.")
    assert second.sees("A seat has become free")


async def test_an_unanswered_offer_lapses_to_the_next(world: World) -> None:
    event, seated, (first, second) = await full_event(world, "First", "Second")
    await stays_away(seated, event)
    await world.wait(hours=23)
    assert first.sees("The time to answer has passed")
    assert "[ Yes, I'm coming ]" not in first.chat
    assert second.sees("A seat has become free")
    await first.taps("Ask me again")
    assert first.sees("When a seat becomes free and it is your turn, I'll ask you again.")
    await second.taps("No, thanks")
    assert first.sees("A seat has become free")


async def test_whoever_let_an_offer_lapse_is_not_asked_again_unasked(world: World) -> None:
    event, seated, (first,) = await full_event(world, "First")
    await stays_away(seated, event)
    await world.wait(days=5)
    assert first.chat.count("A seat has become free") == 1
    await comes(seated, event)
    assert seated.sees("✅ Your seat is reserved")


async def test_a_press_on_an_offer_that_has_lapsed_is_explained(world: World) -> None:
    event, seated, (first, second) = await full_event(world, "First", "Second")
    await stays_away(seated, event)
    world.clock.move(world.clock() + timedelta(hours=23))  # before the bot processed it
    await first.taps("Yes, I'm coming")
    assert first.sees("The time to answer this offer is over, but you are on the waitlist again.")
    await second.taps("Yes, I'm coming")
    assert second.sees("✅ Your seat is reserved")


async def test_in_the_last_six_hours_three_are_asked_and_the_first_yes_has_it(world: World) -> None:
    event, seated, line = await full_event(world, "A", "B", "C", "D", starts_in=timedelta(hours=9))
    await world.wait(hours=4)
    await stays_away(seated, event)
    a, b, c, d = line
    assert [one.sees("A seat has become free") for one in line] == [True, True, True, False]
    await b.taps("Yes, I'm coming")
    assert b.sees("✅ Your seat is reserved")
    assert a.sees("The seat I offered you is taken now. Your place on the waitlist is kept.")
    assert a.sees("Your place on the waitlist: 1")
    assert c.sees("Your place on the waitlist: 2")
    assert "[ Yes, I'm coming ]" not in c.chat
    assert not d.sees("is taken now")


async def test_when_the_last_hours_begin_two_more_are_asked(world: World) -> None:
    event, seated, line = await full_event(world, "A", "B", "C", starts_in=timedelta(hours=7))
    await stays_away(seated, event)
    assert [one.sees("A seat has become free") for one in line] == [True, False, False]
    await world.wait(hours=1)
    assert [one.sees("A seat has become free") for one in line] == [True, True, True]


async def test_an_offer_made_at_night_is_told_at_eight(world: World) -> None:
    event, seated, (first,) = await full_event(world, "First")
    await world.until(event.starts_at - timedelta(days=3, hours=-13))  # 23:00 in Budapest
    await stays_away(seated, event)
    await world.wait(hours=8, minutes=59)
    assert not first.sees("A seat has become free")
    await world.wait(minutes=1)
    assert first.sees("A seat has become free")


async def test_a_seat_taken_before_it_could_be_told_is_not_mentioned(world: World) -> None:
    event, seated, (first,) = await full_event(world, "First")
    await world.until(event.starts_at - timedelta(days=3, hours=-13))
    await stays_away(seated, event)
    await set_seats(world, event, 0)
    await world.wait(days=2)
    assert not first.sees("seat has become free")
    assert not first.sees("is taken now")


async def test_an_offer_that_nobody_heard_of_is_made_again(world: World) -> None:
    event, seated, (first, second) = await full_event(world, "First", "Second")
    await world.until(event.starts_at - timedelta(days=6, hours=-13))
    await stays_away(seated, event)  # told at 8:00
    world.clock.move(world.clock() + timedelta(days=1, hours=10))  # but the bot is down
    await world.restart()
    await world.settle()
    assert first.chat.count("A seat has become free") == 1
    assert "[ Yes, I'm coming ]" in first.screen
    assert not second.sees("A seat has become free")


async def test_a_restart_repeats_no_offer(world: World) -> None:
    event, seated, (first,) = await full_event(world, "First")
    await stays_away(seated, event)
    await world.restart()
    await world.wait(hours=1)
    assert first.chat.count("A seat has become free") == 1


async def test_more_seats_are_offered_down_the_line(world: World) -> None:
    event, _, line = await full_event(world, "A", "B", "C")
    await set_seats(world, event, 3)
    await world.settle()
    assert [one.sees("A seat has become free") for one in line] == [True, True, False]


async def test_a_cancelled_event_offers_no_seats(world: World) -> None:
    event, seated, (first,) = await full_event(world, "First")
    await world.until(event.starts_at - timedelta(days=3, hours=-13))
    await stays_away(seated, event)
    async with world.app.database.unit() as unit:
        row = await unit.events.get(event.id)
        assert row is not None
        row.status = EventStatus.CANCELLED
    await world.wait(days=4)
    assert not first.sees("A seat has become free")


async def set_seats(world: World, event: Gathering, seats: int) -> None:
    async with world.app.database.unit() as unit:
        row = await unit.events.get(event.id)
        assert row is not None
        row.seats = seats


async def test_from_the_start_on_an_empty_chair_is_for_whoever_takes_it_first(
    world: World,
) -> None:
    at = await host(world)
    event = await published_event(world, at, seats=3)
    async with world.app.database.unit() as unit:
        held = await unit.events.get(event.id)
        assert held is not None
        held.quotas = {"business": 1}
    people = [await registered(world, name, at=at, sector="business") for name in "ABCDE"]
    for person in people[:4]:
        await comes(person, event)
    await world.until(event.starts_at)
    for person in people[1:]:
        await person.starts(event.payload)
        assert person.sees("2 seats left")
    for person in people[2:4]:
        await person.taps("I'm coming")
        assert person.sees("✅ Your seat is reserved")
    await people[1].starts(event.payload)
    assert people[1].sees("The event has begun and all seats are taken.")
    assert "[ I'm coming ]" not in people[1].screen
    await people[4].taps("I'm coming")
    assert people[4].toast == "The event has begun and all seats are taken."
