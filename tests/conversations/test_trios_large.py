"""At a large brunch the third is left out, since the person they would help has three suggestions already."""

from dataclasses import dataclass

import pytest

from domain.matching import Match
from services.bundle import Services
from tests.conversations import scenes
from tests.conversations.after_brunch import came
from tests.conversations.world import Actor, World

COMPANIES = {"Alfa": "legal", "Beta": "catering", "Gamma": "venue"}


@dataclass(frozen=True, slots=True)
class Large:
    organiser: Actor
    ngo: Actor
    companies: dict[str, Actor]
    students: Actor


@pytest.fixture
async def large(world: World) -> Large:
    """An association in exchange with three companies; and students who could also do what it seeks."""
    organiser = world.person("Erika")
    at = await scenes.host(world, owner=organiser)

    async def comes_as(home: str, sector: str, seeks: str, offers: str) -> Actor:
        return await scenes.registered(
            world, home, at=at, organisation=home, sector=sector, seeks=seeks, offers=offers
        )

    over = Large(
        organiser,
        await comes_as("Dialóg", "ngo", "legal catering venue website_it", "volunteers"),
        {
            name: await comes_as(name, "business", "volunteers", f"{kind} mentoring")
            for name, kind in COMPANIES.items()
        },
        await comes_as("Egyetem", "university", "mentoring", "website_it"),
    )
    town_hall = await comes_as("Városháza", "local_government", "", "")
    await came(world, at, (over.ngo, *over.companies.values(), over.students, town_hall))
    await organiser.taps("Look through")
    return over


def pairs(large: Large) -> list[str]:
    """The pairs in the review, struck or not."""
    return [line for line in large.organiser.screen.splitlines() if " ↔ " in line]


async def test_the_pair_that_is_missing_is_made_and_nobody_is_asked_more_than_three_times(
    large: Large,
) -> None:
    before = pairs(large)
    assert not any("Dialóg" in one and "Egyetem" in one for one in before)
    await large.organiser.taps("Three together", "Propose 1", "‹ Back")
    await large.organiser.taps("Release all the rest")
    suggestions = large.ngo.chat.count("A suggestion after"), large.ngo.chat.count("of three after")
    assert suggestions == (2, 1)
    assert large.ngo.sees("• Egyetem → Dialóg: Website & IT")
    assert large.students.chat.count("of three after") == 1


async def test_choosing_anew_keeps_the_three(world: World, large: Large) -> None:
    await large.organiser.taps("Three together", "Propose 1", "‹ Back", "Choose the rest anew")
    await world.wait(minutes=2)
    await large.organiser.taps("Look through", "Release all the rest")
    assert large.ngo.chat.count("of three after") == 1
    assert large.ngo.chat.count("A suggestion after") == 2


async def test_what_was_made_for_the_three_alone_goes_with_them(large: Large) -> None:
    before = pairs(large)
    await large.organiser.taps("Three together", "Propose 1", "‹ Back")
    place = next(number for number, one in enumerate(pairs(large), 1) if "③" in one)
    await large.organiser.taps(f"{place} 📌")
    after = [one for one in pairs(large) if not one.endswith("✗")]
    assert [one.removesuffix(" 📌") for one in after] == before[: len(after)]
    await large.organiser.taps("Release all the rest")
    assert "of three" not in large.ngo.chat
    assert large.ngo.chat.count("A suggestion after") == 3


async def test_who_has_no_room_any_more_is_no_third(world: World, large: Large) -> None:
    """Since the matching, another person has been suggested to them in place of one who was struck."""
    await large.organiser.taps("Three together")
    async with world.app.database.unit() as unit:
        event = await unit.events.get(1)
        assert event is not None
        assert event.findings is not None
        [[_, _, third, _, _]] = event.findings["trios"]
        present = {member.name: member for _, member, _ in await unit.attendees.of_event(1)}
        more = Match(third, str(present["Városháza"].id), 1, 0.0, 0.0)
        await Services(unit, world.clock).matchings.write_down(event, [more])
    await large.organiser.taps("Propose 1")
    assert large.organiser.toast == (
        "One of the three has as many suggestions as a person gets. Please strike one first."
    )
