"""Unmet needs and unused offers: whom to invite next time."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from domain.matching.attendees import Attendee

Providers = Mapping[str, Sequence[str]]
"""For each kind, the sectors that typically offer it."""


@dataclass(frozen=True, slots=True)
class Need:
    """A kind that was sought in vain: numbers of people who sought it, did so in vain, and offered it.

    `could_offer`: sectors to invite for it, likeliest first.
    """

    kind: str
    sought_by: int
    in_vain: int
    offered_by: int
    could_offer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Surplus:
    """A kind offered: how many offered it, and how many of them were introduced to nobody who wants it."""

    kind: str
    offered_by: int
    unused: int


def unmet_needs(
    attendees: Sequence[Attendee], met: Collection[tuple[str, str]], providers: Providers
) -> tuple[Need, ...]:
    """Kinds that somebody sought in vain: most in vain first, then the scarcest.

    `met`: pairs (id, kind) of people and kinds that they sought and get.
    """
    sought = Counter(kind for each in attendees for kind in set(each.seeks))
    offered = Counter(kind for each in attendees for kind in set(each.offers))
    served = Counter(
        kind for each in attendees for kind in set(each.seeks) if (each.id, kind) in met
    )
    needs = (
        Need(kind, count, count - served[kind], offered[kind], tuple(providers.get(kind, ())))
        for kind, count in sought.items()
        if count > served[kind]
    )
    return tuple(sorted(needs, key=lambda need: (-need.in_vain, need.offered_by, need.kind)))


def surplus_offers(
    attendees: Sequence[Attendee], used: Collection[tuple[str, str]]
) -> tuple[Surplus, ...]:
    """Kinds offered by more people than give them, largest surplus first.

    `used`: pairs (id, kind) of people and kinds that they offered and give.
    """
    offered = Counter(kind for each in attendees for kind in set(each.offers))
    taken = Counter(
        kind for each in attendees for kind in set(each.offers) if (each.id, kind) in used
    )
    left = (
        Surplus(kind, count, count - taken[kind])
        for kind, count in offered.items()
        if count > taken[kind]
    )
    return tuple(sorted(left, key=lambda one: (-one.unused, -one.offered_by, one.kind)))
