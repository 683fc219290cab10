"""SQLite's single writer: units of work served in turn, committed together, rolled back separately."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import text

from storage.engine import Database, create_engine
from storage.models import Person
from storage.unit_of_work import UnitOfWork
from storage.writer import TOGETHER, Writer

NOW = datetime(2026, 10, 5, 8, tzinfo=UTC)


@pytest.fixture
async def database(sqlite_url: str) -> AsyncIterator[Database]:
    """An empty database."""
    opened = Database(sqlite_url)
    yield opened
    await opened.close()


def on_disk(url: str) -> list[int]:
    """The people another connection finds, by Telegram id."""
    with sqlite3.connect(url.removeprefix("sqlite+aiosqlite:///")) as other:
        rows = other.execute("SELECT telegram_id FROM person ORDER BY telegram_id").fetchall()
    other.close()
    return [number for (number,) in rows]


async def joins(database: Database, number: int) -> int:
    """Add a person; their row's id, once it is on disk."""
    async with database.unit() as unit:
        return await someone(unit, number)


async def someone(unit: UnitOfWork, number: int) -> int:
    person = await unit.people.add(Person(telegram_id=number, language="pl", seen_at=NOW))
    return person.id


async def test_a_unit_that_returned_is_on_the_disk(database: Database, sqlite_url: str) -> None:
    await joins(database, 1)
    assert on_disk(sqlite_url) == [1]


async def test_many_at_once_are_served_in_turn(database: Database, sqlite_url: str) -> None:
    many = range(1, 3 * TOGETHER)
    ids = await asyncio.gather(*(joins(database, number) for number in many))
    assert ids == sorted(ids)
    assert on_disk(sqlite_url) == list(many)


async def test_what_one_unit_undoes_is_undone_for_it_alone(
    database: Database, sqlite_url: str
) -> None:
    async def fails() -> None:
        async with database.unit() as unit:
            await someone(unit, 2)
            raise ValueError("changed my mind")

    first = asyncio.gather(joins(database, 1), fails(), joins(database, 3), return_exceptions=True)
    assert [type(one) for one in await first] == [int, ValueError, int]
    assert on_disk(sqlite_url) == [1, 3]


async def test_one_who_gives_up_waiting_leaves_nobody_uncommitted(
    database: Database, sqlite_url: str
) -> None:
    begun, end = asyncio.Event(), asyncio.Event()

    async def takes_long() -> None:
        async with database.unit() as unit:
            await someone(unit, 1)
            begun.set()
            await end.wait()

    slow = asyncio.create_task(takes_long())
    await begun.wait()
    impatient = asyncio.create_task(joins(database, 2))
    await asyncio.sleep(0)  # it is queued
    end.set()
    await asyncio.sleep(0)  # the slow one may have ended, leaving the commit to it
    impatient.cancel()
    await slow
    assert 1 in on_disk(sqlite_url)


async def test_all_who_shared_a_commit_hear_that_it_failed_and_the_next_one_works(
    sqlite_url: str,
) -> None:
    engine = create_engine(sqlite_url)
    writer = Writer(engine)

    async def adds(host_id: int | None) -> None:
        async with writer.session() as session:
            connection = await session.connection()
            await connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # until the commit
            session.add(Person(language="pl", host_id=host_id, seen_at=NOW))

    outcomes = await asyncio.gather(adds(None), adds(99), adds(None), return_exceptions=True)
    assert outcomes[0] is None  # nobody waited yet when it ended
    assert [type(one) for one in outcomes[1:]] == [IntegrityError] * 2
    await adds(None)
    await writer.close()
    await engine.dispose()
    with sqlite3.connect(sqlite_url.removeprefix("sqlite+aiosqlite:///")) as other:
        assert other.execute("SELECT count(*) FROM person").fetchone() == (2,)
    other.close()


async def test_where_sqlite_rolled_all_back_nobody_is_told_that_it_is_on_the_disk(
    database: Database, sqlite_url: str
) -> None:
    """As a full disk may have it do in the middle of a statement."""

    async def meets_a_full_disk(writer: Writer) -> None:
        async with writer.session() as session:
            await session.execute(text("INSERT OR ROLLBACK INTO person (id) VALUES (NULL)"))

    assert database._writer is not None
    first, *others = await asyncio.gather(
        *(joins(database, number) for number in (1, 2)),
        meets_a_full_disk(database._writer),
        joins(database, 3),
        return_exceptions=True,
    )
    assert first == 1  # committed by itself, as nobody waited yet
    assert all(isinstance(one, DBAPIError) for one in others)
    await joins(database, 4)
    assert {1, 4} <= set(on_disk(sqlite_url)) <= {1, 3, 4}


async def test_a_unit_inside_another_is_refused(database: Database) -> None:
    async with database.unit():
        with pytest.raises(RuntimeError, match="inside another"):
            async with database.unit():
                pass
