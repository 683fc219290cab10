"""A small network that reads the pieces of a line in their order: the lower layers of a language model, taught our kinds.

Every piece looks at all others and takes from them what tells its meaning there (attention), layer by layer.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

HEADS: Final = 12
"""So many ways each piece looks at the others."""
TINY: Final = np.float32(1e-12)
TOGETHER: Final = 64
"""Columns of a matrix that are multiplied in one go."""
ROWS: Final = 40
"""Pieces that are: with more the matrices are no longer small to OpenBLAS, which copies them first, a third slower."""
GROUPS: Final = 8
"""Groups of rows with a scale of their own that are spread out in one go: so few that they stay close at hand."""
BEND: Final = np.float32((2 / np.pi) ** 0.5)


@dataclass(frozen=True, slots=True)
class Norm:
    """Numbers brought to a common size, then to that which was learned."""

    scale: Array
    shift: Array

    def __call__(self, x: Array) -> Array:
        x = x - x.mean(axis=-1, keepdims=True)
        size: Array = np.sqrt(np.vecdot(x, x) / np.float32(x.shape[-1]) + TINY)
        x *= self.scale / size[:, None]
        x += self.shift
        return x


@dataclass(frozen=True, slots=True)
class Linear:
    """Each number out of a weighed sum of all."""

    weights: Array
    """Matrices of `TOGETHER` columns each: so small that they are multiplied as they lie, not copied first."""
    constants: Array

    def __call__(self, x: Array) -> Array:
        parts = np.empty((len(x), len(self.weights), self.weights.shape[-1]), np.float32)
        for at in range(0, len(x), ROWS):
            some = slice(at, at + ROWS)
            parts[some] = (x[some] @ self.weights).transpose(1, 0, 2)
        made = parts.reshape(len(x), -1)
        made += self.constants
        return made


@dataclass(frozen=True, slots=True)
class Packed:
    """As `Linear`, a quarter of its size and slower: whole numbers, of which so many in a row share a scale."""

    whole: NDArray[np.int8]
    scales: Array
    constants: Array

    def __call__(self, x: Array) -> Array:
        groups = x.reshape(len(x), *self.whole.shape[:2]).transpose(1, 0, 2)
        made = np.repeat(self.constants[None], len(x), axis=0)
        for at in range(0, len(groups), GROUPS):
            some = slice(at, at + GROUPS)
            parts = groups[some] @ self.whole[some].astype(np.float32)
            parts *= self.scales[some]
            made += parts.sum(axis=0)
        return made


@dataclass(frozen=True, slots=True)
class Layer:
    """What each piece takes from the others, then what it makes of that."""

    looks: Linear
    takes: Packed
    taken: Norm
    widens: Linear
    narrows: Packed
    made: Norm

    def __call__(self, x: Array) -> Array:
        x = self.taken(x + self.takes(self._attended(x)))
        return self.made(x + self.narrows(bent(self.widens(x))))

    def _attended(self, x: Array) -> Array:
        count, width = x.shape
        parted = self.looks(x).reshape(count, 3, HEADS, width // HEADS)
        asks, keys, values = parted.transpose(1, 2, 0, 3)
        fits = asks @ keys.transpose(0, 2, 1) / np.float32((width // HEADS) ** 0.5)
        fits = np.exp(fits - fits.max(axis=-1, keepdims=True))
        fits /= fits.sum(axis=-1, keepdims=True)
        taken: Array = (fits @ values).transpose(1, 0, 2).reshape(count, width)
        return taken


def bent(x: Array) -> Array:
    """Below zero next to nothing, above it the same (GELU, the usual approximation)."""
    bend = np.float32(0.044715) * x
    bend *= x
    bend *= x
    bend += x
    bend *= BEND
    np.tanh(bend, out=bend)
    bend += 1
    bend *= np.float32(0.5) * x
    return bend
