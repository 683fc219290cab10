"""Each import contract of pyproject.toml breaks on a planted violation, it alone, and holds without one."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGES, ROOT

LAYERS = "Imports go one way: bot > handlers > services > storage > domain"
RULES = "The rules know no framework, no database and no event loop"
USE_CASES = "Use cases and storage know nothing of Telegram, jobs or locales"
DATABASE = "Handlers reach the database through services alone"
VIEWS = "Views are pure: no aiogram, and of services only the cards"
FEATURES = "Features are independent of each other"
SANDBOX = "Only bot and tests import the sandbox"
SECOND_OPINION = "The second opinion on the Bot API stays in the sandbox"


@dataclass(frozen=True, slots=True)
class Plant:
    """A line that breaks a contract, and the new module that it is planted in."""

    contract: str
    module: str
    line: str


PLANTS = [
    Plant(LAYERS, "domain.planted", "import storage"),
    Plant(LAYERS, "storage.planted", "import services"),
    Plant(LAYERS, "services.planted", "import handlers"),
    Plant(LAYERS, "handlers.planted", "import bot"),
    *(
        Plant(RULES, "domain.planted", f"import {name}")
        for name in ("aiogram", "sqlmodel", "asyncio")
    ),
    Plant(USE_CASES, "services.planted", "from aiogram import Bot"),
    Plant(USE_CASES, "storage.planted", "import apscheduler"),
    Plant(DATABASE, "handlers.planted.router", "import storage"),
    Plant(DATABASE, "handlers.planted.router", "from sqlmodel import select"),
    Plant(VIEWS, "handlers.planted.views", "from aiogram.types import Message"),
    Plant(VIEWS, "handlers.planted.views", "from services import planted"),
    Plant(VIEWS, "handlers.planted.views", "from services.planted import Rsvps"),
    Plant(FEATURES, "handlers.planted.router", "from handlers.other.views import other_screen"),
    Plant(FEATURES, "handlers.screen", "from handlers.other.views import other_screen"),
    Plant(SANDBOX, "locales.planted", "import sandbox"),
    Plant(SECOND_OPINION, "bot.planted", "import telegram"),
]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the packages, with a use case and a second feature for plants to import."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    write(tmp_path, "services.planted", "class Rsvps: ...")
    write(tmp_path, "handlers.other.views", "def other_screen(): ...")
    return tmp_path


def write(house: Path, module: str, line: str) -> None:
    """Add the line to the module, which need not be there yet."""
    path = house / (module.replace(".", "/") + ".py")
    path.parent.mkdir(exist_ok=True)
    (path.parent / "__init__.py").touch()
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")


def verdicts(house: Path) -> dict[str, str]:
    """What import-linter says: KEPT or BROKEN for the name of each contract."""
    run = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    said = subprocess.run(
        [sys.executable, "-c", run, "--no-logo", "--no-cache"],
        cwd=house,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(house), "COLUMNS": "200", "PYTHONUTF8": "1"},
    )
    return dict(re.findall(r"^(.+) (KEPT|BROKEN)\b.*$", said.stdout, re.MULTILINE))


def broken(house: Path) -> set[str]:
    return {name for name, verdict in verdicts(house).items() if verdict == "BROKEN"}


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.module}: {plant.line}")
def test_a_planted_import_breaks_its_contract_and_no_other(house: Path, plant: Plant) -> None:
    write(house, plant.module, plant.line)
    assert broken(house) == {plant.contract}


def test_every_contract_holds_and_has_its_plant(house: Path) -> None:
    said = verdicts(house)
    assert set(said) == {plant.contract for plant in PLANTS}
    assert set(said.values()) == {"KEPT"}


def test_views_may_import_cards_and_screens(house: Path) -> None:
    write(house, "services.cards.planted", "class PlantedCard: ...")
    write(house, "handlers.planted.views", "from services.cards.planted import PlantedCard")
    write(house, "handlers.screen", "class Planted: ...")
    write(house, "handlers.planted.views", "from handlers.screen import Planted")
    assert broken(house) == set()
