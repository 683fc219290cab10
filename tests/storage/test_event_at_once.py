"""Two organisers change one event, or one host, at the same moment: neither undoes the other's change."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import pytest

from domain.events import EventStatus
from domain.programme import read_line
from domain.questions import QuestionKind
from domain.refusal import Refusal
from domain.roles import Role
from domain.table_plans import PlanState
from services.bundle import Services
from storage.engine import Database
from storage.models import Organiser, Person, TablePlan
from tests.storage.conftest import comes_as_far_as_it_can, two_at
from tests.storage.meeting import NOW, Meeting, meeting

DURING = NOW - timedelta(hours=22)
"""While the people of a `meeting` are there."""


@pytest.fixture
async def databases(postgres_url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two processes on PostgreSQL; on SQLite no unit of work begins before another has ended."""
    async with two_at(postgres_url) as both:
        yield both


async def after_one_another(
    databases: tuple[Database, Database],
    first: Callable[[Services], Awaitable[object]],
    then: Callable[[Services], Awaitable[object]],
) -> None:
    """Start the second before the first has ended."""

    async def second() -> None:
        async with databases[1].unit() as unit:
            await then(Services(unit, lambda: DURING))

    async with databases[0].unit() as unit:
        await first(Services(unit, lambda: DURING))
        waiting = asyncio.create_task(second())
        await comes_as_far_as_it_can(databases[1], waiting)
    await waiting


async def planned(database: Database, one: Meeting) -> list[int]:
    """Seat the two at separate tables in a round; the ids of their answers."""
    async with database.unit() as unit:
        ready = TablePlan(event_id=one.event_id, tables=2, rounds=1, asked_at=DURING)
        ready.state = PlanState.READY
        await unit.tables.add(ready)
        rows = await unit.check_ins.people(one.event_id)
        for table, (rsvp, _, _) in enumerate(rows, start=1):
            rsvp.tables = [table]
        return [rsvp.id for rsvp, _, _ in rows]


async def test_of_two_swaps_at_once_the_second_begins_where_the_first_ended(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0])
    a, b = await planned(databases[0], one)
    await after_one_another(
        databases,
        lambda services: services.table_plans.swap(one.organiser_id, a, b, 1),
        lambda services: services.table_plans.swap(one.organiser_id, b, a, 1),
    )
    async with databases[0].unit() as unit:
        rows = await unit.check_ins.people(one.event_id)
    assert [rsvp.tables for rsvp, _, _ in rows] == [[1], [2]]


async def test_what_two_ask_about_meals_at_once_is_one_question(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0])
    async with databases[0].unit() as unit:
        event = await unit.events.get(one.event_id)
        assert event is not None
        event.starts_at, event.ends_at = DURING + timedelta(hours=1), DURING + timedelta(hours=2)
    await after_one_another(databases, *[_asks_about_meals(one)] * 2)
    async with databases[0].unit() as unit:
        assert len(await unit.questions.of_event(one.event_id)) == 1


async def test_a_programme_that_two_write_at_once_has_each_item_once(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0])
    await after_one_another(databases, *[_writes_a_talk(one)] * 2)
    async with databases[0].unit() as unit:
        assert len(await unit.programmes.of_event(one.event_id)) == 1


async def test_an_owner_whose_role_is_taken_takes_nobody_elses(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0])
    second, third = [await another_owner(databases[0], one) for _ in range(2)]
    with pytest.raises(Refusal):
        await after_one_another(
            databases,
            lambda services: services.hosts.take_role(second.id, one.organiser_id),
            lambda services: services.hosts.take_role(third.id, second.person_id),
        )


async def another_owner(database: Database, one: Meeting) -> Organiser:
    async with database.unit() as unit:
        event = await unit.events.get(one.event_id)
        assert event is not None
        person = await unit.people.add(Person(language="pl", seen_at=NOW))
        role = Organiser(
            host_id=event.host_id, person_id=person.id, role=Role.OWNER, name="P", since_at=NOW
        )
        return await unit.hosts.add(role)


def _asks_about_meals(one: Meeting) -> Callable[[Services], Awaitable[object]]:
    return lambda services: services.questions.put(
        one.organiser_id, one.event_id, QuestionKind.MEAL
    )


def _writes_a_talk(one: Meeting) -> Callable[[Services], Awaitable[object]]:
    talk = read_line("10:00 A talk")
    assert talk is not None
    return lambda services: services.programme_changes.write(
        one.organiser_id, one.event_id, "pl", [talk]
    )


async def test_what_is_called_off_while_it_is_published_stays_so(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0])
    async with databases[0].unit() as unit:
        event = await unit.events.get(one.event_id)
        assert event is not None
        event.status = EventStatus.DRAFT
        event.starts_at, event.ends_at = DURING + timedelta(hours=1), DURING + timedelta(hours=2)
    with pytest.raises(Refusal):
        await after_one_another(
            databases,
            lambda services: services.event_changes.cancel(one.event_id, one.organiser_id, "…"),
            lambda services: services.event_changes.publish(one.event_id, one.organiser_id),
        )
    async with databases[0].unit() as unit:
        event = await unit.events.get(one.event_id)
        assert event is not None
        assert event.status is EventStatus.CANCELLED
