"""The figures: one module each, whose `measure()` returns lines of the table.

Each module runs alone in its own process, and measures both sides of a comparison in the same run.
"""

from importlib import import_module
from pkgutil import iter_modules

from benchmarks.report import Figure

ALL = tuple(module.name for module in iter_modules(__path__))


def measured(name: str) -> list[Figure]:
    """Measure one module's figures in this process."""
    return list(import_module(f"{__name__}.{name}").measure())
