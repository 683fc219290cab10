"""A crowd that registers and answers over HTTP while the bot keeps dying, and what must hold then."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.delivery import UpdateState
from domain.events import EventStatus
from domain.roles import Role
from domain.rsvp import RsvpStatus
from storage.engine import Database
from storage.models import (
    Event,
    EventText,
    Host,
    InboxUpdate,
    Invitation,
    Membership,
    Organisation,
    Organiser,
    Person,
    Rsvp,
)
from tests.delivery.evidence import evidence
from tests.delivery.visitors import PATIENCE, Inviter, Telegram, Visitor, a_while


@dataclass
class Scene:
    """An event at a host, and who comes to it."""

    database: Database
    seats: int
    log: Path  # in which the processes write
    telegram: Telegram = field(default_factory=Telegram)
    host_id: int = 0
    visitors: list[Visitor] = field(default_factory=list)
    arriving: list[asyncio.Task[None]] = field(default_factory=list)

    async def open(self) -> None:
        """The rows that exist before anybody comes."""
        now = datetime.now(UTC)
        self.inviter = Inviter(self.telegram, "Ola Organiser", "")
        async with self.database.unit() as unit:
            host = Host(
                code="h", name="Dialóg", language="en", zone="UTC", pair_key="", created_at=now
            )
            self.host_id = (await unit.hosts.add(host)).id
            event = await unit.events.add(
                _event(self.host_id, now + timedelta(days=10), self.seats)
            )
            await unit.events.add(
                EventText(event_id=event.id, field="title", language="en", text="Brunch")
            )
            person = await unit.people.add(
                Person(telegram_id=self.inviter.account.id, language="en", seen_at=now)
            )
            owner = Organiser(
                host_id=self.host_id, person_id=person.id, role=Role.OWNER, name="Ola", since_at=now
            )
            await unit.hosts.add(owner)

    def invite(self, times: int) -> None:
        """Have the organiser make this many invitations."""
        inviting = self.inviter.invites(self.host_id, times)
        self.arriving.append(asyncio.create_task(inviting))

    def arrive(self, count: int) -> None:
        """Let this many more people begin."""
        for _ in range(count):
            one = Visitor(self.telegram, f"Visitor {len(self.visitors)} Nowak", "e_brunch")
            self.visitors.append(one)
            self.arriving.append(asyncio.create_task(one.comes()))

    async def everybody_is_through(self) -> None:
        """Wait until all have come as far as they want, and everything they did is settled."""
        try:
            await asyncio.gather(*self.arriving)
        except TimeoutError:
            stuck = [one for one in self.visitors if not one.through]
            raise AssertionError(await evidence(stuck, self.database, self.log)) from None
        async with asyncio.timeout(PATIENCE):
            while self.telegram.world.updates.pending() or await self._unsettled():
                await a_while(0.05)

    async def _unsettled(self) -> int:
        open_ = (UpdateState.RECEIVED, UpdateState.DONE)
        async with AsyncSession(self.database.engine) as session:
            query = select(InboxUpdate.id).where(col(InboxUpdate.state).in_(open_))
            return len((await session.exec(query)).all())

    async def assert_nothing_lost_and_nothing_twice(self) -> None:
        """Assert that every update was stored once and answered, and that what people said is stored once."""
        async with AsyncSession(self.database.engine) as session:
            states = Counter((await session.exec(select(InboxUpdate.state))).all())
            numbers = (await session.exec(select(InboxUpdate.update_id))).all()
            answers = select(Rsvp.status, Organisation.name, Person.telegram_id).select_from(Rsvp)
            answers = (
                answers.join(Membership, col(Membership.id) == col(Rsvp.membership_id))
                .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
                .join(Person, col(Person.id) == col(Membership.person_id))
            )
            answered = (await session.exec(answers)).all()
            invitations = len((await session.exec(select(Invitation.id))).all())
        assert set(states) == {UpdateState.ANSWERED}, states
        updates = self.telegram.world.updates
        issued = range(updates.first_id, updates.next_id)
        assert sorted(numbers) == list(issued)
        kept = Counter((name, number) for _, name, number in answered)
        wronged = [
            one for one in self.visitors if kept.pop((one.organisation, one.account.id), 0) != 1
        ]
        assert not wronged, await evidence(wronged, self.database, self.log)
        assert not kept, "somebody answered who never came"
        going = sum(status is RsvpStatus.GOING for status, _, _ in answered)
        assert going == min(self.seats, len(self.visitors))
        assert invitations == self.inviter.pressed


def _event(host_id: int, starts_at: datetime, seats: int) -> Event:
    return Event(
        host_id=host_id,
        code="brunch",
        language="en",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        zone="UTC",
        place="Miskolc",
        seats=seats,
        status=EventStatus.PUBLISHED,
    )
