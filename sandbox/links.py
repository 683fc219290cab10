"""Addresses in texts and under buttons: which ones Telegram accepts, and how it stores them."""

import re
from typing import Any


def link_entity(url: str) -> dict[str, Any]:
    """An entity linking to a person or a page; an invalid address leaves plain text."""
    if found := re.fullmatch(r"tg://user\?id=(\d+)", url):
        person = {"id": int(found[1]), "is_bot": False, "first_name": ""}
        return {"type": "text_mention", "user": person}
    if checked := checked_link(url):
        return {"type": "text_link", "url": checked}
    return {}


def checked_link(url: str) -> str:
    """The address as Telegram stores it, with scheme and path; empty if invalid."""
    url = url.strip()
    if re.match(r"(?:tg|ton|tonsite)://\S+$", url):
        return url
    found = re.fullmatch(r"(?:(https?)://)?([^\s/?#]+)([/?#]\S*)?", url, re.IGNORECASE)
    if not found or not re.fullmatch(
        r"(?:\S+@)?(?:localhost|[^\s.]+(?:\.[^\s.]+)+)(?::\d+)?", found[2]
    ):
        return ""
    rest = found[3] or "/"
    return f"{(found[1] or 'http').lower()}://{found[2]}{'' if rest.startswith('/') else '/'}{rest}"
