"""Scenes that many stories begin with: a host, a published event, registered people.

They write rows directly; the wizards people use are tested by stories of their own.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from secrets import token_hex, token_urlsafe

from domain.discussion import PromptState
from domain.events import EventStatus
from domain.interests.reading import read
from domain.interests.taxonomy import KINDS
from domain.profiles import Interest, Profile
from domain.questions import QuestionKind
from domain.roles import Role
from domain.rsvp import RsvpAnswer
from storage.models import Event, EventText, Host, Organiser, Person
from tests.conversations.world import Actor, World

FINDABLE = Profile(findable=True)


@dataclass(frozen=True, slots=True)
class Gathering:
    """A published event: its ids, its link's payload and its start."""

    id: int
    host_id: int
    code: str
    starts_at: datetime

    @property
    def payload(self) -> str:
        return f"e_{self.code}"


async def host(
    world: World,
    name: str = "Dialóg Egyesület",
    *,
    language: str = "hu",
    zone: str = "Europe/Budapest",
    owner: Actor | None = None,
) -> Host:
    """An association that holds events, organised by `owner` if given."""
    async with world.app.database.unit() as unit:
        row = await unit.hosts.add(
            Host(
                code=token_urlsafe(8),
                name=name,
                language=language,
                zone=zone,
                pair_key=token_hex(32),
                created_at=world.clock(),
            )
        )
    if owner is not None:
        await organises(world, owner, row)
    return row


async def organises(
    world: World,
    person: Actor,
    at: Host,
    role: Role = Role.OWNER,
    *,
    event: Gathering | None = None,
) -> int:
    """Give a person a role at a host, or at one event only; the person's id."""
    found = await _known(world, person)
    async with world.app.database.unit() as unit:
        await unit.hosts.add(
            Organiser(
                host_id=at.id,
                person_id=found.id,
                event_id=event.id if event else None,
                role=role,
                name=person.account.name[:64],
                since_at=world.clock(),
            )
        )
    return found.id


async def no_longer_organises(world: World, person: Actor) -> None:
    """Remove all of a person's roles."""
    found = await _known(world, person)
    async with world.app.database.unit() as unit:
        for role in await unit.hosts.roles_of(found.id):
            await unit.hosts.delete(role)


async def published_event(
    world: World,
    at: Host,
    *,
    title: str = "Civil–üzleti villásreggeli",
    starts_in: timedelta = timedelta(days=10),
    seats: int = 20,
    place: str = "Miskolc, Avalon",
) -> Gathering:
    """An event of the host that anybody may answer."""
    starts_at = world.clock() + starts_in
    async with world.app.database.unit() as unit:
        event = await unit.events.add(
            Event(
                host_id=at.id,
                code=token_urlsafe(8),
                language=at.language,
                starts_at=starts_at,
                ends_at=starts_at + timedelta(hours=3),
                zone=at.zone,
                place=place,
                seats=seats,
                status=EventStatus.PUBLISHED,
            )
        )
        await unit.events.add(
            EventText(event_id=event.id, field="title", language=at.language, text=title)
        )
    return Gathering(event.id, at.id, event.code, starts_at)


async def registered(
    world: World,
    name: str,
    *,
    at: Host,
    language: str = "en",
    organisation: str | None = None,
    sector: str = "ngo",
    seeks: str = "",
    offers: str = "",
    username: str | None = None,
    told: Profile = FINDABLE,
) -> Actor:
    """A person with Telegram who is a member of the host.

    `seeks` and `offers`: ids of kinds separated by spaces, or a line in the person's own words. `told`:
    further profile fields, such as contact and causes.
    """
    person = world.person(name, language=language, username=username)
    found = await _known(world, person)
    profile = replace(
        told,
        name=name[:64],
        organisation=organisation or f"{name} {sector}",
        sector=sector,
        seeks=_interests(seeks, language),
        offers=_interests(offers, language),
        languages=told.languages or (language,),
    )
    async with world.services() as services:
        await services.memberships.save(at.id, found.id, profile)
    return person


async def person_id(world: World, person: Actor) -> int:
    """The row of a person who has written to the bot."""
    return (await _known(world, person)).id


async def _known(world: World, person: Actor) -> Person:
    """The person's row, created as if they had once written to the bot if they never did."""
    if not person.chat:
        await world.met_before(person)
    async with world.app.database.unit() as unit:
        found = await unit.people.by_telegram_id(person.id)
    assert found is not None
    return found


def _interests(told: str, language: str) -> tuple[Interest, ...]:
    words = told.split()
    if all(word in KINDS for word in words):
        return tuple(Interest(kind) for kind in words)
    found = tuple(Interest(kind.id, told) for kind in read(told, language).kinds)
    assert found, f"nothing was understood in {told!r}"
    return found


async def answers(world: World, event: Gathering, person: Actor, answer: RsvpAnswer) -> int:
    """Record a member's yes or no to an event, outside the chat; the id of the answer."""
    found = await _known(world, person)
    async with world.services() as services:
        card = (await services.rsvps.answer(found.id, event.id, answer)).event
    assert card.mine is not None
    return card.mine.rsvp_id


async def coming(world: World, event: Gathering, *names: str, at: Host) -> list[int]:
    """Members who say yes to an event, in this order; the ids of their answers."""
    people = [await registered(world, name, at=at) for name in names]
    return [await answers(world, event, person, RsvpAnswer.COMING) for person in people]


async def prompt_open(world: World, event: Gathering, question: str, *, by_id: int) -> int:
    """Open a discussion prompt with this text; its id."""
    async with world.services() as services:
        await services.prompts.write(by_id, event.id, [question])
    async with world.app.database.unit() as unit:
        newest = (await unit.discussions.of_event(event.id))[-1].id
    async with world.services() as services:
        await services.prompts.move(by_id, newest, PromptState.OPEN)
    return newest


async def meals_asked(world: World, event: Gathering, *, by_id: int) -> int:
    """Add the question about meals; its id."""
    async with world.services() as services:
        await services.questions.put(by_id, event.id, QuestionKind.MEAL)
    async with world.app.database.unit() as unit:
        return (await unit.questions.of_event(event.id))[-1].id


async def ticket(world: World, event: Gathering, name: str) -> str:
    """The ticket code of the person registered under this name."""
    async with world.app.database.unit() as unit:
        everyone = await unit.check_ins.people(event.id)
    return next(rsvp.ticket for rsvp, member, _ in everyone if member.name == name)
