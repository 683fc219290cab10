"""Number words, folded: hours in their usual grammatical case, days of a month, a few counts."""

import re
from typing import Final

from domain.text import fold


def _numbered(words: str, first: int = 1, before: str = "") -> dict[str, int]:
    """Maps each word, prefixed with `before` (as in `twenty first`), to the next number."""
    return {fold(f"{before}{word}"): at for at, word in enumerate(words.split(), start=first)}


_OCLOCK: Final = (
    "one two three four five six seven eight nine ten eleven twelve",
    "pierwszej drugiej trzeciej czwartej piątej szóstej siódmej ósmej dziewiątej dziesiątej jedenastej dwunastej "
    "trzynastej czternastej piętnastej szesnastej siedemnastej osiemnastej dziewiętnastej dwudziestej",
    "pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta jedenasta dwunasta",
    "egy kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenhárom tizennégy tizenöt "
    "tizenhat tizenhét tizennyolc tizenkilenc húsz huszonegy huszonkettő huszonhárom",
)
_COUNTS: Final = {
    "dwa": 2,
    "dwie": 2,
    "trzy": 3,
    "cztery": 4,
    "pięć": 5,
    "dziesięć": 10,
    "két": 2,
    "tizenkét": 12,
    "fifteen": 15,
    "piętnaście": 15,
    "thirty": 30,
    "trzydzieści": 30,
    "harminc": 30,
}


NUMBERS: Final = (
    {word: number for words in _OCLOCK for word, number in _numbered(words).items()}
    | _numbered("pierwszej drugiej trzeciej", 21, "dwudziestej ")
    | {fold(word): number for word, number in _COUNTS.items()}
)
"""Hours and counts by word."""

_ENGLISH: Final = "first second third fourth fifth sixth seventh eighth ninth"
_POLISH: Final = (
    "pierwszego drugiego trzeciego czwartego piątego szóstego siódmego ósmego dziewiątego"
)
_HUNGARIAN: Final = "egyedik kettedik harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik"
_DAYS_IN_HUNGARIAN: Final = (
    _numbered(_HUNGARIAN)
    | {"elsej": 1, "masodik": 2, "tizedik": 10, "huszadik": 20}
    | {"harmincadik": 30, "harmincegyedik": 31}
    | _numbered(_HUNGARIAN, 11, "tizen")
    | _numbered(_HUNGARIAN, 21, "huszon")
)
DAYS: Final = (
    _numbered(
        f"{_ENGLISH} tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        "nineteenth twentieth"
    )
    | _numbered(_ENGLISH, 21, "twenty-")
    | _numbered(_ENGLISH, 21, "twenty ")
    | {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}
    | _numbered(
        f"{_POLISH} dziesiątego jedenastego dwunastego trzynastego czternastego piętnastego szesnastego "
        "siedemnastego osiemnastego dziewiętnastego dwudziestego"
    )
    | _numbered(_POLISH, 21, "dwudziestego ")
    | {"trzydziestego": 30, "trzydziestego pierwszego": 31}
    | {
        f"{word}{end}": day
        for word, day in _DAYS_IN_HUNGARIAN.items()
        for end in ("a", "an", "e", "en")
    }
)
"""Days of a month by word, as in dates."""

NUMBER_WORD: Final = re.compile(
    rf"\b({'|'.join(sorted({*NUMBERS, *DAYS}, key=len, reverse=True))})(kor|tol|ig|re)?\b"
)
HOUR_BEFORE: Final = re.compile(r"\b(?:fel|negyed|reggel|este|at|past|to|half|from|by)\s$")
HOUR_AFTER: Final = re.compile(r"\s*-?(?:kor|ora|am|pm|a\.m|p\.m|oclock)")
NOT_ALWAYS_NUMBERS: Final = frozenset({"het", "ten"})
"""Hungarian `hét` also means week, English `ten` is Polish for *this*: numbers only beside such words."""
