"""Reading what people write: which kinds of cooperation and causes their own words speak of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import prod
from typing import Final

from domain.interests import languages
from domain.interests.clauses import Clause, denied, sentences, wants_none
from domain.interests.cues import IDIOM_MATCHER
from domain.interests.meaning import judged, meaning
from domain.interests.patterns import Hit, Matcher, parse
from domain.interests.sentences import SENTENCES
from domain.interests.taxonomy import KINDS, TAXONOMY
from domain.interests.words import Token
from domain.people import SAID_LENGTH, Direction

AT_MOST: Final = 3
"""Proposals of kinds, and of causes, that one line may lead to."""

CAUSES_FROM: Final = (0.3, 0.55)
KINDS_FROM: Final = (0.18, 0.24)
"""What is proposed: nothing unless the best is this sure, and what is at least this part as sure as the best.

Of kinds more is proposed: whoever wrote the line picks the right ones, and one that is missing is lost. The numbers let
one wrong kind through a line, and nothing in nine of ten lines that mean nothing.
"""

WHOLE_LINE: Final = 0.65
"""What a language model makes of the whole line counts so much, where there is one, and its words the rest."""
WHOLE_LINE_FROM: Final = (0.18, 0.24)
"""As `KINDS_FROM`, for the two together."""

IN_THE_VOCABULARY: Final = 0.6
"""A word of the vocabulary makes a kind this part as sure, even if the rest of the line speaks of something else."""

HINT, ONE_WORD, MANY_WORDS = 0.36, 0.7, 0.85
"""How much one pattern found tells: a hint just enough to be proposed where nothing else is."""

BACKGROUND: Final = 0.6
"""The weight of a clause that neither seeks nor offers, beside one that does."""

OVERLAID: Final = 0.4
"""The weight of a word that is part of another kind's longer pattern (`job` in `job fair`)."""

SHORTEST_FOREIGN: Final = 5
"""Shorter words of another language than the line's are chance (English `van`, Hungarian `van`)."""

LIST_ITEM: Final = 3
"""A clause of so few words after one that says what is unwanted goes on with it: `no sponsor, grants or gifts`."""

SHORT_REFUSAL: Final = 4
"""`no sponsors please, we need helpers` refuses; in a longer clause `no` tells what is lacking."""

LEANING: Final = 0.5
"""How clearly the cues must point one way for the line's direction to be told."""


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
    heard = hear(text, language)
    return Reading(
        kinds=_proposed(heard),
        causes=_best(_causes(heard), *CAUSES_FROM),
        direction=heard.direction,
    )


@dataclass(frozen=True, slots=True)
class Heard:
    """What a line holds before it is judged.

    `found`: how much each group of words tells of an entry of the vocabulary; `text`: the words that do not say
    what is unwanted, as they were typed where nothing is left out.
    """

    found: Mapping[str, Mapping[tuple[str, ...], float]]
    text: str
    direction: Direction | None

    def told(self) -> dict[str, float]:
        """How sure the vocabulary alone is of each kind that it found."""
        return {kind: _together(found) for kind, found in self.found.items() if kind in KINDS}


def hear(text: str, language: str) -> Heard:
    """Take a line apart and look its words up."""
    parted = sentences(text)
    clauses = [clause for sentence in parted for clause in sentence]
    counts = languages.weights([word for clause in clauses for word in clause.tokens], language)
    cued = any(clause.cued for clause in clauses)
    wanted = [heard for sentence in parted for heard in _wanted(sentence)]
    found: dict[str, dict[tuple[str, ...], float]] = {}
    for clause, hits, _ in wanted:
        weight = 1 if clause.cued or not cued else BACKGROUND
        for evidence in _evidence(clause, hits, counts, weight):
            strengths = found.setdefault(evidence.entry, {})
            strengths[evidence.words] = max(strengths.get(evidence.words, 0), evidence.strength)
    meant = tuple(token for _, _, tokens in wanted for token in tokens)
    whole = len(meant) == sum(len(clause.tokens) for clause in clauses)
    return Heard(
        found=found,
        text=text if whole else " ".join(token.surface for token in meant),
        direction=_direction([clause for clause, _, _ in wanted], asks="?" in text),
    )


def _causes(heard: Heard) -> Iterator[Proposal]:
    for entry, strengths in heard.found.items():
        if entry not in KINDS:
            yield Proposal(entry, round(_together(strengths), 3), _told(strengths))


def _proposed(heard: Heard) -> tuple[Proposal, ...]:
    return _best(likely(heard), *(WHOLE_LINE_FROM if SENTENCES.in_use else KINDS_FROM))


def likely(heard: Heard) -> Iterator[Proposal]:
    """Every kind that has a word speaking for it, however little."""
    text = heard.text[:SAID_LENGTH]
    told, meant = heard.told(), meaning(text)
    by_line = SENTENCES.judged(text) if meant else None
    for kind, sure in judged(meant, told).items():
        if by_line:
            sure = _both(by_line[kind], sure)
        sure = max(sure, IN_THE_VOCABULARY * told.get(kind, 0.0))
        words = _told(heard.found[kind]) if kind in told else meant.words[kind] if meant else ()
        if words:
            yield Proposal(kind, round(sure, 3), words)


def _both(by_model: float, by_network: float) -> float:
    """Between two opinions, nearer to the smaller: what only one of them sees is doubtful."""
    return float(by_model**WHOLE_LINE * by_network ** (1 - WHOLE_LINE))


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


def _wanted(sentence: Sequence[Clause]) -> Iterator[tuple[Clause, list[Hit], list[Token]]]:
    """The clauses of a sentence that do not say what is unwanted, with what was found in each and what counts of it."""
    refused = False
    for number, clause in enumerate(sentence):
        item = len(clause.tokens) <= LIST_ITEM and not clause.cued and not clause.turned
        follows = refused and item
        later = sentence[number + 1 :]
        unwanted = follows or wants_none(clause)
        refused = unwanted and not clause.satisfied
        if unwanted or (clause.has and any(other.lacks for other in later)):
            continue
        hits = _vocabulary().find(clause.tokens)
        contrasted = (
            any(other.turned for other in later)
            or any(other.cued for other in sentence[:number])
            or (len(clause.tokens) <= SHORT_REFUSAL and any(other.cued for other in later))
        )
        unread = denied(clause, hits, contrasted=contrasted).union(
            *(idiom.positions for idiom in IDIOM_MATCHER.find(clause.tokens))
        )
        tokens = [token for at, token in enumerate(clause.tokens) if at not in unread]
        yield clause, [hit for hit in hits if not hit.positions & unread], tokens


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


def _together(strengths: Mapping[tuple[str, ...], float]) -> float:
    return 1 - prod(1 - strength for strength in strengths.values())


def _best(proposals: Iterable[Proposal], least: float, part: float) -> tuple[Proposal, ...]:
    """At most three, best first, equals in the order of their ids."""
    best = sorted(proposals, key=lambda proposal: (-proposal.confidence, proposal.id))[:AT_MOST]
    if not best or best[0].confidence < least:
        return ()
    return tuple(p for p in best if p.confidence >= part * best[0].confidence)


def _told(strengths: Mapping[tuple[str, ...], float]) -> tuple[str, ...]:
    best_first = sorted(strengths, key=lambda words: (-strengths[words], words))
    return tuple(dict.fromkeys(word for words in best_first for word in words))


def _direction(clauses: Sequence[Clause], *, asks: bool) -> Direction | None:
    leaning = asks + sum(clause.leaning for clause in clauses)
    if abs(leaning) < LEANING:
        return None
    return Direction.SEEKS if leaning > 0 else Direction.OFFERS
