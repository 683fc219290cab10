"""What a line speaks of by its meaning, in the vocabulary's words or not: a small network reads it in its order.

`make vectors` teaches the network with lines of ours; it needs nothing but numpy, and a few thousandths of a second a line.
"""

from collections.abc import Mapping, Sequence
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
    """What speaks for each kind and, as the last, for none; and which words do, the strongest first."""

    speak_for: Sequence[float]
    words: Mapping[str, tuple[str, ...]]


def meaning(text: str) -> Meaning | None:
    """What a line speaks of; None where no word of it may mean anything."""
    if not any(map(says_something, words(text))):
        return None
    taught = _taught()
    spoken = spaced(text)
    unmarked = all(word == fold(word) for word in spoken)
    pieces = [taught.cutter.cut(word, unmarked=unmarked) for word in spoken]
    every = taught.read([BEGIN, *(piece for word in pieces for piece in word), END])
    return Meaning(every.mean(axis=0).tolist(), _leading(taught, every, spoken, pieces))


def judged(meant: Sequence[float] | None, told: Mapping[str, float]) -> dict[str, float]:
    """How sure each kind is (0 to 1, all of them and none together 1).

    `meant`: what the line's meaning speaks for, as in `Meaning`; `told`: what the vocabulary tells.
    """
    taught = _taught()
    step = taught.last_step
    speak_for = [step["meant"] * number for number in meant or [0.0] * (len(taught.kinds) + 1)]
    for at, kind in enumerate(taught.kinds):
        speak_for[at] += step["told"] * told.get(kind, 0.0)
    speak_for[-1] += step["none"]
    highest = max(speak_for)
    parts = [exp(one - highest) for one in speak_for]
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
) -> Mapping[str, tuple[str, ...]]:
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
