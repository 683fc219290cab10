"""People entered by an organiser phone in: they cannot come, or ask to be forgotten."""

from datetime import timedelta

import pytest

from domain.roles import Role
from domain.rsvp import RsvpAnswer, RsvpStatus
from handlers.navigation import OpenCheckIn, OpenEntries
from services.newcomers import Newcomer
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def dialog(world: World) -> Host:
    return await scenes.host(world, language="en")


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title="Civil brunch", seats=1)


@pytest.fixture
async def organiser(world: World, dialog: Host, brunch: Gathering) -> Actor:
    """An organiser who has entered Jan, who has no Telegram and takes the only seat."""
    person = world.person("Organiser")
    await scenes.organises(world, person, dialog)
    await enters(person, brunch, "Jan Żak", "Fundacja Dom")
    return person


async def enters(organiser: Actor, event: Gathering, name: str, organisation: str) -> None:
    await organiser.presses(OpenCheckIn(event_id=event.id).pack())
    await organiser.taps("Add someone")
    await organiser.says(name, organisation)
    await organiser.taps("✓ NGO", "They agreed")


async def finds(organiser: Actor, event: Gathering, name: str = "Jan Żak") -> None:
    """Go from the event to one of those without Telegram."""
    await organiser.presses(OpenCheckIn(event_id=event.id).pack())
    await organiser.taps("Without Telegram", name)


async def answers(world: World, event: Gathering) -> list[tuple[int | None, RsvpStatus]]:
    async with world.app.database.unit() as unit:
        rows = await unit.rsvps.with_status(event.id, *RsvpStatus)
    return [(one.membership_id, one.status) for one in rows]


async def test_a_seat_given_back_for_somebody_goes_to_the_next_in_line(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    ala = await scenes.registered(world, "Ala", at=dialog)
    await scenes.answers(world, brunch, ala, RsvpAnswer.COMING)
    await finds(organiser, brunch)
    assert organiser.sees("Jan Żak")
    assert organiser.sees("Has a seat")
    await organiser.taps("Cannot come")
    assert organiser.toast == "Done: the seat is free again."
    assert organiser.sees("Is not coming")
    await world.settle()
    assert ala.sees("A seat has become free")


async def test_a_tap_by_mistake_is_taken_back_as_long_as_there_is_a_seat(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await finds(organiser, brunch)
    await organiser.taps("Cannot come", "Comes after all")
    assert organiser.sees("Has a seat")
    await organiser.taps("Cannot come")
    await scenes.coming(world, brunch, "Ala", at=dialog)
    await organiser.taps("Comes after all")
    assert organiser.toast == "There is no free seat at the moment."


async def test_who_comes_leads_to_them_too(brunch: Gathering, organiser: Actor) -> None:
    await organiser.presses(f"manage:{brunch.id}")
    await organiser.taps("Who comes", "Without Telegram", "Jan Żak", "‹ Back", "‹ The event")
    assert organiser.sees("Civil brunch")


async def test_somebody_is_forgotten_and_the_seat_is_free(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await finds(organiser, brunch)
    await organiser.taps("Erase")
    assert organiser.sees("Erase Jan Żak?")
    assert organiser.sees("Their place at 1 upcoming event becomes free.")
    await organiser.taps("No, keep", "Erase", "Yes, erase")
    assert (
        organiser.toast
        == "Erased. If the name stands on lists you took away, please delete it there too."
    )
    assert not organiser.sees("Jan Żak")
    assert await answers(world, brunch) == [(None, RsvpStatus.CANCELLED)]
    async with world.app.database.unit() as unit:
        assert not await unit.check_ins.people(brunch.id)


async def test_an_old_yes_is_asked_again(world: World, brunch: Gathering, organiser: Actor) -> None:
    await finds(organiser, brunch)
    await organiser.taps("Erase")
    await world.wait(minutes=16)
    await organiser.taps("Yes, erase")
    assert organiser.toast == "This button is from an earlier step."
    await organiser.taps("Yes, erase")
    assert await answers(world, brunch) == [(None, RsvpStatus.CANCELLED)]


async def test_once_they_came_the_seat_stays_theirs_and_erasing_leaves_the_count(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await world.until(brunch.starts_at - timedelta(minutes=10))
    await organiser.presses(OpenCheckIn(event_id=brunch.id).pack())
    await organiser.taps("○ Jan Żak", "Without Telegram", "Jan Żak")
    assert not organiser.sees("Cannot come")
    await world.until(brunch.starts_at + timedelta(hours=4))
    await finds(organiser, brunch)
    await organiser.taps("Erase", "Yes, erase")
    assert await answers(world, brunch) == [(None, RsvpStatus.CHECKED_IN)]


async def test_door_staff_give_a_seat_back_but_erase_nobody(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    door = world.person("Door")
    await scenes.organises(world, door, dialog, Role.DOOR, event=brunch)
    await finds(door, brunch)
    assert not door.sees("Erase")
    await door.taps("Cannot come")
    assert door.sees("Is not coming")


async def test_forged_presses_move_nobody(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    """Neither a stranger's press, nor an organiser's about a person who answers for themselves."""
    breakfast = await scenes.published_event(world, dialog)
    (of_ala,) = await scenes.coming(world, breakfast, "Ala", at=dialog)
    async with world.app.database.unit() as unit:
        ((of_jan, _, _),) = await unit.check_ins.people(brunch.id)
    stranger = world.person("Stranger")
    asked_at = int(world.clock().timestamp())
    for person, rsvp_id in ((stranger, of_jan.id), (organiser, of_ala)):
        for press in (
            "entry1",
            "entrycomes:{}:not_coming",
            "entryerase",
            "entryerased:{}:" + str(asked_at),
        ):
            forged = press.format(rsvp_id) if "{}" in press else f"{press}:{rsvp_id}"
            await person.presses(forged)
            assert (
                person.toast == "This is not yours to change. If it should be, ask the organiser."
            )
    await stranger.presses(OpenEntries(event_id=brunch.id).pack())
    assert not stranger.sees("Jan")
    for event in (brunch, breakfast):
        ((member, status),) = await answers(world, event)
        assert member is not None
        assert status is RsvpStatus.GOING


async def test_a_list_of_many_is_paged_and_where_there_is_nobody_nothing_leads_to_it(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    breakfast = await scenes.published_event(world, dialog, seats=20)
    await organiser.presses(OpenCheckIn(event_id=breakfast.id).pack())
    assert not organiser.sees("Without Telegram")
    me = await scenes.person_id(world, organiser)
    for number in range(9):
        async with world.services() as services:
            jan = Newcomer(f"Jan {number}", "Dom", organisation_id=None, sector="ngo")
            await services.newcomers.enter(me, breakfast.id, jan)
    await organiser.presses(OpenEntries(event_id=breakfast.id).pack())
    await organiser.taps("▶", "Jan 8")
    assert organiser.sees("Has a seat")
