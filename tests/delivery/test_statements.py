"""The database cost of a press, counted in statements sent."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiogram.types import Update
from sqlalchemy import event

from domain.introductions import SuggestionState
from domain.rsvp import RsvpAnswer
from handlers.navigation import AnswerRsvp
from storage.models import Host, Suggestion
from tests.conversations import scenes
from tests.conversations.world import Actor, World

TOGETHER = 10  # people pressing at the same moment
AT_MOST = 6  # statements for each of them, from storing the update to recording the answer


@contextmanager
def counted(world: World) -> Iterator[list[str]]:
    """The statements sent in this block, not counting those that begin or end a transaction."""
    engine, found = world.app.database.engine.sync_engine, []

    def count(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            found.append(statement)

    event.listen(engine, "before_cursor_execute", count)
    yield found
    event.remove(engine, "before_cursor_execute", count)


async def everybody_presses(world: World, people: list[Actor], data: AnswerRsvp) -> int:
    """Have all press at once; the statements for each, except the one that stores all presses."""
    for person in people:
        person.account.press(data.pack())
    updates = world.telegram.take_updates()
    context = {"bot": world.app.bot}
    with counted(world) as statements:
        await world.app.inbox.accept(
            [Update.model_validate(one, context=context) for one in updates]
        )
        await world.app.inbox.idle()
    await world.settle()
    assert not any(person.toast for person in people)
    return len(statements) // len(people)


async def test_an_answer_to_an_event_takes_six_statements(world: World) -> None:
    at = await scenes.host(world)
    brunch = await scenes.published_event(world, at, seats=TOGETHER // 2)
    async with world.app.database.unit() as unit:
        row = await unit.events.get(brunch.id)
        assert row is not None
        row.quotas = {"ngo": TOGETHER // 3}  # a quota is read with rows that are read anyway
    people = [
        await scenes.registered(world, f"N{number}", at=at, seeks="website_it", offers="volunteers")
        for number in range(TOGETHER)
    ]
    for person in people:
        person.account.start(brunch.payload)
    await world.settle()
    for answer in ("coming", "not_coming", "coming"):  # half of them have to wait for a seat
        press = AnswerRsvp(event_id=brunch.id, answer=RsvpAnswer(answer))
        assert await everybody_presses(world, people, press) <= AT_MOST


async def test_a_list_of_introductions_takes_as_many_statements_however_long_it_is(
    world: World,
) -> None:
    at = await scenes.host(world)
    me = await scenes.registered(world, "Ala", at=at)
    person_id = await scenes.person_id(world, me)
    taken: list[int] = []
    for _ in range(2):
        for number in range(3):
            await introduced(world, at, person_id, f"{len(taken)}{number}")
        async with world.services() as services:
            with counted(world) as statements:
                await services.introductions.mine(person_id)
        taken.append(len(statements))
    assert taken[0] == taken[1]


async def introduced(world: World, at: Host, person_id: int, name: str) -> None:
    """The person and another, introduced at an event of their own."""
    brunch = await scenes.published_event(world, at)
    other = await scenes.person_id(world, await scenes.registered(world, name, at=at))
    async with world.app.database.unit() as unit:
        members = [await unit.memberships.of(at.id, one) for one in (person_id, other)]
        a, b = [member.id for member in members if member is not None]
        suggestion = Suggestion(
            host_id=at.id,
            event_id=brunch.id,
            a_id=a,
            b_id=b,
            a_organisation="A",
            b_organisation="B",
            a_sector="ngo",
            b_sector="ngo",
            weight=1,
            state=SuggestionState.INTRODUCED,
            made_at=world.clock(),
        )
        await unit.suggestions.add_all([suggestion])
