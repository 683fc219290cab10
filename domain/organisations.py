"""Names of organisations: when two are one, when to ask, and which sector a name tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from domain.organisation_names import (
    ABBREVIATIONS,
    JOINING,
    LEGAL_FORMS,
    SECTOR_SIGNS,
    TOWNS,
    TOWNS_AS_SAID,
)
from domain.text import fold

CANDIDATES: Final = 3
ALIKE: Final = 82.0
"""Names of this likeness (0 to 100, order of words ignored) are asked about: a letter or two apart."""
SURE, NEARLY = 100.0, 99.0

LONGEST_FORM: Final = max(len(form.split()) for form in LEGAL_FORMS)
NUMBER: Final = re.compile(r"\d+|[ivx]+")
WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Same:
    """The name is that of an organisation known already."""

    known: str


@dataclass(frozen=True, slots=True)
class Similar:
    """The name may be one of these, the likeliest first: ask."""

    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class New:
    """The name is like none that is known."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: what is its own, its legal form and its town, each folded."""

    own: tuple[str, ...]
    form: str
    towns: frozenset[str]

    @property
    def numbers(self) -> frozenset[str]:
        """Numbers, Roman ones too, which tell one school from another."""
        return frozenset(word for word in self.own if NUMBER.fullmatch(word))


def normalise(name: str) -> str:
    """A key that is equal for names that differ in case, marks, punctuation and place of the legal form."""
    taken = _apart(name)
    return " ".join([*taken.own, *sorted(taken.towns), *filter(None, [taken.form])])


def resembles(name: str, known: Sequence[str]) -> Same | Similar | New:
    """Whether a name typed is one of those known; the names come back as they were given.

    A town more or less makes no other organisation where the legal form is given; another legal form, or none,
    may (`MOST` and `Most Kft.`), so it is asked about, as are names a letter or two apart.
    """
    typed = _apart(name)
    scored = [(_likeness(typed, _apart(other)), other) for other in known]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    if best[0] == SURE:
        return Same(best[1])
    alike = sorted((pair for pair in scored if pair[0] >= ALIKE), key=lambda pair: -pair[0])
    return Similar(tuple(other for _, other in alike[:CANDIDATES])) if alike else New()


def sector_of(name: str, language: str) -> str | None:
    """The id of the sector that a name tells, in whatever language; abbreviations in the person's own only."""
    folded = " ".join(WORD.findall(fold(name)))
    for sector, sign in SECTOR_SIGNS:
        if re.search(sign, folded):
            return sector
    known = ABBREVIATIONS.get(language, {})
    return next((known[word] for word in folded.split() if word in known), None)


@lru_cache(maxsize=4096)
def _apart(name: str) -> Name:
    folded = WORD.findall(fold(name))
    form, start, end = _legal_form(folded)
    rest = folded[:start] + folded[end:]
    rest[1:] = [TOWNS_AS_SAID.get(word, word) for word in rest[1:]]
    towns = TOWNS.intersection(rest[1:])
    own = tuple(
        word
        for place, word in enumerate(rest)
        if place == 0 or (word not in JOINING and word not in towns)
    )
    return Name(own or tuple(folded) or (name.strip(),), form, towns)


def _legal_form(folded: Sequence[str]) -> tuple[str, int, int]:
    """The form, and from where to where it stands; the longest counts."""
    for length in range(LONGEST_FORM, 0, -1):
        for start in range(len(folded) - length + 1):
            form = LEGAL_FORMS.get(" ".join(folded[start : start + length]))
            if form is not None:
                return form, start, start + length
    return "", 0, 0


def _likeness(one: Name, other: Name) -> float:
    """0 to 100: SURE if they are one, from ALIKE on to be asked about."""
    if one.numbers != other.numbers and one.numbers and other.numbers:
        return 0
    elsewhere = bool(one.towns and other.towns and one.towns != other.towns)
    if one.own == other.own and one.form == other.form:
        if one.towns == other.towns or (one.form and not elsewhere):
            return SURE
        return NEARLY if one.form or not elsewhere else 0
    if elsewhere:
        return 0
    if one.own == other.own or set(one.own) < set(other.own) or set(other.own) < set(one.own):
        return NEARLY
    if "".join(one.own) in _short(other) or "".join(other.own) in _short(one):
        return NEARLY
    from rapidfuzz import fuzz  # loaded with the first new name

    return min(NEARLY, fuzz.token_sort_ratio(" ".join(one.own), " ".join(other.own)))


def _short(name: Name) -> set[str]:
    """What a name of several words may be shortened to, with its form's letter or without."""
    initials = "".join(word[0] for word in name.own)
    return (
        {initials, name.form[:1] + initials, initials + name.form[:1]}
        if len(name.own) > 1
        else set()
    )
