"""The controlled vocabulary: sectors, kinds of cooperation and causes, with labels in each language."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

LANGUAGES: Final = ("en", "pl", "hu")
"""The languages of every label; the first is the fallback."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One sector, kind or cause.

    `related` (kinds only): how well (0 to 1) another kind serves someone who seeks this one; it need not be
    symmetric. `patterns`: by language, in the syntax documented in the vocabulary's file.
    """

    id: str
    labels: Mapping[str, str]
    shorts: Mapping[str, str] = field(repr=False)
    patterns: Mapping[str, tuple[str, ...]] = field(repr=False)
    hints: Mapping[str, tuple[str, ...]] = field(repr=False)
    related: Mapping[str, float] = field(repr=False)
    typical_providers: tuple[str, ...] = field(repr=False)

    def label(self, language: str) -> str:
        """The full name; English for unsupported languages."""
        return self.labels.get(language, self.labels["en"])

    def short(self, language: str) -> str:
        """A name of at most 34 characters, for a button."""
        return self.shorts.get(language) or self.label(language)


@dataclass(frozen=True, slots=True)
class Group:
    """A handful of entries that share a screen."""

    id: str
    labels: Mapping[str, str]
    members: tuple[Entry, ...]

    def label(self, language: str) -> str:
        """The group's name; English for unsupported languages."""
        return self.labels.get(language, self.labels["en"])


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """The whole vocabulary, in display order."""

    sectors: tuple[Entry, ...]
    kinds: tuple[Entry, ...]
    causes: tuple[Entry, ...]
    kind_groups: tuple[Group, ...]
    cause_groups: tuple[Group, ...]

    def sector(self, entry_id: str) -> Entry:
        """A sector by its id; raises KeyError if unknown, as `kind` and `cause` do."""
        return _find(self.sectors, entry_id)

    def kind(self, entry_id: str) -> Entry:
        """A kind of cooperation by its id."""
        return _find(self.kinds, entry_id)

    def cause(self, entry_id: str) -> Entry:
        """A cause by its id."""
        return _find(self.causes, entry_id)


def _find(entries: Sequence[Entry], entry_id: str) -> Entry:
    for entry in entries:
        if entry.id == entry_id:
            return entry
    raise KeyError(entry_id)


def _entry(stored: Mapping[str, Any]) -> Entry:
    return Entry(
        id=stored["id"],
        labels=MappingProxyType(stored["labels"]),
        shorts=MappingProxyType(stored.get("short", {})),
        patterns=_patterns(stored["patterns"]),
        hints=_patterns(stored.get("hints", {})),
        related=MappingProxyType(stored.get("related", {})),
        typical_providers=tuple(stored.get("typical_providers", ())),
    )


def _patterns(stored: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({language: tuple(written) for language, written in stored.items()})


def _groups(stored: Sequence[Mapping[str, Any]], entries: Sequence[Entry]) -> tuple[Group, ...]:
    return tuple(
        Group(
            group["id"],
            MappingProxyType(group["labels"]),
            tuple(_find(entries, member) for member in group["members"]),
        )
        for group in stored
    )


def _load() -> Taxonomy:
    stored = json.loads(Path(__file__).with_name("taxonomy.json").read_text("utf-8"))
    kinds = tuple(map(_entry, stored["kinds"]))
    causes = tuple(map(_entry, stored["causes"]))
    return Taxonomy(
        sectors=tuple(map(_entry, stored["sectors"])),
        kinds=kinds,
        causes=causes,
        kind_groups=_groups(stored["kind_groups"], kinds),
        cause_groups=_groups(stored["cause_groups"], causes),
    )


TAXONOMY: Final = _load()
"""Loaded once, at import (about 3 ms)."""
KINDS: Final = frozenset(kind.id for kind in TAXONOMY.kinds)
