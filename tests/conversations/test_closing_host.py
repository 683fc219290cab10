"""An owner who stops closes the host: everything that it keeps about people goes, and then they can go too."""

from datetime import timedelta

import pytest

from domain.delivery import Priority
from domain.roles import Role
from handlers.hosts.callbacks import AskToClose, CloseHost
from services.cards.introductions import SuggestionNews
from storage.models import Host, Person
from tests.conversations import scenes
from tests.conversations.after_brunch import introduced
from tests.conversations.answers import comes
from tests.conversations.whole_life import everything, rows, whole_life
from tests.conversations.world import Actor, World

CLOSE = "Close and erase everything"


async def asks_to_close(organiser: Actor) -> None:
    await organiser.says("/organise")
    await organiser.taps("Organisers", CLOSE)


async def test_the_only_owner_closes_and_nothing_is_left(world: World) -> None:
    brunch = await introduced(world)
    await world.wait(hours=1)
    await asks_to_close(brunch.organiser)
    assert brunch.organiser.sees("Close Dialóg Egyesület and erase everything?")
    assert brunch.organiser.sees("Events: 1")
    assert brunch.organiser.sees("People: 3")
    assert brunch.organiser.sees("It cannot be undone.")
    await brunch.organiser.taps("Yes, erase")
    assert brunch.organiser.sees("Dialóg Egyesület is closed")
    await brunch.organiser.says("/organise")
    assert brunch.organiser.sees("This is for organisers.")
    await world.wait(days=3)
    assert await rows(world, Person) == [], "whom nobody else knows"
    left = await everything(world)
    assert [one for one in ("Ala", "Evocampus", "ala@example.org", "Olga") if one in left] == []


async def test_no_keeps_it(world: World) -> None:
    organiser = world.person("Olga")
    await scenes.host(world, owner=organiser)
    await asks_to_close(organiser)
    await organiser.taps("No, keep it")
    assert organiser.sees("Organisers of Dialóg Egyesület")
    assert len(await rows(world, Host)) == 1


async def test_whatever_a_host_keeps_goes_with_it(world: World) -> None:
    life = await whole_life(world)
    async with world.app.database.unit() as unit:
        await unit.hosts.erase(1)
    await world.wait(days=3)
    assert await rows(world, Host) == []
    assert [one for one in await rows(world, Person) if one["id"] == life.person_id] == []


async def test_who_is_at_another_host_too_is_known_there_as_before(world: World) -> None:
    organiser = world.person("Olga")
    first = await scenes.host(world, "First", owner=organiser)
    other = await scenes.host(world, "Other")
    ala = await scenes.registered(world, "Ala", at=first)
    await scenes.organises(world, ala, other, Role.ADVISER)
    await asks_to_close(organiser)
    await organiser.taps("Yes, erase")
    await world.wait(days=3)
    await ala.says("/organise")
    assert ala.sees("Other")


async def test_whoever_comes_to_an_event_still_ahead_is_told_first(world: World) -> None:
    organiser = world.person("Olga")
    host = await scenes.host(world, owner=organiser)
    event = await scenes.published_event(world, host)
    await comes(await scenes.registered(world, "Ala", at=host), event)
    await asks_to_close(organiser)
    assert organiser.toast == (
        "There are events still to come. Please call them off first, so that people are told."
    )
    await world.until(event.starts_at + timedelta(hours=3))
    await asks_to_close(organiser)
    assert organiser.sees("and erase everything?")


async def test_what_is_on_its_way_to_people_arrives_first(world: World) -> None:
    brunch = await introduced(world)
    await world.until(world.clock().replace(hour=21))  # 23:00 in Budapest
    organiser = await scenes.person_id(world, brunch.organiser)
    async with world.services() as services:
        await services.outbox.owe_each(
            [organiser],
            SuggestionNews.MADE,
            1,
            Priority.INTRODUCTION,
            brunch.host.id,
            world.clock() + timedelta(hours=9),
        )
    await asks_to_close(brunch.organiser)
    assert "Messages are still on their way" in (brunch.organiser.toast or "")


async def test_who_has_fellow_owners_gives_up_the_role_instead(world: World) -> None:
    organiser = world.person("Olga")
    host = await scenes.host(world, owner=organiser)
    await scenes.organises(world, world.person("Ela"), host)
    await asks_to_close(organiser)
    assert "There are other owners." in (organiser.toast or "")


@pytest.mark.parametrize("role", [Role.ORGANISER, Role.DOOR, Role.ADVISER])
async def test_nobody_but_an_owner_closes(world: World, role: Role) -> None:
    host = await scenes.host(world, owner=world.person("Olga"))
    fellow = world.person("Ela")
    await scenes.organises(world, fellow, host, role)
    now = int(world.clock().timestamp())
    for press in (AskToClose(host_id=host.id), CloseHost(host_id=host.id, asked_at=now)):
        await fellow.presses(press.pack())
        assert "This is not yours to change" in (fellow.toast or "")
    assert len(await rows(world, Host)) == 1


async def test_an_old_yes_closes_nothing(world: World) -> None:
    organiser = world.person("Olga")
    await scenes.host(world, owner=organiser)
    await asks_to_close(organiser)
    await world.wait(hours=1)
    await organiser.taps("Yes, erase")
    assert organiser.toast == "This button is from an earlier step."
    assert len(await rows(world, Host)) == 1
