"""The line that goes with an ask: what it may say before both sides said yes."""

import re

LINE_LENGTH = 200
OPEN_ASKS = 3
"""How many asks of one person may be open at a time, so that nobody writes to everybody."""

_ADDRESS = re.compile(
    r"@|https?:|www\.|\b[\w-]+\.(?:com|org|net|eu|info|hu|pl|me|io)\b", re.IGNORECASE
)
_MOST_DIGITS = 4  # a year or a head count may stand in it, a telephone number may not


def tells_who(line: str, name: str) -> bool:
    """Whether the line gives away its writer: their name, a link, a handle, an address or a number."""
    if _ADDRESS.search(line) or sum(char.isdigit() for char in line) > _MOST_DIGITS:
        return True
    said = set(re.findall(r"\w+", line.casefold()))
    return any(part in said for part in re.findall(r"\w{3,}", name.casefold()))
