"""Questions about people, and valid answers."""

import re
from enum import StrEnum
from functools import cache

from domain.text import fold


class Direction(StrEnum):
    """Whether a kind of cooperation is sought or offered."""

    SEEKS = "seeks"
    OFFERS = "offers"


class ContactChoice(StrEnum):
    """How a person wants to be contacted by those they are introduced to."""

    USERNAME = "username"
    PHONE = "phone"
    EMAIL = "email"
    ORGANISER = "organiser"


class Purpose(StrEnum):
    """What a consent is for."""

    TAKE_PART = "take_part"  # registration, events, introductions; confirms being 16 or over
    TELL_MEAL = "tell_meal"  # one's meal, to the organisers of one event
    TELL_NEEDS = "tell_needs"  # one's access needs, likewise
    BE_FOUND = "be_found"  # shown, without name, to attendees who search for what one offers


# The version of the privacy notice (handlers/privacy/views/notice.py) that a consent refers to.
NOTICE_VERSION = "2027-02"

LANGUAGES = ("en", "pl", "hu")

_LANGUAGES_AS_SAID = {
    "en": re.compile(r"\b(?:english|angiels|angol)"),
    "pl": re.compile(r"\b(?:polish|pols[ck]|lengyel)"),
    "hu": re.compile(r"\b(?:hungarian|wegiers|magyar)"),
}

_A_YES = (
    "yes|yeah|yep|oke?|okay|thats|right|correct|fine|good|sure|of course|gladly|introduce us|(?:im )?interested"
    "|with pleasure|interesuje mnie|z przyjemnoscia|erdekel|szeretnem"
    "|tak|zgadza sie|zgoda|dobrze|super|jasne|pewnie|oczywiscie|chetnie|poznajmy sie"
    "|igen|igy jo|jo|rendben|persze|hogyne|szivesen"
)
_WITH_A_YES = "please|thanks|thank you|prosze|poprosze|bardzo|dziekuje|kerem|koszonom|nagyon"
_YES = re.compile(
    rf"(?=.*\b(?:{_A_YES})\b)(?:\W*\b(?:{_A_YES}|{_WITH_A_YES})\b)+\W*|\W*[👍👌✅]\W*"
)
_ON = re.compile(
    r"\W*(?:next|go on|continue|done|thats all|save(?: it)?|dalej|gotowe|to wszystko|zapisz(?: to)?"
    r"|tovabb|kesz|mehet|ennyi|mentes|mentem|mentse)\W*"
)

REGISTRATION = "registration"
"""The flow whose draft holds what people tell before they consent to anything."""

NAME_LENGTH = 64
ORGANISATION_LENGTH = 64
SAID_LENGTH = 300
"""Characters of one line about what is sought or offered: two or three sentences."""

A_LIST = 3
"""At least this many things separated by commas are a list."""
_SHORT = 3
"""The most words that name just one thing."""

_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}")
_PHONE = re.compile(r"\+?\d{7,15}")
_BETWEEN_DIGITS = re.compile(r"[\s()/.\-–]")


def tidied(text: str) -> str:
    """The text as one line with single spaces, without invisible characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def agrees(text: str) -> bool:
    """Whether a line says yes and nothing else."""
    return _YES.fullmatch(fold(text).replace("'", "")) is not None


def goes_on(text: str) -> bool:
    """Whether a line says that what is chosen is enough."""
    return agrees(text) or _ON.fullmatch(fold(text).replace("'", "")) is not None


def languages_in(text: str) -> tuple[str, ...]:
    """The supported languages that a line names, in any of them."""
    return tuple(code for code, name in _LANGUAGES_AS_SAID.items() if name.search(fold(text)))


@cache
def parting(also: str = "") -> re.Pattern[str]:
    """A pattern for what separates list items: marks, those in `also`, line breaks, bullets, numbers."""
    return re.compile(rf"[;\n•●▪◦·{re.escape(also)}]|(?:^|\s)\d{{1,2}}[.)]\s")


def things_in(text: str) -> list[str]:
    """The items of a list, each tidied; text that is no list counts as one item."""
    things = [tidied(one).strip("-–—* ") for one in parting().split(text)]
    things = [one for one in things if one]
    if len(things) != 1:
        return things
    named = [one.strip() for one in things[0].split(",")]
    listed = len(named) >= A_LIST and all(map(names_one_thing, named))
    return named if listed else things


def names_one_thing(words: str) -> bool:
    """Whether the text is as short as a list item."""
    return 0 < len(words.split()) <= _SHORT


def email_in(text: str) -> str | None:
    """The e-mail address, if the text looks like one of at most 128 characters."""
    address = tidied(text).removeprefix("mailto:")
    return address if len(address) <= 128 and _EMAIL.fullmatch(address) else None


def phone_in(text: str) -> str | None:
    """The phone number as digits, with `+` if given: 7 to 15 digits, as in E.164."""
    number = _BETWEEN_DIGITS.sub("", tidied(text))
    if number.startswith("00"):
        number = "+" + number[2:]
    return number if _PHONE.fullmatch(number) else None
