"""Two people register at the same moment, the first from their organisation: it is one, and they are colleagues."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from domain.profiles import Profile
from domain.roles import Role
from services.bundle import Services
from services.newcomers import Newcomer
from storage.engine import Database
from storage.models import Organiser, Person
from storage.unit_of_work import UnitOfWork
from tests.storage.conftest import comes_as_far_as_it_can, two_at
from tests.storage.meeting import NOW, event_next_week

Way = Callable[[UnitOfWork, int, int], Awaitable[object]]
ORGANISATION = "Fundacja Dom"


@pytest.fixture
async def databases(postgres_url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two processes on PostgreSQL; on SQLite no unit of work begins before another has ended."""
    async with two_at(postgres_url) as both:
        yield both


async def brunch(database: Database) -> int:
    """An event to come; its id."""
    async with database.unit() as unit:
        return (await event_next_week(unit, seats=9)).id


async def registers(unit: UnitOfWork, host_id: int, _event_id: int) -> None:
    """In the chat, and says yes."""
    person = await unit.people.add(Person(language="pl", seen_at=NOW))
    profile = Profile(name="Ala", organisation=ORGANISATION, sector="ngo")
    await Services(unit, lambda: NOW).memberships.save(host_id, person.id, profile)


async def is_entered(unit: UnitOfWork, host_id: int, event_id: int) -> None:
    """By an organiser."""
    by_id = (await unit.people.add(Person(language="pl", seen_at=NOW))).id
    await unit.hosts.add(
        Organiser(host_id=host_id, person_id=by_id, role=Role.OWNER, name="P", since_at=NOW)
    )
    jan = Newcomer("Jan", ORGANISATION, organisation_id=None, sector="ngo")
    await Services(unit, lambda: NOW).newcomers.enter(by_id, event_id, jan)


@pytest.mark.parametrize(
    "ways",
    [(registers, registers), (is_entered, registers), (registers, is_entered)],
)
async def test_two_who_are_the_first_from_one_organisation_share_it(
    databases: tuple[Database, Database], ways: tuple[Way, Way]
) -> None:
    event_id = await brunch(databases[0])

    async def second() -> None:
        async with databases[1].unit() as unit:
            await ways[1](unit, 1, event_id)

    async with databases[0].unit() as unit:
        await ways[0](unit, 1, event_id)
        waiting = asyncio.create_task(second())
        await comes_as_far_as_it_can(databases[1], waiting)
    await waiting
    async with databases[0].unit() as unit:
        [one] = await unit.memberships.organisations(1)
        assert await unit.memberships.represented_by(one.id) == 2
