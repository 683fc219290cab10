"""How well people's lines are read, on situations held out from fitting."""

import subprocess
import sys
from collections.abc import Sequence
from time import perf_counter

from benchmarks.reading.scoring import READERS, by_both, heeded, held_out, score, silent
from benchmarks.report import Figure


def measure() -> Sequence[Figure]:
    """Measure the share with the right kind among the first three, wrong proposals, and the time per line."""
    vocabulary = READERS["vocabulary alone"]
    goals = {"plain": 0.95, "oblique": 0.8}
    right = [
        Figure(
            f"right kind among the first three, {form} lines",
            score(held_out(form), by_both).right,
            f"by the vocabulary alone {score(held_out(form), vocabulary).right:.2f}",
            aim=goal,
        )
        for form, goal in goals.items()
    ]
    lines = held_out("")
    started = perf_counter()
    wrong = score(lines, by_both).wrong
    took = (perf_counter() - started) / len(lines) * 1000
    return [
        *right,
        Figure("wrong kinds proposed a line", wrong, "", must=1, less_is_better=True),
        Figure("meaningless lines that propose nothing", silent(), "", aim=0.9),
        Figure("negations heeded", heeded(), "", aim=0.9),
        Figure("reading a line", took, "", must=10, unit=" ms", less_is_better=True),
        _memory(),
    ]


def _memory() -> Figure:
    asked = [sys.executable, "-m", "benchmarks.reading.memory"]
    told = subprocess.run(asked, capture_output=True, check=True, text=True).stdout
    first, after = map(float, told.split())
    return Figure(
        "memory for reading, after a thousand lines",
        after,
        f"{first:.0f} MB after the first",
        must=60,
        unit=" MB",
        less_is_better=True,
    )
