"""Splits a line into clauses and finds the cues in each."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Final

from domain.interests.cues import (
    CUE_MATCHER,
    HAS,
    LACKS,
    MAY_OFFER,
    MAY_SEEK,
    OFFERS,
    PAYS,
    SATISFIED,
    SEEKS,
    WANTS,
    WITHOUT,
)
from domain.interests.words import Token, token, words

SENTENCE_END: Final = re.compile(r"[.!…]+(?=\s|$)|\?|\n")
CLAUSE_END: Final = re.compile(r"[;:()/–—•]|,(?!\d)|\s-\s")

BUT: Final = frozenset(words("but ale lecz natomiast hanem viszont"))
ONLY: Final = frozenset(
    words("only just rather tylko jedynie raczej sama samo csak csupan inkabb maga")
)
"""After a negation, these introduce what is wanted."""
POLISH_BUT: Final = "a"
OPENING_BUT: Final = {("de",), ("za", "to"), ("yet",)}
"""The same, but only at the beginning of a clause."""
YES: Final = frozenset(words("yes tak igen"))

NOT: Final = frozenset(words("not nie nem ne sem ani nor"))
NONE: Final = frozenset(words("no without bez zero"))
"""`no lawyer` states a lack, but `no money, just advice` a refusal."""
NEGATED_VERB: Final = frozenset(words("don doesn aren isn nincs"))

MAYBE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Clause:
    """Part of a line that says one thing, with the positions of its cues."""

    tokens: tuple[Token, ...]
    begins: int
    """The index of its first word in the line."""
    seeks: frozenset[int]
    offers: frozenset[int]
    leaning: float
    """Above 0 it seeks, below it offers; 1 for a clear cue, half for an ambiguous one."""
    wants: frozenset[int]
    satisfied: bool
    has: bool
    lacks: bool
    without: bool
    """Whether it says that the writer has none of something."""
    pays: bool
    turned: bool
    """Whether it says what is wanted after what is not: begins with *but* or *only*, or contains a *yes*."""

    def __str__(self) -> str:
        return " ".join(token.surface for token in self.tokens)

    @property
    def cued(self) -> bool:
        """Whether it explicitly seeks or offers something."""
        return bool(self.seeks or self.offers)


def sentences(text: str) -> list[list[Clause]]:
    """The non-empty clauses of a text, grouped by sentence."""
    places = count()
    split = [list(_clauses(sentence, places)) for sentence in SENTENCE_END.split(text)]
    return [clauses for clauses in split if clauses]


def _clauses(sentence: str, places: Iterator[int]) -> Iterator[Clause]:
    negated = False
    for stretch in CLAUSE_END.split(sentence):
        spoken = [token(word) for word in words(stretch)]
        begun = tuple(word.folded for word in spoken[:2])
        turned = negated and begun[:1] == (POLISH_BUT,)
        turned = turned or not OPENING_BUT.isdisjoint((begun, begun[:1]))
        run = dict[int, Token]()
        for current, place in zip(spoken, places, strict=False):
            if current.folded in BUT or (
                current.folded in ONLY and negated and not (run and run[place - 1].folded in NOT)
            ):
                if run:
                    yield _clause(run, turned=turned)
                turned, run = True, {}
                continue
            negated = negated or current.folded in NOT | NONE | NEGATED_VERB
            run[place] = current
        if run:
            yield _clause(run, turned=turned)


def _clause(run: Mapping[int, Token], *, turned: bool) -> Clause:
    found = defaultdict[str, frozenset[int]](frozenset)
    tokens = tuple(run.values())
    for hit in CUE_MATCHER.find(tokens):
        found[hit.pattern.entry] |= hit.positions
    seeks, offers = found[SEEKS], found[OFFERS]
    leaning = len(seeks) - len(offers - seeks)
    maybe = len(found[MAY_SEEK] - seeks) - len(found[MAY_OFFER] - seeks - offers)
    agreed = any(word.folded in YES for word in tokens)
    return Clause(
        tokens=tokens,
        begins=min(run),
        seeks=seeks,
        offers=offers,
        leaning=leaning + MAYBE * maybe,
        wants=found[WANTS],
        satisfied=bool(found[SATISFIED]),
        has=bool(found[HAS]) and not seeks,
        lacks=bool(found[LACKS]),
        without=bool(found[WITHOUT]),
        pays=bool(found[PAYS]) and not seeks,
        turned=turned or agreed,
    )
