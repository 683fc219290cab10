"""/introductions: what a person has and its status, however long the list."""

from datetime import timedelta

import pytest
import telegram
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.introductions import SuggestionState
from storage.models import Suggestion
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, brunch_over
from tests.conversations.world import Actor, World


@pytest.fixture
async def brunch(world: World) -> Brunch:
    """Over for two hours; the suggestions are about to be made."""
    return await brunch_over(world)


async def met(world: World, brunch: Brunch, person: Actor, count: int) -> None:
    """This many people of other organisations, all introduced to this person over the years."""
    person_id = await scenes.person_id(world, person)
    async with world.app.database.unit() as unit:
        me = await unit.memberships.of(brunch.host.id, person_id)
    assert me is not None
    async with AsyncSession(world.app.database.engine) as session:
        session.add_all(
            Suggestion(
                host_id=brunch.host.id,
                a_id=me.id,
                a_organisation="Dialóg Egyesület",
                b_organisation=f"Partner {number:02}",
                a_sector="ngo",
                b_sector="business",
                weight=1,
                state=SuggestionState.INTRODUCED,
                made_at=world.clock(),
                deadline_at=world.clock() + timedelta(days=7),
            )
            for number in range(1, count + 1)
        )
        await session.commit()


async def test_whoever_was_there_and_has_no_suggestion_is_not_told_to_come_first(
    brunch: Brunch,
) -> None:
    await brunch.town_hall.says("/introductions")
    assert brunch.town_hall.sees("There is no suggestion for you at the moment.")
    await brunch.town_hall.taps("Find someone")
    assert brunch.town_hall.sees("What are you looking for?")


async def test_many_introductions_stand_on_pages_and_none_is_out_of_reach(
    world: World, brunch: Brunch
) -> None:
    await met(world, brunch, brunch.ngo, 19)
    await brunch.ngo.says("/introductions")
    seen = brunch.ngo.screen
    while "▶" in brunch.ngo.account.buttons:
        await brunch.ngo.taps("▶")
        seen += brunch.ngo.screen
    assert all(f"[ Partner {number:02} ]" in seen for number in range(1, 20))
    await brunch.ngo.taps("◀")
    assert brunch.ngo.sees("Partner 09")


@pytest.mark.parametrize(
    ("language", "yes", "not_now"),
    [
        ("pl", "Evocampus – moja odpowiedź: tak", "Dialóg Egyesület – moja odpowiedź: nie teraz"),
        ("hu", "Evocampus – Ön igent mondott", "Dialóg Egyesület – Ön azt mondta: most nem"),
    ],
)
async def test_ones_own_answer_is_not_taken_for_the_other_sides(
    brunch: Brunch, language: str, yes: str, not_now: str
) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.taps("Yes, introduce us")
    await brunch.company.taps("Not now")
    for person, answer in ((brunch.ngo, yes), (brunch.company, not_now)):
        await person.says("/language")
        await person.taps({"pl": "Polski", "hu": "Magyar"}[language])
        await person.says("/introductions")
        assert person.sees(answer)


def renamed(world: World, person: Actor, username: str | None) -> None:
    """The person changes or drops their Telegram username."""
    account = world.telegram.world.accounts[person.id]
    body = account.profile.to_dict() | {"username": username}
    account.profile = telegram.User(**body)


@pytest.mark.parametrize(
    ("username", "reached"),
    [("bela_new", "@bela_new"), (None, "Through the organiser: Dialóg Egyesület")],
)
async def test_whoever_has_another_username_by_now_is_reached_all_the_same(
    world: World, brunch: Brunch, username: str | None, reached: str
) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    renamed(world, brunch.company, username)
    await brunch.company.taps("Yes, introduce us")
    await brunch.ngo.taps("Yes, introduce us")
    assert brunch.ngo.sees(reached)
    assert not brunch.ngo.sees("bela_it")
    assert brunch.organiser.sees("Please introduce these two") is (username is None)


async def test_who_paused_reads_why_nothing_comes(world: World) -> None:
    brunch = await brunch_over(world, paused=True)
    await brunch.company.says("/introductions")
    assert brunch.company.sees("You have paused messages. /pause lets you come back.")
