"""Two people take the last seat at the same moment: one goes, one waits."""

import asyncio

from domain.rsvp import RsvpAnswer, RsvpOutcome
from services.bundle import Services
from storage.engine import Database
from storage.models import Membership, Organisation, Person
from storage.unit_of_work import UnitOfWork
from tests.storage.meeting import NOW, event_next_week


async def last_seat(unit: UnitOfWork) -> int:
    """An event with one seat; its id."""
    return (await event_next_week(unit, seats=1)).id


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
