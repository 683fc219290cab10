"""Three people answer at the same moment: no deadlock, and every yes is recorded."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from domain.introductions import Answer, SuggestionState
from services.bundle import Services
from storage.engine import Database
from tests.storage.conftest import comes_as_far_as_it_can, two_at
from tests.storage.meeting import NOW, joined_by_a_third, meeting


@pytest.fixture
async def databases(postgres_url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two processes on PostgreSQL; on SQLite no unit of work begins before another has ended."""
    async with two_at(postgres_url) as both:
        yield both


async def say_yes_to_both(database: Database, person_id: int) -> None:
    async with database.unit() as unit:
        mine = await Services(unit, lambda: NOW).introductions.mine(person_id)
        first = mine.open[-1].suggestion_id
        introductions = Services(unit, lambda: NOW).introductions
        await introductions.answer_trio(person_id, first, Answer.YES, only=False)


async def trio_of(database: Database, suggestion_id: int) -> list[SuggestionState]:
    async with database.unit() as unit:
        return [row.state for row in await unit.suggestions.of_trio(suggestion_id)]


async def test_three_yeses_at_once_introduce_all_three(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0], SuggestionState.RELEASED)
    third = await joined_by_a_third(databases[0], one)
    people = (*one.people, third)
    saying = [say_yes_to_both(databases[n % 2], person) for n, person in enumerate(people)]
    await asyncio.gather(*saying)
    assert await trio_of(databases[0], one.suggestion_id) == [SuggestionState.INTRODUCED] * 3


async def test_who_answers_while_another_is_answering_hears_of_that_yes(
    databases: tuple[Database, Database],
) -> None:
    one = await meeting(databases[0], SuggestionState.RELEASED)
    third = await joined_by_a_third(databases[0], one)
    async with databases[0].unit() as unit:
        introductions = Services(unit, lambda: NOW).introductions
        await introductions.answer_trio(third, one.suggestion_id + 1, Answer.YES, only=False)
        answering = asyncio.create_task(say_yes_to_both(databases[1], one.people[0]))
        await comes_as_far_as_it_can(databases[1], answering)
    await answering
    assert await trio_of(databases[0], one.suggestion_id) == [
        SuggestionState.RELEASED,
        SuggestionState.INTRODUCED,
        SuggestionState.RELEASED,
    ]
