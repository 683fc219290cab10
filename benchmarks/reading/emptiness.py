"""What speaks for none of the kinds, fitted once more when all else is taught: who one is, small talk, a memory.

The network learns from few lines that mean nothing, beside twenty times as many that mean something; what it makes of a line
tells them apart far better than it was taught to.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.reading.examples import left_out
from benchmarks.reading.features import numbers_of, set_apart
from benchmarks.reading.texts import Line, by_language
from domain.interests.network import Array

SOME: Final = 5
"""One in so many of the lines taught that mean a kind stands against those that mean none."""
COUNTS: Final = (2.0, 3.0)
"""What a line counts that means a kind, and one that means none."""
HELD: Final = 100.0
"""How strongly what was taught is kept."""


def told() -> list[Line]:
    """Lines that mean no kind, nor deny one; the network itself was not taught with them."""
    return [
        Line(text, language, frozenset(), f"empty {text}", "meaningless")
        for _, language, (text,) in by_language("empty")
    ]


def with_emptiness(heads: Sequence[Array], lines: Sequence[Line]) -> list[Array]:
    """The network's heads with another column for none, the last: logistic regression beside what speaks for the kinds.

    `lines`: whatever was taught; the network is the one that is written.
    """
    taught = [line for line in lines if line.form != "phrase" and not left_out(line)]
    meaning = [line for line in taught if line.kinds][::SOME]
    empty = [line for line in taught if not line.kinds] + told()
    found = numbers_of(meaning + empty)
    for_kinds = found @ heads[0][:, :-1] + heads[1][:-1]
    beside = found @ heads[0][:, -1] + heads[1][-1] - np.logaddexp.reduce(for_kinds, axis=1)
    by_number, constant = set_apart(found, lambda apart: _fitted(apart, beside, len(meaning)))
    weights, constants = heads[0].copy(), heads[1].copy()
    weights[:, -1] += by_number
    constants[-1] += constant
    return [weights, constants]


def _fitted(found: Array, beside: Array, meaning: int) -> NDArray[np.float64]:
    """What is to be added to what speaks for none; the first lines, so many, mean a kind."""
    empty = np.arange(len(found)) >= meaning
    counts = np.where(empty, COUNTS[1], COUNTS[0])

    def cost(numbers: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        toward = beside + found @ numbers[:-1] + numbers[-1]
        missed = float(((np.logaddexp(0, toward) - empty * toward) * counts).sum())
        slope = (1 / (1 + np.exp(-toward)) - empty) * counts
        held = HELD * numbers[:-1]
        whole = missed + float((numbers[:-1] ** 2).sum()) * HELD / 2
        return whole, np.append(found.T @ slope + held, slope.sum())

    return np.asarray(minimize(cost, np.zeros(found.shape[1] + 1), jac=True, method="L-BFGS-B").x)
