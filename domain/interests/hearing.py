"""What a line contains before it is judged: vocabulary found, what is not wanted, and its direction."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from math import prod
from typing import Final

from domain.interests import languages
from domain.interests.clauses import Clause, sentences
from domain.interests.denials import tells_the_price
from domain.interests.meaning import AND, says_something
from domain.interests.patterns import Hit
from domain.interests.taxonomy import KINDS
from domain.interests.wanted import Part, wanted
from domain.interests.words import words
from domain.people import SAID_LENGTH, Direction
from domain.text import beginning, fold

HINT, SURELY, ONE_WORD, MANY_WORDS = 0.36, 0.6, 0.7, 0.85
"""The strength of one match: a hint is just enough to be proposed where nothing else is; from `SURELY` on it is spelled right."""

BACKGROUND: Final = 0.6
"""The weight of a clause that neither seeks nor offers, relative to one that does."""

OVERLAID: Final = 0.4
"""The weight of a word inside another kind's longer pattern (`job` in `job fair`)."""

SHORTEST_FOREIGN: Final = 5
"""Shorter words of another language than the line's match by chance (English `van`, Hungarian `van`)."""

SAYS_NOTHING: Final = AND | frozenset(
    fold(
        "a an the some few several good our us for of with to at am is are be i we my re m s d ll ve please hi hello thanks "
        "urgently really mainly now organisation organization association foundation ngo "
        "o do dla od nas nam mi jest są kilka kilku trochę dobry dobra dobrego dobrej proszę dzień pilnie bardzo głównie teraz "
        "nasz nasza nasze naszej naszego organizacja organizacji fundacja fundacji stowarzyszenie stowarzyszenia "
        "az egy egyesületünk egyesületünknek alapítványunk alapítványunknak szervezetünk szervezetünknek nekünk nekem van "
        "volna lenne pár néhány jó sürgősen nagyon leginkább főleg most kedves tisztelettel"
    ).split()
)
"""Small words of a plain line, which change nothing."""

ACRONYMS: Final = {
    "it": "website_it",
    "pr": "media_pr",
    "hr": "hr_recruitment",
    "ai": "data_digital",
}
"""Answers in themselves, though too short for the network, and some for the vocabulary (`we need it`)."""

BARE: Final = 6
"""Up to so many words may only name something: `legal advice`, `a room for forty people`."""
SPEAKS: Final = frozenset(("i", "we"))
"""At the beginning of a clause; elsewhere they may be Polish (`sala we wtorki`)."""
OF_ONESELF: Final = re.compile(r"our|my|us|me|mam|moge|moj\w*|nasz\w*|nam|u|\w+my|\w+nk|\w+juk")
"""Folded words of who speaks of themselves: pronouns, and first persons of Polish and Hungarian."""

LEANING: Final = 0.5
"""How clearly the cues must lean one way to decide the line's direction."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A pattern found in a line, its strength there (0 to 1), and the words it matched."""

    entry: str
    strength: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a line contains before it is judged.

    `found`: for each vocabulary entry, the strength of each group of words; `unwanted`: entries named only to
    reject them, and not also `sought` or offered (`no chairs, but we need tables`); `affirmed`: entries that a
    negation describes (`training that isn't boring`), or that there are to spare, where offers were asked (`chairs we
    no longer need`); `offered`: so it is an offer, or because it tells what there is instead of something; `bare`: it only names things, as an answer does; `text`: the part of the line that is read, empty if the line says only
    that something is sought or offered (`we need none of these`); `unread`: indexes of words that reject something
    or belong to an idiom; `plain`: it has no word besides entries, cues and small words, so that nothing can deny
    them (`we need a website and volunteers`).
    """

    found: Mapping[str, Mapping[tuple[str, ...], float]]
    unwanted: frozenset[str]
    sought: frozenset[str]
    affirmed: frozenset[str]
    offered: bool
    bare: bool
    text: str
    unread: frozenset[int]
    plain: bool
    direction: Direction | None

    @property
    def left(self) -> str:
        """The text without its unread words, for a reader that cannot skip them itself."""
        if not self.unread:
            return self.text
        return " ".join(word for at, word in enumerate(words(self.text)) if at not in self.unread)

    def told(self) -> dict[str, float]:
        """The vocabulary's own confidence in each kind found."""
        return {kind: together(found) for kind, found in self.found.items() if kind in KINDS}


def hear(text: str, language: str, asked: Direction | None = None) -> Heard:
    """Split a line and look up its words; `asked`: the direction that was asked for, if any.

    If asked what is sought, things lacking that will be paid for are sought, and the price is ignored.
    """
    parted = sentences(text)
    prices = [*chain.from_iterable(map(_prices, parted))] if asked is Direction.SEEKS else []
    if not prices:
        return _heard(text, parted, language, offering=asked is Direction.OFFERS)
    lacking = ", ".join(
        str(clause) for clause in chain.from_iterable(parted) if clause not in prices
    )
    heard = _heard(lacking, sentences(lacking), language, offering=False)
    # The price would follow all that is read: marking it unread makes what is lacking count as sought.
    return replace(heard, unread=heard.unread | {len(words(lacking))})


def _heard(
    text: str, parted: Sequence[Sequence[Clause]], language: str, *, offering: bool
) -> Heard:
    clauses = [*chain.from_iterable(parted)]
    counts = languages.weights([word for each in clauses for word in each.tokens], language)
    cued = any(clause.cued for clause in clauses)
    said = [part for sentence in parted for part in wanted(sentence, offering=offering)]
    plain = all(map(_is_plain, said))
    found, sought = dict[str, dict[tuple[str, ...], float]](), set[str]()
    for part in said:
        weight = 1 if part.clause.cued or not cued else BACKGROUND
        if part.clause.cued or part.clause.turned:
            sought.update(hit.pattern.entry for hit in part.hits)
        for evidence in _evidence(part.clause, part.hits, counts, weight):
            strengths = found.setdefault(evidence.entry, {})
            strengths[evidence.words] = max(strengths.get(evidence.words, 0), evidence.strength)
    return Heard(
        found=found,
        unwanted=frozenset[str]().union(*(part.unwanted for part in said)) - sought,
        sought=frozenset(sought) | (_named(found) if plain else frozenset()),
        affirmed=frozenset(_affirmed(said, offering=offering)),
        offered=offering and _offered(said),
        bare=not cued and _is_bare(clauses),
        text=beginning(text, SAID_LENGTH) if found or not all(map(_only_cues, clauses)) else "",
        unread=frozenset(part.clause.begins + at for part in said for at in part.unread),
        plain=plain,
        direction=_direction(said, asks="?" in text),
    )


def _named(found: Mapping[str, Mapping[tuple[str, ...], float]]) -> frozenset[str]:
    """What a plain line names, spelled right: it need not say that it seeks (`volunteers, urgently!`)."""
    return frozenset(entry for entry in found if max(found[entry].values()) >= SURELY)


def _affirmed(said: Sequence[Part], *, offering: bool) -> Iterator[str]:
    """The entries that a negation after them describes, not denies, and, if offers were asked, those to spare."""
    for part, after in zip_longest(said, said[1:]):
        for hit in part.hits:
            described = min(hit.positions) < part.clause.describes < len(part.clause.tokens)
            by_next = after and (not after.clause.describes or (offering and after.clause.spare))
            if described or by_next or (offering and part.clause.spare):
                yield hit.pattern.entry


def _offered(said: Sequence[Part]) -> bool:
    """Whether it tells what there is to spare, or instead of what there is not, and seeks nothing."""
    offered = any(part.clause.without if part.left_out else part.clause.spare for part in said)
    return offered and not any(part.clause.seeks for part in said if not part.left_out)


def _prices(sentence: Sequence[Clause]) -> list[Clause]:
    return [clause for at, clause in enumerate(sentence) if tells_the_price(clause, sentence[:at])]


def _is_bare(clauses: Sequence[Clause]) -> bool:
    said = [[token.folded for token in clause.tokens] for clause in clauses]
    of_oneself = any(map(OF_ONESELF.fullmatch, chain.from_iterable(said)))
    speaks = of_oneself or any(words[0] in SPEAKS for words in said)
    return sum(map(len, said)) <= BARE and not speaks


def _is_plain(part: Part) -> bool:
    told = part.clause.seeks.union(part.clause.offers, *(hit.positions for hit in part.hits))
    tokens = enumerate(part.clause.tokens)
    return all(at in told or token.folded in SAYS_NOTHING for at, token in tokens)


def _only_cues(clause: Clause) -> bool:
    cues = clause.seeks | clause.offers
    if not cues and any(token.folded in ACRONYMS for token in clause.tokens):
        return False
    return all(
        at in cues or token.folded in languages.PRONOUNS or not says_something(token.folded)
        for at, token in enumerate(clause.tokens)
    )


def _evidence(
    clause: Clause, hits: Sequence[Hit], counts: Mapping[str, float], weight: float
) -> Iterator[Evidence]:
    for hit in hits:
        words = tuple(clause.tokens[at].surface for at in sorted(hit.positions))
        count = counts[hit.pattern.language]
        if count < 1 and len("".join(words)) < SHORTEST_FOREIGN:
            continue
        tells = HINT if hit.pattern.hint else ONE_WORD if len(words) == 1 else MANY_WORDS
        overlaid = any(_overlays(other, hit) for other in hits)
        strength = tells * hit.quality * count * weight * (OVERLAID if overlaid else 1)
        yield Evidence(hit.pattern.entry, strength, words)


def _overlays(longer: Hit, hit: Hit) -> bool:
    """Whether another kind's longer pattern contains the word; causes coexist with anything."""
    entries = {longer.pattern.entry, hit.pattern.entry}
    return hit.positions < longer.positions and len(entries) > 1 and entries <= KINDS


def together(strengths: Mapping[tuple[str, ...], float]) -> float:
    """The combined confidence of all matches of an entry."""
    return 1 - prod(1 - strength for strength in strengths.values())


def _direction(said: Sequence[Part], *, asks: bool) -> Direction | None:
    leaning = asks + sum(part.clause.leaning for part in said if not part.left_out)
    if abs(leaning) < LEANING:
        return None
    return Direction.SEEKS if leaning > 0 else Direction.OFFERS
