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
    return text.lower() if text.isascii() else lower(text).translate(FOLDED)


def mistyped(typed: str, meant: str, slips: int) -> bool:
    """Whether so many slips at most make one word of the other: a letter left out, put in, or wrong, or two swapped.

    Ours, as the library that does the same weighs 3 MB and two slips are soon tried.
    """
    if abs(len(typed) - len(meant)) > slips:
        return False
    same = next((at for at, (t, m) in enumerate(zip(typed, meant, strict=False)) if t != m), None)
    if same is None:
        return True
    t, m = typed[same:], meant[same:]
    return slips > 0 and (
        mistyped(t[1:], m[1:], slips - 1)
        or mistyped(t[1:], m, slips - 1)
        or mistyped(t, m[1:], slips - 1)
        or (t[:2] == m[1::-1] and mistyped(t[2:], m[2:], slips - 1))
    )
