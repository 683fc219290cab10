"""The target meanings that lines are taught with: their marks, and the language model's predictions."""

from collections.abc import Sequence
from typing import Final
from zlib import crc32

import numpy as np

from benchmarks.reading import nearest
from benchmarks.reading.fitting import (
    HELD,
    SPREAD,
    marked,
    most_likely,
    outcomes,
    shared_out,
    surprise,
)
from benchmarks.reading.texts import CAUSES, DIRECTIONS, UNMARKED, Line
from domain.interests.network import Array
from domain.interests.sentences import AS_SURE

BLIND_PARTS: Final = 4
HEARD: Final = np.float32(0.5)
"""The weight, next to marks, of the model's predictions of causes and direction."""


def kinds(lines: Sequence[Line], vectors: Array) -> Array:
    """A column for each kind, and a last one for none: half the marks, half the model's blind prediction; for
    lines that nobody marked, its prediction alone.

    For lines with a denial only the marks: the model cannot tell wanted from unwanted.
    """
    meant = outcomes(lines)
    plain = [at for at, line in enumerate(lines) if line.form not in ("negated", UNMARKED)]
    told = [lines[at] for at in plain]
    meant[plain] = (meant[plain] + _blind(vectors[plain], told)) / np.float32(2)
    others = [at for at, line in enumerate(lines) if line.form == UNMARKED]
    meant[others] = _heard(vectors[plain], told, vectors[others])
    return meant


def causes(lines: Sequence[Line], vectors: Array) -> Array:
    """A column for each cause, and a last one for none."""
    known = [line.causes is not None for line in lines]
    of = (line.causes or frozenset() for line in lines)
    return _told_or_heard(shared_out(marked(of, CAUSES)), known, vectors)


def toward(lines: Sequence[Line], vectors: Array) -> Array:
    """Whether it seeks, and whether it offers; zeros where something is denied, or no kind is meant."""
    found = marked((frozenset([line.direction]) for line in lines), DIRECTIONS)
    found = _told_or_heard(found, [bool(line.direction) for line in lines], vectors)
    found[[not _leans(line) for line in lines]] = 0
    return found


def _leans(line: Line) -> bool:
    return bool(line.direction or (line.kinds and not line.denied))


def _told_or_heard(right: Array, told: Sequence[bool], vectors: Array) -> Array:
    """The marks; for unmarked lines, weighted predictions of a regression on the marked ones."""
    known = np.array(told)
    apart = (vectors - vectors.mean(axis=0)) * SPREAD
    counts = np.ones(known.sum(), np.float32)
    numbers = most_likely(apart[known], right[known], counts, HELD)
    speak_for = apart[~known] @ numbers[:-1] + numbers[-1]
    found = right.copy()
    found[~known] = HEARD * surprise(speak_for, right[~known])[0]
    return found


def _heard(vectors: Array, lines: Sequence[Line], others: Array) -> Array:
    """The probabilities of outcomes for other vectors, as `READ_WITH_MODEL` computes them from these lines."""
    speak_for = np.array(nearest.joined(vectors, lines)(others), np.float32)
    return surprise(np.float32(AS_SURE) * speak_for, np.zeros_like(speak_for))[0]


def _blind(vectors: Array, lines: Sequence[Line]) -> Array:
    """The same for each of these lines, by fits without the line's situation."""
    part = np.array([crc32(line.situation.encode()) % BLIND_PARTS for line in lines])
    found = outcomes(lines)
    for number in range(BLIND_PARTS):
        others = [line for line, own in zip(lines, part, strict=True) if own != number]
        here = part == number
        found[here] = _heard(vectors[~here], others, vectors[here])
    return found
