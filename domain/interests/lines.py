"""Reads a line; loads the 20 MB that reading needs, numpy included, only with the first one."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domain.interests.reading import Reading
    from domain.people import Direction


def read(text: str, language: str, asked: "Direction | None" = None) -> "Reading":
    """See `domain.interests.reading.read`."""
    from domain.interests import reading

    return reading.read(text, language, asked)
