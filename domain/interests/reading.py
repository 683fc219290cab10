"""Reading what people write: which kinds of cooperation and causes their own words speak of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Final

from domain.interests.hearing import Heard, hear, together
from domain.interests.meaning import Meaning, judged, meaning, shares
from domain.interests.sentences import AS_SURE, SENTENCES
from domain.people import Direction

AT_MOST: Final = 3
"""Proposals of kinds, and of causes, that one line may lead to."""

KINDS_FROM: Final = (0.45, 0.06)
"""Of kinds: none unless it is this sure that the line speaks of any at all, and each that makes up this part of that.

A part of the whole, not of the best: where kinds are as likely, the best is none of them. Whoever wrote the line picks
the right ones, and one that is missing is lost: the numbers let one wrong kind through a line, and nothing in nine of
ten lines that mean nothing.
"""

CAUSES_FROM: Final = (0.7, 0.2)
"""The same for causes."""

BY_MODEL: Final = 0.4
"""A kind is as sure as a language model, where there is one, makes it by this part, and as the network by the rest: what either
hears may be meant, and they miss different lines. Multiplied, what one of them misses would be gone."""

BEYOND_DENIAL: Final = 0.8
"""What makes up this part of the kinds a line speaks of is meant, though the network hears it denied as well: it hears two
sides of one line, and is surer of what it was taught more of."""

IN_THE_WHOLE: Final = 0.02
"""So sure is the network, at least, that a line as a whole means a kind, where what it denies was left out: what is left may speak
of something else by itself (`we take no furniture, there is nowhere to put it`)."""

PLAINLY: Final = 0.7
"""So sure is the network, at least, of the kind that a part of a line speaks of, where other parts speak of others."""
NAMED: Final = 0.39
"""So surely the vocabulary's words name a kind."""
ANYWAY: Final = 0.25
"""What makes up this part of the kinds that the line as a whole speaks of is meant, though its parts speak of others."""
FAINTLY: Final = 0.002
"""So sure is the network, at least, that the line as a whole speaks of either, unless what it denies was left out: then it hears too
little of the rest."""
SPEAKS: Final = 0.7
"""So sure it is, at least, that a line speaks of kinds where it lists several, or plainly seeks or offers one by its name."""

MAY_BE_TOWARD, SURELY_TOWARD = 0.4, 0.85
"""So sure is the network, at least, that a line seeks, or offers, where a cue says the same, and where none does."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that a line may mean: how sure (0 to 1), and the words, in lower case, that led there."""

    id: str
    confidence: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line says: kinds and causes, best first; `direction` is None where that is not clear."""

    kinds: tuple[Proposal, ...]
    causes: tuple[Proposal, ...]
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Likely:
    """What a line may mean: the three likeliest kinds or causes, best first, and how sure all are `together`."""

    best: tuple[Proposal, ...] = ()
    together: float = 0.0

    def beyond(self, least: float, part: float) -> tuple[Proposal, ...]:
        """Those sure enough to be proposed."""
        if self.together < least:
            return ()
        return tuple(one for one in self.best if one.confidence >= part * self.together)


def read(text: str, language: str) -> Reading:
    """Read a line, or several, in any of our languages; `language` is the one its writer prefers."""
    heard = hear(text, language)
    meant = meaning(heard.text)
    return Reading(
        kinds=likely(heard, meant, SENTENCES.speak_for(heard.text)).beyond(*KINDS_FROM),
        causes=likely_causes(heard, meant).beyond(*CAUSES_FROM),
        direction=_direction(heard, meant),
    )


def likely(heard: Heard, meant: Meaning | None, by_model: Sequence[float] | None = None) -> Likely:
    """The kinds that a line may mean. `by_model`: what a language model hears speak for each and for none, where there is one."""
    if meant is None:
        return Likely()
    sure = judged(meant.speak_for)
    if by_model:
        sure = _pooled(sure, by_model)
    any_kind = sum(sure.values())
    out = heard.unwanted | _denied(heard, meant.denied, sure, any_kind)
    listed = _listed(heard, meant, sure, out)
    whole = max(any_kind, SPEAKS) if listed else any_kind
    for kind, told in listed.items():
        sure[kind] = max(sure[kind], whole * told / len(listed))
    named = {kind: _told(heard.found[kind]) for kind in listed if kind in heard.found}
    led = meant.words | named
    beside = ANYWAY if len(listed) > 1 else 0
    return Likely(
        best=_best(
            Proposal(kind, round(part, 3), led[kind])
            for kind, part in sure.items()
            if led[kind] and kind not in out and (kind in listed or part >= beside * whole)
        ),
        together=whole,
    )


def _pooled(by_network: Mapping[str, float], by_model: Sequence[float]) -> dict[str, float]:
    """How sure the network and the model together are of each kind (a linear opinion pool: Stone 1961)."""
    as_sure = shares([AS_SURE * one for one in by_model])[: len(by_network)]
    both = zip(by_network.items(), as_sure, strict=True)
    return {kind: BY_MODEL * other + (1 - BY_MODEL) * own for (kind, own), other in both}


def likely_causes(heard: Heard, meant: Meaning | None) -> Likely:
    """The causes that a line may speak of, by the network or the vocabulary: either may be right."""
    if meant is None:
        return Likely()
    told = {cause: together(heard.found.get(cause, {})) for cause in meant.causes}
    led = meant.words | {cause: _told(heard.found[cause]) for cause in told if told[cause]}
    neither = (1 - sum(meant.causes.values())) * prod(1 - sure for sure in told.values())
    return Likely(
        best=_best(
            Proposal(cause, round(1 - (1 - sure) * (1 - told[cause]), 3), led[cause])
            for cause, sure in meant.causes.items()
            if led[cause]
        ),
        together=1 - neither,
    )


def _direction(heard: Heard, meant: Meaning | None) -> Direction | None:
    """As the cues say, if the network does not say otherwise; else as it says, if it is sure."""
    if meant is None:
        return heard.direction
    sure = {Direction.SEEKS: meant.seeks, Direction.OFFERS: 1 - meant.seeks}
    if heard.direction and sure[heard.direction] >= MAY_BE_TOWARD:
        return heard.direction
    likelier = max(sure, key=lambda direction: sure[direction])
    return likelier if sure[likelier] >= SURELY_TOWARD else None


def _denied(
    heard: Heard, denied: frozenset[str], sure: Mapping[str, float], together: float
) -> frozenset[str]:
    """The kinds that the network hears denied; where what is denied was left out of what it reads, those that it does not hear
    in the whole line, unless they are named as sought."""
    if heard.cut and (whole := meaning(heard.whole)):
        by_whole = judged(whole.speak_for)
        unheard = frozenset(kind for kind, part in by_whole.items() if part < IN_THE_WHOLE)
        return unheard - heard.sought
    return frozenset(kind for kind in denied if sure[kind] < BEYOND_DENIAL * together)


def _listed(
    heard: Heard, meant: Meaning, sure: Mapping[str, float], out: frozenset[str]
) -> dict[str, float]:
    """The kinds that a line tells of one by one, and how surely: in parts of their own, or by their names.

    Several, and then it speaks of nothing else; or one that is plainly sought or offered, by its name. What the network hears
    denied is left to it alone.
    """
    if meant.denied and not heard.cut:
        return {}
    if not heard.cut:
        out = out.union(kind for kind, part in sure.items() if part < FAINTLY)
    named = {kind: told for kind, told in heard.told().items() if told >= NAMED and kind not in out}
    listed = {} if heard.cut else _in_parts(meant, out) | named
    if len(listed) > 1:
        return listed
    return {kind: told for kind, told in named.items() if kind in heard.sought}


def _in_parts(meant: Meaning, out: frozenset[str]) -> dict[str, float]:
    """The kinds of which a part of a line plainly speaks."""
    likeliest = [max(judged(part).items(), key=lambda one: one[1]) for part in meant.parts]
    return {kind: sure for kind, sure in likeliest if sure >= PLAINLY and kind not in out}


def _best(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """At most three, best first, equals in the order of their ids."""
    best = sorted(proposals, key=lambda proposal: (-proposal.confidence, proposal.id))
    return tuple(best[:AT_MOST])


def _told(strengths: Mapping[tuple[str, ...], float]) -> tuple[str, ...]:
    best_first = sorted(strengths, key=lambda words: (-strengths[words], words))
    return tuple(dict.fromkeys(word for words in best_first for word in words))
