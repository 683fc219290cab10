"""Training examples for the network: lines as pieces, their meanings, and the language model's vectors."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from benchmarks.reading import embedding
from benchmarks.reading.fitting import denied, weights
from benchmarks.reading.meant import causes, kinds, toward
from benchmarks.reading.model_file import ModelFile
from benchmarks.reading.texts import CAUSES, DIRECTIONS, KINDS, Line
from domain.interests.network import Array
from domain.interests.pieces import BEGIN, END, Cutter, spaced
from domain.text import fold

PIECES: Final = 17_000
"""How many of the model's 250,000 pieces to keep: first those that our lines contain twice, then those of
frequent words."""
TWICE: Final = 2
NO_LETTERS: Final = 4
SIGNS: Final = range(ord("!"), 0x180)
"""Letters and signs that any line may contain."""

PARTS: Final = 10
"""One in this many situations is held out from teaching; the last step is settled on those."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Lines or words as pieces, with the model's vectors; words have no outcomes and no weight for them.

    `unmarked`: the same, typed without diacritics; `denied`: 1 for each kind that is not wanted; `causes` and
    `toward`: rows summing to 1 where marked, less where only inferred, 0 where neither.
    """

    pieces: Sequence[Sequence[int]]
    unmarked: Sequence[Sequence[int]]
    outcomes: Array
    denied: Array
    causes: Array
    toward: Array
    weights: Array
    vectors: Array


def chosen(model: ModelFile, lines: Sequence[Line]) -> list[int]:
    """The positions of the kept pieces, in the model's order."""
    whole = Cutter(model.pieces, model.likely)
    signs = set(map(chr, SIGNS))
    kept = dict.fromkeys(range(NO_LETTERS))
    kept |= dict.fromkeys(at for at, piece in enumerate(model.pieces) if piece in signs)
    for texts in ([line.text for line in lines], [fold(line.text) for line in lines]):
        found = Counter(piece for text in texts for piece in _cut(text, whole))
        kept |= dict.fromkeys(piece for piece, count in found.most_common() if count >= TWICE)
    for word in embedding.frequent_words():
        kept |= dict.fromkeys(_cut(word, whole))
        if len(kept) >= PIECES:
            break
    return sorted(list(kept)[:PIECES])


def _cut(text: str, cutter: Cutter) -> Iterator[int]:
    return (piece for word in spaced(text) for piece in cutter.cut(word))


def pieces_of(text: str, cutter: Cutter) -> list[int]:
    """A line as the network reads it."""
    return [BEGIN, *_cut(text, cutter), END]


def left_out(line: Line) -> bool:
    """Whether a line's situation is held out for settling the last step.

    Never a mirrored line's: its other side was taught, so settling on it would overstate certainty.
    """
    counted = line.form != "phrase" and not line.mirrored
    return counted and crc32(line.situation.encode()) % PARTS == 0


def of_lines(lines: Sequence[Line], vectors: Array, cutter: Cutter) -> Examples:
    """All lines but those held out, with and without diacritics."""
    kept = np.array([not left_out(line) for line in lines])
    taught, vectors = [line for line in lines if not left_out(line)], vectors[kept]
    return Examples(
        pieces=[pieces_of(line.text, cutter) for line in taught],
        unmarked=[pieces_of(fold(line.text), cutter) for line in taught],
        outcomes=kinds(taught, vectors),
        denied=denied(taught),
        causes=causes(taught, vectors),
        toward=toward(taught, vectors),
        weights=weights(taught),
        vectors=_apart(vectors),
    )


def of_words(cutter: Cutter) -> Examples:
    """The frequent words, which mean none of our kinds but have vectors."""
    words, vectors = embedding.vectors(embedding.frequent_words())
    pieces = [pieces_of(word, cutter) for word in words]

    def nothing(*width: int) -> Array:
        return np.zeros((len(words), *width), np.float32)

    return Examples(
        pieces=pieces,
        unmarked=pieces,
        outcomes=nothing(len(KINDS) + 1),
        denied=nothing(len(KINDS)),
        causes=nothing(len(CAUSES) + 1),
        toward=nothing(len(DIRECTIONS)),
        weights=nothing(),
        vectors=_apart(vectors),
    )


def _apart(vectors: Array) -> Array:
    """The model's vectors, centred and normalised, since they lie close together."""
    own = vectors - vectors.mean(axis=0)
    return np.asarray(own / np.linalg.norm(own, axis=1, keepdims=True), np.float32)


def batches(
    pieces: Sequence[Sequence[int]], size: int, lengths: Sequence[int]
) -> Iterator[tuple[list[int], NDArray[np.int32]]]:
    """Batches of examples of similar length, and their pieces in rows, padded with -1."""
    fitting = [
        [at for at, own in enumerate(pieces) if low < len(own) <= high]
        for low, high in _steps(lengths)
    ]
    for length, places in zip(lengths, fitting, strict=True):
        count = size // length
        for start in range(0, len(places), count):
            some = places[start : start + count]
            rows = np.full((count, length), -1, np.int32)
            rows[:, 0] = BEGIN
            for row, at in enumerate(some):
                rows[row, : len(pieces[at])] = pieces[at]
            yield some, rows


def _steps(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    return zip((0, *lengths[:-1]), lengths, strict=True)
