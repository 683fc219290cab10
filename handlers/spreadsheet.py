"""Draws spreadsheets to print, to sign or to show: plain cells, in which nothing is taken for a formula."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST_NAME = 31  # characters of a sheet's name; no spreadsheet takes more
LINE = 15  # points: the height of one line of text


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands above the table, its columns, and its rows.

    `rows`: texts, and numbers that can be counted with. `widths`: in characters, column by column; further
    columns are as wide as the last. `least_height`: of a row, in points.
    """

    name: str
    top: Sequence[str]
    titles: Sequence[str]
    rows: Sequence[Sequence[str | int]]
    widths: Sequence[int]
    least_height: int = 0


def spreadsheet(sheets: Sequence[Sheet], made_at: datetime) -> bytes:
    """The sheets as one XLSX file."""
    import xlsxwriter  # loaded with the first file

    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"created": made_at.replace(tzinfo=None)})
        bold = book.add_format({"bold": True, "font_size": 14})
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        cell = book.add_format({"text_wrap": True, "valign": "vcenter", "bottom": 4})
        for sheet in sheets:
            drawn = book.add_worksheet(sheet.name[:LONGEST_NAME])
            _write(drawn, sheet, bold, head, cell)
    return content.getvalue()


def _write(
    drawn: "Worksheet", sheet: Sheet, bold: "Format", head: "Format", cell: "Format"
) -> None:
    for number, line in enumerate(sheet.top):
        drawn.write_string(number, 0, line, bold if number == 0 else None)
    header = len(sheet.top) + 1
    for column, title in enumerate(sheet.titles):
        drawn.set_column(column, column, _width(sheet, column))
        drawn.write_string(header, column, title, head)
    for number, row in enumerate(sheet.rows, start=header + 1):
        drawn.set_row(number, _height(sheet, row))
        for column, content in enumerate(row):
            write = drawn.write_number if isinstance(content, int) else drawn.write_string
            write(number, column, content, cell)
    _to_print(drawn, header)


def _width(sheet: Sheet, column: int) -> int:
    return sheet.widths[min(column, len(sheet.widths) - 1)]


def _height(sheet: Sheet, row: Sequence[str | int]) -> int | None:
    """None leaves it to the spreadsheet, which fits a row to its text as long as no height is given."""
    needed = [LINE * ceil(len(str(one)) / _width(sheet, n)) for n, one in enumerate(row)]
    return max(sheet.least_height, *needed) if sheet.least_height else None


def _to_print(drawn: "Worksheet", header: int) -> None:
    """On paper: across the page, as many pages as it takes, each with the column titles and its number."""
    drawn.set_landscape()
    drawn.set_paper(9)  # A4
    drawn.fit_to_pages(1, 0)
    drawn.repeat_rows(header)
    drawn.freeze_panes(header + 1, 0)
    drawn.set_footer("&R&P / &N")
