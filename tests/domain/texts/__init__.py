"""Lines as people type them, with their meanings: our own, for development and as tests."""

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Line:
    """A line as typed, with the ids of the kinds and causes it means and whether it seeks or offers."""

    text: str
    language: str
    kinds: frozenset[str]
    causes: frozenset[str]
    direction: str


def rows(name: str) -> list[list[str]]:
    """The columns of one of these files, without its comments; ids within a column are separated by commas."""
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def ids(column: str) -> frozenset[str]:
    """The ids in a column."""
    return frozenset(filter(None, column.split(",")))


def lines(language: str, *, oblique: bool = False) -> list[Line]:
    """All lines of a language, half of them oblique; or only those that need world knowledge."""
    return [
        Line(text, language, ids(kinds), ids(causes), direction)
        for kinds, causes, direction, text in rows(f"{'oblique.' * oblique}{language}.tsv")
    ]
