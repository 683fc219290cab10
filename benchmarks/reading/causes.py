"""Which causes a line speaks of, and whether it seeks or offers: lines of ours marked for that, and numbers fitted on what the
taught network makes of them.

`python -m benchmarks.reading.causes`: how well they are read in the lines that stand aside.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from benchmarks.reading.features import numbers_of, set_apart
from benchmarks.reading.fitting import marked, most_likely, shared_out
from benchmarks.reading.texts import HERE, KINDS, by_language, ids, nothing, rows
from domain.interests.network import Array
from domain.interests.reading import read
from domain.interests.taught import BESIDE_CAUSES
from domain.interests.taxonomy import LANGUAGES, TAXONOMY

CAUSES: Final = tuple(sorted(cause.id for cause in TAXONOMY.causes))
COLUMNS: Final = len(CAUSES) + BESIDE_CAUSES
"""Those of `fitted`."""
HELD: Final = 30.0
"""How strongly the numbers are held near nothing."""


@dataclass(frozen=True, slots=True)
class Caused:
    """A line, the causes that it speaks of, and whether it says `seek` or `offer`; nothing where it does not tell."""

    text: str
    language: str
    causes: frozenset[str]
    direction: str


def told() -> list[Caused]:
    """Lines that anything may be fitted on: half name their cause, half tell it by people, places and things; some mean nothing."""
    empty = [Caused(line.text, line.language, frozenset(), "") for line in nothing("meaningless")]
    return empty + [
        Caused(text, language, ids(causes), direction)
        for _, language, (causes, direction, text) in by_language("causes")
    ]


def aside() -> list[Caused]:
    """Lines of three others that had seen none of ours; never fitted on."""
    return [
        Caused(text, language, ids(causes), direction)
        for causes, direction, language, text in rows(HERE / "aside_causes.tsv")
    ]


def directed() -> list[Caused]:
    """The situations of which it is known whether they seek or offer, and not of which causes they speak."""
    return [
        Caused(text, language, frozenset(), direction.removesuffix("s"))
        for kind in KINDS
        for direction, _, *texts in rows(HERE / "lines" / f"{kind}.tsv")
        for language, text in zip(LANGUAGES, texts, strict=True)
    ]


def fitted() -> tuple[Array, Array]:
    """Numbers that turn the mean of a line's pieces into what speaks for each of `CAUSES` and for none, then for its seeking and
    for its offering, a column each; and constants."""
    lines, others = told(), directed()
    of_lines, of_others = numbers_of(lines), numbers_of(others)
    by_cause = _fitted(of_lines, shared_out(marked((line.causes for line in lines), CAUSES)))
    toward = marked((frozenset([line.direction]) for line in lines + others), ("seek", "offer"))
    known = toward.any(axis=1)
    by_direction = _fitted(np.concatenate([of_lines, of_others])[known], toward[known])
    numbers, constants = zip(by_cause, by_direction, strict=True)
    return np.concatenate(numbers, axis=1), np.concatenate(constants)


def _fitted(found: Array, right: Array) -> tuple[Array, Array]:
    counts = np.ones(len(found), np.float32)
    return set_apart(found, lambda apart: most_likely(apart, right, counts, HELD))


@dataclass(frozen=True, slots=True)
class Score:
    """The share of lines with a cause of which one was proposed, wrong ones a line, the share of lines without that proposed none;
    the share of directions told rightly, and wrongly."""

    right: float
    wrong: float
    silent: float
    toward: float
    astray: float


def score(lines: Sequence[Caused]) -> Score:
    """How lines are read."""
    heard = [(line, read(line.text, line.language)) for line in lines]
    proposed = [(line.causes, {cause.id for cause in found.causes}) for line, found in heard]
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
        print(language, score([line for line in aside() if line.language == language]))
    print("all", score(aside()))
