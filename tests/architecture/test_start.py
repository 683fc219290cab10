"""Commands that must start without importing Telegram's library, which takes seconds."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import ROOT


def imported(*arguments: str, folder: Path = ROOT) -> set[str]:
    """The modules imported by `python -m bot …`."""
    said = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(re.findall(r"^import time:.*\| +(\S+)$", said.stderr, re.MULTILINE))


@pytest.mark.parametrize("command", ["", "migrate"])
def test_the_command_line_starts_without_aiogram(command: str) -> None:
    modules = imported(*command.split(), "--help")
    assert "typer" in modules
    assert "aiogram" not in modules


def test_the_database_that_the_env_file_names_is_migrated_without_aiogram(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DATABASE_URL=sqlite+aiosqlite:///named.db\n")
    modules = imported("migrate", folder=tmp_path)
    assert (tmp_path / "named.db").stat().st_size > 0
    assert "sqlmodel" in modules
    assert "aiogram" not in modules


def told(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """What `brunchbot run` prints, given only these settings."""
    return subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "", **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_missing_setting_is_told_in_one_sentence_before_anything_slow(tmp_path: Path) -> None:
    said = told(tmp_path)
    assert said.returncode == 2
    assert said.stderr == "BOT_TOKEN is not set. See .env.example.\n"


def test_a_database_that_cannot_be_opened_is_told_in_one_sentence(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    url = f"sqlite+aiosqlite:///{nowhere}/x.db"
    said = told(tmp_path, BOT_TOKEN="42:SANDBOX", DATABASE_URL=url)
    assert said.returncode == 2
    assert said.stderr == (
        f"The database at DATABASE_URL cannot be used: there is no folder {nowhere}. "
        "See .env.example.\n"
    )
