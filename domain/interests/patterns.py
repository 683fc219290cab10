"""Finds vocabulary patterns in a clause, however its words are inflected or misspelt."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain, pairwise, product
from typing import Final, NamedTuple

from domain.interests.words import Token, agrees, stems, token, words
from domain.text import fold, mistyped

STEMLESS: Final = 3
"""English words of this length (`van`) have no stem by which to find their plural."""

WINDOW: Final = 5
"""The most words that one pattern may span, first and last included."""

SURFACE, PREFIX, STEM, COMPOUND, TYPO = 1.0, 0.95, 0.85, 0.6, 0.6
"""The confidence of each way of matching a word."""

SHORTEST_INFIX: Final = 4
SHORTEST_COMPOUND: Final = 6
SHORTEST_TYPO: Final = 7
LONG_WORD: Final = 10
"""Shorter words match inside or next to others by chance; long ones may have two typos."""


class Form(StrEnum):
    """What a pattern's word matches: its inflections, a prefix, or any part of a word."""

    WORD = "w"
    PREFIX = "w*"
    INFIX = "*w*"


class Part(NamedTuple):
    """One word of a pattern; a named tuple, as it is hashed a hundred times a line."""

    text: str
    form: Form
    language: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """One or more words that indicate an entry; with `hint` only weakly."""

    entry: str
    language: str
    parts: tuple[Part, ...]
    hint: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a pattern: token positions in the clause, and confidence (0 to 1)."""

    pattern: Pattern
    positions: frozenset[int]
    quality: float


def parse(entry: str, language: str, written: str, *, hint: bool = False) -> Pattern:
    """A pattern from the vocabulary's syntax: 'w', 'w*', '*w*', several words."""
    parts = []
    for piece in written.split():
        *before, last = words(piece) or [piece]
        parts += [Part(word, Form.WORD, language) for word in before]
        form = Form.INFIX if piece[0] == "*" else Form.PREFIX if piece[-1] == "*" else Form.WORD
        parts.append(Part(last, form, language))
    return Pattern(entry, language, tuple(parts), hint)


Places = Mapping[Part, Mapping[int, float]]
"""The positions in a clause that each part may match, with confidence."""


class Matcher:
    """Patterns indexed for lookup; built once, then read-only."""

    def __init__(self, patterns: Iterable[Pattern], *, exact: bool = False) -> None:
        """`exact`: match only as written, with a pattern's words adjacent and in order."""
        self._exact = exact
        self._patterns: dict[Part, list[Pattern]] = defaultdict(list)
        """Keyed by their longest part, since few lines contain it."""
        self._words: dict[str, list[Part]] = defaultdict(list)
        self._beginnings: dict[str, list[Part]] = defaultdict(list)
        self._inner: dict[str, list[tuple[str, Part]]] = defaultdict(list)
        self._stems: dict[tuple[str, str], list[Part]] = defaultdict(list)
        self._typed: dict[tuple[str, str], list[tuple[str, Part]]] = defaultdict(list)
        known = set[Part]()
        for pattern in patterns:
            for part in pattern.parts:
                if part not in known:
                    self._add(part, alone=len(pattern.parts) == 1)
                    known.add(part)
            self._patterns[max(pattern.parts, key=lambda part: len(part.text))].append(pattern)
        self._parts_of = lru_cache(maxsize=1_000)(self._looked_for)
        """Parts that a word may match, with confidence; cached, since words recur."""

    def _add(self, part: Part, *, alone: bool) -> None:
        key = fold(part.text)
        match part.form:
            case Form.WORD:
                self._words[key].append(part)
                if part.language == "en" and len(key) == STEMLESS:
                    self._words[key + "s"].append(part)
                for stem in stems(part.text, part.language):
                    self._stems[part.language, stem].append(part)
            case Form.PREFIX:
                self._beginnings[key].append(part)
            case Form.INFIX:
                self._inner[key[:SHORTEST_INFIX]].append((key, part))
        if alone and part.language == "hu" and len(key) >= SHORTEST_COMPOUND:
            self._inner[key[:SHORTEST_INFIX]].append((key, part))
        if alone and len(key) >= SHORTEST_TYPO:
            self._typed[key[0], key[-2:]].append((key, part))

    def find(self, clause: Sequence[Token]) -> list[Hit]:
        """Every match in the clause; a pattern may match once for each position of its first word."""
        places: dict[Part, dict[int, float]] = defaultdict(dict)
        for position, word in enumerate(clause):
            for part, quality in self._parts_of(word.surface):
                places[part][position] = quality
        candidates = chain.from_iterable(self._patterns.get(part, ()) for part in places)
        return [hit for pattern in candidates for hit in self._hits(pattern, places)]

    def _hits(self, pattern: Pattern, places: Places) -> Iterator[Hit]:
        """Matches where all of a pattern's words stand close together, each word used once."""
        if not all(part in places for part in pattern.parts):
            return
        taken: set[int] = set()
        for chosen in product(*(places[part].items() for part in pattern.parts)):
            positions = [position for position, _ in chosen]
            if self._together(positions) and not taken.intersection(positions):
                taken.update(positions)
                yield Hit(pattern, frozenset(positions), min(sure for _, sure in chosen))

    def _together(self, positions: Sequence[int]) -> bool:
        if self._exact:
            return all(after - before == 1 for before, after in pairwise(positions))
        different = len(set(positions)) == len(positions)
        return different and max(positions) - min(positions) < WINDOW

    def _looked_for(self, word: str) -> tuple[tuple[Part, float], ...]:
        found: dict[Part, float] = {}
        folded = token(word).folded
        for parts, start, quality in self._looked_up(folded):
            for part in parts:
                if agrees(word[start : start + len(part.text)], part.text):
                    found[part] = max(found.get(part, 0), quality)
        if self._exact:
            return tuple(found.items())
        for stem in token(word).stems:
            for part in self._stems.get(stem, ()):
                length = min(len(stem[1]), len(part.text), len(word))
                if agrees(word[:length], part.text[:length]):
                    found.setdefault(part, STEM)
        if not found and len(folded) >= SHORTEST_TYPO:
            found = dict.fromkeys(self._nearly(folded), TYPO)
        return tuple(found.items())

    def _looked_up(self, folded: str) -> Iterator[tuple[Sequence[Part], int, float]]:
        """Candidate parts by spelling: with their start in the word and the confidence."""
        yield self._words.get(folded, ()), 0, SURFACE
        for end in range(2, len(folded) + 1):
            yield self._beginnings.get(folded[:end], ()), 0, PREFIX
        if not self._exact:
            for start in range(len(folded) - SHORTEST_INFIX + 1):
                for key, part in self._inner.get(folded[start : start + SHORTEST_INFIX], ()):
                    if folded.startswith(key, start):
                        yield (part,), start, COMPOUND

    def _nearly(self, folded: str) -> Iterator[Part]:
        """Parts that a word would match after correcting one letter (two in a long word)."""
        endings = dict.fromkeys(first + second for first, second in pairwise(folded))
        for key, part in chain.from_iterable(
            self._typed.get((folded[0], ending), ()) for ending in endings
        ):
            slips = 1 if len(key) < LONG_WORD else 2
            ends = (len(key) - 1, len(key), len(key) + 1)
            cuts = [folded[:end] for end in ends] if part.form is Form.PREFIX else [folded]
            if any(cut[-2:] == key[-2:] and mistyped(cut, key, slips) for cut in cuts):
                yield part
