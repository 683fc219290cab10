"""A host with as many members as a figure needs, and the messages owed to them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any

from sqlmodel import SQLModel, insert

from benchmarks.brunch import FIRST
from domain.audiences import Audience, Segment
from domain.delivery import MessageState, Priority
from domain.roles import Role
from services.broadcasts import Order
from services.bundle import Services
from services.cards.broadcasts import Contents
from storage.engine import Database
from storage.models import Host, Membership, Organisation, Organiser, OutboxMessage, Person

CHUNK = 10_000
TEXT = "<b>Do jutra!</b> Spotykamy się o 10:00 w Centrum Wielokulturowym. Wejście od podwórza."
_numbers = count(1)


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Crowd:
    """A host and all its members, the first of whom owns it."""

    host_id: int
    people: range

    async def owe(self, database: Database, kind: str = "circular") -> None:
        """Owe every member one more message."""
        async with database.unit() as unit:
            number, people = next(_numbers), list(self.people)
            owe = Services(unit, now).outbox.owe_each
            await owe(people, kind, number, Priority.BROADCAST, self.host_id)

    async def confirm(self, database: Database) -> int:
        """Confirm a broadcast to everybody as the owner; returns its id."""
        contents = Contents(texts={"pl": f"{TEXT} ({next(_numbers)})"})
        order = Order(self.host_id, None, Audience((Segment.EVERYBODY,)), contents)
        async with database.unit() as unit:
            confirmed = await Services(unit, now).broadcasts.confirm(self.people[0], order)
            return confirmed.broadcast_id

    async def remember(self, database: Database, messages: int) -> None:
        """Record messages sent to these people long ago."""
        rows = [
            {
                "person_id": self.people[number % len(self.people)],
                "host_id": self.host_id,
                "kind": "history",
                "subject_id": number // 1000,
                "key": f"history:{number}",
                "lane": 0,
                "due_at": now(),
                "state": MessageState.DELIVERED,
                "tries": 1,
                "settled_at": now(),
                "message_id": number,
            }
            for number in range(messages)
        ]
        await _fill(database, OutboxMessage, rows)


async def gather(database: Database, members: int, first: int = FIRST) -> Crowd:
    """Write a host with its members; their Telegram ids start at `first`."""
    async with database.unit() as unit:
        host = await unit.hosts.add(
            Host(code="c", name="FISE", language="pl", zone="UTC", pair_key="", created_at=now())
        )
        first_one = await unit.people.add(Person(telegram_id=first, language="pl", seen_at=now()))
        await unit.hosts.add(
            Organiser(
                host_id=host.id,
                person_id=first_one.id,
                role=Role.OWNER,
                name="Anna",
                since_at=now(),
            )
        )
        organisation = await unit.memberships.add(
            Organisation(host_id=host.id, name="FISE", sector="social_economy")
        )
    people = range(first_one.id, first_one.id + members)
    await _fill(database, Person, [_person(one, first + one - first_one.id) for one in people[1:]])
    memberships = [_membership(one, host.id, organisation.id) for one in people]
    await _fill(database, Membership, memberships)
    return Crowd(host.id, people)


async def _fill(database: Database, table: type[SQLModel], rows: list[dict[str, Any]]) -> None:
    for start in range(0, len(rows), CHUNK):
        async with database.engine.begin() as connection:
            await connection.execute(insert(table), rows[start : start + CHUNK])


def _person(number: int, telegram_id: int) -> dict[str, Any]:
    return {
        "id": number,
        "telegram_id": telegram_id,
        "language": "pl",
        "language_chosen": False,
        "reachable": True,
        "seen_at": now(),
    }


def _membership(person: int, host: int, organisation: int) -> dict[str, Any]:
    return {
        "host_id": host,
        "person_id": person,
        "organisation_id": organisation,
        "name": f"Person {person}",
        "languages": [],
        "contact": "organiser",
        "findable": False,
        "joined_at": now(),
    }
