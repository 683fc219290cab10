"""The lines of a spreadsheet as attendees: what they seek and offer read from their own words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.commands.files import BadInput
from bot.commands.sectors import sector_in
from bot.commands.spreadsheets import Line, Sheet
from domain.interests.reading import AT_MOST, hear, read
from domain.interests.taxonomy import TAXONOMY, Entry
from domain.interests.words import fold
from domain.matching import Attendee
from domain.organisations import Same, Similar, normalise, resembles

SPOKEN = {
    "en": r"en|eng\w*|ang\w*",
    "pl": r"pl|pol\w*|lengyel\w*",
    "hu": r"hu|hun\w*|mag\w*|weg\w*",
    "de": r"de|deu\w*|ger\w*|niem\w*|nemet\w*",
    "uk": r"uk|ua|ukr\w*",
    "sk": r"sk|slovak\w*|slowac\w*|szlovak\w*",
    "cs": r"cs|cz|czech|czesk\w*|cseh\w*",
    "ro": r"ro|roman|romanian|rumun\w*",
    "ru": r"ru|russian|rosyj\w*|orosz\w*",
    "fr": r"fr|fren\w*|franc\w*",
    "es": r"spa\w*|hiszp\w*",
    "it": r"ital\w*|wlos\w*|olasz\w*",
    "rom": r"romani|romsk\w*|lovari|cigany\w*",
}
"""How languages are called, folded, in each of our own."""
TOLD = 8
"""So many cases of one kind are told one by one."""
PARTED = re.compile(r"[;\n|/•●▪◦·]|(?:^|\s)\d{1,2}[.)]\s")
"""What stands between several things in a cell: marks, bullets, numbers."""
A_LIST = 3
"""So many things parted by commas are a list, and fewer are where they name more kinds than are read of one line."""
COMPARED_UP_TO = 500
"""With more organisations than this only names that are the same but for case, marks, punctuation
and form are taken to be one: to compare each with each would take minutes."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Everybody in a sheet, and what an organiser may want to mend in it."""

    people: tuple[Attendee, ...]
    remarks: tuple[str, ...]


def attendees_in(sheet: Sheet) -> Listed:
    """Everybody in the sheet; who shares a name is told apart by the organisation.

    Remarked are organisations that may be one, which stay apart until they are written alike, and
    words that led to nothing. Raises BadInput, with the row, where somebody has no name or is there twice.
    """
    homes, rows, unread = _Organisations(), _Rows(), list[str]()
    found = []
    for line in sheet.lines:
        home = homes.one(_plain(line["organisation"]))
        one = rows.id_of(line, home)
        causes: list[str] = []
        seeks, offers = (_kinds(line[it], sheet.language, causes) for it in ("seeks", "offers"))
        said = zip((line["seeks"], line["offers"]), (seeks, offers), strict=True)
        unread += [f"row {line.row}: {_plain(it)}" for it, kinds in said if it and not kinds]
        sector = sector_in(_plain(line["sector"]), _plain(line["organisation"]), sheet.language)
        languages = tuple(_languages(line["languages"]))
        found.append(
            Attendee(one, home, sector, seeks, offers, (*dict.fromkeys(causes),), languages)
        )
    alike = _remark("May be one organisation, kept apart until both are written alike", homes.alike)
    return Listed(tuple(found), (*alike, *_remark("No kind of help found in", unread)))


def _remark(what: str, cases: Sequence[str]) -> Iterable[str]:
    if cases:
        more = f"; and {len(cases) - TOLD} more" if len(cases) > TOLD else ""
        yield f"{what}: {'; '.join(cases[:TOLD])}{more}."


class _Organisations:
    """Those named so far, each under the first name that it was given."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self.alike: list[str] = []
        """Names that may be of one organisation, two by two."""

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
                self.alike += [f"{other} and {name}" for other in found.candidates]
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
    for part in _parts(text, language):
        named = _named(part)
        if named:
            found.append(named)
            continue
        reading = read(part, language)
        found += [proposal.id for proposal in reading.kinds]
        causes += [proposal.id for proposal in reading.causes]
    return tuple(dict.fromkeys(found))


def _parts(text: str, language: str) -> Iterable[str]:
    """What a cell says, one by one."""
    for part in filter(None, map(str.strip, PARTED.split(text))):
        yield from _listed(part, language) or [part]


def _listed(part: str, language: str) -> Sequence[str]:
    """What a list by commas names, or nothing if it is none. Where it says what is not wanted, it is a
    sentence: "no money, sponsor or venue" is no wish for a venue."""
    named = [each.strip() for each in part.split(",") if each.strip()]
    if len(named) == 1 or _named(part) or hear(part, language).text != part:
        return ()
    full = len(named) >= A_LIST or len(read(part, language).kinds) == AT_MOST
    return named if full else ()


def _named(part: str) -> str | None:
    """The kind whose id or label this is."""
    return _ids_by_label("kinds").get(fold(part))


def _languages(text: str) -> Iterable[str]:
    """Codes of the languages named. Where there are any, other words tell how well ("English, fluent, B2");
    where there is none, the words stand for a language that we do not know."""
    words = [fold(word) for word in re.findall(r"\w+", text)]
    known = [code for word in words for code, name in SPOKEN.items() if re.fullmatch(name, word)]
    return dict.fromkeys(known or words)


@cache
def _ids_by_label(which: str) -> dict[str, str]:
    entries: Sequence[Entry] = getattr(TAXONOMY, which)
    return {
        fold(label): entry.id
        for entry in entries
        for label in (entry.id, *entry.labels.values(), *entry.shorts.values())
    }
