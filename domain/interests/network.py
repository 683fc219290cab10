"""A small network that reads a line's pieces in order: lower layers of a language model, fine-tuned on our kinds.

Each piece attends to all others, layer by layer.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

HEADS: Final = 12
"""Attention heads."""
TINY: Final = np.float32(1e-12)
TOGETHER: Final = 64
"""Columns of a matrix multiplied at once."""
ROWS: Final = 40
"""Rows multiplied at once: with more, OpenBLAS no longer treats the matrices as small and copies them, a third slower."""
BEND: Final = np.float32((2 / np.pi) ** 0.5)
BEND_MORE: Final = np.float32(0.044715) * BEND


@dataclass(frozen=True, slots=True)
class Norm:
    """Layer normalisation: numbers scaled to unit size, then by learned factors."""

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
    """A linear layer; weights are stored as bytes and unpacked tile by tile, so that they stay in the cache."""

    tiles: NDArray[np.int8]
    """Rows of tiles of matrices with `TOGETHER` columns: small enough to be multiplied in place, not copied."""
    scales: Array
    """For each column of a tile."""
    constants: Array

    def __call__(self, x: Array) -> Array:
        made = np.repeat(self.constants[None], len(x), axis=0)
        columns = made.reshape(len(x), self.tiles.shape[1], -1).transpose(1, 0, 2)
        parts = x.reshape(len(x), len(self.tiles), -1).transpose(1, 0, 2)
        for own, tiles, scales in zip(parts, self.tiles, self.scales, strict=True):
            for into, tile, scale in zip(columns, tiles, scales, strict=True):
                part = _multiplied(own, tile.astype(np.float32))
                part *= scale
                into += part
        return made


def _multiplied(x: Array, matrices: Array) -> Array:
    """The product with all columns of several matrices."""
    made = np.empty((len(x), len(matrices), TOGETHER), np.float32)
    for at in range(0, len(x), ROWS):
        some = slice(at, at + ROWS)
        np.matmul(x[some], matrices, out=made[some].transpose(1, 0, 2))
    return made.reshape(len(x), -1)


@dataclass(frozen=True, slots=True)
class Layer:
    """One transformer layer: attention, then a feed-forward step."""

    looks: Linear
    takes: Linear
    taken: Norm
    widens: Linear
    narrows: Linear
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
    """GELU, in its usual approximation."""
    bend = x * x
    bend *= BEND_MORE
    bend += BEND
    bend *= x
    np.tanh(bend, out=bend)
    bend += 1
    bend *= x
    bend *= np.float32(0.5)
    return bend
