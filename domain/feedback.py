"""What those who came thought of it: a score, and a line if they like."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

LINE_LENGTH = 300
SCORES = range(1, 6)


@dataclass(frozen=True, slots=True)
class Scores:
    """How often each score was given; ``mean`` is None while nobody gave one."""

    counts: tuple[int, ...]  # of 1, 2, … 5

    @property
    def given(self) -> int:
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        total = sum(score * count for score, count in zip(SCORES, self.counts, strict=True))
        return total / self.given if self.given else None


def scores_of(given: Iterable[int | None]) -> Scores:
    """Those who gave none are left out."""
    counts = Counter(given)
    return Scores(tuple(counts[score] for score in SCORES))
