"""Two actions on one pair at the same moment: nobody is notified twice, and decisions stand."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from domain.introductions import Answer, SuggestionState
from domain.matching import Match
from domain.refusal import Refusal
from services.bundle import Services
from storage.engine import Database
from tests.storage.conftest import comes_as_far_as_it_can, two_at
from tests.storage.meeting import LATER, NOW, Meeting, meeting, states


@pytest.fixture
async def databases(postgres_url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two processes on PostgreSQL; on SQLite no unit of work begins before another has ended."""
    async with two_at(postgres_url) as both:
        yield both


async def asks(database: Database, one: Meeting, side: int) -> None:
    async with database.unit() as unit:
        requests = Services(unit, lambda: NOW).requests
        await requests.ask(one.people[side], one.members[1 - side], "", [])


async def test_two_who_ask_each_other_at_once_are_introduced(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0], SuggestionState.STRUCK)
    await asyncio.gather(asks(databases[0], one, 0), asks(databases[1], one, 1))
    assert await states(databases[0], one) == [SuggestionState.INTRODUCED, SuggestionState.STRUCK]


async def test_who_asks_while_the_pair_goes_out_says_yes_to_it(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0])
    async with databases[0].unit() as unit:
        await Services(unit, lambda: NOW).reviews.release(one.organiser_id, one.suggestion_id)
        asking = asyncio.create_task(asks(databases[1], one, 0))
        await comes_as_far_as_it_can(databases[1], asking)
    await asking
    assert await states(databases[0], one) == [SuggestionState.RELEASED]


async def test_a_pair_of_which_one_is_just_asking_does_not_go_out(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0])

    async def goes_out() -> None:
        async with databases[1].unit() as unit:
            await Services(unit, lambda: NOW).reviews.release_all(one.organiser_id, one.event_id)

    async with databases[0].unit() as unit:
        await Services(unit, lambda: NOW).requests.ask(one.people[0], one.members[1], "", [])
        releasing = asyncio.create_task(goes_out())
        await comes_as_far_as_it_can(databases[1], releasing)
    await releasing
    assert await states(databases[0], one) == [SuggestionState.RELEASED, SuggestionState.STRUCK]


async def test_who_asked_while_the_matching_was_running_is_not_proposed_the_same(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0], SuggestionState.RELEASED)
    async with databases[0].unit() as unit:
        event = await unit.events.get(one.event_id)
        assert event is not None
        a, b = map(str, one.members)
        match = Match(a, b, 1, 0.0, 0.0, ())
        assert await Services(unit, lambda: NOW).matchings.write_down(event, [match]) == []


async def test_what_is_struck_the_moment_it_would_go_out_stays_struck(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0])

    async def goes_out() -> int:
        async with databases[1].unit() as unit:
            return await Services(unit, lambda: LATER).reviews.release_due(one.event_id)

    async with databases[0].unit() as unit:
        await Services(unit, lambda: NOW).reviews.strike(one.organiser_id, one.suggestion_id)
        releasing = asyncio.create_task(goes_out())
        await comes_as_far_as_it_can(databases[1], releasing)
    assert await releasing == 0
    assert await states(databases[0], one) == [SuggestionState.STRUCK]


async def test_what_has_just_gone_out_is_not_struck_any_more(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0])

    async def is_struck() -> None:
        async with databases[1].unit() as unit:
            reviews = Services(unit, lambda: NOW).reviews
            await reviews.strike(one.organiser_id, one.suggestion_id)

    async with databases[0].unit() as unit:
        await Services(unit, lambda: NOW).reviews.release_all(one.organiser_id, one.event_id)
        striking = asyncio.create_task(is_struck())
        await comes_as_far_as_it_can(databases[1], striking)
    with suppress(Refusal):
        await striking
    assert await states(databases[0], one) == [SuggestionState.RELEASED]


async def test_the_last_yes_at_the_deadline_introduces_and_is_not_closed(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0], SuggestionState.RELEASED)

    async def closes() -> int:
        async with databases[1].unit() as unit:
            return await Services(unit, lambda: LATER).introductions.close(one.suggestion_id)

    async with databases[0].unit() as unit:
        introductions = Services(unit, lambda: NOW).introductions
        for person_id in one.people:
            await introductions.answer(person_id, one.suggestion_id, Answer.YES)
        closing = asyncio.create_task(closes())
        await comes_as_far_as_it_can(databases[1], closing)
    assert await closing == 0
    assert await states(databases[0], one) == [SuggestionState.INTRODUCED]
