"""Two people take the last seat at the same moment: one goes, one waits."""

import asyncio
from datetime import UTC, datetime, timedelta

from domain.events import EventStatus
from domain.rsvp import RsvpAnswer, RsvpOutcome
from services.bundle import Services
from storage.engine import Database
from storage.models import Event, Host, Membership, Organisation, Person
from storage.unit_of_work import UnitOfWork

NOW = datetime(2026, 10, 5, 8, tzinfo=UTC)
IN_A_WEEK = NOW + timedelta(days=7)


async def last_seat(unit: UnitOfWork) -> int:
    """An event with one seat; its id."""
    host = await unit.hosts.add(
        Host(code="h", name="H", language="pl", zone="UTC", pair_key="", created_at=NOW)
    )
    event = Event(
        host_id=host.id,
        code="e",
        language="pl",
        starts_at=IN_A_WEEK,
        ends_at=IN_A_WEEK + timedelta(hours=2),
        zone="UTC",
        place="…",
        seats=1,
        status=EventStatus.PUBLISHED,
    )
    return (await unit.events.add(event)).id


async def member(unit: UnitOfWork, event_id: int) -> int:
    """A registered person; their id."""
    event = await unit.events.get(event_id)
    assert event is not None
    person = await unit.people.add(Person(language="pl", seen_at=NOW))
    organisation = await unit.memberships.add(
        Organisation(host_id=event.host_id, name="O", sector="ngo")
    )
    await unit.memberships.add(
        Membership(
            host_id=event.host_id,
            person_id=person.id,
            organisation_id=organisation.id,
            name="N",
            joined_at=NOW,
        )
    )
    return person.id


async def test_of_two_who_take_the_last_seat_at_once_one_goes_and_one_waits(
    databases: tuple[Database, Database],
) -> None:
    first, second = databases
    async with first.unit() as unit:
        event_id = await last_seat(unit)
        people = [await member(unit, event_id) for _ in range(2)]

    async def says_yes(database: Database, person_id: int) -> RsvpOutcome:
        async with database.unit() as unit:
            rsvps = Services(unit, lambda: NOW).rsvps
            return (await rsvps.answer(person_id, event_id, RsvpAnswer.COMING)).outcome

    outcomes = await asyncio.gather(says_yes(first, people[0]), says_yes(second, people[1]))
    assert sorted(outcomes) == [RsvpOutcome.GOING, RsvpOutcome.WAITLISTED]
