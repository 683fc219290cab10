"""The line that goes with an ask: what it may say before both sides said yes."""

import re
from typing import Final

from domain.names import holds_name

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


def tells_who(line: str, name: str) -> bool:
    """Whether the line gives away its writer: their name, a link, a handle, an address or a number."""
    digits = sum(char.isdigit() for char in _TIMES.sub("", line))
    return bool(_ADDRESS.search(line)) or digits > _MOST_DIGITS or holds_name(line, name)
