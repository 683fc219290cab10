"""The repository's own source files, for the tests of its structure."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PACKAGES = ("bot", "handlers", "services", "storage", "domain", "sandbox", "locales")

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its path below the repository and what stands in it."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def functions(self) -> Iterator[Function]:
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """Every Python file in these folders except migrations, which Alembic generates."""
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return tuple(read(path) for path in paths if "versions" not in path.parts)


@cache
def read(path: Path) -> Source:
    text = path.read_text(encoding="utf-8")
    return Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text))


def everything() -> tuple[Source, ...]:
    """The product, its benchmarks and its tests."""
    return sources(*PACKAGES, "benchmarks", "tests")
