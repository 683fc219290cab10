"""How well causes are read in the held-out lines, and whether a line seeks or offers.

`python -m benchmarks.reading.causes` prints it for each language.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.reading.texts import Line, aside_caused
from domain.interests.reading import read
from domain.interests.taxonomy import LANGUAGES


@dataclass(frozen=True, slots=True)
class Score:
    """The share of lines with a cause for which one was proposed, wrong ones per line, the share of lines
    without for which none was; the shares of directions read rightly, and wrongly."""

    right: float
    wrong: float
    silent: float
    toward: float
    astray: float


def score(lines: Sequence[Line]) -> Score:
    """Score how these lines are read."""
    heard = [(line, read(line.text, line.language)) for line in lines]
    proposed = [
        (line.causes or frozenset(), {cause.id for cause in found.causes}) for line, found in heard
    ]
    told = [(line.direction, found.direction) for line, found in heard if line.direction]
    return Score(
        right=_mean(bool(causes & found) for causes, found in proposed if causes),
        wrong=_mean(len(found - causes) for causes, found in proposed if causes),
        silent=_mean(not found for causes, found in proposed if not causes),
        toward=_mean(found == f"{meant}s" for meant, found in told),
        astray=_mean(found not in (None, f"{meant}s") for meant, found in told),
    )


def _mean(numbers: Iterable[float]) -> float:
    return float(np.mean(list(numbers)))


if __name__ == "__main__":
    for language in LANGUAGES:
        print(language, score([line for line in aside_caused() if line.language == language]))
    print("all", score(aside_caused()))
