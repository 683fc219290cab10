"""A person is checked in at the door while being erased."""

from datetime import timedelta

from domain.rsvp import RsvpStatus
from services.bundle import Services
from storage.unit_of_work import UnitOfWork
from tests.storage.conftest import two_at
from tests.storage.meeting import NOW, meeting


def at(unit: UnitOfWork) -> Services:
    return Services(unit, lambda: NOW)


async def test_nothing_of_a_check_in_outlives_the_erasure(postgres_url: str) -> None:
    """The answers have just been read; on SQLite an erasure would have the database to itself."""
    async with two_at(postgres_url) as (one, other):
        brunch = await meeting(one)
        person_id = brunch.people[0]
        async with one.unit() as unit:
            event = await unit.events.get(brunch.event_id)
            rsvp = await unit.rsvps.of(brunch.event_id, person_id)
            assert event is not None
            assert rsvp is not None
            event.starts_at, event.ends_at = NOW, NOW + timedelta(hours=3)
            rsvp.status = RsvpStatus.GOING
        async with other.unit() as unit:
            await at(unit).erasures.ask(person_id, None)
            async with one.unit() as door:
                await at(door).check_ins.check_in(brunch.organiser_id, rsvp.id)
            await at(unit).erasures.erase(person_id, None, NOW)
        async with one.unit() as unit:
            left = await unit.rsvps.get(rsvp.id)
            assert left is not None
            assert left.membership_id is None
            assert (left.checked_in_at, left.checked_in_by_id, left.before_check_in) == (None,) * 3
