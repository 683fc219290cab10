"""A broadcast is resumed, or ends, while a job or a sender is working on it."""

from datetime import timedelta

from domain.audiences import Audience, Segment
from domain.broadcasts import BroadcastState
from domain.delivery import MessageState
from domain.pace import LIFTED
from services.broadcasts import BROADCAST, PROGRESS, Order
from services.bundle import Services
from services.cards.broadcasts import Contents
from services.claims import Claims, Result
from storage.engine import Database
from storage.models import Event
from storage.unit_of_work import UnitOfWork
from tests.storage.conftest import two_at
from tests.storage.meeting import NOW, meeting


def at(unit: UnitOfWork) -> Services:
    return Services(unit, lambda: NOW)


async def confirmed(database: Database) -> tuple[int, int]:
    """The writer and the broadcast, to two people with Telegram."""
    one = await meeting(database)
    async with database.unit() as unit:
        for person_id in one.people:
            person = await unit.people.get(person_id)
            assert person is not None
            person.telegram_id = person_id
        event = await unit.events.get(one.event_id)
        assert isinstance(event, Event)
        order = Order(event.host_id, None, Audience((Segment.EVERYBODY,)), Contents({"pl": "…"}))
        done = await at(unit).broadcasts.confirm(one.organiser_id, order)
        return one.organiser_id, done.broadcast_id


async def test_what_is_taken_up_again_is_not_held_for_ever(postgres_url: str) -> None:
    """A job has just read that it is paused; on SQLite it would have the database to itself."""
    async with two_at(postgres_url) as (one, other):
        writer, broadcast = await confirmed(one)
        async with one.unit() as unit:
            await at(unit).broadcast_controls.pause(writer, broadcast)
        async with other.unit() as job:
            await job.broadcasts.get(broadcast)
            async with one.unit() as unit:
                await at(unit).broadcast_controls.resume(writer, broadcast)
            await at(job).broadcast_reports.keep(broadcast)
        async with one.unit() as unit:
            assert await unit.outbox.counts(BROADCAST, broadcast) == {MessageState.OWED: 2}


async def test_the_end_is_shown_after_progress_that_was_on_its_way(
    databases: tuple[Database, Database],
) -> None:
    _, broadcast = await confirmed(databases[0])
    async with databases[0].unit() as unit:
        claims = Claims(unit, lambda: NOW)
        claimed = [one for one, _ in (await claims.claim(1, 9, LIFTED, {})).messages]
        progress = [one for one in claimed if one.kind == PROGRESS]
        delivered = MessageState.DELIVERED
        await claims.record(Result(one, delivered, 1) for one in claimed if one not in progress)
        assert await at(unit).broadcast_reports.keep(broadcast) == 0
        await claims.record(Result(one, delivered, 1) for one in progress)
        assert await at(unit).broadcast_reports.keep(broadcast) == 1
        assert await unit.outbox.counts(PROGRESS, broadcast) == {MessageState.OWED: 1}
        found = await unit.broadcasts.get(broadcast)
        assert found is not None
        assert found.state is BroadcastState.DONE


async def test_pausing_is_shown_after_progress_that_was_on_its_way(
    databases: tuple[Database, Database],
) -> None:
    """The progress was rendered earlier and may arrive after the press's answer, saying that it runs."""
    writer, broadcast = await confirmed(databases[0])
    async with databases[0].unit() as unit:
        claims = Claims(unit, lambda: NOW)
        claimed = [one for one, _ in (await claims.claim(1, 1, LIFTED, {})).messages]
        assert [one.kind for one in claimed] == [PROGRESS]
        await at(unit).broadcast_controls.pause(writer, broadcast)
        await claims.record([Result(claimed[0], MessageState.DELIVERED, 1)])
    soon = NOW + timedelta(minutes=1)
    for due in (1, 0):  # once
        async with databases[0].unit() as unit:
            later = Services(unit, lambda: soon)
            assert await later.broadcast_reports.keep(broadcast) == due
            assert await unit.outbox.counts(PROGRESS, broadcast) == {MessageState.OWED: 1}


async def test_what_still_arrived_after_pausing_is_shown(
    databases: tuple[Database, Database],
) -> None:
    writer, broadcast = await confirmed(databases[0])
    async with databases[0].unit() as unit:
        claims = Claims(unit, lambda: NOW)
        claimed = [one for one, _ in (await claims.claim(1, 2, LIFTED, {})).messages]
        await at(unit).broadcast_controls.pause(writer, broadcast)
        assert await at(unit).broadcast_reports.keep(broadcast) == 0
        await claims.record(Result(one, MessageState.DELIVERED, 1) for one in claimed)
    async with databases[0].unit() as unit:
        later = Services(unit, lambda: NOW + timedelta(minutes=1))
        assert await later.broadcast_reports.keep(broadcast) == 1
        report = await later.broadcast_reports.of(writer, broadcast)
        assert (report.progress.delivered, report.progress.left) == (1, 1)
