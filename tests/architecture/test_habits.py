"""Conventions that neither the linter nor the type checker can enforce."""

import ast
from collections.abc import Iterator

from tests.architecture.source import PACKAGES, Source, everything, sources

# Places that must survive any exception: error handler, inbox, job runner and outbox loop.
CATCH_ALL = {"bot/conversation.py", "bot/inbox.py", "bot/jobs.py", "bot/sender.py"}


def calls(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)):
            return called == name
        case _:
            return False


def catches_everything(handler: ast.ExceptHandler) -> bool:
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(
        kind is None or (isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"})
        for kind in caught
    )


def module_level(source: Source) -> Iterator[ast.AST]:
    """The code that runs on import: everything outside functions and classes."""
    for statement in source.tree.body:
        if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield from ast.walk(statement)


def test_routers_are_made_in_functions_so_that_a_second_dispatcher_is_possible() -> None:
    shared = [s.path for s in everything() if any(calls(n, "Router") for n in module_level(s))]
    assert shared == []


def test_only_the_loops_that_must_not_die_catch_every_exception() -> None:
    found = {
        source.path
        for source in sources(*PACKAGES)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler) and catches_everything(node)
    }
    assert found <= CATCH_ALL


def test_every_module_begins_with_what_it_owns() -> None:
    assert [s.path for s in sources(*PACKAGES) if not ast.get_docstring(s.tree)] == []


def test_no_database_folds_names_as_sqlite_knows_only_the_letters_of_english() -> None:
    """What is sorted by name is sorted by `folded`."""
    found = [
        source.path
        for source in sources("storage")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) == ("func", "lower")
    ]
    assert found == []


def test_nothing_is_mocked_and_nobody_sleeps_in_the_tests() -> None:
    found = [
        source.path
        for source in sources("tests")
        for node in ast.walk(source.tree)
        if (isinstance(node, ast.ImportFrom) and node.module == "unittest.mock")
        or (calls(node, "sleep") and not sleeps_for_nothing(node))
    ]
    assert found == []


def sleeps_for_nothing(node: ast.AST) -> bool:
    """Whether this is `asyncio.sleep(0)`, which only yields to other tasks and waits for no clock."""
    match node:
        case ast.Call(args=[ast.Constant(value=0)]):
            return True
        case _:
            return False


def test_a_planted_router_and_a_planted_catch_all_are_found() -> None:
    source = Source("x.py", "", ast.parse("r = Router()\ntry: ...\nexcept (A, Exception): ..."))
    assert any(calls(node, "Router") for node in module_level(source))
    handler = next(n for n in ast.walk(source.tree) if isinstance(n, ast.ExceptHandler))
    assert catches_everything(handler)


def test_code_in_docstrings_and_comments_stands_between_single_backticks() -> None:
    """One way everywhere: a reader looks for what is quoted, not for how."""
    doubled = "`" * 2
    found = {source.path for source in everything() if doubled in source.text}
    assert found <= {"tests/architecture/test_documents.py"}  # fences of Markdown
