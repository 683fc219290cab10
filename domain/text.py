"""Text in one form, so that what is typed and what is known can be compared: case and marks aside."""

import unicodedata
from typing import Final

LETTERS_WITH_MARKS: Final = "".join(map(chr, range(0xC0, 0x180)))
FOLDED: Final = str.maketrans(
    {mark: unicodedata.normalize("NFKD", mark)[0].lower() for mark in LETTERS_WITH_MARKS}
    | {"ł": "l", "Ł": "l", "ß": "s", "đ": "d", "ø": "o", "æ": "a", "œ": "o"}
)


def lower(text: str) -> str:
    """Lower case with composed letters, so that a letter and its mark are one character."""
    return unicodedata.normalize("NFC", text).lower()


def fold(text: str) -> str:
    """Lower case without marks: `Dialóg` and `dialog` are one. Keeps the number of letters."""
    return lower(text).translate(FOLDED)
