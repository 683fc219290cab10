"""Tables have chairs for companions: planned, counted, and found when one more comes."""

import re

import pytest

from handlers.navigation import OpenTables
from handlers.tables.callbacks import ShowRound
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

NAMES = ("Anna", "Béla", "Cili", "Dénes", "Emil")


@pytest.fixture
async def brunch(world: World, dialog: Host, dora: Actor) -> Gathering:
    """Everybody with a seat may bring two."""
    event = await scenes.published_event(world, dialog, title="Brunch", seats=20)
    by = await scenes.person_id(world, dora)
    async with world.services() as services:
        await services.delegations.let_bring(by, event.id, 2)
    return event


async def test_companions_have_a_chair_at_each_table_of_whoever_brings_them(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    ngo, company = (
        await scenes.registered(world, "Anna", at=dialog),
        await scenes.registered(world, "Béla", at=dialog),
    )
    await comes(ngo, brunch)
    await ngo.taps("I bring 2")
    await comes(company, brunch)
    await dora.says("/organise")
    await dora.taps("Brunch", "🪑 Tables")
    assert dora.sees(
        "2 people with a seat\n1 table · 1 round\nUp to 4 chairs at a table, companions"
    )
    assert dora.sees("👥 Companions besides: 2. They sit with whoever brings them")
    await dora.taps("Plan the tables")
    assert dora.sees("👥 Companions besides: 2.")
    await dora.taps("Round 1")
    assert dora.sees("Table 1: 4 chairs\nAnna, Anna ngo +2\nBéla, Béla ngo")
    await dora.taps("‹ Back", "Send to each (2)")
    assert ngo.sees("Whoever comes with you sits with you.")
    assert not company.sees("Whoever comes with you")


async def test_tables_are_about_equally_full_and_stay_so_when_one_more_comes_along(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    people = [await scenes.registered(world, name, at=dialog) for name in NAMES]
    for person in people:
        await comes(person, brunch)
    for person in people[:2]:
        await person.taps("I bring 2")
    await dora.says("/organise")
    await dora.taps("Brunch", "🪑 Tables", "More tables")
    assert dora.sees("2 tables · 3 rounds\nUp to 5 chairs at a table, companions counted")
    await dora.taps("Plan the tables")
    assert [await chairs(dora, brunch, one) for one in (1, 2, 3)] == [[4, 5]] * 3
    await people[2].taps("I bring 1")
    await dora.presses(OpenTables(event_id=brunch.id).pack())
    await dora.taps("Bring up to date", "From round 1")
    assert [await chairs(dora, brunch, one) for one in (1, 2, 3)] == [[5, 5]] * 3


async def chairs(organiser: Actor, event: Gathering, round_: int) -> list[int]:
    """The chairs that the tables of a round need, fewest first."""
    await organiser.presses(ShowRound(event_id=event.id, round=round_).pack())
    return sorted(map(int, re.findall(r"Table \d+: (\d+) chairs", organiser.screen)))
