"""The pictures in README and docs show the current texts."""

import shutil
from pathlib import Path

from bot.demo.player import Player
from bot.demo.stage import database_url, set_stage
from bot.demo.story import OPENING
from bot.time_travel import MovableClock
from tests.conversations.moments import PICTURES, moments

MOST = 150_000  # bytes README's readers must download


async def test_each_picture_shows_what_people_read_today(
    migrated_database: Path, tmp_path: Path
) -> None:
    shutil.copy(migrated_database, database_url(tmp_path).removeprefix("sqlite+aiosqlite:///"))
    async with set_stage(tmp_path, MovableClock(OPENING)) as (stage, operator):
        async for moment in moments(stage, Player(stage, operator, "hu")):
            shown = (PICTURES / f"{moment.name}.txt").read_text(encoding="utf-8")
            assert shown == moment.text, f"the picture of {moment.name} is stale: run make pictures"


def test_each_moment_has_a_light_and_a_dark_picture_that_loads_fast() -> None:
    names = {path.stem for path in PICTURES.glob("*.txt")}
    pictures = {path.name: path.stat().st_size for path in PICTURES.glob("*.webp")}
    assert len(names) == 7
    assert set(pictures) == {f"{name}-{look}.webp" for name in names for look in ("light", "dark")}
    assert {name: size for name, size in pictures.items() if size > MOST} == {}
