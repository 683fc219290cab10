"""What a line speaks of by its meaning, in the vocabulary's words or not: a small network reads it in its order.

`make vectors` teaches the network with lines of ours; it needs nothing but numpy, and a few thousandths of a second a line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING, Final

from domain.interests.pieces import BEGIN, END, spaced
from domain.interests.words import fold, words

if TYPE_CHECKING:
    from domain.interests.network import Array
    from domain.interests.taught import Taught

SHORTEST, LONGEST = 3, 30
"""Shorter words say nothing by themselves, longer ones are no words."""

LEADING: Final = 0.5
"""Words led to a kind that speak for it at least this part as strongly as the one that does most."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What speaks for each kind and, as the last, for none; which kinds the line denies; which words speak for a kind, the
    strongest first."""

    speak_for: Sequence[float]
    denied: frozenset[str]
    words: dict[str, tuple[str, ...]]


def meaning(text: str) -> Meaning | None:
    """What a line speaks of; None where no word of it may mean anything."""
    if not any(map(says_something, words(text))):
        return None
    taught = _taught()
    spoken = spaced(text)
    unmarked = all(word == fold(word) for word in spoken)
    pieces = [taught.cutter.cut(word, unmarked=unmarked) for word in spoken]
    every = taught.read([BEGIN, *(piece for word in pieces for piece in word), END])
    count = len(taught.kinds)
    whole = every.mean(axis=0).tolist()
    against = zip(taught.kinds, whole[count + 1 :], strict=True)
    return Meaning(
        speak_for=whole[: count + 1],
        denied=frozenset(kind for kind, number in against if number > 0),
        words=_leading(taught, every[:, : count + 1], spoken, pieces),
    )


def judged(speak_for: Sequence[float]) -> dict[str, float]:
    """How sure each kind is (0 to 1, all of them and none together 1), by what speaks for each, as in `Meaning`."""
    taught = _taught()
    step = taught.last_step
    weighed = [step["meant"] * number for number in speak_for]
    weighed[-1] += step["none"]
    highest = max(weighed)
    parts = [exp(one - highest) for one in weighed]
    whole = sum(parts)
    return {kind: part / whole for kind, part in zip(taught.kinds, parts, strict=False)}


def says_something(word: str) -> bool:
    """Whether a word may mean something by itself."""
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()


def _taught() -> "Taught":
    """Loaded with the first line that is read, numpy too: a bot at rest is spared both."""
    from domain.interests.taught import load

    return load()


def _leading(
    taught: "Taught", every: "Array", spoken: Sequence[str], pieces: Sequence[Sequence[int]]
) -> dict[str, tuple[str, ...]]:
    """For each kind the words whose pieces speak more for it than for others."""
    own = every - every.mean(axis=1, keepdims=True)
    ends = [1]
    for word in pieces:
        ends.append(ends[-1] + len(word))
    parts = [
        (part, own[start:end].sum(axis=0))
        for said, (start, end) in zip(spoken, pairwise(ends), strict=True)
        for part in words(said)
        if says_something(part)
    ]
    best_first, counts = _led([share for _, share in parts])
    return {
        kind: tuple(dict.fromkeys(parts[at][0] for at in order[:count]))
        for kind, order, count in zip(taught.kinds, best_first, counts, strict=False)
    }


def _led(shares: Sequence["Array"]) -> tuple[list[list[int]], list[int]]:
    """For each kind the places of words, the one that speaks most for it first, and how many of them led there."""
    import numpy as np

    told = np.array(shares)
    highest = told.max(axis=0)
    led = ((told >= LEADING * highest) & (highest > 0)).sum(axis=0)
    return (-told).argsort(axis=0, kind="stable").T.tolist(), led.tolist()
