"""Two people who were at a brunch, and the suggestion between them that an organiser is about to review."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from domain.events import EventStatus
from domain.introductions import SuggestionState
from domain.rsvp import RsvpStatus
from services.bundle import Services
from storage.engine import Database
from storage.models import Event, Host, Membership, Organisation, Person, Rsvp, Suggestion
from storage.unit_of_work import UnitOfWork

NOW = datetime(2026, 10, 5, 8, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Its organiser, the two as people and as members, and the suggestion between them."""

    organiser_id: int
    event_id: int
    people: tuple[int, int]
    members: tuple[int, int]
    suggestion_id: int


async def event_next_week(unit: UnitOfWork, seats: int) -> Event:
    """A published event of a new host."""
    host = await unit.hosts.add(
        Host(code="h", name="H", language="pl", zone="UTC", pair_key="", created_at=NOW)
    )
    event = Event(
        host_id=host.id,
        code="e",
        language="pl",
        starts_at=NOW + timedelta(days=7),
        ends_at=NOW + timedelta(days=7, hours=2),
        zone="UTC",
        place="…",
        seats=seats,
        status=EventStatus.PUBLISHED,
    )
    return await unit.events.add(event)


async def meeting(
    database: Database, state: SuggestionState = SuggestionState.PROPOSED, code: str = "e"
) -> Meeting:
    """`code`: that of the event, by which two meetings differ."""
    async with database.unit() as unit:
        organiser = (await unit.people.add(Person(language="pl", seen_at=NOW))).id
        services = Services(unit, lambda: NOW)
        host = await services.hosts.open(organiser, "O", name="H", language="pl", zone="UTC")
        event = await unit.events.add(_event(host.host_id, code))
        a, b = [await _came(unit, event, name) for name in ("A", "B")]
        row = _between(event, a, b, state)
        await unit.suggestions.add_all([row])
        return Meeting(organiser, event.id, (a.person_id, b.person_id), (a.id, b.id), row.id)


async def joined_by_a_third(database: Database, one: Meeting) -> int:
    """Make the suggestion part of a trio with a new third person, all in its state; the third's person id."""
    async with database.unit() as unit:
        event = await unit.events.get(one.event_id)
        first = await unit.suggestions.get(one.suggestion_id)
        assert event is not None
        assert first is not None
        third = await _came(unit, event, "C")
        two = [await unit.memberships.get(member) for member in one.members]
        rows = [_between(event, side, third, first.state) for side in two if side]
        await unit.suggestions.add_all(rows)
        for row in (first, *rows):
            row.trio_id = first.id
        return third.person_id


def _event(host_id: int, code: str) -> Event:
    return Event(
        host_id=host_id,
        code=code,
        language="pl",
        starts_at=NOW - timedelta(days=1),
        ends_at=NOW - timedelta(hours=20),
        zone="UTC",
        place="…",
        seats=9,
        status=EventStatus.PUBLISHED,
        matched_at=NOW,
        release_due_at=NOW + timedelta(hours=1),
    )


async def _came(unit: UnitOfWork, event: Event, name: str) -> Membership:
    telegram_id = 100 * event.id + ord(name)
    person = await unit.people.add(Person(telegram_id=telegram_id, language="pl", seen_at=NOW))
    organisation = await unit.memberships.add(
        Organisation(host_id=event.host_id, name=name, sector="ngo")
    )
    member = await unit.memberships.add(
        Membership(
            host_id=event.host_id,
            person_id=person.id,
            organisation_id=organisation.id,
            name=name,
            findable=True,
            joined_at=NOW,
        )
    )
    await unit.rsvps.add(
        Rsvp(
            event_id=event.id,
            membership_id=member.id,
            status=RsvpStatus.CHECKED_IN,
            ticket=f"{event.code} {name}",
            sector="ngo",
            answered_at=NOW,
        )
    )
    return member


def _between(event: Event, a: Membership, b: Membership, state: SuggestionState) -> Suggestion:
    return Suggestion(
        host_id=event.host_id,
        event_id=event.id,
        a_id=a.id,
        b_id=b.id,
        a_organisation="A",
        b_organisation="B",
        a_sector="ngo",
        b_sector="ngo",
        weight=1,
        state=state,
        made_at=NOW,
        deadline_at=None if state is SuggestionState.PROPOSED else NOW + timedelta(hours=2),
    )


async def states(database: Database, one: Meeting) -> list[SuggestionState]:
    """Every state the pair's suggestions have, newest first."""
    async with database.unit() as unit:
        return [row.state for row in await unit.suggestions.between(*one.members)]
