"""Organisations' names: which mean the same organisation, which to ask about, and the sector they indicate."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from domain.interests.taxonomy import TAXONOMY
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
"""Names at least this similar (0 to 100, ignoring word order) are asked about: a letter or two apart."""
SURE, NEARLY = 100.0, 99.0

LONGEST_FORM: Final = max(len(form.split()) for form in LEGAL_FORMS)
NUMBER: Final = re.compile(r"\d+|[ivx]+")
WORD: Final = re.compile(r"\w+")
PARTS: Final = re.compile(r"[,()]")  # between the words of a sector's label that each stand for it


@dataclass(frozen=True, slots=True)
class Same:
    """The name is that of a known organisation."""

    known: str


@dataclass(frozen=True, slots=True)
class Similar:
    """The name may be one of these, likeliest first: ask."""

    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class New:
    """The name resembles no known one."""


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name: distinctive words, legal form and towns, each folded."""

    own: tuple[str, ...]
    form: str
    towns: frozenset[str]

    @property
    def numbers(self) -> frozenset[str]:
        """Numbers, including Roman ones, which distinguish one school from another."""
        return frozenset(word for word in self.own if NUMBER.fullmatch(word))


def normalise(name: str) -> str:
    """A key that is equal for names differing in case, diacritics, punctuation and position of the legal form."""
    taken = _apart(name)
    return " ".join([*taken.own, *sorted(taken.towns), *filter(None, [taken.form])])


def resembles(name: str, known: Sequence[str]) -> Same | Similar | New:
    """Compare a typed name with the known ones, returning those as they were given.

    If the legal form is given, an added or missing town still means the same organisation; a different or
    missing legal form may not (`MOST` and `Most Kft.`), so it is asked about, as are names a letter or two
    apart.
    """
    typed = _apart(name)
    scored = [(_likeness(typed, _apart(other)), other) for other in known]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    if best[0] == SURE:
        return Same(best[1])
    alike = sorted((pair for pair in scored if pair[0] >= ALIKE), key=lambda pair: -pair[0])
    return Similar(tuple(other for _, other in alike[:CANDIDATES])) if alike else New()


def sector_of(name: str, language: str) -> str | None:
    """The id of the sector that a name indicates in any language; abbreviations only in the person's own."""
    folded = " ".join(WORD.findall(fold(name)))
    for sector, sign in SECTOR_SIGNS:
        if re.search(sign, folded):
            return sector
    known = ABBREVIATIONS.get(language, {})
    return next((known[word] for word in folded.split() if word in known), None)


def sector_said(text: str, language: str) -> str | None:
    """The id of the sector that an answer names, in any language, by the beginning of its label or of a part of it
    (`civil`, `ekspert`); else what `sector_of` finds."""
    said = fold(text.strip(" .")).split()
    for sector in TAXONOMY.sectors if said else ():
        labels = [fold(one) for one in (*sector.labels.values(), *sector.shorts.values())]
        parts = [part.split() for one in labels for part in (one, *PARTS.split(one))]
        if any(part[: len(said)] == said for part in parts):
            return sector.id
    return sector_of(text, language)


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
    """The legal form and the range of words it spans; the longest match wins."""
    for length in range(LONGEST_FORM, 0, -1):
        for start in range(len(folded) - length + 1):
            form = LEGAL_FORMS.get(" ".join(folded[start : start + length]))
            if form is not None:
                return form, start, start + length
    return "", 0, 0


def _likeness(one: Name, other: Name) -> float:
    """A similarity from 0 to 100: SURE if the same, from ALIKE on to be asked about."""
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
    """What a name of several words may be abbreviated to, with or without its form's letter."""
    initials = "".join(word[0] for word in name.own)
    return (
        {initials, name.form[:1] + initials, initials + name.form[:1]}
        if len(name.own) > 1
        else set()
    )
