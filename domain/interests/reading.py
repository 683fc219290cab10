"""Reads free text: which kinds of cooperation and causes it mentions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Final

from domain.interests.hearing import ACRONYMS, Heard, hear, together
from domain.interests.meaning import AND, Meaning, judged, meaning, shares
from domain.interests.sentences import AS_SURE, SENTENCES
from domain.interests.words import words
from domain.people import Direction

AT_MOST: Final = 3
"""The most kinds, and causes, proposed for one line."""

KINDS_FROM: Final = (0.45, 0.06)
"""Once the line means any kind with this probability, kinds with at least this share of it are proposed.

Shares of the total, not of the best: with several equally likely kinds, none is best. A wrong proposal costs
its writer a tap, a missing one is lost; these numbers allow one wrong kind a line, and propose nothing for
nine of ten lines that mean nothing.
"""

CAUSES_FROM: Final = (0.7, 0.2)
"""The same for causes."""

BY_MODEL: Final = 0.4
"""The weight of a sentence model, if present, beside the network: probabilities are averaged, since the two
miss different lines. A product would lose what either misses."""

BEYOND_DENIAL: Final = 0.8
"""A kind with this share of the probability, if that is high enough, is proposed although the network hears it denied."""

PLAINLY: Final = 0.7
"""The least confidence in the kind of one part of a list."""
NAMED: Final = 0.39
"""The vocabulary's least confidence in a named kind."""
FAINTLY: Final = 0.002
"""The least probability, in the whole line, of either."""
SPEAKS: Final = 0.7
"""The least probability that a line means any kind, if it lists several or plainly seeks or offers one by name."""
ANYWAY: Final = 0.25
"""A kind with this share of the probability is proposed beside a list that does not contain it."""

MAY_BE_TOWARD, SURELY_TOWARD = 0.4, 0.85
"""The network's least probability that a line seeks (or offers): if a cue agrees, and if there is no cue."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that a line may mean: confidence (0 to 1), and the lower-cased words that led to it."""

    id: str
    confidence: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of a line: kinds and causes, best first; `direction` is None if unclear."""

    kinds: tuple[Proposal, ...]
    causes: tuple[Proposal, ...]
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class Likely:
    """What a line may mean: kinds or causes, best first, and the probability of any of them (`together`)."""

    best_first: Sequence[Proposal] = ()
    together: float = 0.0

    def beyond(self, least: float, part: float) -> tuple[Proposal, ...]:
        """The best three at most of those confident enough to be proposed."""
        if self.together < least:
            return ()
        sure = [one for one in self.best_first if one.confidence >= part * self.together]
        return tuple(sure[:AT_MOST])


def read(text: str, language: str, asked: Direction | None = None) -> Reading:
    """Read one or several lines in any supported language; `language` is the writer's preference.

    `asked`: whether the line answers what is sought or what is offered, if either was asked.
    """
    heard = hear(text, language, asked)
    meant = meaning(heard.text, heard.unread)
    return Reading(
        kinds=likely(heard, meant, SENTENCES.speak_for(heard.left)).beyond(*KINDS_FROM),
        causes=likely_causes(heard, meant).beyond(*CAUSES_FROM),
        direction=_answering(heard, meant, asked),
    )


def likely(heard: Heard, meant: Meaning | None, by_model: Sequence[float] | None = None) -> Likely:
    """The kinds that a line may mean. `by_model`: a sentence model's scores for each kind and for none, if
    there is one.

    Kinds that the line denies are left out; kinds that it lists come first.
    """
    if meant is None:
        return _by_acronyms(heard)
    sure = _sure(meant.speak_for, by_model)
    any_kind = min(sum(sure.values()), sum(_sure(meant.whole, by_model).values()))
    # The words that deny something sought by name are unread already: `no more chairs, we need tables`.
    denies = meant.denied - heard.sought if heard.unread or heard.plain else meant.denied
    denies -= heard.affirmed
    beyond = BEYOND_DENIAL * max(any_kind, BEYOND_DENIAL)
    denied = heard.unwanted | {kind for kind in denies if sure[kind] < beyond}
    listed = {} if denies else _listed(heard, meant, sure, denied)
    if listed:
        any_kind = max(any_kind, SPEAKS)
    for kind, told in listed.items():
        sure[kind] = max(sure[kind], any_kind * told / len(listed))
    unlisted_from = ANYWAY * any_kind if len(listed) > 1 else 0
    words = meant.words | {kind: _told(heard.found[kind]) for kind in listed if kind in heard.found}
    return Likely(
        best_first=_best_first(
            Proposal(kind, round(part, 3), words[kind])
            for kind, part in sure.items()
            if words[kind] and kind not in denied and (kind in listed or part >= unlisted_from)
        ),
        together=any_kind,
    )


def _by_acronyms(heard: Heard) -> Likely:
    """The kinds of a line that is nothing but acronyms (`IT, HR`)."""
    said = [word for word in words(heard.left) if word not in AND]
    if not all(word in ACRONYMS for word in said):
        return Likely()
    return Likely([Proposal(ACRONYMS[word], PLAINLY, (word,)) for word in said], PLAINLY)


def _sure(speak_for: Sequence[float], by_model: Sequence[float] | None) -> dict[str, float]:
    """The probability of each kind by the network, averaged with the model's if present (a linear opinion
    pool: Stone 1961)."""
    by_network = judged(speak_for)
    if not by_model:
        return by_network
    as_sure = shares([AS_SURE * one for one in by_model])[: len(by_network)]
    both = zip(by_network.items(), as_sure, strict=True)
    return {kind: BY_MODEL * other + (1 - BY_MODEL) * own for (kind, own), other in both}


def likely_causes(heard: Heard, meant: Meaning | None) -> Likely:
    """The causes that a line may mention, by the network or the vocabulary: either may be right."""
    if meant is None:
        return Likely()
    told = {cause: together(heard.found.get(cause, {})) for cause in meant.causes}
    led = meant.words | {cause: _told(heard.found[cause]) for cause in told if told[cause]}
    neither = (1 - sum(meant.causes.values())) * prod(1 - sure for sure in told.values())
    return Likely(
        best_first=_best_first(
            Proposal(cause, round(1 - (1 - sure) * (1 - told[cause]), 3), led[cause])
            for cause, sure in meant.causes.items()
            if led[cause]
        ),
        together=1 - neither,
    )


def _answering(heard: Heard, meant: Meaning | None, asked: Direction | None) -> Direction | None:
    """The direction, but a bare name does not contradict what was asked."""
    found = _direction(heard, meant)
    return None if asked and heard.bare and found is not asked else found


def _direction(heard: Heard, meant: Meaning | None) -> Direction | None:
    """The cues' direction unless the network contradicts it; else the network's, if confident."""
    if heard.offered:
        return Direction.OFFERS
    if meant is None:
        return heard.direction
    sure = {Direction.SEEKS: meant.seeks, Direction.OFFERS: 1 - meant.seeks}
    if heard.direction and sure[heard.direction] >= MAY_BE_TOWARD:
        return heard.direction
    likelier = max(sure, key=lambda direction: sure[direction])
    return likelier if sure[likelier] >= SURELY_TOWARD else None


def _listed(
    heard: Heard, meant: Meaning, sure: Mapping[str, float], denied: frozenset[str]
) -> dict[str, float]:
    """The kinds that a line lists, in parts of its own or by name, with confidence.

    Returns several, or one that is plainly sought or offered by name; not called where the network hears a
    denial.
    """
    faint = {kind for kind, part in sure.items() if part < FAINTLY} - heard.affirmed
    denied |= faint - heard.sought if heard.plain else faint
    named = {
        kind: told for kind, told in heard.told().items() if told >= NAMED and kind not in denied
    }
    listed = _in_parts(meant, denied) | named
    if len(listed) > 1:
        return listed
    return {kind: told for kind, told in named.items() if kind in heard.sought | heard.affirmed}


def _in_parts(meant: Meaning, denied: frozenset[str]) -> dict[str, float]:
    """The kinds that single parts of a line plainly mean."""
    likeliest = [max(judged(part).items(), key=lambda one: one[1]) for part in meant.parts]
    return {kind: sure for kind, sure in likeliest if sure >= PLAINLY and kind not in denied}


def _best_first(proposals: Iterable[Proposal]) -> Sequence[Proposal]:
    """Sorts by confidence, then by id."""
    return sorted(proposals, key=lambda proposal: (-proposal.confidence, proposal.id))


def _told(strengths: Mapping[tuple[str, ...], float]) -> tuple[str, ...]:
    best_first = sorted(strengths, key=lambda words: (-strengths[words], words))
    return tuple(dict.fromkeys(word for words in best_first for word in words))
