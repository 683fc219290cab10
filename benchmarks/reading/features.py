"""What the taught network makes of lines, and fits on that."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np

from domain.interests.hearing import hear
from domain.interests.network import Array
from domain.interests.pieces import spaced
from domain.interests.taught import load


class Said(Protocol):
    """A line, whatever it is marked for."""

    @property
    def text(self) -> str: ...

    @property
    def language(self) -> str: ...


def numbers_of(lines: Sequence[Said]) -> Array:
    """The mean of each line's pieces, as it is read: without what it says is not wanted."""
    taught = load()
    spoken = (spaced(hear(line.text, line.language).text) for line in lines)
    pieces = map(taught.cutter.cut_all, spoken)
    return np.array([taught.numbers(own).mean(axis=0) for own in pieces])


def set_apart(found: Array, fit: Callable[[Array], Any]) -> tuple[Any, Any]:
    """Numbers and constants for what is found, by a fit on it from its middle and brought to its usual size.

    `fit` gives rows, the last of them the constants.
    """
    middle, spread = found.mean(axis=0), found.std(axis=0).mean()
    fitted = fit((found - middle) / spread)
    numbers = fitted[:-1] / spread
    return numbers, fitted[-1] - middle @ numbers
