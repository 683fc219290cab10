"""Text: its length as Telegram counts it, and normalised for comparing regardless of case and diacritics."""

import unicodedata
from typing import Final

LETTERS_WITH_MARKS: Final = "".join(map(chr, range(0xC0, 0x180)))
FOLDED: Final = str.maketrans(
    {mark: unicodedata.normalize("NFKD", mark)[0].lower() for mark in LETTERS_WITH_MARKS}
    | {"ł": "l", "Ł": "l", "ß": "s", "đ": "d", "ø": "o", "æ": "a", "œ": "o"}
)


def lower(text: str) -> str:
    """Lower case in composed form, so that a letter with its mark is one character."""
    return unicodedata.normalize("NFC", text).lower()


def fold(text: str) -> str:
    """Lower case without diacritics: `Dialóg` and `dialog` are equal. Keeps the number of letters."""
    return text.lower() if text.isascii() else lower(text).translate(FOLDED)


def text_length(text: str) -> int:
    """The length as Telegram counts it, in UTF-16 units: an emoji is two or more."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def beginning(text: str, most: int) -> str:
    """As much of the text as has this length at most."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * most].decode(
        "utf-16-le", errors="ignore"
    )


def mistyped(typed: str, meant: str, slips: int) -> bool:
    """Whether at most `slips` typos separate the words: a letter missing, added or wrong, or two swapped.

    Our own, since a library for this weighs 3 MB and two slips are tried quickly.
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
