"""The playground of `brunchbot play`: time moves on the page's request, and stops at each message."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.demo.cast import CAST
from bot.demo.player import Player, register
from bot.demo.playground import ORGANISER, Playground
from bot.demo.stage import Stage, database_url, set_stage
from bot.demo.story import EVENT_LINK
from bot.time_travel import MovableClock
from sandbox.core import Step

MONDAY = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)


@pytest.fixture
async def stage(migrated_database: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    shutil.copy(migrated_database, database_url(tmp_path).removeprefix("sqlite+aiosqlite:///"))
    async with set_stage(tmp_path, MovableClock(MONDAY), operators=[ORGANISER]) as (
        stage,
        _,
    ):
        yield stage


async def test_time_moves_by_what_the_page_asks_for(stage: Stage) -> None:
    await Playground(stage).travel(Step.HOUR)
    assert stage.clock() == MONDAY + timedelta(hours=1)


async def test_where_nothing_will_be_said_time_stays(stage: Stage) -> None:
    await Playground(stage).travel(Step.NEXT)
    assert stage.clock() == MONDAY


async def test_the_next_message_is_the_reminder_a_week_before(stage: Stage) -> None:
    [operator] = stage.telegram.people.values()
    organiser = Player(stage, operator, "en")
    await organiser.says("/organise", "Dialóg Egyesület")
    await organiser.taps("English")
    await organiser.picks("Budapest")
    await organiser.taps("➕ Create an event")
    await organiser.says("Brunch", "17 October 10:00-13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20", "Who seeks what, who offers what.")
    await organiser.taps("Publish")
    account = stage.telegram.person("Programme lead", language="en")
    participant = Player(stage, account, "en")
    [role] = [role for role in CAST if role.organisation == "Youth club"]
    await register(participant, role, EVENT_LINK.findall(operator.transcript())[-1])
    await participant.taps("✅ Save")
    await Playground(stage).travel(Step.NEXT)
    assert account.sees("⏰")
    assert stage.clock().date() == date(2026, 10, 10)
    await Playground(stage).travel(Step.AFTER)
    assert stage.clock() == datetime(2026, 10, 17, 13, tzinfo=UTC)  # two hours after the end


async def test_a_real_token_in_the_environment_is_not_looked_at(
    migrated_database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "1234567890:" + "A" * 35)
    monkeypatch.setenv("BOT_API_URL", "https://telegram.example")
    monkeypatch.setenv("WEBHOOK_URL", "https://brunch.example/telegram")
    shutil.copy(migrated_database, database_url(tmp_path).removeprefix("sqlite+aiosqlite:///"))
    async with set_stage(tmp_path, MovableClock(MONDAY)) as (stage, operator):
        assert stage.app.bot.token == stage.telegram.token
        operator.start()
        await stage.settle()
        assert operator.newest
