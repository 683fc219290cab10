"""Draws a poster: a page of A4 with the event's words and its QR code."""

import textwrap
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH, HEIGHT = 8.27, 11.69  # inches of A4
MARGIN = 0.7
DOTS = 150  # per inch, of the PNG
_GLYPH = 0.62  # average width of a letter, as a fraction of its size
_INK, _PALE = "#1b1b1b", "#666666"


@dataclass(frozen=True, slots=True)
class Poster:
    """A poster's contents, from top to bottom; `kind`: `pdf` or `png`."""

    kind: str
    host: str
    title: str
    day: str
    hours: str
    place: str
    invitation: str
    link: str


def draw(poster: Poster) -> bytes:
    """Draw the sheet; takes about a second the first time."""
    import matplotlib
    from matplotlib.figure import Figure

    from handlers.typeface import FAMILY

    with matplotlib.rc_context({"pdf.fonttype": 42, "font.family": FAMILY}):
        figure = Figure(figsize=(WIDTH, HEIGHT), facecolor="white")
        y = _write(figure, poster.host, HEIGHT - MARGIN, 16, color=_PALE)
        y = _write(figure, poster.title, y - 0.25, _title_size(poster.title), weight="bold")
        y = _write(figure, poster.day, y - 0.35, 20)
        y = _write(figure, poster.hours, y, 20, weight="bold")
        y = _write(figure, poster.place, y - 0.15, 16)
        _draw_code(figure, poster.link, top=y - 0.2, bottom=1.75)
        _write(figure, poster.invitation, 1.55, 18, weight="bold")
        _write(figure, poster.link.removeprefix("https://"), 0.85, 11, color=_PALE)
        content = BytesIO()
        figure.savefig(content, format=poster.kind, dpi=DOTS)
    return content.getvalue()


def _title_size(title: str) -> int:
    return 38 if len(title) <= 30 else 30 if len(title) <= 60 else 24


def _write(
    figure: "Figure", text: str, top: float, size: int, *, weight: str = "normal", color: str = _INK
) -> float:
    """Draw a centred, wrapped paragraph; returns its lower edge, in inches from the bottom."""
    from handlers.typeface import drawable

    room = int((WIDTH - 2 * MARGIN) * 72 / (size * _GLYPH))
    lines = textwrap.wrap(drawable(text), room) or [""]
    for line in lines:
        figure.text(
            0.5,
            top / HEIGHT,
            line,
            size=size,
            weight=weight,
            color=color,
            ha="center",
            va="top",
            parse_math=False,
        )
        top -= size * 1.3 / 72
    return top


def _draw_code(figure: "Figure", link: str, top: float, bottom: float) -> None:
    """Draw the code as large as fits, with its quiet zone."""
    import segno

    side = min(top - bottom, WIDTH - 2 * MARGIN)
    left, low = (WIDTH - side) / 2, bottom + (top - bottom - side) / 2
    axes = figure.add_axes((left / WIDTH, low / HEIGHT, side / WIDTH, side / HEIGHT))
    modules = [list(row) for row in segno.make(link, error="q", micro=False).matrix_iter(border=4)]
    axes.imshow(modules, cmap="gray_r", interpolation="none", vmin=0, vmax=1)
    axes.set_axis_off()
