"""Fairness over a season: people who sought in vain weigh more next time, and givers are not worn out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from domain.matching.attendees import Attendee

SEASON_CAP = 9
"""The most introductions in which someone gives, within a season: three events at the usual cap."""
ALWAYS = 1
"""Someone who has given that often still gets one introduction at an event: they came to meet somebody."""


def for_this_time(
    attendees: Sequence[Attendee],
    in_vain: Mapping[str, Collection[str]],
    given: Mapping[str, int],
) -> list[Attendee]:
    """The attendees with what they sought in vain last time, and their remaining caps.

    `in_vain`: by id, the kinds sought last time without an introduction for them; kinds no longer sought are
    ignored. `given`: by id, how often they were introduced this season as a giver.
    """
    return [
        replace(
            each,
            in_vain=tuple(kind for kind in each.seeks if kind in in_vain.get(each.id, ())),
            cap=min(each.cap, max(ALWAYS, SEASON_CAP - given.get(each.id, 0))),
        )
        for each in attendees
    ]


def gini(shares: Sequence[float]) -> float:
    """The inequality of a distribution: 0 if all have the same, near 1 if one has everything.

    Half the relative mean absolute difference (Gini, 1912).
    """
    total, count = sum(shares), len(shares)
    if not total:
        return 0.0
    ranked = sum(place * share for place, share in enumerate(sorted(shares), start=1))
    return 2 * ranked / (count * total) - (count + 1) / count
