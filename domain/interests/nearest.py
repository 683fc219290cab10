"""Our training lines most similar to a line, by a sentence model's embedding, and what they mean."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import IO, Any, Final

import numpy as np
from numpy.typing import NDArray

from domain.interests.network import Array

FILE: Final = "nearest.bin"
"""A line of JSON, the mean embedding and the directions in 16 bits, then the lines in four bits a number."""

WIDTH, DIRECTIONS = 384, 256
"""Dimensions of the model's embedding, and of our reduced one."""
HALF: Final = DIRECTIONS // 2
ZERO: Final = 8
AT_ONCE: Final = 2048
"""Lines unpacked at once: few enough to stay in the cache."""

NEAR: Final = np.float32(30.0)
"""How fast the weight of a line falls with its distance from the nearest."""
NEVER: Final = np.float32(0.002)
"""The least probability of a kind, even if no near line means it."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The file's content.

    `middle`, `directions`: the projection of the model's embedding; `lines`: a row of bytes each, the first
    half of its numbers in the low bits, grouped by kind in order, with those of no kind last; `sizes`: norms
    of those rows; `starts`: where each kind begins.
    """

    middle: Array
    directions: Array
    lines: NDArray[np.uint8]
    sizes: Array
    starts: Sequence[int]

    def speak_for(self, numbers: Sequence[float]) -> list[float]:
        """The score of each kind and of none: the logarithm of its share among near lines."""
        apart = np.asarray(numbers, np.float32) - self.middle
        own = np.asarray(apart @ self.directions, np.float32)
        alike = self._alike(own / np.linalg.norm(own))
        near = np.exp(NEAR * (alike - alike.max()))
        shares = np.add.reduceat(near, self.starts) / near.sum()
        spoken: list[float] = np.log(shares + NEVER).tolist()
        return spoken

    def _alike(self, own: Array) -> Array:
        """The cosine similarity to each of our lines."""
        lower, upper = own[:HALF], own[HALF:]
        raised = [low @ lower + high @ upper for low, high in halves(self.lines)]
        found: Array = (np.concatenate(raised) - ZERO * own.sum()) / self.sizes
        return found


def halves(lines: NDArray[np.uint8]) -> Iterator[tuple[Array, Array]]:
    """The numbers in the low and high bits, `ZERO` too high, `AT_ONCE` lines at a time."""
    for start in range(0, len(lines), AT_ONCE):
        some = lines[start : start + AT_ONCE]
        yield (some & 15).astype(np.float32), (some >> 4).astype(np.float32)


def sizes(lines: NDArray[np.uint8]) -> Array:
    """The norm of each line."""
    squares = [((np.hstack(both) - ZERO) ** 2).sum(axis=1) for both in halves(lines)]
    found: Array = np.sqrt(np.concatenate(squares))
    return found


@cache
def load() -> Nearest:
    """The file, read once."""
    with files(__package__).joinpath(FILE).open("rb") as file:
        return _loaded(file)


def _loaded(file: IO[bytes]) -> Nearest:
    told: Mapping[str, Any] = json.loads(file.readline())

    def numbers(*shape: int) -> Array:
        count = int(np.prod(shape))
        return np.frombuffer(file.read(2 * count), "<f2").reshape(shape).astype(np.float32)

    middle, directions = numbers(WIDTH), numbers(WIDTH, DIRECTIONS)
    lines = np.frombuffer(file.read(), np.uint8).reshape(-1, HALF)
    return Nearest(middle, directions, lines, sizes(lines), told["starts"])
