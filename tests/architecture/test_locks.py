"""Dependencies are pinned with hashes, and come from whichever index the installer is configured with."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
REGISTRIES = tuple(
    ".".join(p) for p in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))
)
NOT_OURS = {".git", ".venv", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


def texts() -> list[Path]:
    """Every text file of the repository."""
    ours = (p for p in ROOT.rglob("*") if not NOT_OURS & set(p.relative_to(ROOT).parts))
    return [p for p in ours if p.is_file() and b"\0" not in p.read_bytes()]


def test_no_file_names_a_registry() -> None:
    found = [
        (path.relative_to(ROOT).as_posix(), host)
        for path in texts()
        for host in REGISTRIES
        if host in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert found == []


def test_there_is_no_lock_that_would_name_one() -> None:
    assert not (ROOT / "uv.lock").exists()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_no_address_and_a_hash_for_every_pin(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    pins = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
    assert [pin.split()[0] for pin in pins if "--hash=sha256:" not in pin] == []


def test_every_dependency_is_in_both_locks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[\[<>=~ ]", line)[0].lower() for line in project["dependencies"]}
    for lock in LOCKS:
        pinned = re.findall(r"^([A-Za-z0-9_.-]+)==", (ROOT / lock).read_text(), re.MULTILINE)
        assert wanted - {name.lower() for name in pinned} == set()
