"""The letters on what is printed: which there are, how wide they run, and a page's lines drawn at once.

Loaded only in the process that draws, since it loads matplotlib.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

FAMILY = "DejaVu Sans"  # comes with matplotlib, and has every letter of our languages
_TALL = 0.36  # of its size, how far a line's middle is above the foot of its letters


def drawable(text: str) -> str:
    """Without what the typeface has no letter for, such as emoji."""
    return " ".join("".join(letter for letter in text if ord(letter) in _letters()).split())


@lru_cache(4096)
def width(text: str, *, bold: bool) -> float:
    """In letters of one point; what stands on every badge is measured once."""
    hundred = _font(100, bold)
    return float(text_to_path.get_text_width_height_descent(text, hundred, False)[0]) / 100


@dataclass(frozen=True, slots=True)
class Line:
    """A line of letters; its middle is at this height, all in points from the lower left corner."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    bold: bool


class Lines(Artist):
    """The lines of a page. A text object each would take matplotlib twice as long to lay out."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self.set_zorder(10)  # above all colours
        self._lines = lines

    def draw(self, renderer: RendererBase) -> None:
        """Called by the page that they are on."""
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
