"""The line sent with an ask: what it may say before both sides said yes."""

import re
from typing import Final

from domain.names import holds_name

LINE_LENGTH = 200
OPEN_ASKS = 3
"""Open asks allowed for one person at a time, so that nobody writes to everybody."""

_NETWORK: Final = (
    r"(?:fb|facebook|insta|instagram|ig|linkedin|telegram|tg|whatsapp|messenger|skype)"
)
_ADDRESS = re.compile(
    rf"@|(?i:https?:|www\.|\b{_NETWORK}\s*[:/]\s*(?!{_NETWORK}\b)\w)"
    # A dot within a word, except in "m.in." or a sentence that begins without a space.
    r"|(?!\bm\.in\b)[^\W\d_][\w-]*\.(?:[a-z]{2,}|[A-Z]{2,})\b"
)
_TIMES = re.compile(r"(?<![\d.:])(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.:])|\b20\d\d[-–/]20\d\d\b")
_MOST_DIGITS = 4  # fits a year or a head count, but no telephone number


def tells_who(line: str, name: str) -> bool:
    """Whether the line reveals its writer: by name, link, handle, address or number."""
    digits = sum(char.isdigit() for char in _TIMES.sub("", line))
    return bool(_ADDRESS.search(line)) or digits > _MOST_DIGITS or holds_name(line, name)
