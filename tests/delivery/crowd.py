"""A crowd that registers and answers over HTTP, with a bot that dies all the time, and what must hold then."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.delivery import UpdateState
from domain.events import EventStatus
from domain.roles import Role
from domain.rsvp import RsvpStatus
from handlers.hosts.callbacks import CreateInvitation
from sandbox.core import Sandbox
from sandbox.params import Upload
from sandbox.updates import FIRST_UPDATE_ID
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

PATIENCE = 240  # real seconds, waited for only if something is broken
# What leads on from whatever screen a person may find themselves at, the first that fits.
WAYS_ON = (
    "✅ Save",
    "No, show the question",
    "Show the question",
    "I'm coming",
    "I'd like to come",
    "16 or over",
    "NGO",
    "Yes, they may",
    "Through the organiser",
    "Skip",
    "Next",
)


class Telegram(Sandbox):
    """A sandbox that tells when the bot has done something in a chat."""

    def __init__(self) -> None:
        super().__init__(now=lambda: datetime.now(UTC), sleep=_at_most_a_second)
        self.news: dict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Upload] | None = None,
    ) -> Any:
        try:
            return await super().call(token, method, params, files)
        finally:
            self.news[str(params.get("chat_id", ""))].set()


async def _at_most_a_second(seconds: float) -> None:
    """Telegram would wait for minutes before it tries a webhook again."""
    await a_while(min(seconds, 1))


@dataclass
class Visitor:
    """Somebody who does the next thing each time the bot has shown something new."""

    telegram: Telegram
    name: str
    payload: str
    reopened: int = 0  # how often the link was opened again, as nothing led on

    def __post_init__(self) -> None:
        self.account = self.telegram.person(self.name)
        self.organisation = sha256(self.name.encode()).hexdigest()[:12].translate(LETTERS)

    async def comes(self) -> None:
        """Follow the event's link, register, and have a seat or a place in the line."""
        self.account.start(self.payload)
        while True:
            await self._something_new()
            if "I can't come" in self.account.buttons or "seat is reserved" in self.account.screen:
                return
            if "waitlist" in self.account.screen:
                return
            self._act()

    def _act(self) -> None:
        screen, buttons = self.account.screen, self.account.buttons
        way = next((way for way in WAYS_ON if any(way in one for one in buttons)), None)
        if "Which organisation do you represent?" in screen:
            self.account.say(self.organisation)
        elif "What is your name?" in screen:
            self.account.tap(self.name)
        elif way is not None:
            self.account.tap(way)
        else:  # home, say
            self.reopened += 1
            self.account.start(self.payload)

    async def _something_new(self) -> None:
        """Until the bot's newest message is another than it was, or says something else."""
        news, before = self.telegram.news[str(self.account.id)], self._newest()
        async with asyncio.timeout(PATIENCE):
            while self._newest() == before:
                news.clear()
                await news.wait()

    def _newest(self) -> tuple[int, str] | None:
        newest = self.account.newest
        return (newest.message_id, newest.screen) if newest else None


LETTERS = str.maketrans("0123456789", "ghijklmnop")  # a name of a word that is like no other


class Inviter(Visitor):
    """An organiser who makes invitations; each press makes one more, were it to take effect twice."""

    pressed = 0

    async def invites(self, host_id: int, times: int) -> None:
        self.account.start()
        await self._something_new()
        for _ in range(times):
            self.account.press(CreateInvitation(host_id=host_id, role=Role.DOOR).pack())
            self.pressed += 1
            await self._something_new()


@dataclass
class Scene:
    """An event at a host, and who comes to it."""

    database: Database
    seats: int
    telegram: Telegram = field(default_factory=Telegram)
    host_id: int = 0
    visitors: list[Visitor] = field(default_factory=list)
    arriving: list[asyncio.Task[None]] = field(default_factory=list)

    async def open(self) -> None:
        """The rows that are there before anybody comes."""
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
        """The organiser makes so many invitations."""
        inviting = self.inviter.invites(self.host_id, times)
        self.arriving.append(asyncio.create_task(inviting))

    def arrive(self, count: int) -> None:
        """So many more people begin."""
        for _ in range(count):
            one = Visitor(self.telegram, f"Visitor {len(self.visitors)} Nowak", "e_brunch")
            self.visitors.append(one)
            self.arriving.append(asyncio.create_task(one.comes()))

    async def everybody_is_through(self) -> None:
        """All have come as far as they want, and everything that they did is settled."""
        await asyncio.gather(*self.arriving)
        async with asyncio.timeout(PATIENCE):
            while self.telegram.world.updates.pending() or await self._unsettled():
                await a_while(0.05)

    async def _unsettled(self) -> int:
        open_ = (UpdateState.RECEIVED, UpdateState.DONE)
        async with AsyncSession(self.database.engine) as session:
            query = select(InboxUpdate.id).where(col(InboxUpdate.state).in_(open_))
            return len((await session.exec(query)).all())

    async def assert_nothing_lost_and_nothing_twice(self) -> None:
        """Every update was taken in once and answered; what people said is there, and once."""
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
        issued = range(FIRST_UPDATE_ID, self.telegram.world.updates.next_id)
        assert sorted(numbers) == list(issued)
        theirs = sorted((one.organisation, one.account.id) for one in self.visitors)
        assert sorted((name, number) for _, name, number in answered) == theirs
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


async def a_while(seconds: float) -> None:
    """Let real time pass, as the processes need it."""
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), seconds)
