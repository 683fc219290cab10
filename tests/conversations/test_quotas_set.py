"""An organiser sets quotas by sector, and the day when what is left opens to all."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def event(world: World, host: Host) -> Gathering:
    """A brunch with eight seats, on Thursday, 15 October 2026 at 10:00."""
    return await scenes.published_event(world, host, title="Brunch", seats=8)


async def opens(owner: Actor, *labels: str) -> None:
    await owner.says("/organise")
    await owner.taps("Brunch", *labels)


async def companies(
    world: World, host: Host, event: Gathering, names: Sequence[str]
) -> list[Actor]:
    """Companies that say yes, a minute apart."""
    people = [await scenes.registered(world, one, at=host, sector="business") for one in names]
    for person in people:
        await comes(person, event)
        await world.wait(minutes=1)
    return people


async def test_a_quota_is_set_with_a_button_or_a_number(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector")
    await owner.taps("Business: –", "5")
    assert owner.sees("• Business: 0 of 5\n\nWhat is left opens to all when the event begins.")
    await owner.taps("Business: 5", "4")
    await owner.taps("Media: –")
    await owner.says("many")
    assert owner.sees("Please write a whole number from 1 to 5,000.")
    await owner.says("0")
    assert owner.sees("Please write a whole number from 1 to 5,000.")
    await owner.says("2 people")
    assert owner.sees("• Business: 0 of 4\n• Media: 0 of 2")
    await owner.taps("Media: 2", "No limit")
    assert "Media: 0" not in owner.screen
    await opens(owner)
    assert owner.sees("• Business: 0 of 4")


async def test_a_raised_quota_is_offered_to_just_as_many_who_wait(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector", "Business: –")
    await owner.says("1")
    people = await companies(world, host, event, "ABCDE")
    ngo = await scenes.registered(world, "NGO", at=host)
    await comes(ngo, event)
    assert ngo.sees("Your seat is reserved.")
    await opens(owner, "✏️ Change", "Quotas by sector")
    assert owner.sees("• NGO, civil society: 1\n• Business: 1 of 1 · on the waitlist: 4")
    await owner.taps("Business: 1", "3")
    assert owner.toast == "Saved. 2 people on the waitlist are offered a seat."
    asked = [one.sees("A seat has become free.") for one in people]
    assert asked == [False, True, True, False, False]
    await people[1].taps("Yes, I'm coming")
    await people[2].taps("Yes, I'm coming")
    assert not people[3].sees("A seat has become free.")
    await opens(owner, "Who comes")
    assert owner.sees("Business: 3 of 3")


async def test_a_lowered_quota_takes_nobodys_seat(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    people = await companies(world, host, event, "ABC")
    await opens(owner, "✏️ Change", "Quotas by sector", "Business: –")
    await owner.says("1")
    assert owner.sees("• Business: 3 of 1")
    assert owner.sees("Where more come than that, nobody loses a seat.")
    await stays_away(people[0], event)
    (late,) = await companies(world, host, event, "D")
    assert late.sees("The seats for your sector are taken: Business")
    await people[1].starts(event.payload)
    assert people[1].sees("✅ You are coming.")
    assert "The seats for your sector" not in people[1].screen


async def test_what_is_left_opens_at_the_day_that_the_organiser_says(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector", "Business: –")
    await owner.says("1")
    await owner.taps("When what is left opens")
    assert "[ 14 days before ]" not in owner.screen  # that day has passed
    await owner.taps("3 days before")
    assert owner.sees("What is left opens to all: Monday, 12 October 2026, 10:00 (Budapest time)")
    await owner.taps("When what is left opens")
    await owner.says("20 October 10:00")
    assert owner.sees("The times must follow each other")
    await owner.says("10 October 9:00")
    assert owner.sees("What is left opens to all: Saturday, 10 October 2026, 09:00")
    _, bank = await companies(world, host, event, "AB")
    await world.until(event.starts_at - timedelta(days=5, hours=1))
    assert bank.sees("A seat has become free.")
    await opens(owner, "✏️ Change", "Quotas by sector")
    assert owner.sees("What is left has been open to all since: Saturday, 10 October 2026, 09:00")
    await owner.taps("When what is left opens", "Not before it begins")
    assert owner.sees("What is left opens to all when the event begins.")


async def test_opening_it_now_offers_what_is_left(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector", "Business: –")
    await owner.says("1")
    people = await companies(world, host, event, "ABC")
    await world.until(event.starts_at - timedelta(days=8))
    await opens(owner, "✏️ Change", "Quotas by sector", "Business: 1", "No limit")
    assert owner.toast == "Saved. 2 people on the waitlist are offered a seat."
    assert [one.sees("A seat has become free.") for one in people] == [False, True, True]


async def test_more_seats_are_no_use_to_a_sector_that_is_full(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector", "Business: –")
    await owner.says("1")
    people = await companies(world, host, event, "AB")
    await opens(owner, "✏️ Change", "Seats")
    await owner.says("20")
    assert owner.sees("The number of seats has been changed.\n")
    assert not people[1].sees("A seat has become free.")


async def test_the_line_says_who_is_passed_over_and_an_invitation_is_past_the_quota_too(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector", "Business: –")
    await owner.says("1")
    _, bank, mill = await companies(world, host, event, ["A", "Bank", "Mill"])
    await opens(owner, "⏳ Waitlist")
    assert owner.sees(
        "1. Bank, Bank business\npassed over while the seats for this sector or organisation are taken"
    )
    await owner.taps("2. Mill")
    assert owner.sees(
        "The seats for this sector or organisation are taken: this would be one more."
    )
    await owner.taps("Yes, offer them the next seat")
    assert mill.sees("A seat has become free.")
    assert not bank.sees("A seat has become free.")
    await mill.taps("Yes, I'm coming")
    await opens(owner, "✏️ Change", "Quotas by sector")
    assert owner.sees("• Business: 2 of 1 · on the waitlist: 1")


async def test_the_opening_moves_with_the_event(owner: Actor, event: Gathering) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector", "When what is left opens", "3 days before")
    await opens(owner, "✏️ Change", "Time and place")
    await owner.says("29 October 10:00–13:00")  # the clocks go back in between
    await owner.taps("Yes, that's right", "Keep the place", "Move it")
    await owner.taps("✏️ Change", "Quotas by sector")
    assert owner.sees("What is left opens to all: Monday, 26 October 2026, 10:00 (Budapest time)")


async def test_the_opening_keeps_its_hour_when_the_event_gets_another_zone(
    world: World, owner: Actor, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector", "Business: –", "5")
    await owner.taps("When what is left opens", "3 days before")
    await opens(owner, "✏️ Change", "🕑 Time zone")
    await owner.says("Bucharest")
    await owner.taps("Change the zone")
    await opens(owner, "✏️ Change", "Quotas by sector")
    assert owner.sees("What is left opens to all: Monday, 12 October 2026, 10:00 (Bucharest time)")


async def test_a_copied_event_keeps_its_quotas(
    world: World, owner: Actor, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector", "Business: –", "10")
    await owner.taps("When what is left opens", "7 days before")
    await world.wait(days=12)
    await opens(owner, "Hold it again")
    await owner.says("20 November 10:00–13:00")
    await owner.taps("Yes, that's right", "Change or keep as a draft", "✏️ Change")
    await owner.taps("Quotas by sector")
    assert owner.sees("• Business: 0 of 10")
    assert owner.sees("What is left opens to all: Friday, 13 November 2026, 10:00 (Budapest time)")


async def test_nobody_is_entered_before_the_day_into_a_sector_that_is_full(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector", "Business: –")
    await owner.says("1")
    await companies(world, host, event, "A")
    await opens(owner, "Check-in", "Add someone")
    await owner.says("Jan", "Bakery")
    await owner.taps("Business", "They agreed")
    assert owner.toast == "The seats for this sector are taken."


async def test_only_who_may_change_the_event_sets_quotas(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Quotas by sector")
    await scenes.no_longer_organises(world, owner)
    await owner.taps("Business: –")
    assert owner.toast == "This is not yours to change. If it should be, ask the organiser."


async def test_close_to_the_start_more_seats_are_offered_to_as_many_as_is_said(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    """Three race for each in the last hours; from the start on nobody is asked."""
    people = await companies(world, host, event, "ABCDEFGHIJKLM")
    await world.until(event.starts_at - timedelta(hours=2))
    await opens(owner, "✏️ Change", "Seats")
    await owner.says("9")
    assert owner.sees("3 people on the waitlist are offered one.")
    assert sum(person.sees("A seat has become free") for person in people) == 3
    await world.until(event.starts_at + timedelta(minutes=5))
    await opens(owner, "✏️ Change", "Seats")
    await owner.says("10")
    assert owner.sees("The number of seats has been changed.\n")
