"""What is asked of people, and what each answer may be."""

from enum import StrEnum


class Direction(StrEnum):
    """Whether a kind of cooperation is sought or offered."""

    SEEKS = "seeks"
    OFFERS = "offers"


class ContactChoice(StrEnum):
    """How someone wants to be reached by a person they are introduced to."""

    USERNAME = "username"
    PHONE = "phone"
    EMAIL = "email"
    ORGANISER = "organiser"


class Purpose(StrEnum):
    """What a consent is for."""

    TAKE_PART = "take_part"  # registration, events, introductions; confirms 16 or over
    BE_FOUND = "be_found"  # shown, without name, to attendees who look for what one offers


# The version of the privacy notice (handlers/privacy/views.py) that a consent refers to.
NOTICE_VERSION = "2026-11"

LANGUAGES = ("en", "pl", "hu")
