"""Cuts a line into the network's pieces, whole words or parts of them, in the likeliest way.

Unknown words are cut into known parts, so that inflections, compounds and typos still count. In a line
without any diacritics, letters stand for accented ones too, so that `osob`, typed on a phone, is read as
`osób`.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from domain.interests.words import spelled
from domain.text import fold

START: Final = "▁"
"""Marks the piece that begins a word."""

BEGIN, END, UNKNOWN = 0, 2, 3
"""Pieces without letters: start and end of a line, and characters in no piece."""

VERY_UNLIKELY: Final = -25.0


class Cutter:
    """Cuts words into known pieces."""

    def __init__(self, pieces: Sequence[str], likely: Sequence[float]) -> None:
        """`likely`: log probability of each piece."""
        self._places = {piece: at for at, piece in enumerate(pieces)}
        self._likely = likely
        self._longest = max(map(len, pieces))
        self._marked = self._likelier_with_marks()
        self.cut = lru_cache(maxsize=2_000)(self._cut)
        """Indexes of a word's pieces; `unmarked`: the writer omits diacritics. Cached, since words recur."""

    def cut_all(self, spoken: Sequence[str]) -> list[tuple[int, ...]]:
        """Indexes of the pieces of each word; a line without diacritics is read as if they were omitted."""
        unmarked = all(word == fold(word) for word in spoken)
        return [self.cut(word, unmarked=unmarked) for word in spoken]

    def _likelier_with_marks(self) -> dict[str, int]:
        """For letters without diacritics, the accented piece that they most likely stand for, if any."""
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
        """Ways to cut some letters, each extending the best way (probability, pieces) for the letters before
        its last piece."""
        likely, pieces = ways[-1]
        yield likely + VERY_UNLIKELY, (*pieces, UNKNOWN)
        for start in range(max(0, len(letters) - self._longest), len(letters)):
            piece = letters[start:]
            place = instead.get(piece) or self._places.get(piece)
            if place:
                likely, pieces = ways[start]
                yield likely + self._likely[place], (*pieces, place)


def spaced(text: str) -> list[str]:
    """A line's words with adjacent punctuation, lower-cased and in composed Unicode."""
    return spelled(text).split()
