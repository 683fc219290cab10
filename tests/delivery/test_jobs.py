"""The jobs: what fails keeps nothing else from its turn, and is told."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError

from bot.jobs import run_job, solve
from domain.introductions import Answer, SuggestionState
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.world import World, run_here
from tests.storage.meeting import LATER, Meeting, meeting


async def run(world: World, name: str) -> None:
    """One round of a job, as the scheduler has it run."""
    [job] = [one for one in world.app.jobs if one.name == name]
    await run_job(job, world.app.services, world.app.telemetry, world.app.operators)


async def is_spoiled(world: World, event_id: int) -> None:
    """A row that nobody foresaw: the event and its host are nowhere on the earth."""
    async with world.app.database.unit() as unit:
        event = await unit.events.get(event_id)
        assert event is not None
        host = await unit.hosts.get_one(event.host_id)
        event.zone = host.zone = "Nowhere/At_all"


async def answered(world: World, one: Meeting) -> None:
    """Both have said yes, and are to be asked what came of it."""
    async with world.app.database.unit() as unit:
        row = await unit.suggestions.get(one.suggestion_id)
        assert row is not None
        row.a_answer = row.b_answer = Answer.YES
        row.introduced_at = row.ask_at = row.made_at


@pytest.mark.parametrize(
    ("job", "before"),
    [
        ("release", SuggestionState.PROPOSED),
        ("what came", SuggestionState.INTRODUCED),
    ],
)
async def test_one_hosts_bad_row_keeps_no_other_host_waiting_and_operators_hear_of_it(
    world: World, job: str, before: SuggestionState
) -> None:
    await world.operator.says("/help")
    database = world.app.database
    first, second = [await meeting(database, before, code) for code in ("first", "second")]
    for one in (first, second):
        await answered(world, one)
    await is_spoiled(world, first.event_id)
    world.clock.move(LATER)
    for _ in range(2):
        await run(world, job)
    assert await done(world, first, before) is False
    assert await done(world, second, before) is True
    await world.app.sender.drain()
    assert world.operator.sees(f"{job}, ZoneInfoNotFoundError")
    assert world.operator.chat.count("ZoneInfoNotFoundError") == 1


async def done(world: World, one: Meeting, before: SuggestionState) -> bool:
    """Whether the suggestion has gone on from there, or has been asked about."""
    async with world.app.database.unit() as unit:
        row = await unit.suggestions.get(one.suggestion_id)
        assert row is not None
        return row.state is not before or row.ask_at != row.introduced_at


async def test_a_reminder_that_fails_holds_up_none_behind_it(world: World) -> None:
    people = []
    for name, hours in (("Ala", 1), ("Bea", 2)):
        at = await scenes.host(world, name)
        brunch = await scenes.published_event(world, at, starts_in=timedelta(days=10, hours=hours))
        people.append(await scenes.registered(world, f"{name} K.", at=at, language="en"))
        await comes(people[-1], brunch)
        if name == "Ala":
            spoiled = brunch.id
    await world.settle()
    await is_spoiled(world, spoiled)
    world.clock.move(world.clock() + timedelta(days=3, hours=6))
    await run(world, "reminders")
    await world.app.sender.drain()
    assert ["If you can't come" in one.chat for one in people] == [False, True]


class Three:
    """Three gatherings that wait for a solver."""

    def __init__(self) -> None:
        self.solved: list[int] = []

    async def asked(self) -> Sequence[int]:
        return 1, 2, 3

    async def snapshot(self, event_id: int) -> int:
        return event_id

    async def record_solution(self, task: int, _answer: object) -> None:
        self.solved.append(task)


async def test_a_gathering_that_cannot_be_solved_keeps_no_other_unsolved(world: World) -> None:
    three = Three()
    with pytest.raises(ExceptionGroup) as failed:
        await solve(world.services, lambda _: three, lambda number: 1 // (number - 1), run_here)
    assert [type(one) for one in failed.value.exceptions] == [ZeroDivisionError]
    assert three.solved == [2, 3]


async def test_without_a_database_a_round_ends_at_once(world: World) -> None:
    tried = []

    def gone(number: int) -> None:
        tried.append(number)
        raise OperationalError("BEGIN", None, Exception("database is locked"))

    with pytest.raises(ExceptionGroup):
        await solve(world.services, lambda _: Three(), gone, run_here)
    assert tried == [1]
