"""What words speak of by their meaning, in the vocabulary or not: a row of numbers a word, learned from lines of ours.

The file is made by `make vectors`; it is read when a first line is, in about 20 ms, and needs nothing but Python.
"""

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, sqrt
from operator import mul
from typing import Any, Final
from zlib import crc32

from domain.interests.words import Token, fold

FILE: Final = "meaning.bin"
"""A line of JSON, then the words, a byte for the weight of each, the rows of the words, and those of groups of letters."""

SHORTEST, LONGEST = 3, 30
"""Shorter words say nothing by themselves, longer ones are no words."""

GRAMS: Final = (4, 5, 6)
"""Groups of so many letters tell what an unknown word may be: a compound, a slip, a rare form."""
GRAMS_AT_MOST: Final = 30

BEGINNING: Final = 0.6
"""An unknown word takes after known ones that share at least this part of its letters, from the first on."""
SHORTEST_BEGINNING: Final = 4
NEIGHBOURS: Final = 4
LIKENESS: Final = 0.8
"""How much less sure a word is that only begins like known ones."""

LITTLE: Final = 0.3
"""A line whose words all are common says less than one with a rare one."""

HEAVY: Final = 3.0
"""Of two lines with so many rare words neither says more."""

Row = Sequence[float]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a line speaks of: for each kind how strongly, and the words in the order of how much they add.

    `weight`: how much the line says at all, about as many as it has rare words.
    """

    strengths: Mapping[str, float]
    words: Mapping[str, tuple[str, ...]]
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Learned:
    """The file's content; `rows` and `grams` hold a signed byte for each kind, in the order of `kinds`."""

    kinds: tuple[str, ...]
    words: Sequence[str]
    weights: bytes
    rows: memoryview
    grams: memoryview
    scales: tuple[float, float]
    bias: Row
    last_step: Sequence[Row]
    """For each kind, and for none, what its certainty gains from each kind's strength, from what is told of each, the line's weight, and a constant."""


def meaning(tokens: Sequence[Token]) -> Meaning:
    """What the words of a line together speak of; nothing where none of them says anything."""
    known = [(token.surface, *_word(token.surface)) for token in tokens]
    whole = sum(weight * weight for _, weight, _ in known)
    if not whole:
        return Meaning({}, {})
    length = sqrt(LITTLE + whole)
    learned = load()
    shares = [(word, [weight * at / length for at in row]) for word, weight, row in known if weight]
    strengths = {
        kind: learned.bias[at] + sum(row[at] for _, row in shares)
        for at, kind in enumerate(learned.kinds)
    }
    leading = {kind: _leading(shares, at) for at, kind in enumerate(learned.kinds)}
    return Meaning(strengths, leading, whole)


def judged(meant: Meaning, told: Mapping[str, float]) -> dict[str, float]:
    """How sure each kind is (0 to 1, all of them and none together 1), by its meaning and what the vocabulary tells."""
    learned = load()
    heard = [meant.strengths.get(kind, 0.0) for kind in learned.kinds]
    heard += [told.get(kind, 0.0) for kind in learned.kinds]
    heard += [min(meant.weight, HEAVY), 1.0]
    return shared_out(learned.kinds, [sum(map(mul, row, heard)) for row in learned.last_step])


def shared_out(kinds: Sequence[str], speak_for: Sequence[float]) -> dict[str, float]:
    """Certainties that are 1 together, from what speaks for each kind and, as the last, for none."""
    highest = max(speak_for)
    parts = [exp(one - highest) for one in speak_for]
    whole = sum(parts)
    return {kind: part / whole for kind, part in zip(kinds, parts, strict=False)}


def _leading(shares: Sequence[tuple[str, Row]], at: int) -> tuple[str, ...]:
    """The words that speak for a kind, the strongest first: at least half as strong as that one."""
    best = sorted(((row[at], word) for word, row in shares if row[at] > 0), reverse=True)
    return tuple(dict.fromkeys(word for share, word in best if share >= best[0][0] / 2))


def says_something(word: str) -> bool:
    """Whether a word may mean something by itself."""
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()


@lru_cache(maxsize=20_000)
def _word(word: str) -> tuple[float, Row]:
    """What a word weighs in a line (0 to 1), and how it speaks for each kind."""
    if not says_something(word):
        return 0.0, ()
    learned = load()
    for form in (word, fold(word)):
        at = bisect_left(learned.words, form)
        if at < len(learned.words) and learned.words[at] == form:
            return learned.weights[at] / 255, [
                learned.scales[0] * v for v in _row(learned.rows, at)
            ]
    return 1.0, _unknown(fold(word))


def _unknown(word: str) -> Row:
    learned = load()
    total = [0.0] * len(learned.kinds)
    for place, sign in grams(word):
        share = sign * learned.scales[1]
        total = [t + share * v for t, v in zip(total, _row(learned.grams, place), strict=True)]
    alike, quality = neighbours(word, learned.words)
    for at in alike:
        share = quality * learned.scales[0] / len(alike)
        total = [t + share * v for t, v in zip(total, _row(learned.rows, at), strict=True)]
    return total


def grams(word: str) -> Iterator[tuple[int, float]]:
    """The places of a word's groups of letters in the table, each with its sign and share."""
    marked = f"<{word}>"
    found = [f"W{word}"] + [
        marked[start : start + length]
        for length in GRAMS
        for start in range(max(1, len(marked) - length + 1))
    ]
    found = found[:GRAMS_AT_MOST]
    for gram in found:
        code = crc32(gram.encode())
        yield code % GRAM_ROWS, (1 if code >> 20 & 1 else -1) / sqrt(len(found))


GRAM_ROWS: Final = 4096


def neighbours(word: str, known: Sequence[str]) -> tuple[list[int], float]:
    """Where the known words stand that share the longest beginning with a folded one, and how alike they are."""
    place = bisect_left(known, word)
    around = range(max(0, place - NEIGHBOURS), min(len(known), place + NEIGHBOURS))
    shared = {at: _shared(known[at], word) for at in around}
    longest = max(shared.values(), default=0)
    if longest < max(SHORTEST_BEGINNING, BEGINNING * len(word)):
        return [], 0.0
    return [at for at, length in shared.items() if length == longest], LIKENESS * longest / len(
        word
    )


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common from the first on."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _row(table: memoryview, at: int) -> memoryview:
    width = len(load().kinds)
    return table[at * width : (at + 1) * width]


@cache
def load() -> Learned:
    """The file, read once. It takes 20 ms and 8 MB."""
    content = files(__package__).joinpath(FILE).read_bytes()
    header, _, rest = content.partition(b"\n")
    told: Mapping[str, Any] = json.loads(header)
    words, count, width = told["letters"], told["words"], len(told["kinds"])
    signed = memoryview(rest).cast("b")
    rows = words + count
    return Learned(
        kinds=tuple(told["kinds"]),
        words=rest[:words].decode().split("\n"),
        weights=rest[words:rows],
        rows=signed[rows : rows + count * width],
        grams=signed[rows + count * width :],
        scales=tuple(told["scales"]),
        bias=told["bias"],
        last_step=told["last_step"],
    )
