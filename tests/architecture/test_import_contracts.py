"""Each import contract of pyproject.toml is broken by its planted violation, by no other, and holds without one."""

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
SOLVER = "A solver's process loads neither database nor Telegram"
SANDBOX = "Only bot and tests import the sandbox"
SECOND_OPINION = "The second opinion on the Bot API stays in the sandbox"


@dataclass(frozen=True, slots=True)
class Plant:
    """A new module, what it imports, and the contract this breaks, if any.

    Each plant is a module of its own, so a single lint run over one copy of the repository can tell them
    apart.
    """

    contract: str | None
    module: str
    imports: str

    def __str__(self) -> str:
        """The violation in import-linter's wording."""
        return f"{self.module} -> {self.imports}"


PLANTS = [
    Plant(LAYERS, "domain.planted_1", "storage"),
    Plant(LAYERS, "storage.planted_1", "services"),
    Plant(LAYERS, "services.planted_1", "handlers"),
    Plant(LAYERS, "handlers.planted_1", "bot"),
    Plant(RULES, "domain.planted_2", "aiogram"),
    Plant(RULES, "domain.planted_3", "sqlmodel"),
    Plant(RULES, "domain.planted_4", "asyncio"),
    Plant(USE_CASES, "services.planted_2", "aiogram"),
    Plant(USE_CASES, "storage.planted_2", "apscheduler"),
    Plant(DATABASE, "handlers.planted_2.router", "storage"),
    Plant(DATABASE, "handlers.planted_2.callbacks", "sqlmodel"),
    Plant(VIEWS, "handlers.planted_3.views", "aiogram"),
    Plant(VIEWS, "handlers.planted_4.views", "services.planted_3"),
    Plant(VIEWS, "handlers.planted_5.views", "services"),
    Plant(VIEWS, "handlers.rsvp.views.planted_1", "services.planted_3"),
    Plant(FEATURES, "handlers.planted_6.router", "handlers.planted_7.views"),
    Plant(FEATURES, "handlers.planted_6.letters", "handlers.sending.delivery"),
    Plant(FEATURES, "handlers.screen", "handlers.planted_7.views"),
    Plant(SOLVER, "bot.solver", "sqlmodel"),
    Plant(SANDBOX, "locales.planted_1", "sandbox"),
    Plant(SECOND_OPINION, "bot.planted_1", "telegram"),
    Plant(None, "handlers.planted_8.views", "services.cards.planted_1"),
    Plant(None, "handlers.planted_9.views", "handlers.screen"),
    Plant(None, "handlers.planted_9.router", "services.planted_3"),
    Plant(None, "bot.planted_2", "sandbox"),
]


def copy_house(to: Path) -> Path:
    for package in PACKAGES:
        shutil.copytree(ROOT / package, to / package, ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", to)
    return to


def module_file(house: Path, module: str) -> Path:
    """The path of a module, new or not, inside a package."""
    path = house / (module.replace(".", "/") + ".py")
    path.parent.mkdir(exist_ok=True)
    (path.parent / "__init__.py").touch()
    return path


def lint(house: Path) -> str:
    """What import-linter prints about this copy of the repository."""
    run = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    said = subprocess.run(
        [sys.executable, "-c", run, "--no-logo", "--no-cache"],
        cwd=house,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(house), "COLUMNS": "200", "PYTHONUTF8": "1"},
    )
    assert "Contracts:" in said.stdout, said.stdout + said.stderr
    return said.stdout


@pytest.fixture(scope="module")
def breaches(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The imports that break each contract, by contract."""
    house = copy_house(tmp_path_factory.mktemp("planted"))
    for module in ("services.planted_3", "services.cards.planted_1", "handlers.planted_7.views"):
        module_file(house, module).touch()
    for plant in PLANTS:
        with module_file(house, plant.module).open("a", encoding="utf-8") as file:
            file.write(f"import {plant.imports}\n")
    sections = re.split(r"^(.+)\n-{5,}$", lint(house), flags=re.MULTILINE)[1:]
    return {
        name: set(re.findall(r"[\w.]+ -> [\w.]+", section))
        for name, section in zip(sections[::2], sections[1::2], strict=True)
    }


@pytest.mark.parametrize("plant", PLANTS, ids=str)
def test_a_planted_import_breaks_its_contract_and_no_other(
    breaches: dict[str, set[str]], plant: Plant
) -> None:
    broken = {contract for contract, imports in breaches.items() if str(plant) in imports}
    assert broken == {plant.contract} - {None}


def test_every_contract_holds_and_has_its_plant(tmp_path: Path) -> None:
    said = re.findall(r"^(.+) (KEPT|BROKEN)\b", lint(copy_house(tmp_path)), re.MULTILINE)
    assert {name for name, _ in said} == {plant.contract for plant in PLANTS} - {None}
    assert {verdict for _, verdict in said} == {"KEPT"}
