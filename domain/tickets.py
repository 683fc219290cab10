"""The short spoken code of a ticket: three syllables, such as `ba-ko-mi`.

Such syllables sound alike in English, Polish and Hungarian, and are typed as heard. Left out are letters that
one of the three reads differently (c, j, s, u, w, y), pairs that are confused in noise (p and b, t and d, g
and k, n and m), and e, which English pronounces like the others' i.
"""

from domain.text import fold

_SYLLABLES = tuple(consonant + vowel for consonant in "bdfklmrz" for vowel in "aio")
CODES = len(_SYLLABLES) ** 3
_STRIDE = 8269  # coprime to the number of codes: consecutive answers get distant codes


def spoken_code(number: int) -> str:
    """The code of the RSVP with this id.

    No two of 13,824 consecutive ids share one. It is told to people who see the name, and opens nothing by
    itself: that it can be computed does no harm.
    """
    rest = number * _STRIDE % CODES
    parts = []
    for _ in range(3):
        rest, place = divmod(rest, len(_SYLLABLES))
        parts.append(_SYLLABLES[place])
    return "-".join(parts)


def is_said(number: int, text: str) -> bool:
    """Whether the text is this RSVP's code, with or without separators between its syllables."""
    said = "".join(letter for letter in fold(text) if letter.isalpha())
    return said == spoken_code(number).replace("-", "")
