"""Organisers hear that a partnership has come about: once a pair, and by day."""

from datetime import timedelta

import pytest

from domain.interests.taxonomy import TAXONOMY
from domain.partnerships import Stage
from domain.roles import Role
from handlers.partnerships.callbacks import TellPartnership, TellStage
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, introduced
from tests.conversations.organising import said
from tests.conversations.world import World

NEWS = "A partnership has come about"
TOGETHER = TellPartnership(suggestion_id=1, kind="website_it").pack()
PLANS = TellStage(suggestion_id=1, stage=Stage.NEGOTIATING).pack()


@pytest.fixture
async def brunch(world: World) -> Brunch:
    return await introduced(world)


async def both_say_so(brunch: Brunch) -> None:
    await brunch.ngo.presses(TOGETHER)
    await brunch.company.presses(TOGETHER)


async def test_organisers_read_which_organisations_work_together_and_in_what(
    world: World, brunch: Brunch
) -> None:
    await brunch.ngo.presses(TOGETHER)
    assert NEWS not in brunch.organiser.chat
    await brunch.company.presses(TOGETHER)
    assert brunch.organiser.sees(f"{NEWS}: {brunch.host.name}")
    assert brunch.organiser.sees("Dialóg Egyesület ↔ Evocampus\nWebsite & IT")
    for name in ("Ala", "Béla", "bela_it"):
        assert not brunch.organiser.sees(name)
    await brunch.organiser.taps("🤝 Partnerships")
    assert brunch.organiser.sees("working together: 1")


async def test_at_night_the_other_side_is_not_asked_whether_it_says_so_too(
    world: World, brunch: Brunch
) -> None:
    await world.until(world.clock().replace(hour=21))  # 23:00 in Budapest
    await brunch.ngo.presses(TOGETHER)
    asked = "say that you work together"
    assert not brunch.company.sees(asked)
    await world.wait(hours=9)
    assert brunch.company.sees(asked), brunch.company.chat


async def test_what_fell_due_while_the_bot_was_down_is_not_asked_at_night(
    world: World, brunch: Brunch
) -> None:
    await world.wait(days=13)
    world.clock.move((world.clock() + timedelta(days=2)).replace(hour=22))  # midnight in Budapest
    await world.settle()
    assert "How far are you by now?" not in brunch.ngo.chat
    await world.wait(hours=9)
    assert brunch.ngo.sees("How far are you by now?")


async def test_it_is_told_to_each_who_may_see_partnerships_in_their_own_language(
    world: World, brunch: Brunch
) -> None:
    roles = {Role.ORGANISER: True, Role.DOOR: False, Role.ADVISER: False}
    people = {role: world.person(role.title(), language="pl") for role in roles}
    for role, person in people.items():
        await scenes.organises(world, person, brunch.host, role)
    await both_say_so(brunch)
    for role, hears in roles.items():
        assert people[role].sees(TAXONOMY.kind("website_it").label("pl")) is hears, role
    news = said("pl", "A partnership has come about: {host}", host=brunch.host.name)
    assert people[Role.ORGANISER].sees(news)


async def test_who_changes_their_answer_to_and_fro_brings_no_second_letter(
    world: World, brunch: Brunch
) -> None:
    await both_say_so(brunch)
    await brunch.ngo.presses(PLANS)
    second = world.person("Second")
    await scenes.organises(world, second, brunch.host, Role.ORGANISER)
    await brunch.ngo.presses(TOGETHER)
    assert brunch.organiser.chat.count(NEWS) == 1
    assert NEWS not in second.chat, "nor to who has come since"


async def test_at_night_organisers_sleep_and_what_was_taken_back_by_the_morning_is_not_told(
    world: World, brunch: Brunch
) -> None:
    await world.until(world.clock().replace(hour=21, minute=30))  # in Budapest 23:30
    await both_say_so(brunch)
    assert NEWS not in brunch.organiser.chat
    await brunch.ngo.presses(PLANS)
    await world.wait(hours=10)
    assert NEWS not in brunch.organiser.chat


async def test_what_was_agreed_at_night_is_told_in_the_morning(
    world: World, brunch: Brunch
) -> None:
    await world.until(world.clock().replace(hour=21, minute=30))
    await both_say_so(brunch)
    await world.wait(hours=9)
    assert brunch.organiser.sees(NEWS)


async def test_who_organises_no_more_by_then_and_who_is_a_side_is_told_nothing(
    world: World, brunch: Brunch
) -> None:
    await scenes.organises(world, brunch.company, brunch.host, Role.ORGANISER)
    await world.until(world.clock().replace(hour=21, minute=30))
    await both_say_so(brunch)
    await scenes.no_longer_organises(world, brunch.organiser)
    await world.wait(hours=10)
    for person in (brunch.organiser, brunch.company):
        assert NEWS not in person.chat
