"""Writes build/screens.html: `make screens`."""

from pathlib import Path

from tests.screens.page import page

target = Path("build/screens.html")
target.parent.mkdir(exist_ok=True)
target.write_text(page(), encoding="utf-8")
print(target)  # noqa: T201
