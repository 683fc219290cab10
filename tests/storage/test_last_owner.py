"""The owners of a host: how one becomes it, and two who leave at the same moment, of whom one has to stay."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from domain.refusal import Refusal, RefusalCode
from domain.roles import Role
from services.bundle import Services
from storage.engine import Database
from storage.models import Organiser, Person
from tests.storage.meeting import NOW

Way = Callable[[Database, int, int], Awaitable[None]]


async def owned_by_two(database: Database) -> list[tuple[int, int]]:
    """The two owners of a host: their ids, and their roles' ids."""
    async with database.unit() as unit:
        one, other = [
            (await unit.people.add(Person(language="pl", seen_at=NOW))).id for _ in range(2)
        ]
        hosts = Services(unit, lambda: NOW).hosts
        host_id = (await hosts.open(one, "O", name="H", language="pl", zone="UTC")).host_id
        role = Organiser(host_id=host_id, person_id=other, role=Role.OWNER, name="P", since_at=NOW)
        await unit.hosts.add(role)
        return [(row.person_id, row.id) for row in await unit.hosts.organisers(host_id)]


async def leaves(database: Database, person_id: int, role_id: int) -> None:
    """Give the role back."""
    async with database.unit() as unit:
        await Services(unit, lambda: NOW).hosts.take_role(role_id, person_id)


async def is_erased(database: Database, person_id: int, _role_id: int) -> None:
    """Erase the person everywhere."""
    async with database.unit() as unit:
        await Services(unit, lambda: NOW).erasures.erase(person_id, None, NOW)


@pytest.mark.parametrize("ways", [(leaves, leaves), (is_erased, is_erased), (leaves, is_erased)])
async def test_of_two_owners_who_leave_at_once_one_stays(
    databases: tuple[Database, Database], ways: tuple[Way, Way]
) -> None:
    owners = await owned_by_two(databases[0])
    leaving = [
        way(database, *owner) for way, database, owner in zip(ways, databases, owners, strict=True)
    ]
    [outcome] = [one for one in await asyncio.gather(*leaving, return_exceptions=True) if one]
    assert isinstance(outcome, Refusal)
    assert outcome.code is RefusalCode.LAST_OWNER


async def test_whoever_has_the_longest_name_in_telegram_may_open_a_host(
    databases: tuple[Database, Database],
) -> None:
    name = f"{'x' * 64} {'y' * 64}"
    async with databases[0].unit() as unit:
        owner = (await unit.people.add(Person(language="pl", seen_at=NOW))).id
        hosts = Services(unit, lambda: NOW).hosts
        opened = await hosts.open(owner, name, name="H", language="pl", zone="UTC")
        [row] = await unit.hosts.organisers(opened.host_id)
    assert name.startswith(row.name)
