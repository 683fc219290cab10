"""The lines of a spreadsheet as attendees: what they seek and offer read from their own words."""

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
"""So many cases of one kind are told one by one."""
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

    Remarked are a column that is missing, who has no organisation, organisations that may be one, which stay apart until they are written
    alike, words that led to nothing, and sectors and languages that we do not know. Raises BadInput, with the row,
    where somebody has no name or is there twice.
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
    """The people, of whom those who can do with any language speak all that are named in the list: nothing bars
    them then, and in which language to talk to whom is told."""
    every = dict.fromkeys(it for each in people for it in each.languages)
    named = tuple(it for it in every if it != EVERY)
    return tuple(
        replace(each, languages=named) if EVERY in each.languages else each for each in people
    )


def _missing(sheet: Sheet) -> Iterable[str]:
    """A list with one of the two columns alone may call the other by words that we do not know."""
    missing = {"seeks", "offers"} - sheet.columns
    if len(missing) == 1:
        what = f"No column says what each {missing.pop().removesuffix('s')}s"
        yield from _remark(f"{what}; not understood in the header", sheet.unknown)


def _homeless(sheet: Sheet) -> Iterable[str]:
    """Whoever has no organisation in a list that tells it: spreadsheets save merged cells as one and empty ones."""
    if "organisation" in sheet.columns:
        lines = [line for line in sheet.lines if not line["organisation"]]
        what = "No organisation, so nobody's colleague (of merged cells only the first is saved)"
        yield from _remark(what, [f"row {line.row}: {plain(line['name'])}" for line in lines])


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
