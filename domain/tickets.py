"""The short code of a ticket, said aloud at the door: three syllables, such as ``ba-ko-mi``.

Said as syllables they sound alike in English, Polish and Hungarian, and are typed as they are heard. Left out are
letters that one of the three reads differently (c, j, s, u, w, y), pairs that noise makes one (p and b, t and d, g and k, n and m),
and e, which English names like the i of the others.
"""

from domain.text import fold

_SYLLABLES = tuple(consonant + vowel for consonant in "bdfklmrz" for vowel in "aio")
CODES = len(_SYLLABLES) ** 3
_STRIDE = 8269  # has no divisor in common with the number of codes: neighbours get codes far apart


def spoken_code(number: int) -> str:
    """The code of the answer with this number.

    Of 13,824 answers in a row no two have the same one. It is said to people who see the name, and opens
    nothing by itself: that it can be computed does no harm.
    """
    rest = number * _STRIDE % CODES
    parts = []
    for _ in range(3):
        rest, place = divmod(rest, len(_SYLLABLES))
        parts.append(_SYLLABLES[place])
    return "-".join(parts)


def is_said(number: int, text: str) -> bool:
    """Whether somebody typed the code of this answer, with or without what stands between its syllables."""
    said = "".join(letter for letter in fold(text) if letter.isalpha())
    return said == spoken_code(number).replace("-", "")
