"""The lines of ours that are told most alike, by a language model's numbers, and what those mean."""

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
"""A line of JSON, the middle of the model's numbers and the directions in 16 bits, then the lines, four bits a number."""

WIDTH, DIRECTIONS = 384, 256
"""Numbers of the model, and of what is kept of them."""
HALF: Final = DIRECTIONS // 2
ZERO: Final = 8
AT_ONCE: Final = 2048
"""Lines that are spread out in one go: so few that they stay close at hand."""

NEAR: Final = np.float32(30.0)
"""How soon a line that is less alike than the nearest no longer counts."""
NEVER: Final = np.float32(0.002)
"""So likely is even what no line near means."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The file's content.

    `middle`, `directions`: how the model's numbers become ours; `lines`: a row of bytes each, the lower half of its numbers
    in the bytes' lower bits, in the order of the kinds that they mean, those that mean none last; `sizes`: of those rows;
    `starts`: where a kind's begin.
    """

    middle: Array
    directions: Array
    lines: NDArray[np.uint8]
    sizes: Array
    starts: Sequence[int]

    def speak_for(self, numbers: Sequence[float]) -> list[float]:
        """What speaks for each kind and for none: the logarithm of its share of the lines near."""
        apart = np.asarray(numbers, np.float32) - self.middle
        own = np.asarray(apart @ self.directions, np.float32)
        alike = self._alike(own / np.linalg.norm(own))
        near = np.exp(NEAR * (alike - alike.max()))
        shares = np.add.reduceat(near, self.starts) / near.sum()
        spoken: list[float] = np.log(shares + NEVER).tolist()
        return spoken

    def _alike(self, own: Array) -> Array:
        """The cosine between a line and each of ours."""
        lower, upper = own[:HALF], own[HALF:]
        raised = [low @ lower + high @ upper for low, high in halves(self.lines)]
        found: Array = (np.concatenate(raised) - ZERO * own.sum()) / self.sizes
        return found


def halves(lines: NDArray[np.uint8]) -> Iterator[tuple[Array, Array]]:
    """The numbers in the bytes' lower and upper bits, `ZERO` too high, some lines in one go."""
    for start in range(0, len(lines), AT_ONCE):
        some = lines[start : start + AT_ONCE]
        yield (some & 15).astype(np.float32), (some >> 4).astype(np.float32)


def sizes(lines: NDArray[np.uint8]) -> Array:
    """How far each line is from the middle, in the same steps."""
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
