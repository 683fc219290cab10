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
"""Words of so many letters have no stem."""

LONGEST: Final = 40
"""Letters of a word that are looked at; no word of ours is longer."""

WORD: Final = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a line, in lower case as typed, without marks, and its stems, each with the language whose it is."""

    surface: str
    folded: str
    stems: tuple[tuple[str, str], ...]


def spelled(text: str) -> str:
    """In lower case, a letter with its mark one character, and what only looks otherwise (`ﬁ`, `²`) as usual."""
    return unicodedata.normalize("NFKC", text).lower()


def words(text: str) -> list[str]:
    """The words as typed, in lower case; a hyphen parts words (`gdpr-hoz` is two)."""
    return [word[:LONGEST] for word in WORD.findall(spelled(text))]


@lru_cache(maxsize=1_000)
def token(word: str) -> Token:
    """A word made ready for comparison. Remembered: the same words come again and again."""
    folded = fold(word)
    found = ((language, stem) for language in ALGORITHMS for stem in stems(word, language))
    return Token(word, folded, tuple(found))


def stems(word: str, language: str) -> tuple[str, ...]:
    """The folded stems of a word as typed and as it would be without marks; none for short ones.

    Two, because the Hungarian and Polish stemmers need the marks that people leave out.
    """
    if len(word) <= SHORT:
        return ()
    stem = _stemmer(language).stemWord
    found = sorted({fold(stem(written)) for written in {word, fold(word)}})
    return tuple(s for s in found if len(s) >= SHORTEST_STEM[language])


@cache
def _stemmer(language: str) -> Any:
    import Stemmer  # loaded when somebody writes, with all that reading takes

    # Its own memory of words stays empty: `token` has one.
    return Stemmer.Stemmer(ALGORITHMS[language], 0)


def agrees(typed: str, meant: str) -> bool:
    """Whether letters typed may stand for those meant: marks may be left out, not put in.

    Both of one length. The last letter is free, as Hungarian lengthens it (`kamera`, `kamerával`);
    ö and ő, ü and ű pass for each other, as keyboards mix them up.
    """
    return typed == meant or all(
        t == m or t == fold(m) or (m != fold(m) and fold(t) == fold(m))
        for t, m in zip(typed[:-1], meant[:-1], strict=True)
    )
