"""Words of a line: tokens and stems."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from domain.text import fold

ALGORITHMS: Final = {"en": "english", "pl": "polish", "hu": "hungarian"}
SHORTEST_STEM: Final = {"en": 4, "pl": 3, "hu": 4}
"""Shorter stems collide: Hungarian `terem` (a hall) and `terén` (in terms of) both become `ter`."""

SHORT: Final = 3
"""Words up to this length have no stem."""

LONGEST: Final = 40
"""The most letters of a word that are read; no real word is longer."""

WORD: Final = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a line: lower-cased as typed, without diacritics, and its stems, each with its language."""

    surface: str
    folded: str
    stems: tuple[tuple[str, str], ...]


def spelled(text: str) -> str:
    """The text lower-cased and in composed, compatible Unicode (`ﬁ`, `²` become plain)."""
    return unicodedata.normalize("NFKC", text).lower()


def words(text: str) -> list[str]:
    """The words as typed, lower-cased; a hyphen separates words (`gdpr-hoz` is two)."""
    return [word[:LONGEST] for word in WORD.findall(spelled(text))]


@lru_cache(maxsize=1_000)
def token(word: str) -> Token:
    """A word prepared for comparison; cached, since words recur."""
    folded = fold(word)
    found = ((language, stem) for language in ALGORITHMS for stem in stems(word, language))
    return Token(word, folded, tuple(found))


def stems(word: str, language: str) -> tuple[str, ...]:
    """The folded stems of a word as typed and without diacritics; none for short words.

    Both, because the Hungarian and Polish stemmers need the diacritics that people omit.
    """
    if len(word) <= SHORT:
        return ()
    stem = _stemmer(language).stemWord
    found = sorted({fold(stem(written)) for written in {word, fold(word)}})
    return tuple(s for s in found if len(s) >= SHORTEST_STEM[language])


@cache
def _stemmer(language: str) -> Any:
    import Stemmer  # loaded when somebody writes, with all that reading takes

    # No cache of its own: `token` has one.
    return Stemmer.Stemmer(ALGORITHMS[language], 0)


def agrees(typed: str, meant: str) -> bool:
    """Whether typed letters may stand for the meant ones: diacritics may be omitted, not added.

    Both must have the same length. The last letter is free, as Hungarian lengthens it (`kamera`,
    `kamerával`); ö and ő, ü and ű are interchangeable, as keyboards mix them up.
    """
    return typed == meant or all(
        t == m or t == fold(m) or (m != fold(m) and fold(t) == fold(m))
        for t, m in zip(typed[:-1], meant[:-1], strict=True)
    )
