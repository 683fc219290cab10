"""Draws badges on A4 pages, to be cut along the lines; runs in its own process, the only one that loads matplotlib.

Takes plain values, returns bytes. This module is outside the features, whose packages would import aiogram
there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from handlers.typeface import Line

PAGE = 210.0, 297.0  # millimetres: A4
BADGE = 95.0, 67.0
COLUMNS, ROWS = 2, 4
CODE = 27.0  # the side of the QR code
BAND = 9.0  # the strip in the sector's colour
MARGIN = 5.0
POINTS = 72 / 25.4  # in a millimetre
LARGEST_NAME, LARGEST_ORGANISATION = 26.0, 14.0  # points
NAME_LINE, LARGEST_OF_TWO = 24, 18.0  # characters of a name on one line; points on two
LINE = 30  # characters of an organisation's name in a line; at most two lines


@dataclass(frozen=True, slots=True)
class Badge:
    """The contents of one badge."""

    name: str
    organisation: str
    sector: str  # the sector's name
    colour: str  # its colour, as #rrggbb
    languages: str
    tables: str
    link: str  # the ticket's, for the QR code; None for a companion


@dataclass(frozen=True, slots=True)
class BadgeSheet:
    """All badges of an event; `foot` is printed small on each."""

    title: str
    foot: str
    badges: tuple[Badge, ...]


def badges_pdf(sheet: BadgeSheet) -> bytes:
    """The pages as a PDF with embedded fonts; the same sheet gives the same bytes."""
    import matplotlib
    from matplotlib.backends.backend_pdf import PdfPages

    matplotlib.use("agg")
    content = BytesIO()
    told = {"Title": sheet.title, "CreationDate": None}
    a_page = COLUMNS * ROWS
    # As TrueType, so that PDF readers can search for names.
    style = matplotlib.rc_context({"pdf.fonttype": 42})
    with style, PdfPages(content, metadata=told) as pdf:
        for first in range(0, len(sheet.badges), a_page):
            pdf.savefig(_page(sheet.badges[first : first + a_page], sheet.foot))
    return content.getvalue()


def _page(badges: Sequence[Badge], foot: str) -> Figure:
    from matplotlib.figure import Figure

    from handlers.typeface import Lines

    width, height = PAGE
    figure = Figure(figsize=(width / 25.4, height / 25.4))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    left = (width - COLUMNS * BADGE[0]) / 2
    top = (height + ROWS * BADGE[1]) / 2
    lines: list[Line] = []
    for place, badge in enumerate(badges):
        row, column = divmod(place, COLUMNS)
        x, y = left + column * BADGE[0], top - (row + 1) * BADGE[1]
        _draw_frame(axes, badge, x, y)
        lines += _lines(badge, foot, x, y)
    figure.add_artist(Lines(lines))
    axes.set_xlim(0, width)
    axes.set_ylim(0, height)
    axes.set_aspect("equal")
    return figure


def _draw_frame(axes: Axes, badge: Badge, x: float, y: float) -> None:
    """Draw everything but text of one badge, whose lower left corner is at x, y."""
    from matplotlib.patches import Rectangle

    width, height = BADGE
    axes.add_patch(Rectangle((x, y), width, height, fill=False, color="#bbbbbb", linewidth=0.4))
    axes.add_patch(Rectangle((x, y + height - BAND), width, BAND, color=badge.colour, linewidth=0))
    if badge.link:
        _code(axes, badge.link, x + width - CODE - 2, y + 2)


def _lines(badge: Badge, foot: str, x: float, y: float) -> Iterator[Line]:
    """A badge's lines, from top to bottom."""
    width, height = BADGE
    x, room = x + MARGIN, width - 2 * MARGIN
    yield from _line(badge.sector, x, y + height - BAND / 2, 11, room, "white", bold=True)
    first, second = _in_two(badge.name)
    if second:
        yield from _line(first, x, y + height - 16, LARGEST_OF_TWO, room, bold=True)
    size, down = (LARGEST_OF_TWO, 23.5) if second else (LARGEST_NAME, 21)
    yield from _line(second or first, x, y + height - down, size, room, bold=True)
    for number, line in enumerate(wrap(badge.organisation, LINE, max_lines=2, placeholder=" …")):
        line_y = y + height - 31 - 6 * number
        yield from _line(line, x, line_y, LARGEST_ORGANISATION, room - CODE * number)
    beside = room - CODE
    yield from _line(badge.tables, x, y + 17, 12, beside, bold=True)
    yield from _line(badge.languages, x, y + 10, 10, beside, "#444444")
    yield from _line(foot, x, y + 4, 6.5, beside, "#666666")


def _in_two(name: str) -> tuple[str, str]:
    """A long name on two lines about as long as each other, the second empty if one line will do; no part is lost."""
    words = name.split()
    if len(name) <= NAME_LINE or len(words) < 2:
        return name, ""
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(halves, key=lambda both: max(map(len, both)))


def _line(
    told: str,
    x: float,
    y: float,
    size: float,
    room: float,
    colour: str = "black",
    *,
    bold: bool = False,
) -> Iterator[Line]:
    """A line in letters as large as fit, up to `size`; None if none can be drawn."""
    from handlers.typeface import Line, drawable, width

    if text := drawable(told):
        fitting = min(size, room * POINTS / width(text, bold=bold))
        yield Line(text, x * POINTS, y * POINTS, round(fitting, 1), colour, bold)


def _code(axes: Axes, link: str, x: float, y: float) -> None:
    """The ticket as a QR code with the quiet zone that scanners need."""
    import segno

    # Any mask is readable; finding the best of eight takes five times as long.
    code = segno.make(link, error="m", micro=False, mask=2)
    rows = [list(row) for row in code.matrix_iter(border=2)]
    shown = (x, x + CODE, y, y + CODE)
    axes.imshow(rows, cmap="binary", extent=shown, interpolation="none", vmin=0, vmax=1)
