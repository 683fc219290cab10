"""Reads a line, and loads what reading takes when the first one comes: 20 MB, numpy among them, that a bot at rest is spared."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domain.interests.reading import Reading
    from domain.people import Direction


def read(text: str, language: str, asked: "Direction | None" = None) -> "Reading":
    """As ``domain.interests.reading.read``."""
    from domain.interests import reading

    return reading.read(text, language, asked)
