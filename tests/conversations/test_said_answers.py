"""Coming or not, typed under a ticket, a card or nothing at all: which event is meant is asked, not guessed."""

import pytest

from domain.rsvp import RsvpStatus
from handlers.navigation import OpenEvent
from tests.conversations.answers import comes
from tests.conversations.scenes import host, published_event, registered
from tests.conversations.world import World


@pytest.mark.parametrize(
    "said", ["mégse jövök", "jednak nie przyjdę", "I can't come after all", "lemondom"]
)
async def test_a_no_typed_under_a_ticket_frees_the_seat_with_one_press(
    world: World, said: str
) -> None:
    at = await host(world)
    event = await published_event(world, at, title="Brunch")
    await published_event(world, at, title="Debate")
    anna = await registered(world, "Anna", at=at)
    await comes(anna, event)
    await anna.taps("My ticket")
    await anna.says(said)
    assert anna.sees("Please press the event that you can't come to")
    assert not anna.sees("Debate"), "only where there is a seat to give back"
    assert await statuses(world, event.id) == [RsvpStatus.GOING], "nothing is given away unasked"
    await anna.taps("Brunch")
    assert anna.sees("Your seat is free for someone else now")
    await anna.taps("I'm coming after all")
    assert anna.sees("Your seat is reserved")


async def test_a_yes_typed_under_a_card_takes_a_seat_with_one_press(world: World) -> None:
    at = await host(world)
    event = await published_event(world, at, title="Brunch")
    anna = await registered(world, "Anna", at=at)
    await anna.presses(OpenEvent(event_id=event.id).pack())
    await anna.says("Jövök!")
    assert anna.sees("Please press the event that you're coming to")
    await anna.taps("Brunch")
    assert anna.sees("Your seat is reserved")


async def test_who_has_not_answered_may_say_no_to_what_is_coming(world: World) -> None:
    at = await host(world)
    event = await published_event(world, at, title="Brunch")
    anna = await registered(world, "Anna", at=at)
    await anna.starts(event.payload)
    await anna.says("sajnos nem tudok jönni")
    assert anna.sees("You have no seat at the moment.")
    await anna.taps("Brunch")
    assert anna.sees("Thank you for letting me know. Perhaps another time!")


async def test_where_nothing_is_coming_there_is_nothing_to_press(world: World) -> None:
    at = await host(world)
    anna = await registered(world, "Anna", at=at)
    await anna.says("I can't come")
    assert anna.sees("You have no tickets at the moment.")


@pytest.mark.parametrize("said", ["no", "ok", "👍"])
async def test_a_bare_yes_or_no_under_no_question_is_none_of_this(world: World, said: str) -> None:
    at = await host(world)
    event = await published_event(world, at)
    anna = await registered(world, "Anna", at=at)
    await comes(anna, event)
    await anna.says(said)
    assert anna.sees("I'm not sure what to do with that")


async def statuses(world: World, event_id: int) -> list[RsvpStatus]:
    """What everybody answered."""
    async with world.app.database.unit() as unit:
        return [one.status for one, _ in await unit.rsvps.with_people(event_id, *RsvpStatus)]
