"""A line cut into pieces, whole words or parts of them, that the network has numbers for: the likeliest way to cut it.

A word never seen is cut into parts that were, so that inflected forms, compounds and slips are not lost.
"""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from math import inf
from typing import Final

START: Final = "▁"
"""Stands before the first letter of a word in the piece that begins it."""

BEGIN, END, UNKNOWN = 0, 2, 3
"""The pieces of no letters: before a line, after it, and for a sign that no piece has."""

VERY_UNLIKELY: Final = -25.0


class Cutter:
    """Cuts words into the pieces that are known: the number of each, and how likely it is (a logarithm)."""

    def __init__(self, pieces: Mapping[str, tuple[int, float]]) -> None:
        self._pieces = pieces
        self._longest = max(map(len, pieces))
        self.cut = lru_cache(maxsize=5_000)(self._cut)
        """The numbers of a word's pieces. Remembered: the same words come again and again."""

    def _cut(self, word: str) -> tuple[int, ...]:
        letters = START + word
        ways: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
        for end in range(1, len(letters) + 1):
            starts = range(max(0, end - self._longest), end)
            ways.append(max(self._longer(ways[start], letters[start:end]) for start in starts))
        return ways[-1][1]

    def _longer(
        self, way: tuple[float, tuple[int, ...]], piece: str
    ) -> tuple[float, tuple[int, ...]]:
        unlikely = VERY_UNLIKELY if len(piece) == 1 else -inf
        number, likely = self._pieces.get(piece, (UNKNOWN, unlikely))
        return way[0] + likely, (*way[1], number)


def spaced(text: str) -> list[str]:
    """A line's words with the signs that stand beside them, in lower case, letters and marks as one character."""
    return unicodedata.normalize("NFKC", text).lower().split()
