"""The last steps: from words' vectors to kinds, and from both ways of reading to how sure a kind is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.reading.embedding import Vectors, rarity
from benchmarks.reading.texts import KINDS, Line
from domain.interests.meaning import GRAM_ROWS, HEAVY, LITTLE, grams, neighbours, says_something
from domain.interests.reading import hear
from domain.interests.words import fold

LETTERS: Final = 0.7
"""What groups of letters count beside vectors."""
HELD: Final = 5.0
"""How strongly the numbers are held near nothing (ridge), so that few lines do not decide alone."""
PARTS: Final = 4
LIKELY: Final = {"phrase": 0.5, "meaningless": 3.0, "background": 3.0}
"""What a line counts in the last step: one that means nothing is rarer with us than with people."""
WEIGHTS: Final = {"phrase": 0.5, "meaningless": 6.0, "background": 3.0}


@dataclass
class Words:
    """Features of lines from the vectors of known words: exactly what the lookup at run time adds up."""

    known: list[str]
    vectors: Vectors

    def __post_init__(self) -> None:
        self.places = {word: place for place, word in enumerate(self.known)}
        self._features: dict[str, tuple[float, Vectors]] = {}

    @cached_property
    def weights(self) -> Vectors:
        return np.array([rarity(word) for word in self.known], np.float32)

    def features(self, text: Sequence[str]) -> Vectors:
        """One line: its words' features, weighed, as long as one word's together."""
        found = [self._feature(word) for word in text if says_something(word)]
        length = (LITTLE + sum(weight**2 for weight, _ in found)) ** 0.5
        total = sum(
            (weight * feature for weight, feature in found), np.zeros(self.width, np.float32)
        )
        return np.asarray(total / length, np.float32)

    def weight(self, text: Sequence[str]) -> float:
        """How much a line says, as far as that counts."""
        found = (self._feature(word)[0] for word in text if says_something(word))
        return min(HEAVY, sum(weight**2 for weight in found))

    @property
    def width(self) -> int:
        return int(self.vectors.shape[1]) + GRAM_ROWS

    def _feature(self, word: str) -> tuple[float, Vectors]:
        if word not in self._features:
            place = self.places.get(word, self.places.get(fold(word)))
            weight = 1.0 if place is None else float(self.weights[place])
            own = self._taken_after(fold(word)) if place is None else self.vectors[place]
            self._features[word] = weight, np.concatenate([own, letters(word)])
        return self._features[word]

    def _taken_after(self, word: str) -> Vectors:
        alike, quality = neighbours(word, self.known)
        if not alike:
            return np.zeros(self.vectors.shape[1], np.float32)
        return np.asarray(quality * self.vectors[alike].mean(axis=0), np.float32)


def letters(word: str) -> Vectors:
    """A word as its groups of letters."""
    found = np.zeros(GRAM_ROWS, np.float32)
    for place, share in grams(fold(word)):
        found[place] += LETTERS * share
    return found


def targets(lines: Sequence[Line]) -> Vectors:
    """1 for each kind that a line means."""
    return np.array([[kind in line.kinds for kind in KINDS] for line in lines], np.float32)


def ridge(features: Vectors, lines: Sequence[Line]) -> Vectors:
    """Numbers that turn features, with a 1 at their end, into how strongly each kind is meant."""
    weight = np.sqrt([WEIGHTS.get(line.form, 1.0) for line in lines]).astype(np.float32)[:, None]
    left = np.c_[features, np.ones(len(lines), np.float32)] * weight
    square = left.T @ left
    square[np.diag_indices_from(square)] += HELD
    return np.asarray(np.linalg.solve(square, left.T @ (targets(lines) * weight)), np.float32)


def strengths(features: Vectors, fitted: Vectors) -> Vectors:
    """How strongly each kind is meant by each line."""
    return np.asarray(features @ fitted[:-1] + fitted[-1], np.float32)


def blind_strengths(features: Vectors, lines: Sequence[Line]) -> Vectors:
    """The same for the lines fitted on, each by a fit without its situation."""
    part = np.array([crc32(line.situation.encode()) % PARTS for line in lines])
    found = np.zeros((len(lines), len(KINDS)), np.float32)
    for number in range(PARTS):
        others = [line for line, own in zip(lines, part, strict=True) if own != number]
        fitted = ridge(features[part != number], others)
        found[part == number] = strengths(features[part == number], fitted)
    return found


def told(line: Line) -> Vectors:
    """How sure the vocabulary alone is of each kind."""
    sure = hear(line.text, line.language).told()
    return np.array([sure.get(kind, 0.0) for kind in KINDS], np.float32)


def outcomes(lines: Sequence[Line]) -> Vectors:
    """As `targets`, with a last column for none; what a line means, shared out to 1."""
    meant = targets(lines)
    every = np.c_[meant, meant.sum(axis=1) == 0].astype(np.float32)
    return np.asarray(every / every.sum(axis=1, keepdims=True), np.float32)


def most_likely(heard: Vectors, lines: Sequence[Line], held: float) -> Vectors:
    """Numbers that turn what is heard of a line, with a 1 at its end, into how likely each kind is, and none.

    Multinomial logistic regression, held near nothing as strongly as told.
    """
    left, right = np.c_[heard, np.ones(len(lines))].astype(np.float32), outcomes(lines)
    weight = np.array([LIKELY.get(line.form, 1.0) for line in lines], np.float32)[:, None]
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


def surprise(speak_for: Vectors, right: Vectors) -> tuple[Vectors, Vectors]:
    """How likely each outcome is, and how far that is from what is right."""
    shifted = speak_for - speak_for.max(axis=1, keepdims=True)
    whole = np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return np.exp(shifted - whole), (right * (whole - shifted)).sum(axis=1, keepdims=True)
