"""What the browser tests share: Chromium, and the demo with its page."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.demo.playground import ORGANISER, STRANGERS, Playground
from bot.demo.stage import Stage, database_url, set_stage
from bot.time_travel import MovableClock

MONDAY = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)


@pytest.fixture
async def stage(migrated_database: Path, tmp_path: Path) -> AsyncIterator[Stage]:
    """What `brunchbot play` shows: an empty bot, a few people, and a clock the page can move."""
    shutil.copy(migrated_database, database_url(tmp_path).removeprefix("sqlite+aiosqlite:///"))
    async with set_stage(tmp_path, MovableClock(MONDAY), operators=[ORGANISER]) as (stage, _):
        for character in STRANGERS:
            stage.enter(character)
        stage.telegram.travel = Playground(stage).travel
        yield stage
