"""Writing what `match` and `seat` answer: JSON, or CSV that a spreadsheet opens as it should."""

import csv
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.commands.files import BadInput
from domain.lists import harmless

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".pdf", ".docx")


def refuse_unwritable(out: Path | None, read: Path) -> None:
    """Raises BadInput if the answer could not be written there, or would replace the list that is read:
    said before the work, not after it."""
    if out is None:
        return
    if out.exists() and read.exists() and out.samefile(read):
        raise BadInput(f"{out} is the list itself, which the answer would replace.")
    if out.suffix.lower() in WORKBOOKS:
        raise BadInput(
            f"{out} cannot be written: the answer is JSON or, for spreadsheets, CSV; "
            f"{out.with_suffix('.csv').name} would do."
        )
    if out.is_dir():
        raise BadInput(f"{out} cannot be written: it is a folder; name a file in it.")
    if not out.parent.is_dir():
        raise BadInput(f"{out} cannot be written: there is no folder {out.parent}.")
    if not os.access(out if out.exists() else out.parent, os.W_OK):
        raise BadInput(f"{out} cannot be written: it may not be changed.")


def write_json(answer: Mapping[str, Any], out: Path | None) -> None:
    """The answer as JSON, into the file or on the terminal."""
    text = json.dumps(answer, ensure_ascii=False, indent=1) + "\n"
    if out is None:
        sys.stdout.write(text)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as wrong:
        raise BadInput(f"{out} cannot be written: {wrong.strerror}.") from None


def write_table(rows: Iterable[Sequence[object]], out: Path, separator: str) -> None:
    """The rows as CSV, with the mark by which spreadsheets know UTF-8, and nothing that they would run."""
    tabbed = out.suffix.lower() in (".tsv", ".txt")
    try:
        with out.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter="\t" if tabbed else separator)
            writer.writerows([harmless(str(cell)) for cell in row] for row in rows)
    except OSError as wrong:
        raise BadInput(f"{out} cannot be written: {wrong.strerror}.") from None


def separator(of_list: str, language: str) -> str:
    """What their spreadsheet expects: what parted the list that it saved, unless tabs did, else as the language has
    it: where decimals have a comma, a semicolon."""
    return of_list.strip() or ("," if language == "en" else ";")
