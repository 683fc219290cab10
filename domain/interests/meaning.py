"""What a line speaks of by its meaning, in the vocabulary's words or not: a small network reads it in its order.

`make vectors` teaches the network with lines of ours; it needs nothing but numpy, and a few thousandths of a second a line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp
from typing import TYPE_CHECKING, Final

from domain.interests.pieces import BEGIN, END, spaced
from domain.interests.words import words

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
    pieces = [taught.cutter.cut(word) for word in spoken]
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
    shares = [
        (word, own[start:end].sum(axis=0))
        for said, (start, end) in zip(spoken, pairwise(ends), strict=True)
        for word in words(said)
        if says_something(word)
    ]
    return {kind: _first(shares, at) for at, kind in enumerate(taught.kinds)}


def _first(shares: Sequence[tuple[str, "Array"]], at: int) -> tuple[str, ...]:
    best = sorted(((float(share[at]), word) for word, share in shares), reverse=True)
    return tuple(dict.fromkeys(word for share, word in best if share >= LEADING * best[0][0] > 0))
