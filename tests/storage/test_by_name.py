"""Lists are sorted by name, marks and case aside, on each database: Łucja is no name after Z."""

from domain.rsvp import RsvpStatus
from storage.engine import Database
from storage.models import Event, Label, Membership, Organisation, Person, Rsvp
from storage.unit_of_work import UnitOfWork
from tests.storage.meeting import NOW, event_next_week

NAMES = ("zofia", "Łucja", "Ábel", "mia")
IN_ORDER = ["Ábel", "Łucja", "mia", "zofia"]


async def all_coming(unit: UnitOfWork) -> Event:
    """An event to which people of these names come, each of an organisation, and with a label, of that name."""
    event = await event_next_week(unit, seats=9)
    for name in NAMES:
        await comes(unit, event, name)
        await unit.labels.add(Label(host_id=event.host_id, name=name))
    return event


async def comes(unit: UnitOfWork, event: Event, name: str) -> None:
    person = await unit.people.add(Person(language="pl", seen_at=NOW))
    organisation = Organisation(host_id=event.host_id, name=name, sector="ngo")
    member = Membership(
        host_id=event.host_id,
        person_id=person.id,
        organisation_id=(await unit.memberships.add(organisation)).id,
        name=name,
        joined_at=NOW,
    )
    rsvp = Rsvp(
        event_id=event.id,
        membership_id=(await unit.memberships.add(member)).id,
        status=RsvpStatus.GOING,
        ticket=name,
        sector="ngo",
        answered_at=NOW,
    )
    await unit.rsvps.add(rsvp)


async def test_people_organisations_and_labels_stand_in_the_order_of_their_names(
    databases: tuple[Database, Database],
) -> None:
    async with databases[0].unit() as unit:
        event = await all_coming(unit)
        going = [RsvpStatus.GOING]
        seated = await unit.events.seated(event.id, going, offset=0, limit=9)
        unreached = await unit.events.unreached(event.id, going)
        organisations = await unit.labels.organisations(event.host_id, offset=0, limit=9)
        labels = await unit.labels.of_host(event.host_id)
        assert [member.name for member, _, _ in seated] == IN_ORDER
        assert [member.name for member, _, _ in unreached] == IN_ORDER
        assert [one.name for one, _ in organisations] == IN_ORDER
        assert [label.name for label, _ in labels] == IN_ORDER
