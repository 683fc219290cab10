"""The demo's brunch ends as documented: the same cast, the same figures, and no personal data in the log."""

import logging
import shutil
from pathlib import Path

import pytest

from bot.demo.cast import CAST
from bot.demo.show import Show
from bot.demo.stage import database_url
from bot.demo.story import play


async def test_the_demo_plays_the_whole_brunch(
    migrated_database: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copy(migrated_database, database_url(tmp_path).removeprefix("sqlite+aiosqlite:///"))
    show = Show(quiet=True)
    with caplog.at_level(logging.DEBUG):
        figures = await play(tmp_path, show, files=tmp_path)
    assert _said_of_people(caplog.text) == []
    assert [file.suffix for file in show.files] == [".pdf", ".pdf"]
    assert sum(one.registered for one in figures.sectors) == 24
    assert sum(one.came for one in figures.sectors) == 18
    assert figures.waiting == 2
    assert figures.companions == 1
    assert [(one.sector, one.most, one.waiting) for one in figures.quotas] == [("business", 5, 2)]
    assert sum(one.suggested for one in figures.sectors) >= 15
    assert figures.introductions >= 8
    assert (figures.trios, figures.trios_introduced) == (1, 1)
    assert figures.undelivered >= 1  # one blocked the bot


def _said_of_people(log: str) -> list[str]:
    """Their names, contacts and texts, as far as a log contains them."""
    words = {word for one in CAST for word in (one.name, one.contact, one.seeks, one.offers)}
    return sorted(word for word in words - {""} if word in log)
