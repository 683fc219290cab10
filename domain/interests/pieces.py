"""A line cut into pieces, whole words or parts of them, that the network has numbers for: the likeliest way to cut it.

A word never seen is cut into parts that were, so that inflected forms, compounds and slips are not lost. Where a line has
no marks at all, its letters stand for those with marks too, so that `osob`, typed on a phone, is read as `osób`.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from domain.interests.words import spelled
from domain.text import fold

START: Final = "▁"
"""Stands before the first letter of a word in the piece that begins it."""

BEGIN, END, UNKNOWN = 0, 2, 3
"""The pieces of no letters: before a line, after it, and for a sign that no piece has."""

VERY_UNLIKELY: Final = -25.0


class Cutter:
    """Cuts words into the pieces that are known."""

    def __init__(self, pieces: Sequence[str], likely: Sequence[float]) -> None:
        """`likely`: how likely each piece is (a logarithm)."""
        self._places = {piece: at for at, piece in enumerate(pieces)}
        self._likely = likely
        self._longest = max(map(len, pieces))
        self._marked = self._likelier_with_marks()
        self.cut = lru_cache(maxsize=2_000)(self._cut)
        """The places of a word's pieces; `unmarked`: its writer leaves out marks. Remembered: the same words come again."""

    def cut_all(self, spoken: Sequence[str]) -> list[tuple[int, ...]]:
        """The places of the pieces of each word of a line; all without marks are taken to stand for those with them."""
        unmarked = all(word == fold(word) for word in spoken)
        return [self.cut(word, unmarked=unmarked) for word in spoken]

    def _likelier_with_marks(self) -> dict[str, int]:
        """By letters without marks the piece they most likely stand for, where that has marks."""
        found = dict[str, int]()
        for piece, at in self._places.items():
            bare = fold(piece)
            instead = found.get(bare, self._places.get(bare))
            if bare != piece and (instead is None or self._likely[at] > self._likely[instead]):
                found[bare] = at
        return found

    def _cut(self, word: str, *, unmarked: bool = False) -> tuple[int, ...]:
        letters = START + word
        instead = self._marked if unmarked else {}
        ways: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
        for end in range(1, len(letters) + 1):
            ways.append(max(self._longer(ways, letters[:end], instead)))
        return ways[-1][1]

    def _longer(
        self,
        ways: Sequence[tuple[float, tuple[int, ...]]],
        letters: str,
        instead: Mapping[str, int],
    ) -> Iterator[tuple[float, tuple[int, ...]]]:
        """The ways to cut some letters, by the best way (how likely, which pieces) to cut those before each last piece."""
        likely, pieces = ways[-1]
        yield likely + VERY_UNLIKELY, (*pieces, UNKNOWN)
        for start in range(max(0, len(letters) - self._longest), len(letters)):
            piece = letters[start:]
            place = instead.get(piece) or self._places.get(piece)
            if place:
                likely, pieces = ways[start]
                yield likely + self._likely[place], (*pieces, place)


def spaced(text: str) -> list[str]:
    """A line's words with the signs that stand beside them, in lower case, letters and marks as one character."""
    return spelled(text).split()
