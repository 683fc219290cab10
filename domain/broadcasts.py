"""Whom a broadcast goes to."""

from enum import StrEnum


class Segment(StrEnum):
    """A part of one event's people."""

    GOING = "going"
    WAITLISTED = "waitlisted"
    ATTENDED = "attended"
