"""Two people use one invitation at the same moment: one gets the role; used or withdrawn, never both."""

import asyncio
from datetime import UTC, datetime

from domain.refusal import Refusal, RefusalCode
from domain.roles import Role
from services.bundle import Services
from storage.engine import Database
from storage.models import Person

NOW = datetime(2026, 10, 5, 8, tzinfo=UTC)


async def test_of_two_who_accept_at_once_one_gets_the_role(
    databases: tuple[Database, Database],
) -> None:
    async with databases[0].unit() as unit:
        people = [await unit.people.add(Person(language="pl", seen_at=NOW)) for _ in range(3)]
        owner, *takers = [person.id for person in people]
        services = Services(unit, lambda: NOW)
        host = await services.hosts.open(owner, "O", name="H", language="pl", zone="UTC")
        card = await services.invitations.invite(owner, host.host_id, Role.ORGANISER)

    async def accepts(database: Database, person_id: int) -> RefusalCode | None:
        try:
            async with database.unit() as unit:
                services = Services(unit, lambda: NOW)
                await services.invitations.accept(card.token, person_id, "N")
        except Refusal as refusal:
            return refusal.code
        return None

    outcomes = await asyncio.gather(*map(accepts, databases, takers))
    assert set(outcomes) == {None, RefusalCode.INVITATION_USED}
    async with databases[0].unit() as unit:
        assert len(await unit.hosts.organisers(host.host_id)) == 2


async def test_a_link_is_taken_or_withdrawn_and_never_both(
    databases: tuple[Database, Database],
) -> None:
    async with databases[0].unit() as unit:
        owner, taker = [
            (await unit.people.add(Person(language="pl", seen_at=NOW))).id for _ in range(2)
        ]
        services = Services(unit, lambda: NOW)
        host = await services.hosts.open(owner, "O", name="H", language="pl", zone="UTC")
        card = await services.invitations.invite(owner, host.host_id, Role.ORGANISER)

    async def takes() -> bool:
        async with databases[0].unit() as unit:
            return await unit.hosts.take_invitation(card.invitation_id, taker, NOW)

    async def withdraws() -> bool:
        async with databases[1].unit() as unit:
            return await unit.hosts.withdraw_invitation(card.invitation_id, NOW)

    assert sorted(await asyncio.gather(takes(), withdraws())) == [False, True]
