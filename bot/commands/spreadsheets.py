"""A list of participants as a spreadsheet saves it: any of its separators, encodings and languages."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.commands.files import BadInput

SEPARATORS = (";", ",", "\t")
MARKED = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""Byte order marks, and what is written after them."""
CENTRAL_EUROPEAN = "cp1250"

COLUMNS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "organisation": {
        "en": ("organi", "company", "institution"),
        "pl": ("organiz", "instytuc", "firm", "podmiot"),
        "hu": ("szervezet", "intezmeny", "ceg"),
    },
    "sector": {"en": ("sector",), "pl": ("sektor", "branz"), "hu": ("szektor", "agazat")},
    "languages": {"en": ("languag",), "pl": ("jezyk",), "hu": ("nyelv",)},
    "seeks": {
        "en": ("seek", "need", "look"),
        "pl": ("szuk", "poszuk", "potrzeb"),
        "hu": ("keres", "igen", "szukseg"),
    },
    "offers": {
        "en": ("offer", "give"),
        "pl": ("ofer", "ofert", "propon", "daj"),
        "hu": ("kinal", "ajanl", "felajanl", "adunk"),
    },
    "name": {
        "en": ("name", "participant", "person"),
        "pl": ("imie", "imion", "nazwisk", "uczestni", "osob"),
        "hu": ("nev", "resztvev"),
    },
}
"""How the words of a header begin, without marks; what is named first is looked for first."""


@dataclass(frozen=True, slots=True)
class Line:
    """One participant's cells by column; `row` as the spreadsheet numbers it."""

    row: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines that say something, the columns that there are, and the language of the header."""

    lines: tuple[Line, ...]
    columns: frozenset[str]
    language: str


def read_sheet(path: Path) -> Sheet:
    """The participants in a CSV file; raises BadInput with a sentence that names the row."""
    text = _decoded(path)
    separator = _separator(text)
    try:
        records = list(csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True))
    except csv.Error as wrong:
        raise BadInput(f"{path} is not a table: {wrong}.") from None
    if not records:
        raise BadInput(f"{path} is empty.")
    columns, language = _columns(records[0])
    missing = {"name", "organisation"}.isdisjoint(columns), {"seeks", "offers"}.isdisjoint(columns)
    if any(missing):
        wanted = "who somebody is (name, organisation)" if missing[0] else "what they seek or offer"
        raise BadInput(f"row 1 of {path} has no column that tells {wanted}.")
    lines = [
        Line(row, _cells(row, record, columns))
        for row, record in enumerate(records[1:], start=2)
        if any(map(str.strip, record))
    ]
    return Sheet(tuple(lines), frozenset(filter(None, columns)), language)


def _decoded(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as wrong:
        raise BadInput(f"{path} cannot be read: {wrong.strerror}.") from None
    marked = next((name for mark, name in MARKED.items() if raw.startswith(mark)), None)
    for encoding in (marked or "utf-8", CENTRAL_EUROPEAN):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput(f"{path} is written in no encoding that spreadsheets use.")


def _separator(text: str) -> str:
    """The separator with which the header names the most columns."""
    header = text.lstrip().partition("\n")[0]

    def named(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([header], delimiter=separator), [])
        return sum(map(bool, _columns(cells)[0])), len(cells)

    return max(SEPARATORS, key=named)


def _columns(header: Iterable[str]) -> tuple[list[str], str]:
    """What each cell of the header names, empty if nothing we know, each but once; its language."""
    found: list[str] = []
    votes: dict[str, int] = {}
    for cell in header:
        column, languages = _column(cell)
        found.append("" if column in found else column)
        for language in languages:
            votes[language] = votes.get(language, 0) + 1
    return found, max(votes, key=lambda language: votes[language], default="en")


def _column(cell: str) -> tuple[str, tuple[str, ...]]:
    from domain.interests.words import fold, words

    said = [fold(word) for word in words(cell)]
    for column, beginnings in COLUMNS.items():
        languages = tuple(
            language
            for language, known in beginnings.items()
            if any(word.startswith(known) for word in said)
        )
        if languages:
            return column, languages
    return "", ()


def _cells(row: int, record: list[str], columns: list[str]) -> Mapping[str, str]:
    if any(cell.strip() for cell in record[len(columns) :]):
        raise BadInput(
            f"row {row} has {len(record)} cells, more than the {len(columns)} of the header."
        )
    return {
        column: " ".join(cell.split())
        for column, cell in zip(columns, record, strict=False)
        if column
    }
