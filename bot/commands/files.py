"""Reading and writing the files of `match` and `seat`; what is wrong is told in a sentence."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import typer


class BadInput(ValueError):  # noqa: N818 (a state of the file, told as it is)
    """The file cannot be used; the message is the sentence to tell, and names the row."""


@dataclass(frozen=True, slots=True)
class Row:
    """An object of the file; `where` is how it is called in a complaint."""

    where: str
    fields: Mapping[str, Any]

    def text(self, name: str) -> str:
        """A text that is not empty."""
        found = self._field(name)
        if not isinstance(found, str) or not found:
            raise BadInput(f"{name} of {self.where} is not a text.")
        return found

    def number(self, name: str, missing: int | None = None) -> int:
        """A whole number, 0 or more; where it may be missing, what it is then."""
        if missing is not None and name not in self.fields:
            return missing
        return whole(self._field(name), f"{name} of {self.where}")

    def texts(self, name: str, *, optional: bool = False) -> tuple[str, ...]:
        """A list of texts; missing, if that is allowed, is as good as empty."""
        found = tuple(each for _, each in self.listed(name, optional=optional))
        if not all(isinstance(each, str) for each in found):
            raise BadInput(f"{name} of {self.where} is not a list of texts.")
        return found

    def rows(self, name: str) -> "list[Row]":
        """A list of objects, numbered from 1."""
        found = []
        for where, each in self.listed(name):
            if not isinstance(each, dict):
                raise BadInput(f"{where} is not an object.")
            found.append(Row(where, each))
        return found

    def lines(
        self, name: str, length: int, *, optional: bool = False
    ) -> Iterator[tuple[str, list[Any]]]:
        """A list of lists of this length; each with how it is called in a complaint."""
        for where, each in self.listed(name, optional=optional):
            if not isinstance(each, list) or len(each) != length:
                raise BadInput(f"{where} is not a list of {length}.")
            yield where, each

    def listed(self, name: str, *, optional: bool = False) -> Iterator[tuple[str, Any]]:
        """What a list holds; each with how it is called in a complaint."""
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


def whole(found: object, where: str) -> int:
    """This as a whole number, 0 or more."""
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise BadInput(f"{where} is not a whole number of 0 or more.")
    return found


def is_table(path: Path) -> bool:
    """Whether the file's name says that it is a spreadsheet's."""
    return path.suffix.lower() in (".csv", ".tsv", ".txt")


def read(path: Path, expected: str) -> Row:
    """The object in the file, if it says that it is of the expected format."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as wrong:
        raise BadInput(f"{path} cannot be read: {wrong.strerror}.") from None
    except (ValueError, RecursionError) as wrong:
        raise BadInput(f"{path} is not JSON: {wrong}.") from None
    if not isinstance(found, dict) or found.get("format") != expected:
        raise BadInput(f'{path} is not of the format "{expected}".')
    return Row("the file", found)


def write(answer: Mapping[str, Any], out: Path | None) -> None:
    """The answer as JSON, into the file or on the terminal."""
    text = json.dumps(answer, ensure_ascii=False, indent=1) + "\n"
    if out is None:
        sys.stdout.write(text)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as wrong:
        raise BadInput(f"{out} cannot be written: {wrong.strerror}.") from None


def write_table(head: Sequence[str], rows: Iterable[Sequence[object]], out: Path) -> None:
    """The rows as CSV, with the mark by which spreadsheets know UTF-8."""
    try:
        with out.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter="\t" if out.suffix == ".tsv" else ",").writerows(
                [head, *rows]
            )
    except OSError as wrong:
        raise BadInput(f"{out} cannot be written: {wrong.strerror}.") from None


def end(wrong: Exception) -> NoReturn:
    """Tell what is wrong, and end with status 2."""
    typer.echo(str(wrong), err=True)
    raise typer.Exit(2) from None
