"""The record of tables read and written, which loops looking for work rely on."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from storage.engine import Database
from storage.traffic import Traffic, traffic_on


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An empty database."""
    opened = Database(database_url)
    yield opened
    await opened.close()


async def touched(database: Database, statement: str) -> tuple[set[str], set[str]]:
    """The tables recorded as read, and those recorded as written."""
    traffic: Traffic = traffic_on(database.engine)
    traffic.read.clear()
    before = traffic.written.copy()
    async with database.engine.begin() as connection:
        await connection.execute(text(statement))
    return traffic.read.copy(), {*(traffic.written - before)}


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("SELECT e.id FROM event AS e JOIN host ON host.id = e.host_id", {"event", "host"}),
        ("SELECT 1 FROM event, rsvp WHERE rsvp.event_id = event.id", {"event", "rsvp"}),
        ("SELECT (SELECT count(*) FROM rsvp) + (SELECT count(*) FROM draft)", {"rsvp", "draft"}),
    ],
)
async def test_every_table_that_a_question_names_is_read(
    database: Database, statement: str, read: set[str]
) -> None:
    assert await touched(database, statement) == (read, set())


async def test_what_a_condition_asks_of_another_table_is_read_and_not_written(
    database: Database,
) -> None:
    statement = "UPDATE event SET seats = 1 WHERE id IN (SELECT event_id FROM rsvp)"
    assert await touched(database, statement) == ({"event", "rsvp"}, {"event"})


async def test_with_a_row_goes_what_hangs_on_it(database: Database) -> None:
    _, written = await touched(database, "DELETE FROM host WHERE id = 0")
    assert {
        "host",
        "event",
        "rsvp",
        "draft",
    } <= written  # an answer references an event, which references a host
    assert "inbox_update" not in written
