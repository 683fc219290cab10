"""Splits a line into clauses and finds the cues in each."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
    PLENTY,
    SATISFIED,
    SEEKS,
    UNUSED,
    WANTS,
    WITHOUT,
)
from domain.interests.negations import NEGATED_VERB, NOBODY, NONE, NOT, described_from
from domain.interests.patterns import Hit
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
    spare: bool
    """Whether it tells of more than the writer needs: who was asked what they offer, offers it."""
    has: bool
    lacks: bool
    without: bool
    """Whether it says that the writer has none of something."""
    pays: bool
    turned: bool
    """Whether it says what is wanted after what is not: begins with *but* or *only*, or contains a *yes*."""
    describes: int
    """The index of the word from which it tells what something is not like (`a leaflet | that does not look like a tax
    form`), or is already; its length if it does not."""

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
    hits = CUE_MATCHER.find(tokens)
    for hit in hits:
        found[hit.pattern.entry] |= hit.positions
    describes = described_from([word.folded for word in tokens])
    described = frozenset(range(describes, len(tokens)))
    seeks, offers = found[SEEKS] - found[UNUSED] - described, found[OFFERS]
    leaning = len(seeks) - len(offers - seeks)
    maybe = len(found[MAY_SEEK] - seeks - described) - len(found[MAY_OFFER] - seeks - offers)
    agreed = any(word.folded in YES for word in tokens)
    return Clause(
        tokens=tokens,
        begins=min(run),
        seeks=seeks,
        offers=offers,
        leaning=leaning + MAYBE * maybe,
        wants=found[WANTS],
        satisfied=_satisfied(tokens, hits) and not 0 < describes < len(tokens),
        spare=bool(found[PLENTY] | found[UNUSED]),
        has=bool(found[HAS]) and not seeks,
        lacks=bool(found[LACKS]),
        without=bool(found[WITHOUT]),
        pays=bool(found[PAYS]) and not seeks,
        turned=turned or agreed,
        describes=describes,
    )


def _satisfied(tokens: Sequence[Token], cues: Sequence[Hit]) -> bool:
    """Whether something is already there, or refused, and nothing is sought or offered after it."""
    places = [max(cue.positions) for cue in cues if cue.pattern.entry in (SATISFIED, PLENTY)]
    later = frozenset(
        at
        for cue in cues
        if cue.pattern.entry in (SEEKS, OFFERS)
        for at in cue.positions
        if at > max(places, default=0) and tokens[at].folded not in NOBODY
    )
    return bool(places) and not later
