"""What organisers learn from a brunch: what the aims cost, whom to invite, who waited in vain."""

import pytest

from domain.interests.taxonomy import TAXONOMY
from domain.rsvp import RsvpStatus
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, meet
from tests.conversations.answers import comes
from tests.conversations.world import Actor, World

LEGAL = TAXONOMY.kind("legal").label("en")


@pytest.fixture
async def brunch(world: World) -> Brunch:
    """Over, attended also by students who benefit."""
    return await three_met(world, students_seek="website_it")


async def three_met(world: World, *, students_seek: str) -> Brunch:
    """An association, an IT company, and a university whose students both could use."""
    organiser = world.person("Olga")
    at = await scenes.host(world, owner=organiser)

    async def comes_as(name: str, home: str, sector: str, seeks: str, offers: str) -> Actor:
        return await scenes.registered(
            world, name, at=at, organisation=home, sector=sector, seeks=seeks, offers=offers
        )

    over = Brunch(
        at,
        organiser,
        await comes_as("Ala", "Dialóg", "ngo", "website_it mentoring legal", "volunteers"),
        await comes_as("Béla", "Evocampus", "business", "volunteers", "website_it catering"),
        await comes_as("Cili", "Egyetem", "university", students_seek, "mentoring"),
    )
    await meet(world, over)
    return over


async def test_organisers_see_what_was_sought_in_vain_and_who_could_offer_it(
    brunch: Brunch,
) -> None:
    await brunch.organiser.taps("Look through", "Whom to invite next")
    assert brunch.organiser.sees(f"• {LEGAL}: 1 of 1; often offered by: ")
    assert brunch.organiser.sees("Offered, and nobody took it:")
    assert brunch.organiser.sees("Catering")
    assert not brunch.organiser.sees("Ala")
    await brunch.organiser.taps("‹ Back")
    assert brunch.organiser.sees("Dialóg ↔ Evocampus")


async def test_organisers_see_who_could_work_together_as_three(brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "Whom to invite next")
    assert brunch.organiser.sees("Three who could work together:")
    three = (
        "• Dialóg and Evocampus with Egyetem, who offers Mentoring & coaching and gets Website & IT"
    )
    assert brunch.organiser.screen.count(" with ") == brunch.organiser.screen.count(three) == 1


async def test_who_would_only_give_is_no_third(world: World) -> None:
    brunch = await three_met(world, students_seek="venue")
    await brunch.organiser.taps("Look through", "Whom to invite next")
    assert brunch.organiser.sees("Whom to invite after")
    assert not brunch.organiser.sees("with Egyetem")


async def test_a_stranger_does_not_learn_what_was_sought(brunch: Brunch) -> None:
    await brunch.ngo.presses("needs:1")
    assert brunch.ngo.toast == "This is not yours to change. If it should be, ask the organiser."


async def test_organisers_see_what_it_cost_that_nobody_was_left_out(
    world: World, brunch: Brunch
) -> None:
    async with world.app.database.unit() as unit:
        event = await unit.events.get(1)
        assert event is not None
        event.findings = {
            "standing": {"covered": 18, "served": 17, "weight": 900},
            "prices": {
                "for_weight_alone": {"covered": 15, "served": 13, "weight": 1000},
                "with_most_covered": {"covered": 18, "served": 16, "weight": 960},
            },
            "trios": [],
        }
    await brunch.organiser.taps("Look through")
    assert brunch.organiser.sees(
        "3 more people have a suggestion; for that, the pairs on the whole fit 4% less well."
    )
    assert brunch.organiser.sees(
        "1 more person gets something they seek; for that, the pairs on the whole fit 6% less well."
    )


async def test_what_was_sought_in_vain_weighs_more_at_the_next_brunch(
    world: World, brunch: Brunch
) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    again = await scenes.published_event(world, brunch.host)
    for person in (brunch.ngo, brunch.company):
        await comes(person, again)
    async with world.app.database.unit() as unit:
        for rsvp in await unit.rsvps.with_status(again.id, RsvpStatus.GOING):
            rsvp.status = RsvpStatus.CHECKED_IN
    async with world.services() as services:
        task = await services.matchings.snapshot(again.id)
    assert task is not None
    assert sorted(each.in_vain for each in task.attendees) == [(), ("legal",)]
