"""`kill -9` in the middle of a drain: everybody gets the message, and few get it twice."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from bot.sender import IN_FLIGHT, Sender
from bot.session import Session
from domain.delivery import LEASE, Priority
from domain.pace import LIFTED
from handlers.letters import by_name
from sandbox.core import Sandbox
from sandbox.params import Upload
from sandbox.server import running
from services.bundle import Services
from storage.engine import Database
from storage.models import Person
from tests.delivery.office import CIRCULAR

PEOPLE = 150
KILLED_AT = (20, 75, 130)  # after this many sends, before the last one's answer


def now() -> datetime:
    return datetime.now(UTC)


class DeadlySandbox(Sandbox):
    """Kills the sending process at given numbers of sends: the message arrived, the answer did not."""

    victim = 0
    sends = 0

    async def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Upload] | None = None,
    ) -> Any:
        answer = await super().call(token, method, params, files)
        self.sends += method.lower() == "sendmessage"
        if self.sends in KILLED_AT and self.victim:
            os.kill(self.victim, signal.SIGKILL)
            self.victim = 0
        return answer


async def drain(url: str, database_url: str, lives: int) -> None:
    """The body of the process: it begins once the leases of its predecessors have expired."""
    session = Session(api=TelegramAPIServer.from_base(url))
    database = Database(database_url)

    def later() -> datetime:
        return now() + lives * (LEASE + timedelta(seconds=1))

    sender = Sender(
        Bot("42:SANDBOX", session=session), database, by_name([CIRCULAR]), later, LIFTED
    )
    await sender.drain()
    await session.close()
    await database.close()


def forked(url: str, database_url: str, lives: int) -> int:
    """A forked process with everything imported; its id."""
    process = os.fork()
    if not process:
        try:
            asyncio.run(drain(url, database_url, lives))
        finally:
            os._exit(0)
    return process


async def owe(telegram: Sandbox, database_url: str) -> list[int]:
    people = [telegram.person("Ala") for _ in range(PEOPLE)]
    database = Database(database_url)
    async with database.unit() as unit:
        rows = []
        for one in people:
            one.start()
            person = Person(telegram_id=one.id, language="en", seen_at=now())
            rows.append((await unit.people.add(person)).id)
        await Services(unit, now).outbox.owe_each(rows, "circular", 1, Priority.BROADCAST, None)
    await database.close()
    return [one.id for one in people]


async def test_whoever_is_killed_loses_no_message_and_repeats_at_most_those_in_flight(
    database_url: str,
) -> None:
    telegram = DeadlySandbox(now=now)
    people = await owe(telegram, database_url)
    async with running(telegram) as url:
        for lives in range(len(KILLED_AT) + 1):
            telegram.victim = forked(url, database_url, lives)
            _, status = await asyncio.to_thread(os.waitpid, telegram.victim, 0)
            killed = os.WIFSIGNALED(status)
            assert killed == (lives < len(KILLED_AT))
    got = Counter({one: len(telegram.people[one].chat) - 1 for one in people})  # less /start
    assert min(got.values()) == 1
    assert 0 < sum(got.values()) - PEOPLE <= len(KILLED_AT) * IN_FLIGHT
