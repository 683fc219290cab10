"""`python -m benchmarks.reading.limits`: how sure a kind must be to be proposed, by lines left out of what is taught.

Of lines that mean a kind those told in all three languages: three quarters of them are oblique, as of those kept aside, by
which nothing is settled. Lines told in one language are all oblique, and most are harder than what people write.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from benchmarks.reading.examples import left_out
from benchmarks.reading.texts import Line, learned_from
from domain.interests.reading import AT_MOST, hear, likely

WRONG: Final = 0.9
"""Wrong proposals a line, of lines that mean a kind; below the one that is allowed, as others write in other ways."""
LEAST: Final = [at / 100 for at in range(6, 31, 2)]
PART: Final = [at / 100 for at in range(2, 61, 2)]

Sure = Sequence[tuple[float, bool]]
"""The likeliest kinds of a line: how sure each is, and whether it is meant."""


def sure(line: Line) -> Sure:
    """What could be proposed for a line, best first."""
    found = sorted(likely(hear(line.text, line.language)), key=lambda kind: -kind.confidence)
    return [(kind.confidence, kind.id in line.kinds) for kind in found[:AT_MOST]]


def proposed(found: Sure, least: float, part: float) -> list[bool]:
    """Whether each kind that is proposed is meant."""
    if not found or found[0][0] < least:
        return []
    return [meant for confidence, meant in found if confidence >= part * found[0][0]]


def figures(lines: Sequence[Sure], least: float, part: float) -> tuple[float, float]:
    """The share of lines read rightly, and wrong proposals a line."""
    every = [proposed(found, least, part) for found in lines]
    wrong = sum(own.count(False) for own in every)
    return sum(map(any, every)) / len(every), wrong / len(every)


def table() -> Iterator[str]:
    """For each least certainty the smallest part of the best that keeps within the limit, and what comes of it."""
    left = [line for line in learned_from() if left_out(line)]
    telling = [sure(line) for line in left if line.kinds and not line.alone]
    empty = [sure(line) for line in left if not line.kinds]
    for least in LEAST:
        for part in PART:
            right, wrong = figures(telling, least, part)
            if wrong <= WRONG:
                silent = sum(not proposed(found, least, part) for found in empty) / len(empty)
                yield f"{least:.2f} {part:.2f}: right {right:.3f}, wrong {wrong:.2f}, silent {silent:.3f}"
                break


if __name__ == "__main__":
    print("\n".join(table()))
