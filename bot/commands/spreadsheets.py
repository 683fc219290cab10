"""Reads a list of participants as spreadsheets save it: any separator, encoding and language."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from bot.commands.files import BadInput, content
from bot.commands.headers import columns_of
from domain.text import fold

SEPARATORS = (";", ",", "\t")
MARKED = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""Byte order marks and the encodings they indicate."""
CENTRAL_EUROPEAN = ("cp1250", "iso8859-2", "cp852", "mac_latin2")
"""Encodings of Windows, Unix, DOS and old Macs, in which spreadsheets save CSV too; likeliest first."""
OUR_LETTER = re.compile(
    r"(?<=[^\W\d_])[ąćęłńóśźżáéíöőúüűĄĆĘŁŃÓŚŹŻÁÉÍÖŐÚÜŰ]|[ĄĆĘŁŃÓŚŹŻÁÉÍÖŐÚÜŰ](?=[^\W\d_])"
)
"""Accented letters within Polish or Hungarian words: a wrongly decoded sign would stand elsewhere."""
TOLD = "sep="
"""Prefix of a first line that declares the separator."""
SAYS_NOTHING = re.compile(
    r"[\W_]*|n[/.][ad]\.?|b[/.]d\.?|brak( danych)?|nie dotyczy|nic|nincs( adat)?|semmi|none|nothing"
)
"""Cell contents, folded, that mean empty."""
TOTAL = re.compile(r"(razem|suma|ogolem|lacznie|osszes(en)?|total|sum)\b")
"""Prefixes, folded, of a row's only cell that sums up the rows above."""
HEADER_WITHIN = 10
"""The header is in one of the first rows; a title may precede it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One participant's cells by column, with trimmed lines; `row` is the spreadsheet's row number."""

    row: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The non-empty rows, the columns present, the header's language, the cell separator, and header words
    that named no column."""

    lines: tuple[Line, ...]
    columns: frozenset[str]
    language: str
    separator: str
    unknown: tuple[str, ...] = ()


def read_sheet(path: Path, *, to_match: bool = True) -> Sheet:
    """The participants in a CSV file, with interests if they are to be matched; raises BadInput with a
    sentence that names the row."""
    records, separator = _records(path)
    if not any(map(_says_something, records)):
        raise BadInput(f"{path} is empty.")
    top = _header(records)
    columns, language = columns_of(records[top])
    missing = (
        {"name", "organisation"}.isdisjoint(columns),
        to_match and {"seeks", "offers"}.isdisjoint(columns),
    )
    if any(missing):
        wanted = "who somebody is (name, organisation)" if missing[0] else "what they seek or offer"
        raise BadInput(
            f"row {top + 1} of {path} has no column that tells {wanted}; above the people a header is to "
            "name the columns, such as name, organisation, seeks, offers."
        )
    numbered = enumerate(records[top + 1 :], start=top + 2)
    head = _cells(top + 1, records[top], columns)
    every = (Line(row, _cells(row, record, columns)) for row, record in numbered)
    lines = [line for line in every if _is_somebody(line.cells, head)]
    if not lines:
        raise BadInput(f"{path} has nobody below its header in row {top + 1}.")
    named = zip(columns, records[top], strict=True)
    unknown = tuple(cell.strip() for column, cell in named if cell.strip() and not column)
    return Sheet(tuple(lines), frozenset(filter(None, columns)), language, separator, unknown)


def _records(path: Path) -> tuple[list[list[str]], str]:
    """The rows, and the cell separator."""
    text = _decoded(path).replace("\r\n", "\n").replace("\r", "\n")
    separator, rest = _separator(text)
    records: list[list[str]] = []
    try:
        records.extend(csv.reader(StringIO(rest), delimiter=separator, strict=True))
    except csv.Error as wrong:
        raise BadInput(
            f"row {len(records) + 1} of {path} is not one of a table: {wrong}. Where a cell has quotation marks, "
            "a spreadsheet program saves it with those within doubled."
        ) from None
    return records, separator


def _says_something(record: Iterable[str]) -> bool:
    return any(map(str.strip, record))


def _is_somebody(cells: Mapping[str, str], head: Mapping[str, str]) -> bool:
    """Whether a row is about a person: not empty, a total, or a header repeated on each page."""
    said = [cell for cell in cells.values() if cell]
    total = len(said) == 1 and TOTAL.match(fold(said[0]))
    again = all(fold(cell) == fold(head.get(column, "")) for column, cell in cells.items())
    return bool(said) and not total and not again


def _header(records: Sequence[Sequence[str]]) -> int:
    """The row that names most columns; the first non-empty one if none names any."""

    def named(row: int) -> tuple[int, bool]:
        return sum(map(bool, columns_of(records[row])[0])), _says_something(records[row])

    return max(range(min(HEADER_WITHIN, len(records))), key=named)


def _decoded(path: Path) -> str:
    raw = content(path)
    marked = next((name for mark, name in MARKED.items() if raw.startswith(mark)), None)
    for encoding in (marked or "utf-8", _central_european(raw)):
        with suppress(UnicodeDecodeError):
            text = raw.decode(encoding)
            if "\0" not in text:  # no text contains it, only wrongly decoded UTF-16
                return text
    raise BadInput(f"{path} is in an encoding that is not known here; save it as CSV UTF-8.")


def _central_european(raw: bytes) -> str:
    """The encoding in which most letters are Polish or Hungarian."""
    return max(
        CENTRAL_EUROPEAN, key=lambda it: len(OUR_LETTER.findall(raw.decode(it, errors="replace")))
    )


def _separator(text: str) -> tuple[str, str]:
    """The separator that the file declares, or with which its first rows name most columns; and the remaining text.

    The declaring line is kept as an empty one, so that row numbers stay right.
    """
    first, _, rest = text.partition("\n")
    told = first.strip().lower().removeprefix(TOLD)
    if len(told) == 1 and first.strip().lower().startswith(TOLD):
        return told, f"\n{rest}"

    def named(separator: str) -> tuple[int, int]:
        rows: list[list[str]] = [[]]
        with suppress(csv.Error):  # reported with its row once all are read
            rows.extend(csv.reader(text.split("\n")[:HEADER_WITHIN], delimiter=separator))
        return max((sum(map(bool, columns_of(cells)[0])), len(cells)) for cells in rows)

    return max(SEPARATORS, key=named), text


def _cells(row: int, record: list[str], columns: list[str]) -> Mapping[str, str]:
    if any(cell.strip() for cell in record[len(columns) :]):
        raise BadInput(
            f"row {row} has {len(record)} cells, more than the {len(columns)} of the header."
        )
    found: dict[str, str] = {}
    for column, cell in zip(columns, record, strict=False):
        said = "\n".join(" ".join(line.split()) for line in cell.strip().split("\n"))
        if column and not SAYS_NOTHING.fullmatch(fold(said)):
            found[column] = f"{found[column]}\n{said}".strip() if column in found else said
    return found
