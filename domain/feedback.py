"""Attendees' feedback: a score, and optionally a line."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

LINE_LENGTH = 300
SCORES = range(1, 6)


@dataclass(frozen=True, slots=True)
class Scores:
    """How often each score was given; `mean` is None without any."""

    counts: tuple[int, ...]  # of 1, 2, … 5

    @property
    def given(self) -> int:
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        total = sum(score * count for score, count in zip(SCORES, self.counts, strict=True))
        return total / self.given if self.given else None


def scores_of(given: Iterable[int | None]) -> Scores:
    """Counts of the scores given; None entries are ignored."""
    counts = Counter(given)
    return Scores(tuple(counts[score] for score in SCORES))
