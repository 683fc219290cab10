"""A link as typed for a button: an optional label, then the address."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from domain.text import beginning

LABEL_LENGTH = 40
_ADDRESS = re.compile(r"(?i)\b(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$")
_HOST = re.compile(r"(?i)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


@dataclass(frozen=True, slots=True)
class TypedLink:
    """A button's target and label."""

    label: str
    url: str


def read_link(text: str) -> TypedLink | None:
    """Parse `Map https://example.org/map`; without a label, the site's name is used. None if there is no address."""
    line = " ".join(text.split())
    found = _ADDRESS.search(line)
    if found is None:
        return None
    address = found.group()
    url = address if "://" in address else f"https://{address}"
    host = urlsplit(url).hostname or ""
    if not _HOST.fullmatch(host) or len(url) > 2048:
        return None
    label = line[: found.start()].rstrip(" :–—-") or host.removeprefix("www.")
    return TypedLink(beginning(label, LABEL_LENGTH), url)
