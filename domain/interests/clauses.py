"""A line taken apart: its clauses, the cues in each, and the words that it denies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from domain.interests.cues import (
    CUE_MATCHER,
    HAS,
    LACKS,
    MAY_OFFER,
    MAY_SEEK,
    OFFERS,
    SATISFIED,
    SEEKS,
    WANTS,
    WITHOUT,
)
from domain.interests.patterns import Hit
from domain.interests.words import Token, token, words

SENTENCE_END: Final = re.compile(r"[.!…]+(?=\s|$)|\?|\n")
CLAUSE_END: Final = re.compile(r"[,;:()/–—•]|\s-\s")

BUT: Final = frozenset(words("but ale lecz natomiast hanem viszont"))
ONLY: Final = frozenset(
    words("only just rather tylko jedynie raczej sama samo csak csupan inkabb maga")
)
"""Turn to what is wanted, after a negation."""
POLISH_BUT: Final = "a"
OPENING_BUT: Final = {("de",), ("za", "to"), ("yet",)}
"""The same, but only where they begin a clause."""
YES: Final = frozenset(words("yes tak igen"))

NOT: Final = frozenset(words("not nie nem ne sem ani nor"))
INSTEAD: Final = frozenset(words("instead zamiast"))
REFUSES: Final = "ne"
"""Last in a clause it refuses by itself: `sajtót ne`."""
NONE: Final = frozenset(words("no without bez zero"))
"""`no lawyer` is a lack, but `no money, just advice` a refusal."""
NEGATED_VERB: Final = frozenset(words("don doesn aren isn nincs"))
POSTPOSED: Final = frozenset(words("helyett"))
ALONE: Final = frozenset(words("without bez nelkul"))
"""A clause of one of these and little else refuses, where what follows lacks nothing: `bez grantów, na własny koszt`."""
SMALL: Final = frozenset(
    words(
        "t a an the of for about o do any another kolejny kolejna kolejne kolejnego kolejnych na egy ujabb meg"
    )
)

MAYBE: Final = 0.5

NOBODY: Final = frozenset(words("nobody nikt senki"))
"""`nikt nie nagrał` laments, where `nie nagrał` would deny."""
NO_MORE: Final = {("no", "more"), ("enough", "of"), ("juz", "nie"), ("zadnych", "wiecej")}
"""Begin a clause that refuses throughout."""
NONE_MORE: Final = ("zadnych", "wiecej")
"""Begin and end one."""
WE_DO_NOT: Final = [["i", "don", "t"], ["we", "don", "t"]]
"""`we don't cook, we only deliver`."""
SHORT_DENIAL: Final = 4
"""So many words that begin with `not` are denied together, whatever they are, where a turn follows."""

SHORT: Final = 2
"""So many words before a last `not` are what it denies: `szponzort nem, önkénteseket keresünk`."""

REACH: Final = 4
"""A negation concerns the verb of wanting at most so many words on."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a line that says one thing, with the positions of its cues."""

    tokens: tuple[Token, ...]
    seeks: frozenset[int]
    offers: frozenset[int]
    leaning: float
    """Above 0 it seeks, below it offers; 1 is a clear word, a half one that serves both at times."""
    wants: frozenset[int]
    satisfied: bool
    has: bool
    lacks: bool
    without: bool
    """Says that its writer has none of something."""
    turned: bool
    """Says what is wanted after what is not: begins with *but*, *only*, or holds a *yes*."""

    @property
    def cued(self) -> bool:
        """Whether it says by itself that something is sought or offered."""
        return bool(self.seeks or self.offers)


def sentences(text: str) -> list[list[Clause]]:
    """The clauses of a text, by sentence; empty ones are left out."""
    split = [list(_clauses(sentence)) for sentence in SENTENCE_END.split(text)]
    return [clauses for clauses in split if clauses]


def _clauses(sentence: str) -> Iterator[Clause]:
    negated = False
    for stretch in CLAUSE_END.split(sentence):
        spoken = [token(word) for word in words(stretch)]
        begun = tuple(word.folded for word in spoken[:2])
        turned = negated and begun[:1] == (POLISH_BUT,)
        turned = turned or not OPENING_BUT.isdisjoint((begun, begun[:1]))
        run = list[Token]()
        for current in spoken:
            if current.folded in BUT or (
                current.folded in ONLY and negated and not (run and run[-1].folded in NOT)
            ):
                if run:
                    yield _clause(run, turned=turned)
                turned, run = True, []
                continue
            negated = negated or current.folded in NOT | NONE | NEGATED_VERB
            run.append(current)
        if run:
            yield _clause(run, turned=turned)


def _clause(tokens: list[Token], *, turned: bool) -> Clause:
    hits = CUE_MATCHER.find(tokens)

    def at(cue: str) -> frozenset[int]:
        return frozenset(chain.from_iterable(h.positions for h in hits if h.pattern.entry == cue))

    leaning = len(at(SEEKS)) - len(at(OFFERS) - at(SEEKS))
    maybe = len(at(MAY_SEEK) - at(SEEKS)) - len(at(MAY_OFFER) - at(SEEKS) - at(OFFERS))
    agreed = any(word.folded in YES for word in tokens)
    return Clause(
        tokens=tuple(tokens),
        seeks=at(SEEKS),
        offers=at(OFFERS),
        leaning=leaning + MAYBE * maybe,
        wants=at(WANTS),
        satisfied=bool(at(SATISFIED)),
        has=bool(at(HAS)) and not at(SEEKS),
        lacks=bool(at(LACKS)),
        without=bool(at(WITHOUT)),
        turned=turned or agreed,
    )


def wants_none(clause: Clause) -> bool:
    """Whether the whole clause tells what is not wanted (`we don't need money`) or is had already."""
    folded = [word.folded for word in clause.tokens]
    for position, word in enumerate(folded):
        negates = word in NOT | NONE | NEGATED_VERB and not _exempt(folded, position)
        if negates and clause.wants.intersection(range(position + 1, position + REACH + 1)):
            return True
    return clause.satisfied or tuple(folded[:2]) in NO_MORE or (folded[0], folded[-1]) == NONE_MORE


def denied(clause: Clause, hits: list[Hit], *, contrasted: bool) -> frozenset[int]:
    """The positions of words denied one by one: `not a sponsor`, `instead of money`.

    `contrasted`: a later clause says what is wanted, so that a bare `no` refuses rather than laments.
    """
    folded = [word.folded for word in clause.tokens]
    starts = {min(hit.positions) for hit in hits}
    found: set[int] = set()
    for position, word in enumerate(folded):
        if word in POSTPOSED:
            found |= {position - 1, position - 2}
        if position and word in NOT and folded[position - 1] in NOBODY:
            continue
        last = 0 < position == len(folded) - 1 <= SHORT
        if last and (word == REFUSES or (contrasted and word in NOT)):
            found |= set(range(position))
        first = position == 0 and len(folded) <= SHORT_DENIAL and not _exempt(folded, position)
        if first and (word == REFUSES or (contrasted and word in NOT)):
            found |= set(range(len(folded)))
        rather_than = folded[max(position - 1, 0) : position + 1] == ["rather", "than"]
        we_do_not = folded[max(position - 1, 0) : position + 2] in WE_DO_NOT
        alone = contrasted and (word in NONE or we_do_not)
        if word not in NOT | INSTEAD and not rather_than and not alone:
            continue
        following = position + 1
        while following < len(folded) and folded[following] in SMALL:
            following += 1
        if following in starts and not _exempt(folded, position):
            cue = min((at for at in clause.seeks | clause.offers if at > following), default=None)
            found |= set(range(following, len(folded) if cue is None else cue))
    return frozenset(found)


def _exempt(folded: list[str], position: int) -> bool:
    """`not only money` denies nothing."""
    return position + 1 < len(folded) and folded[position + 1] in ONLY
