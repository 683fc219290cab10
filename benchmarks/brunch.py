"""The database when people begin to press: a host, an event, its members."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from benchmarks.telegram import Update, press
from domain.events import EventStatus
from domain.people import Direction
from storage.engine import Database
from storage.models import Event, EventText, Host, Interest, Membership, Organisation, Person
from storage.unit_of_work import UnitOfWork

PEOPLE = 200
FIRST = 1_000_000_000  # the first person's Telegram id


async def prepare(url: str) -> int:
    """Write a published event that `PEOPLE` members may answer; returns its id."""
    database, now = Database(url), datetime.now(UTC)
    async with database.unit() as unit:
        host = await unit.hosts.add(
            Host(code="h", name="Dialóg", language="hu", zone="UTC", pair_key="", created_at=now)
        )
        event = await unit.events.add(_event(host.id, now + timedelta(days=10)))
        title = "Civil–üzleti villásreggeli"
        await unit.events.add(
            EventText(event_id=event.id, field="title", language="hu", text=title)
        )
        for number in range(PEOPLE):
            await _member(unit, host.id, number, now)
    await database.close()
    return event.id


def taps(event_id: int, rounds: Sequence[int]) -> list[Update]:
    """Presses of everybody: yes in even rounds, no in odd ones, so that each press changes a row."""
    answers = ("coming", "not_coming")
    return [
        press(round_ * PEOPLE + number, FIRST + number, f"rsvp:{event_id}:{answers[round_ % 2]}")
        for round_ in rounds
        for number in range(PEOPLE)
    ]


async def _member(unit: UnitOfWork, host_id: int, number: int, now: datetime) -> None:
    person = await unit.people.add(
        Person(telegram_id=FIRST + number, language="en", host_id=host_id, seen_at=now)
    )
    organisation = await unit.memberships.add(
        Organisation(host_id=host_id, name=f"Organisation {number}", sector="ngo")
    )
    member = await unit.memberships.add(
        Membership(
            host_id=host_id,
            person_id=person.id,
            organisation_id=organisation.id,
            name=f"Person {number}",
            joined_at=now,
        )
    )
    for direction, kind in ((Direction.SEEKS, "website_it"), (Direction.OFFERS, "volunteers")):
        await unit.memberships.add(
            Interest(membership_id=member.id, direction=direction, kind=kind)
        )


def _event(host_id: int, starts_at: datetime) -> Event:
    return Event(
        host_id=host_id,
        code="e",
        language="hu",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=3),
        zone="Europe/Budapest",
        place="Miskolc, Avalon",
        seats=10 * PEOPLE,
        status=EventStatus.PUBLISHED,
    )
