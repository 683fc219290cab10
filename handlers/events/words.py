"""Typed answers about an event, tidied."""

from domain.events import MOST_SEATS


def one_line(text: str) -> str:
    """Without line breaks and double spaces."""
    return " ".join(text.split())


def read_seats(text: str) -> int | None:
    """A number of seats; None for anything else."""
    digits = text.strip()
    if not digits.isdecimal() or len(digits) > len(str(MOST_SEATS)):
        return None
    return int(digits) if 1 <= int(digits) <= MOST_SEATS else None
