"""Links past the waitlist are tracked: who made which, who used which, and what became of the others."""

import pytest

from domain.roles import Role
from handlers.events.callbacks.seats import OpenSeatLinks, WithdrawSeatLink
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    """One seat, taken."""
    event = await scenes.published_event(world, dialog, title="Brunch", seats=1)
    await scenes.coming(world, event, "Seated", at=dialog)
    return event


async def makes_a_link(organiser: Actor) -> str:
    await organiser.says("/organise")
    await organiser.taps("Brunch", "📣 Link and poster", "🔗 A link past the line")
    return organiser.link


async def test_a_link_that_went_to_the_wrong_chat_is_withdrawn_at_once(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    quick, late = [await scenes.registered(world, name, at=dialog) for name in ("Quick", "Late")]
    await quick.follows(link)
    await dora.taps("Withdraw the link")
    assert dora.toast == "The link no longer works."
    assert dora.sees("Links past the line that still work: 0")
    await quick.taps("Take the seat")
    assert quick.toast == "This invitation has expired. Ask for a new one."
    await late.follows(link)
    assert late.sees("This invitation has expired. Ask for a new one.")


async def test_the_list_of_links_is_offered_once_there_is_one(
    world: World, brunch: Gathering, dora: Actor
) -> None:
    await dora.says("/organise")
    await dora.taps("Brunch", "📣 Link and poster")
    assert "🔗 Links given so far" not in dora.screen
    await dora.taps("🔗 A link past the line")
    await dora.says("/organise")
    await dora.taps("Brunch", "📣 Link and poster")
    assert "🔗 Links given so far" in dora.screen


async def test_organisers_see_all_links_who_gave_them_until_when_and_who_took_them(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    erika = world.person("Erika")
    await scenes.organises(world, erika, dialog)
    hers, his = await makes_a_link(erika), await makes_a_link(dora)
    mayor = await scenes.registered(world, "Mayor", at=dialog)
    await mayor.follows(hers)
    await mayor.taps("Take the seat")
    await dora.says("/organise")
    await dora.taps("Brunch", "📣 Link and poster", "🔗 Links given so far")
    assert dora.sees("Links past the line that still work: 1")
    assert dora.sees(f"1. 🔗 …{his[-4:]}\nIt works once, until: Monday, 12 October")
    assert dora.sees("Given by: Dóra")
    assert dora.sees(f"2. ✓ …{hers[-4:]}\nMayor, Mayor ngo\nUsed: Monday, 5 October")
    assert dora.sees("Given by: Erika")
    await erika.says("/organise")
    await erika.taps("Brunch", "📣 Link and poster", "🔗 Links given so far", "Withdraw 1")
    assert erika.sees("Links past the line that still work: 0")
    assert erika.sees(f"2. ✖️ …{his[-4:]}\nWithdrawn: Monday, 5 October")
    assert erika.sees("Given by: Dóra")
    assert "[ Withdraw" not in erika.screen


async def test_whoever_was_quicker_keeps_the_seat(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    mayor = await scenes.registered(world, "Mayor", at=dialog)
    await mayor.follows(link)
    await mayor.taps("Take the seat")
    await dora.taps("Withdraw the link")
    assert dora.toast == "Somebody has taken the seat already."
    assert dora.sees("Mayor, Mayor ngo")
    await mayor.says(f"/start {brunch.payload}")
    assert mayor.sees("✅ You are coming.")


async def test_a_link_that_nobody_used_tells_so(
    world: World, brunch: Gathering, dora: Actor
) -> None:
    link = await makes_a_link(dora)
    await world.wait(days=8)
    await dora.presses(OpenSeatLinks(event_id=brunch.id).pack())
    assert dora.sees("Links past the line that still work: 0")
    assert dora.sees(f"1. ✖️ …{link[-4:]}\nNobody used it until: Monday, 12 October")
    assert "[ Withdraw" not in dora.screen


async def test_a_link_ends_with_the_role_of_whoever_gave_it(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    erika = world.person("Erika")
    await scenes.organises(world, erika, dialog)
    link = await makes_a_link(erika)
    await dora.says("/organise")
    await dora.taps("Organisers", "✖️ Erika", "Yes")
    await dora.presses(OpenSeatLinks(event_id=brunch.id).pack())
    assert dora.sees(f"1. ✖️ …{link[-4:]}\nIt no longer works: whoever gave it is no organiser")


async def test_many_links_stand_on_pages(world: World, brunch: Gathering, dora: Actor) -> None:
    for _ in range(7):
        await makes_a_link(dora)
    await dora.taps("🔗 Links given so far", "▶", "Withdraw 7")
    assert dora.sees("Links past the line that still work: 6")
    assert dora.sees("7. ✖️ …")
    await dora.taps("◀")
    assert "[ Withdraw 6 ]" in dora.screen


async def test_the_door_neither_sees_nor_withdraws_links(
    world: World, dialog: Host, brunch: Gathering, dora: Actor
) -> None:
    await makes_a_link(dora)
    door = world.person("Door")
    await scenes.organises(world, door, dialog, Role.DOOR)
    await door.says("/start")
    for press in (OpenSeatLinks(event_id=brunch.id), WithdrawSeatLink(invitation_id=1)):
        await door.presses(press.pack())
        assert door.toast == "This is not yours to change. If it should be, ask the organiser."
