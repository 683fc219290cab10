"""Writes the file of `domain/interests/nearest.py`: every line of ours as the language model's vector, and its meaning."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.reading.embedding import vectors_of
from benchmarks.reading.fitting import by_vectors, outcomes
from benchmarks.reading.texts import Line, learned_from
from domain.interests import nearest
from domain.interests.nearest import DIRECTIONS, HALF, ZERO, Nearest, sizes
from domain.interests.network import Array
from domain.interests.sentences import both

WRITTEN: Final = Path(nearest.__file__).with_name(nearest.FILE)
EVENED: Final = 0.5
"""The exponent that reduces the weight of directions in which the model's vectors vary much."""
FURTHEST: Final = 2.7
"""The largest number that fits four bits, as a multiple of the usual size."""


def fitted(vectors: Array, lines: Sequence[Line]) -> Nearest:
    """What nearby lines will vote for; a line that means two kinds is stored under each."""
    middle = _short(vectors.mean(axis=0))
    _, spread, turned = np.linalg.svd(vectors - middle, full_matrices=False)
    directions = _short(turned[:DIRECTIONS].T / spread[:DIRECTIONS] ** EVENED)
    own = (vectors - middle) @ directions
    own /= np.linalg.norm(own, axis=1, keepdims=True)
    kinds, places = np.nonzero(outcomes(lines).T)
    starts = np.searchsorted(kinds, np.arange(kinds.max() + 1))
    packed = _packed(own)[places]
    return Nearest(middle, directions, packed, sizes(packed), starts.tolist())


def joined(vectors: Array, lines: Sequence[Line]) -> Callable[[Array], list[list[float]]]:
    """A function that scores other vectors, one row each, by the regression and the nearest of these lines,
    as `READ_WITH_MODEL` does."""
    numbers, constants = by_vectors(vectors, lines)
    near = fitted(vectors, lines)

    def speak_for(others: Array) -> list[list[float]]:
        by_all = others @ numbers + constants
        return [
            both(own, near.speak_for(vector)) for own, vector in zip(by_all, others, strict=True)
        ]

    return speak_for


def _short(numbers: NDArray[np.floating]) -> Array:
    """The numbers as they will be read back, in 16 bits."""
    return numbers.astype("<f2").astype(np.float32)


def _packed(rows: NDArray[np.floating]) -> NDArray[np.uint8]:
    step = FURTHEST / DIRECTIONS**0.5 / (ZERO - 1)
    whole = np.clip(np.round(rows / step), 1 - ZERO, ZERO - 1) + ZERO
    lower, upper = whole[:, :HALF].astype(np.uint8), whole[:, HALF:].astype(np.uint8)
    packed: NDArray[np.uint8] = lower | upper << 4
    return packed


def build() -> None:
    """Fit on every line but the held-out ones, and write the file."""
    lines = learned_from()
    vectors = vectors_of(lines)
    found = fitted(vectors, lines)
    parts = [part.astype("<f2").tobytes() for part in (found.middle, found.directions)]
    header = json.dumps({"starts": found.starts}).encode() + b"\n"
    WRITTEN.write_bytes(b"".join([header, *parts, found.lines.tobytes()]))


if __name__ == "__main__":
    build()
