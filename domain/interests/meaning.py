"""What a line speaks of by its meaning, in the vocabulary's words or not: a small network reads it in its order.

`make vectors` teaches the network with lines of ours; it needs nothing but numpy, and a few thousandths of a second a line.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise
from math import exp
from typing import TYPE_CHECKING, Final

from domain.interests.pieces import spaced
from domain.interests.words import words
from domain.text import fold

if TYPE_CHECKING:
    from domain.interests.network import Array
    from domain.interests.taught import Taught

SHORTEST, LONGEST = 3, 30
"""Shorter words say nothing by themselves, longer ones are no words."""

MAY_BE_DENIED: Final = -1.25
"""What speaks for a kind's being denied, at least: two in nine, as what is denied and proposed all the same annoys."""

PART_ENDS: Final = (",", ";", ":", ".", "!", "?", ")")
AND: Final = frozenset(words("and plus also or i oraz albo lub es meg valamint vagy illetve"))
BETWEEN: Final = AND | frozenset("&+-–—")
"""What ends a part of a line, or stands between two, each of which may speak of a kind of its own."""

LEADING: Final = 0.5
"""Words led to a kind that speak for it at least this part as strongly as the one that does most."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What speaks for each kind and, as the last, for none, in all that is read of a line, in each of its parts, where it has several,
    and in the `whole` of it; which kinds it denies; how sure each cause is (0 to 1, all of them and none together 1), and that it
    seeks rather than offers; which words speak for a kind or a cause, the strongest first."""

    speak_for: Sequence[float]
    parts: Sequence[Sequence[float]]
    whole: Sequence[float]
    denied: frozenset[str]
    causes: dict[str, float]
    seeks: float
    words: dict[str, tuple[str, ...]]


def meaning(text: str, unread: Set[int] = frozenset()) -> Meaning | None:
    """What a line speaks of, without the words that are `unread` (by number) but in their light; None where no other may mean anything."""
    if not any(says_something(word) for at, word in enumerate(words(text)) if at not in unread):
        return None
    taught = _taught()
    spoken = spaced(text)
    pieces = taught.cutter.cut_all(spoken)
    heard = taught.read(pieces)
    where = _where(spoken, pieces, unread, len(heard.kinds))
    read = sorted({0, len(heard.kinds) - 1, *chain.from_iterable(where)})
    telling = [
        (part, place)
        for word, place in zip(spoken, where, strict=True)
        for part in words(word)
        if says_something(part)
    ]
    against = zip(taught.kinds, _mean(heard.denied), strict=True)
    return Meaning(
        speak_for=_mean(heard.kinds[read]),
        parts=[_mean(heard.kinds[part]) for part in _parts_of(spoken, where)],
        whole=_mean(heard.kinds),
        denied=frozenset(kind for kind, number in against if number > MAY_BE_DENIED),
        causes=dict(zip(taught.causes, shares(_mean(heard.causes[read])), strict=False)),
        seeks=shares(_mean(heard.toward[read]))[0],
        words=_leading(taught.kinds, heard.kinds, telling)
        | _leading(taught.causes, heard.causes, telling),
    )


def _where(
    spoken: Sequence[str], pieces: Sequence[Sequence[int]], unread: Set[int], count: int
) -> list[range]:
    """Where the pieces of each word stand, of so many; nowhere those of a word with signs (`don't` holds two) that holds one `unread`."""
    ends = pairwise(accumulate(map(len, pieces), initial=1))
    held = pairwise(accumulate((len(words(word)) for word in spoken), initial=0))
    return [
        range(count)[start:end] if unread.isdisjoint(range(*own)) else range(0)
        for (start, end), own in zip(ends, held, strict=True)
    ]


def _parts_of(spoken: Sequence[str], where: Sequence[range]) -> list[list[int]]:
    """Where the pieces of each part of a line stand; nothing where the line is all one."""
    parts: list[list[int]] = [[]]
    for word, place in zip(spoken, where, strict=True):
        if fold(word) in BETWEEN:
            parts.append([])
            continue
        parts[-1] += place
        if word.endswith(PART_ENDS):
            parts.append([])
    several = [part for part in parts if part]
    return several if len(several) > 1 else []


def _mean(every: "Array") -> list[float]:
    found: list[float] = every.mean(axis=0).tolist()
    return found


def judged(speak_for: Sequence[float]) -> dict[str, float]:
    """How sure each kind is (0 to 1, all of them and none together 1), by what speaks for each, as in `Meaning`."""
    taught = _taught()
    step = taught.last_step
    weighed = [step["meant"] * number for number in speak_for]
    weighed[-1] += step["none"]
    return dict(zip(taught.kinds, shares(weighed), strict=False))


def shares(speak_for: Sequence[float]) -> list[float]:
    """How likely each is, all together 1 (softmax)."""
    highest = max(speak_for)
    parts = [exp(one - highest) for one in speak_for]
    whole = sum(parts)
    return [part / whole for part in parts]


def says_something(word: str) -> bool:
    """Whether a word may mean something by itself."""
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()


def _taught() -> "Taught":
    """Loaded with the first line that is read, numpy too: a bot at rest is spared both."""
    from domain.interests.taught import load

    return load()


def _leading(
    entries: Sequence[str], every: "Array", telling: Sequence[tuple[str, range]]
) -> dict[str, tuple[str, ...]]:
    """For each kind, or cause, the words whose pieces speak more for it than for others."""
    import numpy as np

    places = np.zeros((len(telling), len(every)), np.float32)
    for row, (_, place) in zip(places, telling, strict=True):
        row[place] = 1
    told = places @ (every - every.mean(axis=1, keepdims=True))
    highest = told.max(axis=0)
    led = ((told >= LEADING * highest) & (highest > 0)).sum(axis=0).tolist()
    best_first = (-told).argsort(axis=0, kind="stable").T.tolist()
    return {
        entry: tuple(dict.fromkeys(telling[at][0] for at in order[:count]))
        for entry, order, count in zip(entries, best_first, led, strict=False)
    }
