"""Attendees and the pairs that must not be matched: the plain input of a solve."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

DEFAULT_CAP = 3
"""The most introductions a person gets, unless they asked for fewer."""

Pair = tuple[str, str]
"""Two attendees' ids, the smaller first; made by `pair`, so that a pair has one form."""


def pair(one: str, other: str) -> Pair:
    """The canonical form of an unordered pair."""
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True, slots=True)
class Attendee:
    """An attendee as the matching needs it.

    `seeks` and `offers` are ids of cooperation kinds, `causes` ids of causes. An empty `organisation` has no
    colleagues; empty `languages` means that none were stated, which bars nothing. `in_vain`: kinds sought now
    that were also sought last time, without success.
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
    """Pairs that must not be suggested (again); build it with `History.of`.

    `introduced` know each other; `refused` were turned down by one side; of `barred` only a hash remains,
    since one side was erased. The last two must stay secret, so they count as "no fit" everywhere.
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
    """The hard rule that forbids a pair; the confidential one must look like no fit."""

    COLLEAGUES = "colleagues"
    NO_SHARED_LANGUAGE = "no_shared_language"
    INTRODUCED = "introduced"
    CONFIDENTIAL = "confidential"


def bar_between(a: Attendee, b: Attendee, history: History) -> Bar | None:
    """The first hard rule that forbids a pair, or None.

    The confidential one comes first: nobody may be able to tell it from "no fit".
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
    """Whether the hard rules other than history allow a pair."""
    return not are_colleagues(a, b) and share_language(a, b)


def are_colleagues(a: Attendee, b: Attendee) -> bool:
    """Whether both belong to the same organisation."""
    return a.organisation == b.organisation != ""


def share_language(a: Attendee, b: Attendee) -> bool:
    """Whether the two can talk; someone who stated no language is assumed to manage."""
    if not a.languages or not b.languages:
        return True
    return not set(a.languages).isdisjoint(b.languages)
