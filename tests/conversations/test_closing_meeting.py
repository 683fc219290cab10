"""What a closing meeting may read of partnerships: a file for everybody's eyes, no more than both sides said."""

import pytest

from domain.partnerships import Ending
from domain.profiles import Profile
from domain.roles import Role
from handlers.navigation import OpenProgress
from handlers.partnerships.callbacks import TakeSummary, TellEnding
from tests.conversations import scenes
from tests.conversations.after_brunch import BY_EMAIL, Brunch, brunch_over
from tests.conversations.test_lists import spreadsheet
from tests.conversations.world import Actor, World

FILE = "📄 For the closing meeting"


@pytest.fixture
async def brunch(world: World) -> Brunch:
    """The association and the IT company have just been introduced."""
    return await introduced(world)


async def introduced(world: World, ngo: Profile = BY_EMAIL) -> Brunch:
    brunch = await brunch_over(world, ngo=ngo)
    await brunch.organiser.taps("Look through", "Release all the rest")
    for side in (brunch.ngo, brunch.company):
        await side.taps("Yes, introduce us")
    return brunch


async def work_together(brunch: Brunch) -> None:
    await brunch.ngo.presses(OpenProgress(suggestion_id=1).pack())
    await brunch.ngo.taps("We work together", "Website & IT")
    await brunch.company.taps("Yes, we work together")


async def takes_the_file(organiser: Actor) -> list[str]:
    """From /organise, one tap in the register."""
    await organiser.says("/organise")
    await organiser.taps("🤝 Partnerships", FILE)
    return spreadsheet(organiser)


async def test_one_tap_in_the_register_brings_what_everybody_at_the_meeting_may_read(
    world: World, brunch: Brunch
) -> None:
    await work_together(brunch)
    cells = await takes_the_file(brunch.organiser)
    assert brunch.organiser.sees("1 partnership is in the file.")
    assert brunch.organiser.account.chat[-1].filename == "Partnerships 2026-10-06.xlsx"
    for told in ("Dialóg Egyesület", "NGO", "Evocampus", "Business", "Website &amp; IT"):
        assert any(told in cell for cell in cells), told
    assert "Tuesday, 6 October 2026" in cells
    assert {"Pairs suggested", "Both said yes", "Made plans"} <= set(cells)
    for name in ("Ala", "Béla", "bela_it", "ala@example.org"):
        assert not any(name in cell for cell in cells), name


async def test_what_one_side_said_alone_is_in_counts_only(brunch: Brunch) -> None:
    await brunch.ngo.taps("What came of it", "We work together", "Website & IT")
    cells = await takes_the_file(brunch.organiser)
    assert brunch.organiser.sees("There is no partnership yet that both sides call so.")
    assert "Evocampus" not in cells


async def test_who_plans_something_is_not_named_although_both_said_so(brunch: Brunch) -> None:
    for side in (brunch.ngo, brunch.company):
        await side.taps("What came of it", "We are making plans")
    assert "Evocampus" not in await takes_the_file(brunch.organiser)


async def test_a_failure_is_told_as_a_lesson_without_who_or_why(brunch: Brunch) -> None:
    await work_together(brunch)
    await brunch.company.taps("It is over", "No money or means for it")
    await brunch.company.says("Ask first who pays")
    cells = await takes_the_file(brunch.organiser)
    assert "Ask first who pays" in cells
    assert brunch.organiser.sees("read it before you pass it on")
    assert "Evocampus" not in cells
    assert not any("money" in cell for cell in cells)


async def test_what_was_planned_and_done_is_presented_and_since_when_it_was(
    world: World, brunch: Brunch
) -> None:
    await work_together(brunch)
    await world.wait(days=40)
    await brunch.company.presses(TellEnding(suggestion_id=1, ending=Ending.DONE).pack())
    cells = await takes_the_file(brunch.organiser)
    assert "Evocampus" in cells
    assert "Tuesday, 6 October 2026" in cells


async def test_who_was_erased_is_not_handed_round(brunch: Brunch) -> None:
    await work_together(brunch)
    await brunch.ngo.says("/privacy")
    await brunch.ngo.taps("Erase everything", "Yes, erase")
    cells = await takes_the_file(brunch.organiser)
    assert not {"Evocampus", "Dialóg Egyesület"} & set(cells[2:]), "the host is called so too"


async def test_whoever_represents_nobody_else_is_told_by_their_sector(
    world: World, brunch: Brunch
) -> None:
    await work_together(brunch)
    async with world.app.database.unit() as unit:
        row = await unit.suggestions.get(1)
        assert row is not None
        row.a_organisation, row.a_sector = "Ala Nowak", "independent"
        row.b_organisation = "BÉLA"
    cells = await takes_the_file(brunch.organiser)
    assert not {"Ala Nowak", "BÉLA"} & set(cells)
    assert "Business" in cells


async def test_nobody_but_organisers_takes_it(world: World, brunch: Brunch) -> None:
    adviser, door = world.person("Expert"), world.person("Door")
    await scenes.organises(world, adviser, brunch.host, Role.ADVISER)
    await scenes.organises(world, door, brunch.host, Role.DOOR)
    for person in (adviser, door, brunch.ngo):
        await person.presses(TakeSummary(host_id=brunch.host.id).pack())
        assert "This is not yours to change" in (person.toast or "")


async def test_there_is_no_file_before_anybody_has_told_something(brunch: Brunch) -> None:
    await brunch.organiser.says("/organise")
    await brunch.organiser.taps("🤝 Partnerships")
    assert FILE not in brunch.organiser.screen
    await brunch.organiser.presses(TakeSummary(host_id=brunch.host.id).pack())
    assert brunch.organiser.sees("There is no partnership yet that both sides call so.")
