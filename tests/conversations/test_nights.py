"""What organisers do at night reaches people at eight: what is true by then, and each thing once."""

from datetime import timedelta

import pytest

from domain.audiences import Audience, Segment
from domain.discussion import PromptState
from domain.roles import Role
from handlers.discussion.callbacks import AskToSend, MovePrompt, SendCollection, WritePrompts
from handlers.events.callbacks.managing import CancelEvent, MoveEvent
from handlers.navigation import OpenTables
from services.broadcasts import Order
from services.cards.broadcasts import Contents
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

BY_DAY = "At night I wake nobody: they will be told at 08:00."
OLD = "Time so far: Thursday, 15 October 2026, 10:00–13:00"


@pytest.fixture
async def host(world: World, owner: Actor) -> Host:
    return await scenes.host(world, owner=owner)


@pytest.fixture
async def brunch(world: World, host: Host) -> Gathering:
    """In Miskolc, on 15 October at 10:00."""
    return await scenes.published_event(world, host, title="Brunch")


async def goes(world: World, host: Host, event: Gathering, name: str = "Ala") -> Actor:
    person = await scenes.registered(world, name, at=host)
    await comes(person, event)
    return person


async def it_is(world: World, hour: int, *, day: int) -> None:
    """Set the time in Budapest, on a day of October."""
    await world.until(world.clock().replace(day=day, hour=hour - 2))


async def moves(owner: Actor, event: Gathering, to: str) -> None:
    await owner.presses(MoveEvent(event_id=event.id).pack())
    await owner.says(to)
    await owner.taps("Yes, that's right", "Keep the place")


async def calls_off(owner: Actor, event: Gathering) -> None:
    await owner.presses(CancelEvent(event_id=event.id).pack())
    await owner.says("The speaker is ill.")
    assert owner.sees("Cancel this event?")


async def asks(owner: Actor, event: Gathering) -> int:
    """Write a question without opening it; its id."""
    await owner.presses(WritePrompts(event_id=event.id).pack())
    await owner.says("What helps?")
    return 1


async def test_of_a_move_at_night_people_hear_in_the_morning_and_the_organiser_knows(
    world: World, owner: Actor, host: Host, brunch: Gathering
) -> None:
    ala = await goes(world, host, brunch)
    await it_is(world, 23, day=8)
    await moves(owner, brunch, "16 October 11:00–13:00")
    assert owner.sees(BY_DAY)
    await owner.taps("Move it")
    await world.wait(hours=8)
    assert not ala.sees("An event has moved")
    await world.wait(hours=1)
    assert ala.sees("An event has moved")


async def test_by_day_a_move_is_told_at_once(
    world: World, owner: Actor, host: Host, brunch: Gathering
) -> None:
    ala = await goes(world, host, brunch)
    await moves(owner, brunch, "16 October 11:00–13:00")
    assert not owner.sees("At night")
    await owner.taps("Move it")
    assert ala.sees("An event has moved")


async def test_two_moves_in_one_night_are_one_piece_of_news_and_one_back_is_none(
    world: World, owner: Actor, host: Host, brunch: Gathering
) -> None:
    ala = await goes(world, host, brunch)
    await it_is(world, 23, day=8)
    for to in ("16 October 11:00–13:00", "17 October 10:00–13:00"):
        await moves(owner, brunch, to)
        await owner.taps("Move it")
    await it_is(world, 9, day=9)
    assert ala.chat.count("An event has moved") == 1
    assert ala.sees(OLD)
    assert ala.sees("New time: Saturday, 17 October")
    await it_is(world, 23, day=9)
    for to in ("18 October 10:00–13:00", "17 October 10:00–13:00"):
        await moves(owner, brunch, to)
        await owner.taps("Move it")
    await it_is(world, 9, day=10)
    assert ala.chat.count("An event has moved") == 1


async def test_moved_and_called_off_in_one_night_it_is_off_at_the_time_that_people_know(
    world: World, owner: Actor, host: Host, brunch: Gathering
) -> None:
    ala = await goes(world, host, brunch)
    await it_is(world, 23, day=8)
    await moves(owner, brunch, "22 October 10:00–13:00")
    await owner.taps("Move it")
    await calls_off(owner, brunch)
    assert owner.sees(BY_DAY)
    await owner.taps("Cancel the event", "Yes, cancel it for good")
    assert "cancelled" not in ala.chat
    await it_is(world, 9, day=9)
    assert ala.sees("An event has been cancelled")
    assert ala.sees("Thursday, 15 October 2026")
    assert "has moved" not in ala.chat


@pytest.mark.parametrize(("starts_in", "waits"), [(0, False), (4, True)])
async def test_the_night_before_who_could_set_out_too_early_hears_at_once_that_it_is_off(
    world: World, owner: Actor, host: Host, starts_in: int, *, waits: bool
) -> None:
    """At 10:00 some would have left by eight; at 14:00 nobody would."""
    event = await scenes.published_event(world, host, starts_in=timedelta(days=10, hours=starts_in))
    ala = await goes(world, host, event)
    await it_is(world, 23, day=14)
    await calls_off(owner, event)
    assert owner.sees(BY_DAY) is waits
    await owner.taps("Cancel the event", "Yes, cancel it for good")
    assert ala.sees("An event has been cancelled") is not waits
    await it_is(world, 9, day=15)
    assert ala.chat.count("An event has been cancelled") == 1


async def test_of_tables_sent_twice_in_a_night_people_hear_the_last_once(
    world: World, owner: Actor, host: Host, brunch: Gathering
) -> None:
    people = [await goes(world, host, brunch, f"Person {number}") for number in range(8)]
    await it_is(world, 23, day=14)
    await owner.presses(OpenTables(event_id=brunch.id).pack())
    await owner.taps("− Fewer rounds", "− Fewer rounds", "Plan the tables", "Send to each (8)")
    assert owner.toast == BY_DAY
    assert owner.sees(BY_DAY)
    await owner.taps("Round 1", "⇄ Swap two people", "1")
    first = owner.screen.split("[ ")[1].split(",")[0]
    await owner.taps(first, "2")
    await owner.taps("Person")
    assert owner.toast == "Swapped."
    await owner.taps("‹ Back", "Send to each (2)")
    assert not any(person.sees("🪑") for person in people)
    await it_is(world, 9, day=15)
    for person in people:
        assert person.chat.count("Where you sit") == 1
        assert "have changed" not in person.chat
        told = person.chat.partition("🪑")[2].split()[:2]
        await person.taps("My ticket")
        assert person.screen.partition("🪑")[2].split()[:2] == told
    await owner.presses(OpenTables(event_id=brunch.id).pack())
    assert owner.sees("Everybody at the tables has been told.")


async def test_where_one_sits_at_an_event_that_is_off_by_the_morning_nobody_hears(
    world: World, owner: Actor, host: Host, brunch: Gathering
) -> None:
    people = [await goes(world, host, brunch, f"Person {number}") for number in range(4)]
    await it_is(world, 23, day=14)
    await owner.presses(OpenTables(event_id=brunch.id).pack())
    await owner.taps("Plan the tables", "Send to each (4)")
    await calls_off(owner, brunch)
    await owner.taps("Cancel the event", "Yes, cancel it for good")
    await it_is(world, 9, day=15)
    assert all(person.sees("An event has been cancelled") for person in people)
    assert not any("🪑" in person.chat for person in people)


async def test_a_question_opened_at_night_is_put_in_the_morning(
    world: World, owner: Actor, host: Host, brunch: Gathering
) -> None:
    ala = await goes(world, host, brunch)
    prompt_id = await asks(owner, brunch)
    await it_is(world, 23, day=8)
    await owner.presses(MovePrompt(prompt_id=prompt_id, state=PromptState.OPEN).pack())
    assert owner.toast == BY_DAY
    assert owner.sees(BY_DAY)
    assert not ala.sees("A question to you")
    await it_is(world, 9, day=9)
    assert ala.sees("A question to you")


async def test_closed_before_anybody_heard_of_it_a_question_is_put_when_it_is_opened_by_day(
    world: World, owner: Actor, host: Host, brunch: Gathering
) -> None:
    ala = await goes(world, host, brunch)
    prompt_id = await asks(owner, brunch)
    await it_is(world, 23, day=8)
    for state in (PromptState.OPEN, PromptState.CLOSED):
        await owner.presses(MovePrompt(prompt_id=prompt_id, state=state).pack())
    await it_is(world, 9, day=9)
    assert not ala.sees("A question to you")
    await owner.presses(MovePrompt(prompt_id=prompt_id, state=PromptState.OPEN).pack())
    assert ala.sees("A question to you")


async def test_while_it_runs_a_question_is_put_at_whatever_hour_and_what_was_said_waits_for_the_morning(
    world: World, owner: Actor, host: Host
) -> None:
    evening = await scenes.published_event(world, host, starts_in=timedelta(days=10, hours=11))
    ala = await goes(world, host, evening)
    prompt_id = await asks(owner, evening)
    await it_is(world, 23, day=15)
    await owner.presses(MovePrompt(prompt_id=prompt_id, state=PromptState.OPEN).pack())
    assert ala.sees("A question to you")
    await ala.taps("✍️ Answer")
    await ala.says("Coffee")
    await ala.taps("Without a name")
    await world.wait(hours=2)
    await owner.presses(AskToSend(event_id=evening.id).pack())
    assert owner.sees(BY_DAY)
    await owner.presses(SendCollection(event_id=evening.id).pack())
    assert not ala.sees("What you all said")
    await it_is(world, 9, day=16)
    assert ala.sees("What you all said")


async def test_what_becomes_of_a_planned_message_no_fellow_organiser_is_asked_at_night(
    world: World, owner: Actor, host: Host, brunch: Gathering
) -> None:
    await goes(world, host, brunch)
    fellow = world.person("Ola")
    await scenes.organises(world, fellow, host, Role.ORGANISER)
    me = await scenes.person_id(world, owner)
    audience = Audience((Segment.GOING,), (brunch.id,))
    planned = world.clock() + timedelta(days=5)
    async with world.services() as services:
        await services.broadcasts.confirm(
            me, Order(host.id, brunch.id, audience, Contents({"en": "See you"}), planned)
        )
    await it_is(world, 23, day=8)
    await calls_off(owner, brunch)
    await owner.taps("Cancel the event", "Yes, cancel it for good")
    assert owner.sees("and is held back now"), "whoever calls it off is awake"
    await world.wait(hours=8)
    assert "and is held back now" not in fellow.chat
    await world.wait(hours=1)
    assert fellow.sees("and is held back now")
