"""A line that is consumed phrase by phrase: later patterns do not see what earlier ones took."""

import re
import unicodedata
from typing import Final

from domain.spoken_dates.numbers import (
    DAYS,
    HOUR_AFTER,
    HOUR_BEFORE,
    NOT_ALWAYS_NUMBERS,
    NUMBER_WORD,
    NUMBERS,
)
from domain.spoken_dates.vocabulary import DAYS_AHEAD, MONTHS, NAMES, WEEKDAYS
from domain.text import fold, mistyped

DASHES: Final = re.compile(r"\s*[–—−-]\s*")
COMMA_FOR_DOT: Final = re.compile(r"(?<!\d)(\d{1,2})[,;](\d\d)(?!\d)")
"""A mistyped `10,30`."""
WORD: Final = re.compile(r"\b[a-z]{5,}\b")
KNOWN: Final = re.compile("|".join((*MONTHS, *WEEKDAYS, *(names for _, names in DAYS_AHEAD))))
LIKE_NAMES: Final = frozenset({"honap", "month"})
"""`honap` (month) is one letter from a Hungarian word for tomorrow."""
LONG_NAME: Final = 8


class Phrases:
    """The folded line; `take` removes what it matches."""

    def __init__(self, text: str) -> None:
        plain = fold(unicodedata.normalize("NFKC", text)).replace("o'clock", "oclock")
        plain = WORD.sub(_typed_right, COMMA_FOR_DOT.sub(r"\1.\2", plain))
        self.left = f" {NUMBER_WORD.sub(_in_digits, DASHES.sub('-', plain))} "

    def take(self, pattern: str) -> re.Match[str] | None:
        """The first match of the pattern, removed from the line."""
        match = re.search(pattern, self.left)
        if match:
            self.left = f"{self.left[: match.start()]} {self.left[match.end() :]}"
        return match

    def take_any(self, patterns: tuple[str, ...]) -> int | None:
        """The index of the first pattern that matches, removed from the line."""
        return next(
            (at for at, pattern in enumerate(patterns) if self.take(rf"\b(?:{pattern})")), None
        )


def _typed_right(match: re.Match[str]) -> str:
    """The name of a day or month that the word misspells (by two letters if long); else the word."""
    word = match[0]
    if KNOWN.match(word) or word in LIKE_NAMES or NUMBER_WORD.fullmatch(word):
        return word
    alike = (name for name in NAMES.split() if name[0] == word[0])
    return next(
        (name for name in alike if mistyped(word, name, 1 + (len(name) >= LONG_NAME))), word
    )


def _in_digits(match: re.Match[str]) -> str:
    word, ending = match[1], match[2]
    if word in NOT_ALWAYS_NUMBERS and not ending:
        before, after = match.string[: match.start()], match.string[match.end() :]
        if not HOUR_BEFORE.search(before) and not HOUR_AFTER.match(after):
            return word
    if word in DAYS:
        return f"{DAYS[word]}th"
    return f"{NUMBERS[word]} {ending or ''}".strip()
