"""How well two people fit: the formula, its constants and the reasons that explain a score.

`gain` says how well what one offers meets what the other seeks; `weigh` combines the two gains into one
number. The weight's formula is the benchmark's (0.7 of the harmonic mean, so that a match gives something to
both, 0.3 of the plain mean, three quarters within one sector). The gain's constants were fitted on the
benchmark's development instances, where they explain each gain within ±0.04.
"""

from collections.abc import Mapping
from itertools import repeat
from math import sqrt

from domain.matching.attendees import Attendee, share_language
from domain.matching.pairs import Candidate, Fit, Reason, SharedCause

Related = Mapping[str, Mapping[str, float]]
"""How well an offer of another kind meets a need: `related[sought][offered]`, between 0 and 1."""

WITHOUT_CAUSE = 0.65
"""The value of an offer of exactly the kind sought between people without a common cause."""
FOR_CAUSES = 0.35
"""The addition for having all causes in common."""
PATIENCE = 1.25
"""The factor for an offer of what was sought in vain last time; a gain stays at most 1."""
LEAST_GAIN = 0.15
"""Below this, an offer is no reason to meet and counts as nothing."""
HARMONIC, MEAN = 0.7, 0.3
"""Shares of the harmonic and the plain mean in a weight."""
SAME_SECTOR = 0.75
"""The factor on a weight within one sector: events exist to cross them."""
FULL_WEIGHT = 1000


def score(a: Attendee, b: Attendee, related: Related) -> Candidate | None:
    """The pair as a candidate; None if neither gains or they share no language.

    Does not check the other hard rules: see `attendees.bar_between`.
    """
    if not share_language(a, b):
        return None
    first, second = (a, b) if a.id < b.id else (b, a)
    gain_first, gain_second = gain(first, second, related), gain(second, first, related)
    if gain_first == gain_second == 0:
        return None
    same_sector = bool(a.sector) and a.sector == b.sector
    weight = weigh(gain_first, gain_second, same_sector=same_sector)
    return Candidate(first.id, second.id, weight, gain_first, gain_second)


def gain(seeker: Attendee, giver: Attendee, related: Related) -> float:
    """How well the giver's best offer meets what the seeker seeks, between 0 and 1."""
    if not seeker.in_vain and not set(seeker.seeks).isdisjoint(giver.offers):
        best = 1.0  # nothing is better than an exact match
    else:
        best = max(
            (
                _met(sought, giver, related) * (PATIENCE if sought in seeker.in_vain else 1)
                for sought in seeker.seeks
            ),
            default=0.0,
        )
    worth = best * (WITHOUT_CAUSE + FOR_CAUSES * closeness(seeker.causes, giver.causes))
    return round(min(1.0, worth), 3) if worth >= LEAST_GAIN else 0.0


def weigh(gain_a: float, gain_b: float, *, same_sector: bool) -> int:
    """The weight, 0 to 1000, from the two gains."""
    total = gain_a + gain_b
    harmonic = 2 * gain_a * gain_b / total if total else 0.0
    worth = HARMONIC * harmonic + MEAN * total / 2
    return round(FULL_WEIGHT * worth * (SAME_SECTOR if same_sector else 1))


def closeness(causes: tuple[str, ...], others: tuple[str, ...]) -> float:
    """The cosine of two sets of causes: 1 if equal, 0 if disjoint."""
    shared = len(set(causes) & set(others))
    return shared / sqrt(len(set(causes)) * len(set(others))) if shared else 0.0


def fits(seeker: Attendee, giver: Attendee, related: Related) -> tuple[Fit, ...]:
    """For each kind sought, the offer that meets it best, strongest first."""
    found = []
    for sought in dict.fromkeys(seeker.seeks):
        meets = [(_strength(sought, offered, related), offered) for offered in giver.offers]
        strength, offered = max(meets, key=lambda it: it[0], default=(0.0, ""))
        if strength > 0:
            found.append(Fit(seeker.id, giver.id, sought, offered, strength))
    return tuple(sorted(found, key=lambda fit: -fit.strength))


def explain(a: Attendee, b: Attendee, related: Related) -> tuple[Reason, ...]:
    """The reasons for a pair: what each seeks that the other offers, then the causes they share."""
    given = [
        fit
        for seeker, giver in ((a, b), (b, a))
        if gain(seeker, giver, related) > 0
        for fit in fits(seeker, giver, related)
    ]
    return (*given, *(SharedCause(cause) for cause in a.causes if cause in b.causes))


def _met(sought: str, giver: Attendee, related: Related) -> float:
    """How well the giver's best offer meets a need; the innermost loop of matching."""
    if sought in giver.offers:
        return 1.0
    near = related.get(sought)
    return max(map(near.get, giver.offers, repeat(0.0)), default=0.0) if near else 0.0


def _strength(sought: str, offered: str, related: Related) -> float:
    return 1.0 if sought == offered else related.get(sought, {}).get(offered, 0.0)
