"""Tickets at the door: a picture to scan, a code to say, and second use of either."""

import re
from datetime import timedelta

import pytest

from domain.rsvp import RsvpAnswer
from handlers.navigation import OpenCheckIn, OpenTicket
from handlers.rsvp.qr_picture import qr_picture
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

CODE = re.compile(r"(?:[bdfklmrz][aio]-){2}[bdfklmrz][aio]")


@pytest.fixture
async def organiser(world: World) -> Actor:
    return world.person("Erika")


@pytest.fixture
async def dialog(world: World, organiser: Actor) -> Host:
    return await scenes.host(world, owner=organiser)


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title="Brunch")


async def test_a_ticket_is_a_picture_of_its_link_and_tells_a_code_to_say(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    anna, _ = await holds_a_ticket(world, dialog, brunch, "Anna")
    link = f"https://t.me/{world.telegram.username}?start=t_" + await scenes.ticket(
        world, brunch, "Anna"
    )
    assert anna.account.chat[-1].photo == qr_picture(link).content
    assert anna.sees(link)
    assert CODE.search(anna.screen)


async def test_who_has_one_ticket_is_shown_it_at_once(
    world: World, dialog: Host, brunch: Gathering
) -> None:
    anna, code = await holds_a_ticket(world, dialog, brunch, "Anna")
    await anna.says("/tickets")
    assert anna.sees(f"say the code: {code}")
    await anna.taps("All my tickets")
    assert anna.sees("seat reserved")


async def test_a_code_is_heard_typed_and_checks_in_and_the_next_one_follows(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    _, anna = await holds_a_ticket(world, dialog, brunch, "Anna")
    _, odon = await holds_a_ticket(world, dialog, brunch, "Ödön")
    await stands_at_the_door(world, brunch, organiser)
    await organiser.says(anna.replace("-", " ").upper())
    assert organiser.sees("✓ Checked in")
    assert organiser.sees("Anna ngo")
    await organiser.says(odon.replace("-", ""))
    assert organiser.sees("Ödön ngo")
    await organiser.taps("Undo the check-in")
    assert organiser.sees("Has a seat, not checked in yet")


async def test_a_second_use_of_a_code_tells_when_the_first_was(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    _, code = await holds_a_ticket(world, dialog, brunch, "Anna")
    await stands_at_the_door(world, brunch, organiser)
    await organiser.says(code)
    await world.wait(minutes=12)
    await organiser.says(code)
    assert organiser.sees("⚠ Checked in already, at 09:30")


async def test_a_name_that_sounds_like_a_code_is_looked_for_and_not_checked_in(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    _, code = await holds_a_ticket(world, dialog, brunch, "Anna")
    await holds_a_ticket(world, dialog, brunch, code.replace("-", "").title())
    await stands_at_the_door(world, brunch, organiser)
    await organiser.says(code.replace("-", ""))
    assert organiser.sees("○ Anna")
    await organiser.taps("Anna")
    assert organiser.sees("✓ Anna")


async def test_a_code_of_another_event_opens_nothing(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    other = await scenes.published_event(world, dialog, title="Another")
    _, code = await holds_a_ticket(world, dialog, other, "Anna")
    await stands_at_the_door(world, brunch, organiser)
    await organiser.says(code)
    assert organiser.sees(f"Nobody found for “{code}”.")


async def holds_a_ticket(world: World, at: Host, event: Gathering, name: str) -> tuple[Actor, str]:
    """A person coming who has opened the ticket; its code."""
    holder = await scenes.registered(world, name, at=at)
    rsvp_id = await scenes.answers(world, event, holder, RsvpAnswer.COMING)
    await holder.presses(OpenTicket(rsvp_id=rsvp_id).pack())
    found = CODE.search(holder.screen)
    assert found
    return holder, found[0]


async def stands_at_the_door(world: World, event: Gathering, person: Actor) -> None:
    """Half an hour before the start, with the search open."""
    await world.until(event.starts_at - timedelta(minutes=30))
    await person.presses(OpenCheckIn(event_id=event.id).pack())
    await person.taps("Search")
