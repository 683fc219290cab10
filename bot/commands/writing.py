"""Writes the output of `match` and `seat`: JSON, or CSV that spreadsheets open correctly."""

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
    """Raise BadInput if the output cannot be written there, or would overwrite the input: checked before the
    work, not after it."""
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
    """Write the output as JSON to the file or the terminal."""
    text = json.dumps(answer, ensure_ascii=False, indent=1) + "\n"
    if out is None:
        sys.stdout.write(text)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as wrong:
        raise BadInput(f"{out} cannot be written: {wrong.strerror}.") from None


def write_table(rows: Iterable[Sequence[object]], out: Path, separator: str) -> None:
    """Write the rows as CSV, with a byte order mark and without anything that spreadsheets would run."""
    tabbed = out.suffix.lower() in (".tsv", ".txt")
    try:
        with out.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter="\t" if tabbed else separator)
            writer.writerows([harmless(str(cell)) for cell in row] for row in rows)
    except OSError as wrong:
        raise BadInput(f"{out} cannot be written: {wrong.strerror}.") from None


def separator(of_list: str, language: str) -> str:
    """The separator their spreadsheet expects: the input's, unless that was a tab, else by language: a
    semicolon where decimals have a comma."""
    return of_list.strip() or ("," if language == "en" else ";")
