"""Reading the input files of `match` and `seat`; errors are reported in a sentence."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import typer

TABLES = (".csv", ".tsv", ".txt")
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""Signatures of spreadsheet files that are not CSV: .xlsx and .ods, and the old .xls."""
MOST = 1_000_000
"""No event has more of anything; with far larger numbers a search would not end."""
BLANK = b"\xef\xbb\xbf \t\r\n"
HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")
"""Surrogates left by programs that cut a text within an emoji; they cannot be written out."""


class BadInput(ValueError):  # noqa: N818 (a state of the file, told as it is)
    """The file cannot be used; the message is the sentence to show, and names the row."""


@dataclass(frozen=True, slots=True)
class Row:
    """An object of the file; `where` names it in error messages."""

    where: str
    fields: Mapping[str, Any]

    def text(self, name: str, *, may_be_empty: bool = False) -> str:
        """A text; empty only if allowed."""
        found = text(self._field(name), f"{name} of {self.where}")
        if not (found or may_be_empty):
            raise BadInput(f"{name} of {self.where} is empty.")
        return found

    def number(self, name: str, missing: int | None = None, most: float = MOST) -> int:
        """A whole number, 0 or more, or the default if it may be missing."""
        if missing is not None and name not in self.fields:
            return missing
        return whole(self._field(name), f"{name} of {self.where}", most)

    def name(self, missing: str) -> str:
        """The object's name, or the default if missing."""
        return text(self.fields.get("name", missing), f"name of {self.where}")

    def texts(self, name: str, *, optional: bool = False) -> tuple[str, ...]:
        """A list of texts; if it may be missing, empty by default."""
        listed = self.listed(name, optional=optional)
        return tuple(text(each, f"{where} of {self.where}") for where, each in listed)

    def rows(self, name: str) -> "list[Row]":
        """A list of objects, numbered from 1."""
        found = []
        for where, entry in self.listed(name):
            if not isinstance(entry, dict):
                raise BadInput(f"{where} is not an object.")
            found.append(Row(where, entry))
        return found

    def lines(
        self, name: str, length: int, *, optional: bool = False
    ) -> Iterator[tuple[str, list[Any]]]:
        """A list of lists of this length, each with its name in error messages."""
        for where, entry in self.listed(name, optional=optional):
            if not isinstance(entry, list) or len(entry) != length:
                raise BadInput(f"{where} is not a list of {length}.")
            yield where, entry

    def listed(self, name: str, *, optional: bool = False) -> Iterator[tuple[str, Any]]:
        """The items of a list, each with its name in error messages."""
        if optional and name not in self.fields:
            return
        found = self._field(name)
        if not isinstance(found, list):
            raise BadInput(f"{name} of {self.where} is not a list.")
        for number, each in enumerate(found, start=1):
            yield f"row {number} of {name}", each

    def _field(self, name: str) -> Any:
        if name not in self.fields:
            raise BadInput(f"{self.where} has no {name}.")
        return self.fields[name]


def whole(found: object, where: str, most: float = MOST) -> int:
    """The value as a whole number, from 0 to the maximum."""
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise BadInput(f"{where} is not a whole number of 0 or more.")
    if found > most:
        raise BadInput(f"{where} is above {most}.")
    return found


def text(found: object, where: str) -> str:
    """The value as a text; a whole number, as programs number people, is accepted."""
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    if not isinstance(found, str) or HALF_A_CHARACTER.search(found):
        raise BadInput(f"{where} is not a text.")
    return found


def content(path: Path) -> bytes:
    """The file's content; for a workbook, the error says to save it as CSV first."""
    try:
        found = path.read_bytes()
    except IsADirectoryError:
        raise BadInput(f"{path} is a folder; name the file in it.") from None
    except OSError as wrong:
        raise BadInput(f"{path} cannot be read: {wrong.strerror}.") from None
    if found.startswith(WORKBOOKS):
        raise BadInput(
            f"{path} is a workbook, which cannot be read here; open it in the spreadsheet program, "
            "save the sheet as CSV (in Excel: CSV UTF-8) and name that file."
        )
    return found


def names_table(path: Path) -> bool:
    """Whether the file's name is that of a spreadsheet."""
    return path.suffix.lower() in TABLES


def holds_table(path: Path) -> bool:
    """Whether the file is a spreadsheet: by its name, or because its content cannot be JSON."""
    if path.suffix.lower() == ".json":
        return False
    return names_table(path) or not content(path).lstrip(BLANK).startswith((b"{", b"["))


def read(path: Path, expected: str) -> Row:
    """The object in the file, if it declares the expected format."""
    written = content(path)  # what is wrong with the file itself is told as that
    try:
        found = json.loads(written)
    except json.JSONDecodeError as wrong:
        raise BadInput(f"line {wrong.lineno} of {path} is not JSON: {wrong.msg}.") from None
    except (ValueError, RecursionError):
        raise BadInput(f"{path} is not JSON.") from None
    if not isinstance(found, dict) or "format" not in found:
        raise BadInput(f'{path} does not tell its format, which is to be "{expected}".')
    if found["format"] != expected:
        raise BadInput(f'{path} is not of the format "{expected}" but "{found["format"]}".')
    return Row("the file", found)


def end(wrong: Exception) -> NoReturn:
    """Print what is wrong, and exit with status 2."""
    typer.echo(str(wrong), err=True)
    raise typer.Exit(2) from None
