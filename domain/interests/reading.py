"""Reading what people write: which kinds of cooperation and causes their own words speak of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import Final

from domain.interests import languages
from domain.interests.clauses import Clause, sentences
from domain.interests.meaning import judged, meaning
from domain.interests.patterns import Hit
from domain.interests.sentences import SENTENCES
from domain.interests.taxonomy import KINDS
from domain.interests.wanted import wanted
from domain.people import SAID_LENGTH, Direction

AT_MOST: Final = 3
"""Proposals of kinds, and of causes, that one line may lead to."""

CAUSES_FROM: Final = (0.3, 0.55)
"""Of causes is proposed: none unless the best is this sure, and what is at least this part as sure as the best."""

KINDS_FROM: Final = (0.7, 0.08)
"""Of kinds: none unless it is this sure that the line speaks of any at all, and each that makes up this part of that.

A part of the whole, not of the best: where kinds are as likely, the best is none of them. Whoever wrote the line picks
the right ones, and one that is missing is lost: the numbers let one wrong kind through a line, and nothing in nine of
ten lines that mean nothing.
"""

WHOLE_LINE: Final = 0.2
"""What a language model makes of the whole line counts so much, where there is one, and the network the rest."""
WHOLE_LINE_FROM: Final = (0.7, 0.03)
"""As `KINDS_FROM`, for the two together."""

IN_THE_VOCABULARY: Final = 0.5
"""A word of the vocabulary makes a kind this part as sure, even if the rest of the line speaks of something else."""
IN_IT_BESIDE_A_MODEL: Final = 0.25
"""The same where a language model has read the line: it is taken in by fewer words that it does not know."""
NAMED: Final = 0.37
"""A line in which the vocabulary alone is so sure of a kind speaks of kinds, whatever else it says."""

HINT, ONE_WORD, MANY_WORDS = 0.36, 0.7, 0.85
"""How much one pattern found tells: a hint just enough to be proposed where nothing else is."""

BACKGROUND: Final = 0.6
"""The weight of a clause that neither seeks nor offers, beside one that does."""

OVERLAID: Final = 0.4
"""The weight of a word that is part of another kind's longer pattern (`job` in `job fair`)."""

SHORTEST_FOREIGN: Final = 5
"""Shorter words of another language than the line's are chance (English `van`, Hungarian `van`)."""

ENOUGH_MEANT: Final = 3
"""So many words that say what is meant, and too little of it, are read once more with what is there or not wanted."""
SURELY_HAD: Final = 0.3
"""So sure of what is there or not wanted, that is not proposed then."""

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
class Likely:
    """What a line may mean: the three likeliest kinds, best first, and how sure all kinds are `together`.

    `named`: the vocabulary has a word for it.
    """

    kinds: tuple[Proposal, ...]
    together: float
    named: bool

    def beyond(self, least: float, part: float) -> tuple[Proposal, ...]:
        """Those sure enough to be proposed."""
        if self.together < least and not self.named:
            return ()
        return tuple(kind for kind in self.kinds if kind.confidence >= part * self.together)


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
        kinds=_proposed(heard, text),
        causes=_causes(heard),
        direction=heard.direction,
    )


@dataclass(frozen=True, slots=True)
class Heard:
    """What a line holds before it is judged.

    `found`: how much each group of words tells of an entry of the vocabulary; `unwanted`: what it names to say that it
    is not wanted; `again`: what of that it also seeks or offers (`no chairs, but we need tables`); `text`: the words
    that do not say so, as they were typed where nothing is left out; `aside`: those that do, or say what is there.
    """

    found: Mapping[str, Mapping[tuple[str, ...], float]]
    unwanted: frozenset[str]
    again: frozenset[str]
    text: str
    aside: str
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
    said = [part for sentence in parted for part in wanted(sentence)]
    found: dict[str, dict[tuple[str, ...], float]] = {}
    again: set[str] = set()
    for part in said:
        weight = 1 if part.clause.cued or not cued else BACKGROUND
        if part.clause.cued or part.clause.turned:
            again.update(hit.pattern.entry for hit in part.hits)
        for evidence in _evidence(part.clause, part.hits, counts, weight):
            strengths = found.setdefault(evidence.entry, {})
            strengths[evidence.words] = max(strengths.get(evidence.words, 0), evidence.strength)
    meant = [token for part in said for token in part.tokens]
    every = [token for clause in clauses for token in clause.tokens]
    kept = {token.surface for token in meant}
    return Heard(
        found=found,
        unwanted=frozenset[str]().union(*(part.unwanted for part in said)),
        again=frozenset(again),
        text=text if len(meant) == len(every) else " ".join(token.surface for token in meant),
        aside=" ".join(token.surface for token in every if token.surface not in kept),
        direction=_direction([part.clause for part in said if part.tokens], asks="?" in text),
    )


def _causes(heard: Heard) -> tuple[Proposal, ...]:
    best = _best(
        Proposal(entry, round(_together(strengths), 3), _told(strengths))
        for entry, strengths in heard.found.items()
        if entry not in KINDS
    )
    least, part = CAUSES_FROM
    highest = max((cause.confidence for cause in best), default=0.0)
    return tuple(cause for cause in best if highest >= least and cause.confidence >= part * highest)


def _proposed(heard: Heard, whole: str) -> tuple[Proposal, ...]:
    kinds = _sure(_likely(heard))
    if kinds or not heard.aside or len(heard.text.split()) < ENOUGH_MEANT:
        return kinds
    # "We've got the square, not the people to organise it with": what is there tells what the rest is about.
    there = _likely(replace(heard, text=heard.aside, found={})).kinds[:1]
    had = {kind.id for kind in there if kind.confidence >= SURELY_HAD}
    kinds = _sure(_likely(replace(heard, text=whole)))
    return tuple(kind for kind in kinds if kind.id not in had)


def _likely(heard: Heard) -> Likely:
    return likely(heard, SENTENCES.speak_for(heard.text[:SAID_LENGTH]))


def _sure(found: Likely) -> tuple[Proposal, ...]:
    return found.beyond(*(WHOLE_LINE_FROM if SENTENCES.in_use else KINDS_FROM))


def likely(heard: Heard, by_model: Sequence[float] | None = None) -> Likely:
    """What a line may mean. `by_model`: what a language model hears speak for each kind and for none, where there is one."""
    told, meant = heard.told(), meaning(heard.text[:SAID_LENGTH])
    speak_for = meant.speak_for if meant else None
    if by_model and speak_for:
        both = zip(by_model, speak_for, strict=True)
        speak_for = [WHOLE_LINE * whole + (1 - WHOLE_LINE) * own for whole, own in both]
    by_word = IN_IT_BESIDE_A_MODEL if by_model else IN_THE_VOCABULARY
    sure = {
        kind: max(own, by_word * told.get(kind, 0.0))
        for kind, own in judged(speak_for, told).items()
    }
    out = heard.unwanted - (heard.again & {max(sure, key=lambda kind: sure[kind])})
    led = {kind: _told(heard.found[kind]) for kind in told}
    by_words = {**meant.words, **led} if meant else led
    return Likely(
        kinds=_best(
            Proposal(kind, round(sure[kind], 3), words)
            for kind, words in by_words.items()
            if words and kind not in out
        ),
        together=sum(sure.values()),
        named=max(told.values(), default=0.0) >= NAMED,
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
    """Whether another kind's longer pattern holds the word; causes stand beside whatever else is said."""
    entries = {longer.pattern.entry, hit.pattern.entry}
    return hit.positions < longer.positions and len(entries) > 1 and entries <= KINDS


def _together(strengths: Mapping[tuple[str, ...], float]) -> float:
    return 1 - prod(1 - strength for strength in strengths.values())


def _best(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """At most three, best first, equals in the order of their ids."""
    best = sorted(proposals, key=lambda proposal: (-proposal.confidence, proposal.id))
    return tuple(best[:AT_MOST])


def _told(strengths: Mapping[tuple[str, ...], float]) -> tuple[str, ...]:
    best_first = sorted(strengths, key=lambda words: (-strengths[words], words))
    return tuple(dict.fromkeys(word for words in best_first for word in words))


def _direction(clauses: Sequence[Clause], *, asks: bool) -> Direction | None:
    leaning = asks + sum(clause.leaning for clause in clauses)
    if abs(leaning) < LEANING:
        return None
    return Direction.SEEKS if leaning > 0 else Direction.OFFERS
