"""Someone is entered whose name is known at that organisation: the same person, or another?"""

from datetime import timedelta

import pytest

from domain.rsvp import RsvpAnswer, RsvpStatus
from handlers.check_in.callbacks import ChooseEntry
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.test_broadcasts_audience import revision_of
from tests.conversations.test_check_in_newcomers import (
    AT_THE_DOOR,
    DAYS_BEFORE,
    adds_someone,
)
from tests.conversations.world import Actor, World


@pytest.fixture
async def dialog(world: World) -> Host:
    return await scenes.host(world, language="en")


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title="Civil brunch", seats=2)


@pytest.fixture
async def organiser(world: World, dialog: Host) -> Actor:
    person = world.person("Organiser")
    await scenes.organises(world, person, dialog)
    return person


@pytest.fixture
async def jan(world: World, dialog: Host) -> Actor:
    return await scenes.registered(world, "Jan Żak", at=dialog, organisation="Fundacja Dom")


async def enters_jan(
    world: World, organiser: Actor, brunch: Gathering, *, before: timedelta
) -> None:
    await adds_someone(world, organiser, brunch, before=before)
    await organiser.says("jan zak", "Fundacja Dom")
    await organiser.taps("They agreed")


async def statuses(world: World, brunch: Gathering) -> list[tuple[str, RsvpStatus]]:
    async with world.app.database.unit() as unit:
        people = await unit.check_ins.people(brunch.id)
    return [(member.name, rsvp.status) for rsvp, member, _ in people]


async def test_before_the_door_opens_a_member_with_telegram_answers_for_themselves(
    world: World, brunch: Gathering, organiser: Actor, jan: Actor
) -> None:
    await scenes.answers(world, brunch, jan, RsvpAnswer.NOT_COMING)
    async with world.app.database.unit() as unit:
        ((_, member, _),) = await unit.check_ins.people(brunch.id)
    await enters_jan(world, organiser, brunch, before=DAYS_BEFORE)
    assert organiser.sees("has Telegram and answers for themselves")
    forged = ChooseEntry(value=str(member.id), revision=await revision_of(world, organiser))
    await organiser.presses(forged.pack())
    assert organiser.toast == "This is not yours to change. If it should be, ask the organiser."
    assert await statuses(world, brunch) == [("Jan Żak", RsvpStatus.DECLINED)]


async def test_an_offered_seat_stays_for_the_member_to_take(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor, jan: Actor
) -> None:
    ala, ela = [await scenes.registered(world, name, at=dialog) for name in ("Ala", "Ela")]
    for person in (ala, ela, jan):
        await scenes.answers(world, brunch, person, RsvpAnswer.COMING)
    await world.until(brunch.starts_at - DAYS_BEFORE)
    await scenes.answers(world, brunch, ala, RsvpAnswer.NOT_COMING)
    await enters_jan(world, organiser, brunch, before=DAYS_BEFORE)
    assert organiser.sees("has Telegram and answers for themselves")
    await organiser.taps("Somebody else")
    assert organiser.toast == "There is no free seat at the moment."
    await jan.taps("Yes, I'm coming")
    assert ("Jan Żak", RsvpStatus.GOING) in await statuses(world, brunch)


async def test_two_of_one_name_at_one_organisation_are_both_entered(
    world: World, brunch: Gathering, organiser: Actor, jan: Actor
) -> None:
    await enters_jan(world, organiser, brunch, before=DAYS_BEFORE)
    await organiser.taps("Somebody else")
    assert organiser.sees("✓ Added: they have a seat")
    assert await statuses(world, brunch) == [("jan zak", RsvpStatus.GOING)]
    await enters_jan(world, organiser, brunch, before=AT_THE_DOOR)
    assert organiser.sees("Is it the same person?")
    await organiser.taps("○ jan zak, Fundacja Dom")
    assert organiser.sees("✓ Checked in")


async def test_at_the_door_it_is_asked_whether_it_is_the_same_person(
    world: World, brunch: Gathering, organiser: Actor, jan: Actor
) -> None:
    await scenes.answers(world, brunch, jan, RsvpAnswer.COMING)
    await enters_jan(world, organiser, brunch, before=AT_THE_DOOR)
    assert organiser.sees("Is it the same person?")
    await organiser.taps("‹ Back", "They agreed", "○ Jan Żak, Fundacja Dom")
    assert organiser.sees("✓ Checked in")
    assert await statuses(world, brunch) == [("Jan Żak", RsvpStatus.CHECKED_IN)]


async def test_at_the_door_a_member_who_never_answered_comes_in_all_the_same(
    world: World, brunch: Gathering, organiser: Actor, jan: Actor
) -> None:
    await enters_jan(world, organiser, brunch, before=AT_THE_DOOR)
    await organiser.taps("⚠ Jan Żak, Fundacja Dom")
    assert organiser.sees("✓ Checked in")
    assert await statuses(world, brunch) == [("Jan Żak", RsvpStatus.CHECKED_IN)]


async def test_nobody_else_than_one_of_that_name_can_be_chosen(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor, jan: Actor
) -> None:
    await scenes.coming(world, brunch, "Ala", at=dialog)
    async with world.app.database.unit() as unit:
        ((_, ala, _),) = await unit.check_ins.people(brunch.id)
    await enters_jan(world, organiser, brunch, before=AT_THE_DOOR)
    for value in (str(ala.id), "somebody", "999"):
        forged = ChooseEntry(value=value, revision=await revision_of(world, organiser))
        await organiser.presses(forged.pack())
        assert organiser.toast == "This is not there any more."
    assert await statuses(world, brunch) == [("Ala", RsvpStatus.GOING)]
