"""The last steps: from words' vectors to kinds, and from both ways of reading to how sure a kind is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from zlib import crc32

import numpy as np

from benchmarks.reading.embedding import Vectors, rarity
from benchmarks.reading.texts import KINDS, Line
from domain.interests.meaning import GRAM_ROWS, LITTLE, grams, neighbours, says_something
from domain.interests.reading import hear
from domain.interests.words import fold

LETTERS: Final = 0.7
"""What groups of letters count beside vectors."""
HELD: Final = 5.0
"""How strongly the numbers are held near nothing (ridge), so that few lines do not decide alone."""
PARTS: Final = 4
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


def otherwise(told_of: Vectors) -> Vectors:
    """For each kind that the vocabulary tells nothing of, the most that it tells of another."""
    return np.where(told_of > 0, 0, told_of.max(axis=1, keepdims=True))


def last_step(strength: Vectors, told_of: Vectors, right: Vectors) -> dict[str, float]:
    """How sure a kind is, fitted on all pairs of a line and a kind (logistic regression, Newton's way)."""
    columns = [strength, told_of, otherwise(told_of), np.ones_like(strength)]
    design = np.stack([column.ravel() for column in columns], axis=1).astype(np.float64)
    numbers = np.zeros(design.shape[1])
    for _ in range(30):
        sure = 1 / (1 + np.exp(-design @ numbers))
        slope = design.T @ (right.ravel() - sure)
        bend = (design * (sure * (1 - sure))[:, None]).T @ design + 1e-6 * np.eye(len(numbers))
        numbers += np.linalg.solve(bend, slope)
    names = ("strength", "told", "told_otherwise", "bias")
    return {name: round(float(n), 3) for name, n in zip(names, numbers, strict=True)}
