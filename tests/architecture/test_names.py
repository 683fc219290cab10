"""No name uses a word that is meaningless or contradicts docs/glossary.md."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.architecture.source import Source, everything

UNSAID = {"user", "guest", "manager", "helper", "util", "data", "misc", "common"}
THEIRS = {"build_form_data"}  # names of overridden methods are chosen by the library


def names(source: Source) -> Iterator[str]:
    """The names a file defines: its own, its classes' and its functions'."""
    yield source.path.removesuffix(".py").rpartition("/")[2]
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name


def words(name: str) -> set[str]:
    """The words of a snake_case or CamelCase name, in the singular."""
    return {w.lower().removesuffix("s") for w in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def test_no_module_class_or_function_is_named_with_an_empty_word() -> None:
    found = [
        f"{source.path}: {name}"
        for source in everything()
        for name in names(source)
        if words(name) & UNSAID and not name.startswith("test_") and name not in THEIRS
    ]
    assert found == []


@pytest.mark.parametrize("name", ["Users", "load_user", "EventManager", "utils", "_helpers"])
def test_an_empty_word_is_found_inside_a_name(name: str) -> None:
    assert words(name) & UNSAID


def test_a_word_that_only_begins_alike_is_free() -> None:
    assert not words("metadata_of_database") & UNSAID
