"""The trained network: the file that `make vectors` writes, mostly four bits a number."""

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from math import prod
from typing import IO, Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from domain.interests.network import TOGETHER, Array, Layer, Linear, Norm
from domain.interests.pieces import BEGIN, END, Cutter

FILE: Final = "meaning.bin"
"""A line of JSON, the pieces with their probabilities and embeddings, then the network, in the order of `load`."""

WIDTH, WIDE = 384, 1536
"""Dimensions of a piece, and of a layer's inner step."""
POSITIONS: Final = 80
"""The most pieces of a line that are read; typically it has fifteen."""

BESIDE_CAUSES: Final = 3
"""Columns besides those of the causes: for none, for seeking and for offering."""

GROUP: Final = 32
"""Numbers that share a scale: 16 bits of scale, then four bits a number, the first half in the low bits."""
BLOCK: Final = 2 + GROUP // 2
ZERO: Final = 8
LARGEST: Final = 127
"""The largest value of a byte."""


AT_HAND: Final = 2 << 20
"""The most bytes that reading a line allocates and frees. Allocating and freeing them once makes glibc keep
that much: otherwise each layer would get its memory page by page from the kernel, a third of a line's time.
"""


class Spoken(NamedTuple):
    """Scores of each piece of a line in context, a row a piece; the mean of the rows scores the line."""

    kinds: Array
    """A column for each kind, and a last one for none."""
    denied: Array
    """A column for each kind: the score that the line denies it."""
    causes: Array
    """A column for each cause, and a last one for none."""
    toward: Array
    """Scores that the line seeks, and that it offers."""


@dataclass(frozen=True, slots=True)
class Taught:
    """The file's content; `kinds` and `causes` are in the order of the columns of `Spoken`."""

    kinds: tuple[str, ...]
    causes: tuple[str, ...]
    last_step: Mapping[str, float]
    cutter: Cutter
    pieces: NDArray[np.uint8]
    positions: Array
    sized: Norm
    layers: Sequence[Layer]
    heads: Array
    """The last row holds the constants."""

    def read(self, words: Sequence[Sequence[int]]) -> Spoken:
        """A line's scores, piece by piece; `words`: the pieces of each word."""
        kinds, causes = len(self.kinds), len(self.causes)
        ends = np.cumsum([kinds + 1, kinds, causes + 1])
        spoken = self.numbers(words) @ self.heads[:-1] + self.heads[-1]
        return Spoken(*np.split(spoken, ends, axis=1))

    def numbers(self, words: Sequence[Sequence[int]]) -> Array:
        """Each piece's vector in context, including the start and end pieces: a row of `WIDTH` numbers."""
        pieces = [BEGIN, *chain.from_iterable(words), END]
        numbers = unpacked(self.pieces[pieces[:POSITIONS]])
        numbers = self.sized(numbers + self.positions[: len(numbers)])
        for layer in self.layers:
            numbers = layer(numbers)
        return numbers


def unpacked(blocks: NDArray[np.uint8]) -> Array:
    """Numbers from rows of packed blocks."""
    scales = blocks[..., :2].copy().view("<f2").astype(np.float32)
    halves = blocks[..., 2:] & 15, blocks[..., 2:] >> 4
    whole = np.concatenate(halves, axis=-1).astype(np.float32) - ZERO
    return (whole * scales).reshape(*blocks.shape[:-2], -1)


class _Content:
    """Reads the file sequentially, so that it is never in memory as a whole."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def numbers(self, *shape: int) -> Array:
        taken = np.frombuffer(self._file.read(2 * prod(shape)), "<f2")
        return taken.reshape(shape).astype(np.float32)

    def blocks(self, rows: int, width: int) -> NDArray[np.uint8]:
        taken = np.frombuffer(self._file.read(rows * width // GROUP * BLOCK), np.uint8)
        return taken.reshape(rows, width // GROUP, BLOCK)

    def norm(self) -> Norm:
        return Norm(self.numbers(WIDTH), self.numbers(WIDTH))

    def linear(self, width: int, out: int) -> Linear:
        rows, columns, matrices = width // WIDTH, out // WIDTH, WIDTH // TOGETHER
        tiles = np.empty((rows, columns, matrices, WIDTH, TOGETHER), np.int8)
        scales = np.empty((rows, columns, matrices, TOGETHER), np.float32)
        # One matrix at a time: large temporary arrays would fragment memory.
        for at in np.ndindex(columns, matrices):
            own = unpacked(self.blocks(TOGETHER, width)).T.reshape(rows, WIDTH, TOGETHER)
            scales[:, *at] = np.abs(own).max(axis=1) / LARGEST
            tiles[:, *at] = np.rint(own / scales[:, *at, None])
        return Linear(tiles, scales.reshape(rows, columns, WIDTH), self.numbers(out))

    def layer(self) -> Layer:
        return Layer(
            looks=self.linear(WIDTH, 3 * WIDTH),
            takes=self.linear(WIDTH, WIDTH),
            taken=self.norm(),
            widens=self.linear(WIDTH, WIDE),
            narrows=self.linear(WIDE, WIDTH),
            made=self.norm(),
        )

    def heads(self, kinds: int, causes: int) -> Array:
        """The output layer: columns for kinds in 16 bits, for causes in four bits a number."""
        weights, constants = self.numbers(WIDTH, kinds), self.numbers(kinds)
        coarse = unpacked(self.blocks(causes, WIDTH)).T
        constants = np.append(constants, self.numbers(causes))
        return np.vstack([np.hstack([weights, coarse]), constants])


@cache
def load() -> Taught:
    """The file, read once."""
    np.empty(AT_HAND, np.uint8)
    with files(__package__).joinpath(FILE).open("rb") as file:
        return _loaded(file)


def _loaded(file: IO[bytes]) -> Taught:
    told: Mapping[str, Any] = json.loads(file.readline())
    pieces = str(file.read(told["letters"]), "utf-8").split("\n")
    content = _Content(file)
    likely = array("f", content.numbers(len(pieces)).tolist())
    kinds, causes = told["kinds"], told["causes"]
    return Taught(
        kinds=tuple(kinds),
        causes=tuple(causes),
        last_step=told["last_step"],
        cutter=Cutter(pieces, likely),
        pieces=content.blocks(len(pieces), WIDTH),
        positions=content.numbers(POSITIONS, WIDTH),
        sized=content.norm(),
        layers=[content.layer() for _ in range(told["layers"])],
        heads=content.heads(2 * len(kinds) + 1, len(causes) + BESIDE_CAUSES),
    )
