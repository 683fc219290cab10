"""What people write about themselves is never logged, at any level, even when something fails."""

import logging

import pytest
from sqlalchemy.exc import IntegrityError

from storage.models import Person
from tests.conversations import scenes
from tests.conversations.registering import agrees, finishes
from tests.conversations.world import World

NAME, ORGANISATION, NEED = "Żaneta Qwertyńska", "Fundacja Xyzzy", "we need a new website, qwx"


async def test_a_registration_leaves_no_word_of_it_in_the_logs(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await scenes.host(world)
    ngo = world.person(NAME, username="zaneta_q")
    with caplog.at_level(logging.DEBUG):
        await agrees(ngo)
        await ngo.taps(NAME)
        await ngo.says(ORGANISATION)
        await ngo.taps("NGO")
        await ngo.says(NEED)
        await ngo.taps("Yes, go on")
        await finishes(ngo)
        await ngo.says("/privacy")
        await ngo.taps("Erase everything", "Yes, erase")
    logged = caplog.text
    assert [word for word in (NAME, ORGANISATION, NEED, "zaneta_q") if word in logged] == []


async def test_a_refused_row_is_not_spelled_out_in_the_error(world: World) -> None:
    with pytest.raises(IntegrityError) as refused:
        await meet_twice(world, 7001002)
    assert "7001002" not in str(refused.value)


async def meet_twice(world: World, telegram_id: int) -> None:
    async with world.app.database.unit() as unit:
        for _ in range(2):
            person = Person(telegram_id=telegram_id, language="pl", seen_at=world.clock())
            await unit.people.add(person)
