"""The line that goes with an ask: what it may say before both sides said yes."""

import re
from typing import Final

from domain.text import fold

LINE_LENGTH = 200
OPEN_ASKS = 3
"""How many asks of one person may be open at a time, so that nobody writes to everybody."""

_NETWORK: Final = (
    r"(?:fb|facebook|insta|instagram|ig|linkedin|telegram|tg|whatsapp|messenger|skype)"
)
_ADDRESS = re.compile(
    rf"@|(?i:https?:|www\.|\b{_NETWORK}\s*[:/]\s*(?!{_NETWORK}\b)\w)"
    # A dot within a word; but not "m.in.", nor a sentence that begins without a space.
    r"|(?!\bm\.in\b)[^\W\d_][\w-]*\.(?:[a-z]{2,}|[A-Z]{2,})\b"
)
_TIMES = re.compile(r"(?<![\d.:])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.:])|\b20\d\d[-–/]20\d\d\b")
_MOST_DIGITS = 4  # a year or a head count may stand in it, a telephone number may not

_BENT = re.compile(r"(?<=\w{3})a$|(?<=\w{4})[iy]$|(?<=\w{3})e(?=[ckl]$)")
_LONGEST_ENDING = 4  # Kowalsk|iemu, Agnes|nek


def tells_who(line: str, name: str) -> bool:
    """Whether the line gives away its writer: their name, a link, a handle, an address or a number.

    The name in any case of Polish and Hungarian, with its marks or without.
    """
    digits = sum(char.isdigit() for char in _TIMES.sub("", line))
    if _ADDRESS.search(line) or digits > _MOST_DIGITS:
        return True
    beginnings = {each for part in _parts(name) if len(part) > 2 for each in _beginnings(part)}
    return any(
        word.startswith(each) and len(word) - len(each) <= _LONGEST_ENDING
        for word in _parts(line)
        for each in beginnings
    )


def _parts(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", fold(text))


def _beginnings(part: str) -> tuple[str, str]:
    """Of a name's word itself and of its other cases: `Ann|a`, `Kowalsk|i`, `Paw(e)ł`.

    Fewer letters in common would do for more cases, but a Nowak could ask for no "nowa strona", and
    a Monika for no "monitoring".
    """
    return part, _BENT.sub("", part)
