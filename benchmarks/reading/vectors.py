"""`make vectors`: learns what words and lines speak of, and writes it to where the reading finds it."""

import json
from pathlib import Path

import numpy as np

from benchmarks.reading import embedding, sentences
from benchmarks.reading.fitting import (
    Words,
    blind_strengths,
    letters,
    most_likely,
    ridge,
    told,
)
from benchmarks.reading.texts import KINDS, every_word, learned_from
from domain.interests import meaning
from domain.interests.meaning import GRAM_ROWS
from domain.interests.words import fold, words

STEP, TOLD, HELD = 6.0, 2.0, 5.0
"""Strengths are small numbers: in these units both are held back alike."""

WRITTEN = Path(meaning.__file__).parent / meaning.FILE


def known_words() -> Words:
    """The words of our own lines and the most frequent ones, in the order of their letters."""
    wanted = [*sorted(filter(embedding.fits, every_word())), *embedding.frequent_words()]
    found, vectors = embedding.vectors(wanted)
    vectors = embedding.centred(found, vectors)
    places = {word: place for place, word in enumerate(found)}
    for word in found:  # a word without its marks, where that is no word of its own
        places.setdefault(fold(word), places[word])
    listed = sorted(places)
    return Words(listed, vectors[[places[word] for word in listed]])


def build() -> None:
    """Fit on every line but those kept aside, and write the file."""
    known = known_words()
    lines = learned_from()
    features = np.array([known.features(words(line.text)) for line in lines])
    fitted = ridge(features, lines)
    whole = [place for place, line in enumerate(lines) if line.form != "phrase"]
    blind = blind_strengths(features, lines)[whole]
    told_of = np.array([told(lines[place]) for place in whole])
    weights = [known.weight(words(lines[place].text)) for place in whole]
    heard = np.c_[blind * STEP, told_of * TOLD, weights]
    step = most_likely(heard, [lines[place] for place in whole], HELD)
    step[: len(KINDS)] *= STEP
    step[len(KINDS) : -2] *= TOLD
    _write(known, fitted, step)
    print(f"{len(known.known)} words, {len(lines)} lines, {WRITTEN.stat().st_size} bytes")


def _write(known: Words, fitted: np.ndarray, step: np.ndarray) -> None:
    of_vectors, of_letters = np.split(fitted[:-1], [known.vectors.shape[1]])
    rows = known.vectors @ of_vectors
    for place, word in enumerate(known.known):
        rows[place] += letters(word) @ of_letters
    row_scale, row_bytes = _bytes(rows)
    gram_scale, gram_bytes = _bytes(of_letters * 0.7)
    listed = "\n".join(known.known).encode()
    header = {
        "kinds": KINDS,
        "words": len(known.known),
        "letters": len(listed),
        "scales": [row_scale, gram_scale],
        "bias": [round(float(n), 5) for n in fitted[-1]],
        "last_step": [[round(float(n), 3) for n in row] for row in step.T],
    }
    weights = np.round(known.weights * 255).astype(np.uint8).tobytes()
    assert len(gram_bytes) == GRAM_ROWS * len(KINDS)
    told_first = json.dumps(header).encode() + b"\n"
    WRITTEN.write_bytes(told_first + listed + weights + row_bytes + gram_bytes)


def _bytes(numbers: np.ndarray) -> tuple[float, bytes]:
    """Numbers as signed bytes, and what one step is worth; the largest in ten thousand are cut."""
    step = float(np.quantile(np.abs(numbers), 0.9999)) / 127
    return step, np.clip(np.round(numbers / step), -127, 127).astype(np.int8).tobytes()


if __name__ == "__main__":
    build()
    sentences.build()
