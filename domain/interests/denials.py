"""What a clause says is not wanted: all of it, or single words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from domain.interests.clauses import ONLY, Clause
from domain.interests.negations import NEGATED_VERB, NOBODY, NONE, NOT
from domain.interests.patterns import Hit
from domain.interests.words import words

INSTEAD: Final = frozenset(words("instead zamiast"))
INSTEAD_OF_BEFORE: Final = frozenset(words("helyett"))
REFUSES: Final = "ne"
"""As first or last word it refuses its clause: `sajtót ne`."""
ALONE: Final = frozenset(words("without bez nelkul"))
"""A clause of little but one of these refuses, unless the next one states a lack: `bez grantów, na własny koszt`."""
SMALL: Final = frozenset(
    words(
        "t a an the of for about o do any another kolejny kolejna kolejne kolejnego kolejnych na egy ujabb meg"
    )
)
"""Words allowed between a negation and what it denies."""
SPEAKERS: Final = frozenset(("i", "we"))
"""From the speaker on, something else is said: `instead of money we would like a mentor`."""

NO_MORE: Final = {("no", "more"), ("enough", "of"), ("juz", "nie"), ("zadnych", "wiecej")}
"""At the beginning of a clause these refuse all of it."""
NONE_MORE: Final = ("zadnych", "wiecej")
"""First and last word of a clause that refuses all."""
WE_DO_NOT: Final = [["i", "don", "t"], ["we", "don", "t"]]

BEFORE_LAST, SHORT_DENIAL = 2, 4
"""The most words before a final `not`, and in a clause beginning with one, that it denies together."""

REACH: Final = 4
"""A negation applies to a verb of wanting at most this many words later …"""
ASKS: Final = frozenset(
    words(
        "what who whom how where when anyone anybody co czego kogo kto komu jak gdzie mit mi kit ki kitol kinek hogyan hol"
    )
)
"""… and not past one of these: `we don't know whom to ask for money`."""


def wants_none(clause: Clause) -> bool:
    """Whether the whole clause says what is not wanted (`we don't need money`) or already there."""
    folded = [word.folded for word in clause.tokens]
    for position, word in enumerate(folded[: clause.describes or len(folded)]):
        negates = word in NOT | NONE | NEGATED_VERB and not (
            _not_only(folded, position) or _laments(folded, position)
        )
        if negates and clause.wants.intersection(_reached(folded, position)):
            return True
    return clause.satisfied or tuple(folded[:2]) in NO_MORE or (folded[0], folded[-1]) == NONE_MORE


def _reached(folded: Sequence[str], position: int) -> Iterable[int]:
    """The positions to which a negation applies."""
    after = range(position + 1, min(position + REACH + 1, len(folded)))
    return takewhile(lambda at: folded[at] not in ASKS, after)


def tells_the_price(clause: Clause, earlier: Sequence[Clause]) -> bool:
    """Whether a clause offers to pay for what an earlier one lacks: `we have no room, but we can pay`."""
    return clause.turned and clause.pays and any(other.without for other in earlier)


def denied(clause: Clause, hits: Sequence[Hit], *, contrasted: bool) -> frozenset[int]:
    """Positions of single words that are denied: `not a sponsor`, `instead of money`.

    `contrasted`: a later clause says what is wanted, so a bare `no` refuses rather than laments.
    """
    said = _Said(
        folded=[word.folded for word in clause.tokens],
        named=frozenset(min(hit.positions) for hit in hits),
        cues=clause.seeks | clause.offers,
        contrasted=contrasted,
    )
    return frozenset(
        position
        for at in range(len(said.folded))
        if not _laments(said.folded, at)
        for rule in _RULES
        for position in rule(said, at)
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause's folded words, where vocabulary patterns begin, and where its cues are."""

    folded: Sequence[str]
    named: frozenset[int]
    cues: frozenset[int]
    contrasted: bool

    def refuses(self, at: int) -> bool:
        """Whether a `not` alone denies the words beside it."""
        return self.folded[at] == REFUSES or (self.contrasted and self.folded[at] in NOT)


def _before_instead(said: _Said, at: int) -> Iterable[int]:
    """Denies before *instead*: `szponzor helyett`."""
    return (at - 1, at - 2) if said.folded[at] in INSTEAD_OF_BEFORE else ()


def _before_a_last_not(said: _Said, at: int) -> Iterable[int]:
    """Denies before a final *not*: `szponzort nem, önkénteseket keresünk`."""
    last = 0 < at == len(said.folded) - 1 <= BEFORE_LAST
    return range(at) if last and said.refuses(at) else ()


def _after_a_first_not(said: _Said, at: int) -> Iterable[int]:
    """Denies a whole short clause after an initial *not*: `nie grafika z agencji, tylko sąsiad`."""
    first = at == 0 and len(said.folded) <= SHORT_DENIAL and not _not_only(said.folded, at)
    return range(len(said.folded)) if first and said.refuses(at) else ()


def _named_after_a_negation(said: _Said, at: int) -> Iterable[int]:
    """Denies what is named after a negation, up to the next cue: `not a sponsor`, `rather than money`, `we don't cook`."""
    if not _negates(said, at) or _not_only(said.folded, at):
        return ()
    start = at + 1
    while start < len(said.folded) and said.folded[start] in SMALL:
        start += 1
    if start not in said.named:
        return ()
    ends = said.cues | {at for at, word in enumerate(said.folded) if word in SPEAKERS}
    return range(start, min((end for end in ends if end > start), default=len(said.folded)))


_RULES: Final[Sequence[Callable[[_Said, int], Iterable[int]]]] = (
    _before_instead,
    _before_a_last_not,
    _after_a_first_not,
    _named_after_a_negation,
)


def _negates(said: _Said, at: int) -> bool:
    """Whether a word denies what follows; a bare `no` or `we don't` only if something else is wanted."""
    word, before = said.folded[at], said.folded[max(at - 1, 0) : at]
    if word in NOT | INSTEAD or [*before, word] == ["rather", "than"]:
        return True
    return said.contrasted and (word in NONE or [*before, *said.folded[at : at + 2]] in WE_DO_NOT)


def _laments(folded: Sequence[str], position: int) -> bool:
    """Whether a `not` follows `nobody`, and so laments."""
    return position > 0 and folded[position] in NOT and folded[position - 1] in NOBODY


def _not_only(folded: Sequence[str], position: int) -> bool:
    """Whether a negation belongs to `not only`, which denies nothing."""
    return position + 1 < len(folded) and folded[position + 1] in ONLY
