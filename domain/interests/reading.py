"""Reading what people write: which kinds of cooperation and causes their own words speak of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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

KINDS_FROM: Final = (0.5, 0.06)
"""Of kinds: none unless it is this sure that the line speaks of any at all, and each that makes up this part of that.

A part of the whole, not of the best: where kinds are as likely, the best is none of them. Whoever wrote the line picks
the right ones, and one that is missing is lost: the numbers let one wrong kind through a line, and nothing in nine of
ten lines that mean nothing.
"""

WHOLE_LINE: Final = 0.2
"""What a language model makes of the whole line counts so much, where there is one, and the network the rest."""
WHOLE_LINE_FROM: Final = (0.5, 0.02)
"""As `KINDS_FROM`, for the two together."""

BEYOND_DENIAL: Final = 0.8
"""What makes up this part of the kinds a line speaks of is meant, though the network hears it denied as well: it hears two
sides of one line, and is surer of what it was taught more of."""

NAMED: Final = 0.39
"""So surely the vocabulary's words name a kind. The network hears one thing above all ("a lawyer, a photographer and volunteers"):
where the line names that one, or was left without what it denies, or the network is at a loss, whatever it names is meant; if that is
several kinds, nothing else is."""
AT_A_LOSS: Final = 0.3
"""So little sure is the network of what it hears most."""
PLAINLY: Final = 0.59
"""So surely an everyday word, inflected or not, names a kind."""
SPEAKS: Final = 0.7
"""So sure it is, at least, that a line speaks of kinds where it plainly says that it seeks or offers one, or names one after a
denial."""

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
    """What a line may mean: the three likeliest kinds, best first, and how sure all kinds are `together`."""

    kinds: tuple[Proposal, ...] = ()
    together: float = 0.0

    def beyond(self, least: float, part: float) -> tuple[Proposal, ...]:
        """Those sure enough to be proposed."""
        if self.together < least:
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
        kinds=_sure(likely(heard, SENTENCES.speak_for(heard.text[:SAID_LENGTH]))),
        causes=_causes(heard),
        direction=heard.direction,
    )


@dataclass(frozen=True, slots=True)
class Heard:
    """What a line holds before it is judged.

    `found`: how much each group of words tells of an entry of the vocabulary; `unwanted`: what it names to say that it
    is not wanted, and not again as `sought` or offered (`no chairs, but we need tables`); `text`: the words
    that do not say so, as they were typed where nothing is left out, and then it is `whole`.
    """

    found: Mapping[str, Mapping[tuple[str, ...], float]]
    unwanted: frozenset[str]
    sought: frozenset[str]
    text: str
    whole: bool
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
    sought: set[str] = set()
    for part in said:
        weight = 1 if part.clause.cued or not cued else BACKGROUND
        if part.clause.cued or part.clause.turned:
            sought.update(hit.pattern.entry for hit in part.hits)
        for evidence in _evidence(part.clause, part.hits, counts, weight):
            strengths = found.setdefault(evidence.entry, {})
            strengths[evidence.words] = max(strengths.get(evidence.words, 0), evidence.strength)
    meant = [token for part in said for token in part.tokens]
    whole = len(meant) == sum(len(clause.tokens) for clause in clauses)
    return Heard(
        found=found,
        unwanted=frozenset[str]().union(*(part.unwanted for part in said)) - sought,
        sought=frozenset(sought),
        text=text if whole else " ".join(token.surface for token in meant),
        whole=whole,
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


def _sure(found: Likely) -> tuple[Proposal, ...]:
    return found.beyond(*(WHOLE_LINE_FROM if SENTENCES.in_use else KINDS_FROM))


def likely(heard: Heard, by_model: Sequence[float] | None = None) -> Likely:
    """What a line may mean. `by_model`: what a language model hears speak for each kind and for none, where there is one."""
    meant = meaning(heard.text[:SAID_LENGTH])
    if meant is None:
        return Likely()
    speak_for = meant.speak_for
    if by_model:
        both = zip(by_model, speak_for, strict=True)
        speak_for = [WHOLE_LINE * whole + (1 - WHOLE_LINE) * own for whole, own in both]
    sure = judged(speak_for)
    together = sum(sure.values())
    out = heard.unwanted | _denied(heard, meant.denied, sure, together)
    listed = _listed(heard, sure, out)
    plainly = [kind for kind in heard.sought if listed.get(kind, 0) >= PLAINLY]
    if plainly or (listed and not heard.whole):
        together = max(together, SPEAKS)
    for kind, told in listed.items():
        sure[kind] = max(sure[kind], together * told / len(listed))
    named = {kind: _told(heard.found[kind]) for kind in listed}
    led = named if len(named) > 1 else meant.words | named
    return Likely(
        kinds=_best(
            Proposal(kind, round(sure[kind], 3), words)
            for kind, words in led.items()
            if words and kind not in out
        ),
        together=together,
    )


def _denied(
    heard: Heard, denied: frozenset[str], sure: Mapping[str, float], together: float
) -> frozenset[str]:
    """The kinds that the network hears denied; nothing where what is denied was left out of what it reads."""
    if not heard.whole:
        return frozenset()
    return frozenset(kind for kind in denied if sure[kind] < BEYOND_DENIAL * together)


def _listed(heard: Heard, sure: Mapping[str, float], out: frozenset[str]) -> Mapping[str, float]:
    """The kinds that a line names one by one, and how sure its words are of each."""
    likeliest = max(sure, key=lambda kind: sure[kind])
    named = {kind: told for kind, told in heard.told().items() if told >= NAMED and kind not in out}
    at_a_loss = sure[likeliest] < AT_A_LOSS
    return named if likeliest in named or at_a_loss or not heard.whole else {}


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
