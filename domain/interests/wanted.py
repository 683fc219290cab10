"""What a sentence says is wanted, clause by clause, separated from what it says is not."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Final

from domain.interests.clauses import Clause
from domain.interests.cues import IDIOM_MATCHER
from domain.interests.denials import ALONE, denied, wants_none
from domain.interests.patterns import Hit, Matcher, parse
from domain.interests.taxonomy import TAXONOMY

LIST_ITEM: Final = 3
"""Clauses up to this length belong to the list before them: `no sponsor, grants or gifts`, `room, chairs, all there`."""

SHORT_REFUSAL: Final = 4
"""`no sponsors please, we need helpers` refuses; in a clause longer than this `no` states a lack."""


@dataclass(frozen=True, slots=True)
class Part:
    """A clause: the matches in it without the `unwanted` ones, and the entries that are.

    `unread`: positions of its words that reject something or belong to an idiom.
    """

    clause: Clause
    hits: Sequence[Hit]
    unread: Set[int]
    unwanted: frozenset[str]

    @property
    def left_out(self) -> bool:
        """Whether none of it is read."""
        return len(self.unread) == len(self.clause.tokens)


def wanted(sentence: Sequence[Clause], *, offering: bool) -> Iterator[Part]:
    """Each clause of a sentence; one entirely about what is unwanted or already there is unread.

    `offering`: what is offered was asked. Then one that tells of more than the writer needs is read, and one that tells
    what they do not have, before what they do, is not.
    """
    refused = False
    for number, clause in enumerate(sentence):
        later = sentence[number + 1 :]
        unwanted = (wants_none(clause) and not (offering and clause.spare)) or (
            refused and _item(clause)
        )
        refused = unwanted and not clause.satisfied
        hits = _vocabulary().find(clause.tokens)
        if unwanted or _there(clause, later) or _instead(clause, later, offering=offering):
            yield Part(clause, (), frozenset(range(len(clause.tokens))), _entries(hits))
            continue
        contrasted = (
            any(other.turned for other in later)
            or any(other.cued for other in sentence[:number])
            or (len(clause.tokens) <= SHORT_REFUSAL and any(other.cued for other in later))
        )
        no = denied(clause, hits, contrasted=contrasted)
        unread = no.union(*(idiom.positions for idiom in IDIOM_MATCHER.find(clause.tokens)))
        yield Part(
            clause,
            [hit for hit in hits if not hit.positions & unread],
            unread,
            _entries([hit for hit in hits if hit.positions & no]),
        )


def _item(clause: Clause) -> bool:
    return len(clause.tokens) <= LIST_ITEM and not clause.cued and not clause.turned


def _there(clause: Clause, later: Sequence[Clause]) -> bool:
    """Whether a clause, or the list that it begins, tells what exists, and a later one what is lacking."""
    listed = clause
    for at, other in enumerate(later):
        if listed.has or not _item(listed):
            return listed.has and any(one.lacks for one in later[at:])
        listed = other
    return False


def _instead(clause: Clause, later: Sequence[Clause], *, offering: bool) -> bool:
    """Whether what a clause lacks or rejects only leads up to an offer: `no hall, but we can run workshops`."""
    for after in later[:1]:
        if clause.without and after.turned and offering and not after.pays:
            return True
        if clause.without and after.turned and after.leaning < 0:
            return bool(_vocabulary().find(after.tokens))
        if len(clause.tokens) <= LIST_ITEM and not after.lacks:
            return not {clause.tokens[0].folded, clause.tokens[-1].folded}.isdisjoint(ALONE)
    return False


def _entries(hits: Sequence[Hit]) -> frozenset[str]:
    return frozenset(hit.pattern.entry for hit in hits if not hit.pattern.hint)


@cache
def _vocabulary() -> Matcher:
    """Every pattern of the kinds and causes; built once, in a tenth of a second."""
    return Matcher(
        parse(entry.id, language, pattern, hint=hint)
        for entry in (*TAXONOMY.kinds, *TAXONOMY.causes)
        for hint, by_language in ((False, entry.patterns), (True, entry.hints))
        for language, patterns in by_language.items()
        for pattern in patterns
    )
