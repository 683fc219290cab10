"""The meaning of a line, whether or not in the vocabulary's words, read by a small network.

`make vectors` trains the network on our lines; it needs only numpy and a few milliseconds a line.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import accumulate, chain, pairwise, zip_longest
from math import exp
from typing import TYPE_CHECKING, Final

from domain.interests.pieces import spaced
from domain.interests.words import words
from domain.text import fold

if TYPE_CHECKING:
    from domain.interests.network import Array
    from domain.interests.taught import Taught

SHORTEST, LONGEST = 3, 30
"""Shorter words mean nothing alone, longer ones are not words."""

MAY_BE_DENIED: Final = -1.25
"""The least log-odds (two in nine) for a kind to count as denied: proposing what was denied annoys."""

PART_ENDS: Final = (",", ";", ":", ".", "!", "?", ")")
AND: Final = frozenset(words("and plus also or i oraz albo lub es meg valamint vagy illetve"))
BETWEEN: Final = AND | frozenset("&+-–—")
"""What ends part of a line, or separates two parts, each of which may mean a kind of its own."""

LEADING: Final = 0.5
"""Words lead to a kind if they score at least this fraction of its best word."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The network's scores for each kind and, last, for none: over all that is read, for each part of a line
    with several, and for the `whole` line; the denied kinds; the probability of each cause (with none: 1 in
    total) and of seeking rather than offering; the words that lead to each kind or cause, strongest first.
    """

    speak_for: Sequence[float]
    parts: Sequence[Sequence[float]]
    whole: Sequence[float]
    denied: frozenset[str]
    causes: dict[str, float]
    seeks: float
    words: dict[str, tuple[str, ...]]


def meaning(text: str, unread: Set[int] = frozenset()) -> Meaning | None:
    """The meaning of a line; `unread` words (by index) give context only. None if no other word may mean anything."""
    if not any(says_something(word) for at, word in enumerate(words(text)) if at not in unread):
        return None
    taught = _taught()
    spoken = spaced(text)
    pieces = taught.cutter.cut_all(_as_taught(spoken))
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


def _as_taught(spoken: Sequence[str]) -> list[str]:
    """Hungarian `van szükségünk` as `lenne szükségünk`: the network was taught few lines with the former, and many
    of them deny (`nem pénzre van szükségünk`)."""
    return [
        "lenne" if fold(word) == "van" and fold(after).startswith("szukseg") else word
        for word, after in zip_longest(spoken, spoken[1:], fillvalue="")
    ]


def _where(
    spoken: Sequence[str], pieces: Sequence[Sequence[int]], unread: Set[int], count: int
) -> list[range]:
    """The positions of each word's pieces, at most `count`; empty for a word containing an `unread` one
    (`don't` is two)."""
    ends = pairwise(accumulate(map(len, pieces), initial=1))
    held = pairwise(accumulate((len(words(word)) for word in spoken), initial=0))
    return [
        range(count)[start:end] if unread.isdisjoint(range(*own)) else range(0)
        for (start, end), own in zip(ends, held, strict=True)
    ]


def _parts_of(spoken: Sequence[str], where: Sequence[range]) -> list[list[int]]:
    """The positions of the pieces of each part of a line; empty if it has only one part."""
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
    """The probability of each kind (with none: 1 in total), from scores as in `Meaning`."""
    taught = _taught()
    step = taught.last_step
    weighed = [step["meant"] * number for number in speak_for]
    weighed[-1] += step["none"]
    return dict(zip(taught.kinds, shares(weighed), strict=False))


def shares(speak_for: Sequence[float]) -> list[float]:
    """Probabilities that add up to 1 (softmax)."""
    highest = max(speak_for)
    parts = [exp(one - highest) for one in speak_for]
    whole = sum(parts)
    return [part / whole for part in parts]


def says_something(word: str) -> bool:
    """Whether a word may mean something by itself."""
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()


def _taught() -> "Taught":
    """The network, loaded with the first line read, like numpy: an idle bot needs neither."""
    from domain.interests.taught import load

    return load()


def _leading(
    entries: Sequence[str], every: "Array", telling: Sequence[tuple[str, range]]
) -> dict[str, tuple[str, ...]]:
    """For each kind or cause, the words whose pieces score more for it than for others."""
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
