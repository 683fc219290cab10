"""Who can be matched, and which pairs must not be: the plain values a solve starts from."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

DEFAULT_CAP = 3
"""Introductions a person gets at most, unless they asked for fewer."""

Pair = tuple[str, str]
"""Two attendees' ids, the smaller first; made by `pair`, so that a pair has one form."""


def pair(one: str, other: str) -> Pair:
    """The one form of the unordered pair."""
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who was there, as the match sees them.

    `seeks` and `offers` are ids of cooperation kinds, `causes` ids of causes. An empty
    `organisation` stands for nobody and has no colleagues; empty `languages` means that none
    were stated, which bars nothing. `in_vain` are those of the kinds sought that were sought last
    time too, for nothing.
    """

    id: str
    organisation: str
    sector: str
    seeks: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    cap: int = DEFAULT_CAP
    in_vain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """Pairs that are not to be suggested (again); build it with `History.of`.

    `introduced` know each other. `refused` were turned down by one side, and of `barred` a hash is all
    that is left, since one side was erased: of these two nothing may show, so they count as "no fit" everywhere.
    """

    introduced: frozenset[Pair] = frozenset()
    refused: frozenset[Pair] = frozenset()
    barred: frozenset[Pair] = frozenset()

    @classmethod
    def of(
        cls,
        introduced: Iterable[tuple[str, str]] = (),
        refused: Iterable[tuple[str, str]] = (),
        barred: Iterable[tuple[str, str]] = (),
    ) -> "History":
        """A history from pairs in either order."""
        return cls(_pairs(introduced), _pairs(refused), _pairs(barred))


def _pairs(couples: Iterable[tuple[str, str]]) -> frozenset[Pair]:
    return frozenset(pair(one, other) for one, other in couples)


class Bar(StrEnum):
    """The hard rule that stands between two people; what is confidential must look like no fit."""

    COLLEAGUES = "colleagues"
    NO_SHARED_LANGUAGE = "no_shared_language"
    INTRODUCED = "introduced"
    CONFIDENTIAL = "confidential"


def bar_between(a: Attendee, b: Attendee, history: History) -> Bar | None:
    """The first hard rule that stands between two people, or None.

    What is confidential comes first: it must not be told apart from "no fit" by anybody.
    """
    couple = pair(a.id, b.id)
    if couple in history.refused or couple in history.barred:
        return Bar.CONFIDENTIAL
    if are_colleagues(a, b):
        return Bar.COLLEAGUES
    if not share_language(a, b):
        return Bar.NO_SHARED_LANGUAGE
    if couple in history.introduced:
        return Bar.INTRODUCED
    return None


def can_meet(a: Attendee, b: Attendee) -> bool:
    """Whether no hard rule stands between two people but for what has been between them."""
    return not are_colleagues(a, b) and share_language(a, b)


def are_colleagues(a: Attendee, b: Attendee) -> bool:
    """Whether both come from one organisation."""
    return a.organisation == b.organisation != ""


def share_language(a: Attendee, b: Attendee) -> bool:
    """Whether the two can talk; somebody who stated no language is taken to manage."""
    if not a.languages or not b.languages:
        return True
    return not set(a.languages).isdisjoint(b.languages)
