"""Spreadsheet rows as attendees: interests are recognised in free text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.commands.cells import EVERY, SPOKEN, kinds_and_causes, languages_in, plain
from bot.commands.files import BadInput
from bot.commands.sectors import is_own, sector_in
from bot.commands.spreadsheets import Line, Sheet
from domain.matching import Attendee
from domain.organisations import Same, Similar, normalise, resembles
from domain.people import Direction
from domain.text import fold

TOLD = 8
"""Up to this many cases of one kind are listed singly."""
COMPARED_UP_TO = 500
"""With more organisations than this, names count as the same only if they differ just in case, marks,
punctuation and form: comparing all pairs would take minutes."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Everybody in a sheet, and things an organiser may want to fix in it."""

    people: tuple[Attendee, ...]
    remarks: tuple[str, ...]


def attendees_in(sheet: Sheet) -> Listed:
    """Everybody in the sheet; people with the same name are distinguished by organisation.

    Remarks list a missing column, people without an organisation, organisations that may be the same (they
    stay separate until spelt alike), text without recognised interests, and unknown sectors and languages.
    Raises BadInput, with the row, for a missing name or a duplicate person.
    """
    homes, rows = _Organisations(), _Rows()
    unread, strange, foreign, found = list[str](), list[str](), list[str](), list[Attendee]()
    for line in sheet.lines:
        home = homes.one(plain(line["organisation"]))
        one = rows.id_of(line, home)
        (seeks, sought_for), (offers, offered_for) = (
            kinds_and_causes(line[it], sheet.language, it) for it in Direction
        )
        said = zip((line["seeks"], line["offers"]), (seeks, offers), strict=True)
        unread += [f"row {line.row}: {plain(it)}" for it, kinds in said if it and not kinds]
        sector = sector_in(plain(line["sector"]), plain(line["organisation"]), sheet.language)
        strange += [f"row {line.row}: {plain(line['sector'])}"] if is_own(sector) else []
        languages = tuple(languages_in(line["languages"]))
        foreign += [f"row {line.row}: {it}" for it in languages if it not in (EVERY, *SPOKEN)]
        causes = tuple(dict.fromkeys((*sought_for, *offered_for)))
        found.append(Attendee(one, home, sector, seeks, offers, causes, languages))
    alike = _remark("May be one organisation, kept apart until both are written alike", homes.alike)
    own = _remark("No sector we know, so one of its own", strange)
    unknown = _remark("No language we know, so shared only by who wrote the same", foreign)
    no_kind = _remark("No kind of help found in", unread)
    return Listed(
        _polyglots_told(found),
        (*_missing(sheet), *_homeless(sheet), *alike, *no_kind, *own, *unknown),
    )


def _polyglots_told(people: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """The people, with those who speak any language given all languages named in the list: then nothing bars
    them, and the output can name a common language."""
    every = dict.fromkeys(it for each in people for it in each.languages)
    named = tuple(it for it in every if it != EVERY)
    return tuple(
        replace(each, languages=named) if EVERY in each.languages else each for each in people
    )


def _missing(sheet: Sheet) -> Iterable[str]:
    """Remarks that one of the two interest columns is missing: its header may use unknown words."""
    missing = {"seeks", "offers"} - sheet.columns
    if len(missing) == 1:
        what = f"No column says what each {missing.pop().removesuffix('s')}s"
        yield from _remark(f"{what}; not understood in the header", sheet.unknown)


def _homeless(sheet: Sheet) -> Iterable[str]:
    """Remarks on people without an organisation in a list that has the column: merged cells are saved as one
    filled and several empty cells."""
    if "organisation" in sheet.columns:
        lines = [line for line in sheet.lines if not line["organisation"]]
        what = "No organisation, so nobody's colleague (of merged cells only the first is saved)"
        yield from _remark(what, [f"row {line.row}: {plain(line['name'])}" for line in lines])


def _remark(what: str, cases: Sequence[str]) -> Iterable[str]:
    if cases:
        more = f"; and {len(cases) - TOLD} more" if len(cases) > TOLD else ""
        told = f"{what}: {'; '.join(cases[:TOLD])}{more}"
        yield f"{told.removesuffix('.')}."  # a name may end in one


class _Organisations:
    """Organisations so far, each under the first spelling of its name."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self.alike: list[str] = []
        """Pairs of names that may be the same organisation."""

    def one(self, name: str) -> str:
        """The canonical name of this organisation."""
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
    """The row and id of each person."""

    def __init__(self) -> None:
        self._of: dict[tuple[str, str], int] = {}
        self._ids: set[str] = set()

    def id_of(self, line: Line, home: str) -> str:
        """The person's name, with the organisation if others have the same name."""
        name = plain(line["name"])
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
