"""Whom a broadcast goes to, and how long it may be."""

from enum import StrEnum

from domain.rsvp import FIRM, RsvpStatus

TEXT_LENGTH = 3500
"""UTF-16 units, as Telegram counts: its 4096 less what leads the text (host, title, language)."""


class Segment(StrEnum):
    """A part of one event's people."""

    GOING = "going"
    WAITLISTED = "waitlisted"
    ATTENDED = "attended"


def statuses(segment: Segment) -> frozenset[RsvpStatus]:
    """Who belongs to a segment; whoever is checked in still counts among those coming."""
    match segment:
        case Segment.GOING:
            return FIRM
        case Segment.WAITLISTED:
            return frozenset({RsvpStatus.WAITLISTED, RsvpStatus.OFFERED})
        case Segment.ATTENDED:
            return frozenset({RsvpStatus.CHECKED_IN})


def text_length(text: str) -> int:
    """The length of a plain text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
