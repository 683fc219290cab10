"""What the network is taught with: lines as their pieces, what they mean, and what the language model makes of them."""

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
"""So many pieces of the model's quarter of a million: those that our lines hold twice first, then those of frequent words."""
TWICE: Final = 2
NO_LETTERS: Final = 4
SIGNS: Final = range(ord("!"), 0x180)
"""Letters and signs that any line may hold."""

PARTS: Final = 10
"""Of the situations one in so many is left out of what is taught; the last step is settled on those."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Lines or words as pieces, with the model's vectors; words have no outcomes and weigh nothing there.

    `unmarked`: the same as people type them who leave the marks out; `denied`: 1 for each kind that is not wanted; `causes` and
    `toward`: shared out, together 1 where marked, less where only heard, 0 where neither.
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
    """The places of the pieces that are kept, in the model's order."""
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
    """Whether a line's situation is one of those that the last step is settled on.

    No mirrored line: what is settled on it would trust too much what was taught of its other side.
    """
    counted = line.form != "phrase" and not line.mirrored
    return counted and crc32(line.situation.encode()) % PARTS == 0


def of_lines(lines: Sequence[Line], vectors: Array, cutter: Cutter) -> Examples:
    """All but those left out, marked or not."""
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
    """The frequent words, which mean no kind of ours but something all the same."""
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
    """The model's vectors lie close together; from their middle they are told apart."""
    own = vectors - vectors.mean(axis=0)
    return np.asarray(own / np.linalg.norm(own, axis=1, keepdims=True), np.float32)


def batches(
    pieces: Sequence[Sequence[int]], size: int, lengths: Sequence[int]
) -> Iterator[tuple[list[int], NDArray[np.int32]]]:
    """Which examples go together, all of about one length, and their pieces in rows, -1 where a row has ended."""
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
