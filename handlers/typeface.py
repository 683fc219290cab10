"""The typeface for printing: which characters it has, their widths, and drawing a page's lines together.

Imported only in the drawing process, since it loads matplotlib.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

FAMILY = "DejaVu Sans"  # comes with matplotlib, and has every letter of our languages
_TALL = 0.36  # height of a line's middle above the baseline, as a fraction of the size


def drawable(text: str) -> str:
    """The text with ornamental letters as plain ones, and without what the typeface lacks, such as emoji."""
    plain = (one if ord(one) in _letters() else normalize("NFKC", one) for one in text)
    return " ".join("".join(one for one in "".join(plain) if ord(one) in _letters()).split())


@lru_cache(4096)
def width(text: str, *, bold: bool) -> float:
    """The width at one point; cached, as texts on every badge recur."""
    hundred = _font(100, bold)
    return float(text_to_path.get_text_width_height_descent(text, hundred, False)[0]) / 100


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and the height of its middle, in points from the lower left corner."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    bold: bool


class Lines(Artist):
    """A page's lines. One text object each would take matplotlib twice as long."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self.set_zorder(10)  # above all colours
        self._lines = lines

    def draw(self, renderer: RendererBase) -> None:
        """Draw the lines; called by the page."""
        context = renderer.new_gc()
        for line in self._lines:
            context.set_foreground(line.colour)
            font, foot = _font(line.size, line.bold), line.y - _TALL * line.size
            renderer.draw_text(context, line.x, foot, line.text, font, 0)
        context.restore()


@lru_cache(1)
def _letters() -> frozenset[int]:
    return frozenset(get_font(findfont(FontProperties(family=FAMILY))).get_charmap())


@lru_cache(256)
def _font(size: float, bold: bool) -> FontProperties:
    return FontProperties(family=FAMILY, weight="bold" if bold else "normal", size=size)
