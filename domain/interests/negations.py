"""Words that negate, and negations that deny nothing: they tell what something should not be like.

`We don't need a leaflet` denies; `a leaflet that does not look like a tax form` does not.
"""

from collections.abc import Sequence
from itertools import dropwhile
from typing import Final

from domain.interests.words import words

NOT: Final = frozenset(words("not nie nem ne sem ani nor"))
NONE: Final = frozenset(words("no without bez zero"))
"""`no lawyer` states a lack, but `no money, just advice` a refusal."""
NOBODY: Final = frozenset(words("nobody nikt senki"))
"""`nikt nie nagrał`, `nikt nie chce` lament, while `nie nagrał`, `nie chce` would deny; but `ne jöjjön senki` refuses."""
NEGATED_VERB: Final = frozenset(words("don doesn aren isn nincs"))

WHICH: Final = frozenset(
    words("that who which ktory ktora ktore ktorzy aki akik ami amik amely amelyek amelyik")
)
WHERE: Final = frozenset(words("where gdzie ahol"))
"""From one of these, and a negation after it, a clause tells what something should not be like."""
SUBJECT: Final = frozenset(words("we you i they it one people nobody"))
AUXILIARY: Final = frozenset(words("do does is are was were will would can could has have must"))
NOT_LIKE: Final = NOT | NEGATED_VERB | frozenset(words("cannot never already nigdy juz soha mar"))
UNNEEDED: Final = frozenset(
    words("needed wanted required potrzebny potrzebna potrzebne potrzebni kell kellenek erdekel")
)
"""Near the negation, these tell instead that it is not wanted: `money that isn't needed`."""
NEAR, SHORT = 4, 3
"""So many words from the negation; and the longest of those that may stand before `which` at the beginning of a clause
(`za którą nie trzeba płacić`), which describes what the clause before it names."""


def described_from(folded: Sequence[str]) -> int:
    """The index of the word from which a clause tells what something is not like; its length if it does not."""
    for at, word in enumerate(folded):
        if word in WHICH | WHERE and _negated(word, folded[at + 1 :]):
            return at if any(len(before) > SHORT for before in folded[:at]) else 0
    return len(folded)


def _negated(which: str, said: Sequence[str]) -> bool:
    """Whether what is said after `which`, or after `where we`, is negated, so that it describes."""
    named = which in WHERE and not SUBJECT.isdisjoint(said[:1])
    told = [*dropwhile(AUXILIARY.__contains__, said[named:])][:NEAR]
    negated = not NOT_LIKE.isdisjoint(told[:1]) or "t" in told[:2]
    return negated and (which in WHERE or UNNEEDED.isdisjoint(told))
