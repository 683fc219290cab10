"""The lines of a spreadsheet as attendees: what they seek and offer read from their own words."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

import typer

from bot.commands.files import BadInput
from bot.commands.spreadsheets import Line, Sheet
from domain.interests.reading import read
from domain.interests.taxonomy import TAXONOMY, Entry
from domain.interests.words import fold
from domain.matching import Attendee
from domain.organisations import Same, Similar, normalise, resembles, sector_of

SPOKEN = {
    "en": ("en", "eng", "ang"),
    "pl": ("pl", "pol", "len"),
    "hu": ("hu", "hun", "mag", "weg"),
    "de": ("de", "ger", "nie", "nem"),
    "uk": ("uk", "ukr"),
}
"""How the names of languages begin, in each of our languages."""
COMPARED_UP_TO = 500
"""With more organisations than this only names that are the same but for case, marks, punctuation
and form are taken to be one: to compare each with each would take minutes."""


def attendees_in(sheet: Sheet) -> list[Attendee]:
    """Everybody in the sheet; who shares a name is told apart by the organisation.

    Asks, on the terminal, about organisations that may be one; they stay apart until they are written alike.
    Raises BadInput, with the row, where somebody has no name or is there twice.
    """
    homes, rows = _Organisations(), _Rows()
    found = []
    for line in sheet.lines:
        home = homes.one(_plain(line["organisation"]))
        one = rows.id_of(line, home)
        causes: list[str] = []
        seeks, offers = (_kinds(line[it], sheet.language, causes) for it in ("seeks", "offers"))
        sector = _sector(line, sheet.language)
        languages = tuple(_languages(line["languages"]))
        found.append(
            Attendee(one, home, sector, seeks, offers, (*dict.fromkeys(causes),), languages)
        )
    for name, other in homes.alike:
        typer.echo(
            f"Are {other} and {name} one organisation? They are kept apart; write both alike if so.",
            err=True,
        )
    return found


class _Organisations:
    """Those named so far, each under the first name that it was given."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self.alike: list[tuple[str, str]] = []
        """Names that may be of one organisation, the later first."""

    def one(self, name: str) -> str:
        """The one name of this organisation."""
        if not name:
            return ""
        key = normalise(name)
        if key not in self._known:
            names = list(dict.fromkeys(self._known.values()))
            found = resembles(name, names) if len(names) <= COMPARED_UP_TO else None
            self._known[key] = found.known if isinstance(found, Same) else name
            if isinstance(found, Similar):
                self.alike += [(name, other) for other in found.candidates]
        return self._known[key]


class _Rows:
    """In which row everybody stands, and by what id they go."""

    def __init__(self) -> None:
        self._of: dict[tuple[str, str], int] = {}
        self._ids: set[str] = set()

    def id_of(self, line: Line, home: str) -> str:
        """The name, with the organisation where another has the same; who has none goes by that."""
        name = _plain(line["name"])
        if not name and not home:
            raise BadInput(f"row {line.row} has no name.")
        row = self._of.setdefault((fold(name), home), line.row)
        if row != line.row:
            raise BadInput(f"row {line.row} is {name or home} again, as row {row}.")
        one = name or home
        if one in self._ids:
            one = f"{one} ({home or line.row})"
        self._ids.add(one)
        return one


def _plain(cell: str) -> str:
    """A cell that holds a name, in one line."""
    return " ".join(cell.split())


def _kinds(text: str, language: str, causes: list[str]) -> tuple[str, ...]:
    """The kinds that the words speak of; the causes they speak of are added to the others."""
    found: list[str] = []
    for part in filter(None, map(str.strip, re.split(r"[;\n|/]", text))):
        named = _named(part)
        if named:
            found.append(named)
            continue
        reading = read(part, language)
        found += [proposal.id for proposal in reading.kinds]
        causes += [proposal.id for proposal in reading.causes]
    return tuple(dict.fromkeys(found))


def _named(part: str) -> str | None:
    """The kind whose id or label this is."""
    return _ids_by_label("kinds").get(fold(part))


def _sector(line: Line, language: str) -> str:
    """By the sector's name, else as the words tell; words that tell nothing are a sector of their own."""
    said = _plain(line["sector"])
    known = _ids_by_label("sectors").get(fold(said)) or (said and sector_of(said, language))
    return known or fold(said) or sector_of(_plain(line["organisation"]), language) or ""


def _languages(text: str) -> Iterable[str]:
    for word in map(fold, re.findall(r"\w+", text)):
        if word not in ("i", "es", "and"):
            yield next((code for code, starts in SPOKEN.items() if _begins(word, starts)), word)


def _begins(word: str, starts: Sequence[str]) -> bool:
    return word == starts[0] or word.startswith(tuple(starts[1:]))


@cache
def _ids_by_label(which: str) -> dict[str, str]:
    entries: Sequence[Entry] = getattr(TAXONOMY, which)
    return {
        fold(label): entry.id
        for entry in entries
        for label in (entry.id, *entry.labels.values(), *entry.shorts.values())
    }
