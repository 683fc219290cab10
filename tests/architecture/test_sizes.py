"""Limits that let a file be read in one sitting and a function fit on one screen."""

import ast
from statistics import median

from tests.architecture.source import PACKAGES, Function, everything, sources


def test_no_source_file_has_more_than_300_lines() -> None:
    assert [s.path for s in sources(*PACKAGES, "benchmarks") if s.lines > 300] == []


def test_no_test_file_has_more_than_400_lines() -> None:
    assert [s.path for s in sources("tests") if s.lines > 400] == []


def test_half_of_the_source_files_have_at_most_80_lines() -> None:
    with_code = [s for s in sources(*PACKAGES) if not s.path.endswith("__init__.py")]
    assert median(source.lines for source in with_code) <= 80


def test_no_function_has_more_than_30_lines_unless_it_is_a_table() -> None:
    long = [
        f"{source.path}:{function.lineno} {function.name} has {length(function)} lines"
        for source in everything()
        for function in source.functions()
        if length(function) > 30 and not is_table(function)
    ]
    assert long == []


def length(function: Function) -> int:
    """Lines from `def` to the end, excluding the docstring: nobody should save on that."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None and first.end_lineno is not None:
        lines -= first.end_lineno - first.lineno + 1
    return lines


def is_table(function: Function) -> bool:
    """Whether a function only lists: local aliases, then one literal, or a `match` with one line a case."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    shortened = [ast.Name, ast.Attribute]
    match [s for s in body if not (isinstance(s, ast.Assign) and type(s.value) in shortened)]:
        case [ast.Return(value=ast.Dict() | ast.List() | ast.Tuple() | ast.Set())]:
            return True
        case [ast.Match(cases=cases)]:
            return all(len(case.body) == 1 for case in cases)
        case _:
            return False


def test_a_list_of_cases_is_a_table_and_a_calculation_is_not() -> None:
    table, sum_of = ast.parse(
        "def f(x):\n '''Doc.'''\n match x:\n  case 1: return 'a'\n  case _: return 'b'\n"
        "def g(x):\n y = x + 1\n return y\n"
    ).body
    assert isinstance(table, ast.FunctionDef)
    assert isinstance(sum_of, ast.FunctionDef)
    assert is_table(table)
    assert not is_table(sum_of)
    assert length(table) == 4
