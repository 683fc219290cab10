"""Reading what people write: which kinds of cooperation and causes their own words speak of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import Final

from domain.interests import languages
from domain.interests.clauses import Clause, denied, sentences, wants_none
from domain.interests.cues import IDIOM_MATCHER
from domain.interests.patterns import Hit, Matcher, parse
from domain.interests.taxonomy import TAXONOMY
from domain.people import Direction

AT_MOST: Final = 3
"""Proposals of kinds, and of causes, that one line may lead to."""

SURE_ENOUGH: Final = 0.3
BESIDE_THE_BEST: Final = 0.55
"""What is proposed: at least this sure, and at least this part as sure as the best."""

HINT, ONE_WORD, MANY_WORDS = 0.36, 0.7, 0.85
"""How much one pattern found tells: a hint just enough to be proposed where nothing else is."""

BACKGROUND: Final = 0.6
"""The weight of a clause that neither seeks nor offers, beside one that does."""

OVERLAID: Final = 0.4
"""The weight of a word that is part of another kind's longer pattern (`job` in `job fair`)."""

SHORTEST_FOREIGN: Final = 5
"""Shorter words of another language than the line's are chance (English `van`, Hungarian `van`)."""

LEANING: Final = 0.5
"""How clearly the cues must point one way for the line's direction to be told."""

KINDS: Final = frozenset(kind.id for kind in TAXONOMY.kinds)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that a line may mean: how sure (0 to 1), and the words, in lower case, that led there."""

    id: str
    confidence: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says: kinds and causes, best first; `direction` is None where no cue tells."""

    kinds: tuple[Proposal, ...]
    causes: tuple[Proposal, ...]
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A pattern found in a line, what it counts there (0 to 1), and the words it was found in."""

    entry: str
    strength: float
    words: tuple[str, ...]


def read(text: str, language: str) -> Reading:
    """Read a line, or several, in any of our languages; `language` is the one its writer prefers."""
    parted = sentences(text)
    clauses = [clause for sentence in parted for clause in sentence]
    counts = languages.weights([word for clause in clauses for word in clause.tokens], language)
    cued = any(clause.cued for clause in clauses)
    wanted = [pair for sentence in parted for pair in _wanted(sentence)]
    evidence = [
        found
        for clause, hits in wanted
        for found in _evidence(clause, hits, counts, 1 if clause.cued or not cued else BACKGROUND)
    ]
    return Reading(
        kinds=_proposals(found for found in evidence if found.entry in KINDS),
        causes=_proposals(found for found in evidence if found.entry not in KINDS),
        direction=_direction([clause for clause, _ in wanted], asks="?" in text),
    )


@cache
def _vocabulary() -> Matcher:
    """Every pattern of the kinds and causes; takes a tenth of a second, once."""
    return Matcher(
        parse(entry.id, language, pattern, hint=hint)
        for entry in (*TAXONOMY.kinds, *TAXONOMY.causes)
        for hint, by_language in ((False, entry.patterns), (True, entry.hints))
        for language, patterns in by_language.items()
        for pattern in patterns
    )


def _wanted(sentence: Sequence[Clause]) -> Iterator[tuple[Clause, list[Hit]]]:
    """The clauses of a sentence that do not say what is unwanted, with what was found in each."""
    refused = False
    for number, clause in enumerate(sentence):
        follows = refused and not clause.cued and not clause.turned
        refused = follows or wants_none(clause)
        if refused:
            continue
        hits = _vocabulary().find(clause.tokens)
        contrasted = any(later.turned for later in sentence[number + 1 :])
        unread = denied(clause, hits, contrasted=contrasted).union(
            *(idiom.positions for idiom in IDIOM_MATCHER.find(clause.tokens))
        )
        yield clause, [hit for hit in hits if not hit.positions & unread]


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
    """Whether another kind's longer pattern holds the word; causes stand beside whatever else is said."""
    entries = {longer.pattern.entry, hit.pattern.entry}
    return hit.positions < longer.positions and len(entries) > 1 and entries <= KINDS


def _proposals(evidence: Iterable[Evidence]) -> tuple[Proposal, ...]:
    """At most three, best first, equals in the order of the vocabulary's ids."""
    by_entry: dict[str, dict[tuple[str, ...], float]] = {}
    for found in evidence:
        strengths = by_entry.setdefault(found.entry, {})
        strengths[found.words] = max(strengths.get(found.words, 0), found.strength)
    proposals = sorted(
        (
            Proposal(entry, round(1 - prod(1 - s for s in strengths.values()), 3), _told(strengths))
            for entry, strengths in by_entry.items()
        ),
        key=lambda proposal: (-proposal.confidence, proposal.id),
    )[:AT_MOST]
    least = max([SURE_ENOUGH, *(BESIDE_THE_BEST * p.confidence for p in proposals[:1])])
    return tuple(proposal for proposal in proposals if proposal.confidence >= least)


def _told(strengths: Mapping[tuple[str, ...], float]) -> tuple[str, ...]:
    best_first = sorted(strengths, key=lambda words: (-strengths[words], words))
    return tuple(dict.fromkeys(word for words in best_first for word in words))


def _direction(clauses: Sequence[Clause], *, asks: bool) -> Direction | None:
    leaning = asks + sum(clause.leaning for clause in clauses)
    if abs(leaning) < LEANING:
        return None
    return Direction.SEEKS if leaning > 0 else Direction.OFFERS
