"""Locks between processes on one database; they end with the process that took them."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple
from zlib import crc32

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

Key = int | str  # a Telegram id, whose updates are handled in order; or a name

NAMES_BELOW = -(2**62)  # no Telegram id is as low, so names and ids never meet
# A machine that disappears keeps its locks for half a minute at most.
KEEPALIVE = {
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "4",
}


class LocksGoneError(Exception):
    """The database does not answer; all locks are lost."""


class Locks:
    """Locks within one process: enough for SQLite, where there is no other process."""

    shared = False  # whether other processes use them too

    def __init__(self) -> None:
        self._held: set[Key] = set()

    async def take(self, key: Key) -> bool:
        """Take the lock if it is free and return whether we have it; never waits."""
        if key in self._held:
            return False
        self._held.add(key)
        return True

    async def release(self, key: Key) -> None:
        self._held.discard(key)

    def oldest(self, sender: int) -> int | None:  # noqa: ARG002  one process knows by itself
        """The row id of the person's first unhandled update, if it came with the lock; returned only once."""
        return None

    async def holds(self, key: Key) -> bool:
        """Whether we still hold the lock; between processes it is lost with the connection."""
        return key in self._held

    async def close(self) -> None:
        self._held.clear()


class Want(StrEnum):
    """The kind of request to PostgreSQL: take a lock, release one, or only check the connection."""

    TAKE = "take"
    GIVE = "give"
    NOTHING = "nothing"


class Answer(NamedTuple):
    """Whether the lock was granted; for a person's lock also their first unhandled update, needed next."""

    granted: bool
    oldest: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """A request in the queue; whoever made it may be gone when the answer comes."""

    want: Want
    number: int
    answer: asyncio.Future[Answer]


# Answered in the order of requests. A session may take a lock twice and must then release it twice. Updates are read
# before the lock is taken: one handled meanwhile is detected when it is marked.
ASKED = """
    SELECT CASE want
        WHEN 'take' THEN pg_try_advisory_lock(number)
        WHEN 'give' THEN pg_advisory_unlock(number)
        ELSE true
    END, CASE want
        WHEN 'take' THEN (SELECT min(id) FROM inbox_update WHERE sender_id = number AND state = 'received')
    END
    FROM unnest($1::text[], $2::bigint[]) AS asked (want, number)
"""
PATIENCE = 10  # seconds to wait for the database's answer


class SharedLocks(Locks):
    """PostgreSQL's advisory locks, all on one connection of this process.

    Requests made during a round trip share the next one. PostgreSQL releases a process's locks when it dies,
    however that happens.
    """

    shared = True

    def __init__(self, url: str) -> None:
        super().__init__()
        self._engine = create_async_engine(
            url, poolclass=NullPool, connect_args={"server_settings": _keepalive(url)}
        )
        self._connection: AsyncConnection | None = None
        self._line: list[Question] = []
        self._oldest: dict[Key, int | None] = {}
        self._courier: asyncio.Task[None] | None = None
        self._trouble = _trouble()

    async def take(self, key: Key) -> bool:
        """Take the lock if it is free; raises `LocksGoneError`, and then nothing is taken."""
        if not await super().take(key):
            return False
        granted = False
        try:
            granted, self._oldest[key] = await self._ask(Want.TAKE, _number(key))
        finally:
            if not granted:
                self._held.discard(key)
                self._oldest.pop(key, None)
        return granted

    async def release(self, key: Key) -> None:
        if key in self._held:
            try:
                await self._ask(Want.GIVE, _number(key))
            finally:
                self._held.discard(key)

    def oldest(self, sender: int) -> int | None:
        return self._oldest.pop(sender, None)

    async def holds(self, key: Key) -> bool:
        await self._ask(Want.NOTHING, 0)
        return key in self._held

    async def close(self) -> None:
        self._held.clear()
        if self._courier is not None:
            self._courier.cancel()
            await asyncio.wait([self._courier])
        _disappoint(self._line)
        self._line.clear()
        await self._disconnect()
        await self._engine.dispose()

    async def _ask(self, want: Want, number: int) -> Answer:
        question = Question(want, number, asyncio.get_running_loop().create_future())
        self._put(question)
        try:
            return await question.answer
        except asyncio.CancelledError:
            if question.answer.done() and not question.answer.cancelled():  # it had just come
                told = None if question.answer.exception() else question.answer.result()
                self._give_back(question, granted=told is not None and told.granted)
            raise

    def _put(self, question: Question) -> None:
        self._line.append(question)
        if self._courier is None or self._courier.done():
            self._courier = asyncio.create_task(self._carry())

    async def _carry(self) -> None:
        """Send all queued requests together, until the queue is empty."""
        while self._line:
            asked, self._line = self._line, []
            answers: Sequence[Answer] = ()
            try:
                with suppress(LocksGoneError):
                    answers = await self._answers(asked)
            finally:
                if not answers:
                    _disappoint(asked)
            for question, answer in zip(asked, answers, strict=False):
                if question.answer.cancelled():
                    self._give_back(question, granted=answer.granted)
                else:
                    question.answer.set_result(answer)

    def _give_back(self, question: Question, *, granted: bool) -> None:
        """Release a lock granted to someone who no longer waits for it."""
        if question.want is Want.TAKE and granted:
            unheard = asyncio.get_running_loop().create_future()
            unheard.cancel()
            self._put(Question(Want.GIVE, question.number, unheard))

    async def _answers(self, asked: Sequence[Question]) -> Sequence[Answer]:
        answers = None
        wants, numbers = [one.want.value for one in asked], [one.number for one in asked]
        try:
            driver = await self._driver()
            answers = await driver.fetch(ASKED, wants, numbers, timeout=PATIENCE)
        except self._trouble as gone:
            raise LocksGoneError(type(gone).__name__) from gone
        finally:
            if answers is None:  # whether any lock was granted is unknown
                await self._disconnect()
        return [Answer(*row) for row in answers]

    async def _driver(self) -> Any:
        """asyncpg's connection, without SQLAlchemy's overhead for each statement."""
        if self._connection is None:
            self._connection = await self._engine.connect()
        return (await self._connection.get_raw_connection()).driver_connection

    async def _disconnect(self) -> None:
        """Drop the connection and its locks; a new one is opened when needed."""
        connection, self._connection = self._connection, None
        self._held.clear()
        if connection is not None:
            await connection.invalidate()
            await connection.close()


def _disappoint(asked: Sequence[Question]) -> None:
    for question in asked:
        if not question.answer.done():
            question.answer.set_exception(LocksGoneError("no answer"))


def locks_for(url: str) -> Locks:
    """The kind of locks that suits the database."""
    return SharedLocks(url) if url.startswith("postgresql") else Locks()


def _number(key: Key) -> int:
    return NAMES_BELOW - crc32(key.encode()) if isinstance(key, str) else key


def _trouble() -> tuple[type[Exception], ...]:
    """The exceptions raised when the database is gone; the driver is imported only where it is used."""
    import asyncpg

    return (asyncpg.PostgresError, asyncpg.InterfaceError, SQLAlchemyError, OSError, TimeoutError)


def _keepalive(url: str) -> dict[str, str]:
    """TCP keep-alive settings; none for a local socket."""
    host = make_url(url).host
    return KEEPALIVE if host else {}
