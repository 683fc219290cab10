"""The figures: a module each, whose ``measure()`` returns lines of the table.

A module is measured in a process of its own, alone; whatever it compares, it measures in the same run.
"""

from importlib import import_module
from pkgutil import iter_modules

from benchmarks.report import Figure

ALL = tuple(module.name for module in iter_modules(__path__))


def measured(name: str) -> list[Figure]:
    """The figures of one module; whoever calls this is the process that measures them."""
    return list(import_module(f"{__name__}.{name}").measure())
