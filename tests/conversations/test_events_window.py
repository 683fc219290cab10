"""The period for answers, more seats for the waitlist, and an event held again."""

import pytest

from handlers.events.callbacks.managing import MoveEvent
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def event(world: World, host: Host) -> Gathering:
    """A brunch with two seats, on Thursday, 15 October 2026 at 10:00."""
    return await scenes.published_event(world, host, title="Brunch", seats=2)


async def opens(owner: Actor, *labels: str) -> None:
    await owner.says("/organise")
    await owner.taps("Brunch", *labels)


async def test_answers_are_taken_from_the_opening_on(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Time to answer", "From when")
    await owner.says("7 October 9:00")
    assert owner.sees("People can answer from: Wednesday, 7 October 2026, 09:00 (Budapest time)")
    ala = await scenes.registered(world, "Ala", at=host)
    await ala.starts(event.payload)
    assert ala.sees("You can answer from: Wednesday, 7 October 2026, 09:00")
    assert "[ I'm coming ]" not in ala.screen
    await comes(ala, event)
    assert ala.toast == "It is too early to answer. The event says from when you can."
    await world.wait(days=2)
    await comes(ala, event)
    assert ala.sees("Your seat is reserved.")


async def test_after_the_deadline_nobody_new_comes_but_seats_are_given_back_and_offered(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    people = [await scenes.registered(world, name, at=host) for name in ("Ala", "Ela", "Ola")]
    for person in people:
        await comes(person, event)
    await opens(owner, "✏️ Change", "Time to answer", "Until when", "3 days before")
    assert owner.sees("Until: Monday, 12 October 2026, 10:00 (Budapest time)")
    late = await scenes.registered(world, "Ula", at=host)
    await late.starts(event.payload)
    assert late.sees("Please answer by: Monday, 12 October 2026, 10:00")
    await world.wait(days=8)
    await comes(late, event)
    assert late.toast == "The time to answer is over. Please write to the organisers."
    await late.starts(event.payload)
    assert late.sees("The time to answer is over.")
    await stays_away(people[0], event)
    assert people[2].sees("A seat has become free.")
    await people[2].taps("Yes, I'm coming")
    assert people[2].sees("Your seat is reserved.")


async def test_the_deadline_keeps_its_distance_when_the_event_moves(
    owner: Actor, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Time to answer", "Until when", "1 day before")
    await opens(owner, "✏️ Change", "Time and place")
    await owner.says("29 October 10:00–13:00")  # the clocks go back in between
    await owner.taps("Yes, that's right", "Keep the place", "Move it")
    await owner.taps("✏️ Change", "Time to answer")
    assert owner.sees("Until: Wednesday, 28 October 2026, 10:00 (Budapest time)")


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("5 days before", "Saturday, 10 October 2026, 10:00"),
        ("a week before", "Thursday, 8 October 2026, 10:00"),
        ("két nappal előtte", "Tuesday, 13 October 2026, 10:00"),
        ("dzień wcześniej", "Wednesday, 14 October 2026, 10:00"),
    ],
)
async def test_a_deadline_may_be_said_as_how_long_before(
    owner: Actor, event: Gathering, typed: str, until: str
) -> None:
    await opens(owner, "✏️ Change", "Time to answer", "Until when")
    await owner.says(typed)
    assert owner.sees(f"Until: {until}")


async def test_times_that_do_not_follow_each_other_are_asked_again(
    owner: Actor, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Time to answer", "Until when")
    await owner.says("20 October 10:00")
    assert owner.sees("The times must follow each other: from, until, the start.")
    await owner.taps("No limit")
    assert owner.sees("Until the event ends.")


async def test_nobody_may_answer_until_a_time_before_that_from_which_they_may(
    owner: Actor, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Time to answer", "Until when", "3 days before")
    await owner.taps("From when")
    await owner.says("13 October 9:00")
    assert owner.sees("The times must follow each other: from, until, the start.")
    await owner.says("10 October 9:00")
    await owner.taps("Until when")
    await owner.says("9 October 9:00")
    assert owner.sees("The times must follow each other: from, until, the start.")


async def test_more_seats_go_to_just_as_many_who_wait(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    people = [await scenes.registered(world, name, at=host) for name in "ABCDEFG"]
    for person in people:
        await comes(person, event)
    await opens(owner, "✏️ Change", "Seats")
    await owner.says("5")
    assert owner.sees("3 people on the waitlist are offered one.")
    assert [one.sees("A seat has become free.") for one in people] == [
        *[False] * 2,
        *[True] * 3,
        *[False] * 2,
    ]
    await opens(owner)
    assert owner.sees("Seats offered: 3\nOn the waitlist: 2")


async def test_a_brunch_is_held_again_by_saying_when(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await comes(await scenes.registered(world, "Ala", at=host), event)
    await opens(owner, "✏️ Change", "Texts", "Title: Polski")
    await owner.says("Brunch po polsku")
    await world.wait(days=12)
    await opens(owner, "Hold it again")
    await owner.says("20 November 10:00–13:00")
    await owner.taps("Yes, that's right")
    assert owner.sees("Friday, 20 November 2026, 10:00–13:00 (Budapest time)\n📍 Miskolc, Avalon")
    await owner.taps("Publish")
    reader = world.person("Ola", language="pl")
    await reader.follows(owner.link)
    assert reader.sees("Brunch po polsku")


async def test_the_deadline_of_a_brunch_held_again_keeps_its_distance_too(
    owner: Actor, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Time to answer", "Until when", "3 days before")
    await opens(owner, "✏️ Change", "Copy")
    await owner.says("20 November 10:00–13:00")
    await owner.taps("Yes, that's right", "Change or keep as a draft", "✏️ Change", "Time to answer")
    assert owner.sees("Until: Tuesday, 17 November 2026, 10:00 (Budapest time)")
    await opens(owner, "✏️ Change", "Copy")
    await owner.says("7 October 10:00–13:00")  # three days before it is over already
    await owner.taps("Yes, that's right", "Change or keep as a draft", "✏️ Change", "Time to answer")
    assert owner.sees("Until the event ends.")


async def test_who_moves_an_event_forward_lets_people_answer_in_time(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "✏️ Change", "Time to answer", "From when")
    await owner.says("13 October 10:00")
    await owner.presses(MoveEvent(event_id=event.id).pack())
    await owner.says("9 October 10:00–13:00")
    await owner.taps("Yes, that's right", "Keep the place", "Move it")
    await owner.taps("✏️ Change", "Time to answer")
    assert owner.sees("People can answer from: Wednesday, 7 October 2026, 10:00 (Budapest time)")
    await owner.presses(MoveEvent(event_id=event.id).pack())
    await owner.says("20 October 10:00–13:00")
    await owner.taps("Yes, that's right", "Keep the place", "Move it")
    await world.wait(days=2)
    ala = await scenes.registered(world, "Ala", at=host)
    await comes(ala, event)
    assert ala.sees("Your seat is reserved.")


async def test_whoever_looks_after_one_event_alone_holds_no_other(
    world: World, host: Host, event: Gathering
) -> None:
    door = world.person("Béla")
    await scenes.organises(world, door, host, event=event)
    await opens(door, "✏️ Change")
    assert "[ Copy ]" not in door.screen
    await door.presses(f"copy:{event.id}")
    assert door.toast == "This is not yours to change. If it should be, ask the organiser."
