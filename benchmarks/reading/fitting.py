"""Regressions: from the language model's vectors of lines to outcomes, and the network's certainty."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.reading.texts import KINDS, UNMARKED, Line
from domain.interests.network import Array

LIKELY: Final = {"phrase": 0.5, "meaningless": 3.0, "background": 3.0, UNMARKED: 0.5}
"""The weight of a line: meaningless lines are rarer in our data than in practice."""
SPREAD: Final = 5.0
"""The factor that spreads the model's centred vectors, which lie close together."""
HELD: Final = 0.5


def outcomes(lines: Sequence[Line]) -> Array:
    """The meaning of each line as a row summing to 1: a column for each kind, and a last one for none."""
    return shared_out(marked((line.kinds for line in lines), KINDS))


def shared_out(meant: Array) -> Array:
    """Rows of ones and zeros with a last column for none of them, normalised to sum to 1."""
    every = np.c_[meant, meant.sum(axis=1) == 0].astype(np.float32)
    return np.asarray(every / every.sum(axis=1, keepdims=True), np.float32)


def denied(lines: Sequence[Line]) -> Array:
    """A 1 for each kind that a line says is not wanted."""
    return marked((line.denied for line in lines), KINDS)


def marked(sets: Iterable[frozenset[str]], entries: Sequence[str]) -> Array:
    """A row for each set, with 1 for each entry in it."""
    return np.array([[entry in own for entry in entries] for own in sets], np.float32)


def weights(lines: Sequence[Line]) -> Array:
    """The weight of each line."""
    return np.array([LIKELY.get(line.form, 1.0) for line in lines], np.float32)


def by_vectors(vectors: Array, lines: Sequence[Line]) -> tuple[Array, Array]:
    """Coefficients and constants that turn the model's vector of a line into a score for each outcome."""
    middle = vectors.mean(axis=0)
    fitted = most_likely((vectors - middle) * SPREAD, outcomes(lines), weights(lines), HELD)
    return fitted[:-1] * SPREAD, fitted[-1] - middle @ fitted[:-1] * SPREAD


def last_step(speak_for: Array, lines: Sequence[Line]) -> Mapping[str, float]:
    """Fit how much the network's output counts, and the score of none."""
    right, weight = outcomes(lines), weights(lines)[:, None]

    def cost(numbers: NDArray[np.float64]) -> float:
        weighed = numbers[0] * speak_for
        weighed[:, -1] += numbers[1]
        return float((weight * surprise(weighed, right)[1]).mean())

    found = minimize(cost, [1.0, 0.0], method="Nelder-Mead")
    return dict(zip(("meant", "none"), (round(float(n), 3) for n in found.x), strict=True))


def most_likely(heard: Array, right: Array, counts: Array, held: float) -> Array:
    """Fit the coefficients that turn features of a line, ending in a 1, into a score for each outcome.

    Multinomial logistic regression with the given regularisation. `right`: as `outcomes`; `counts`: as
    `weights`.
    """
    left = np.c_[heard, np.ones(len(heard))].astype(np.float32)
    weight = counts[:, None]
    shape = left.shape[1], right.shape[1]

    def cost(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        numbers = flat.reshape(shape).astype(np.float32)
        likely, missed = surprise(left @ numbers, right)
        slope = left.T @ ((likely - right) * weight) + held * numbers
        whole = float((weight * missed).sum()) + held / 2 * float((numbers**2).sum())
        return whole, slope.ravel().astype(np.float64)

    start = np.zeros(left.shape[1] * right.shape[1])
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": 100})
    return np.asarray(found.x.reshape(shape), np.float32)


def surprise(speak_for: Array, right: Array) -> tuple[Array, Array]:
    """The probability of each outcome, and the cross-entropy with what is right."""
    shifted = speak_for - speak_for.max(axis=1, keepdims=True)
    whole = np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return np.exp(shifted - whole), (right * (whole - shifted)).sum(axis=1, keepdims=True)
