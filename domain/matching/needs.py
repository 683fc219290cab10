"""What was sought and nobody gave, and what was offered and nobody took: whom to invite next time."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from domain.matching.attendees import Attendee

Providers = Mapping[str, Sequence[str]]
"""By kind the sectors that typically offer it."""


@dataclass(frozen=True, slots=True)
class Need:
    """So many sought the kind, and so many of them are introduced to nobody for it; so many offered it.

    `could_offer` are the sectors to invite for it, the likeliest first.
    """

    kind: str
    sought_by: int
    in_vain: int
    offered_by: int
    could_offer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Surplus:
    """So many offered the kind, and so many of them are introduced to nobody who wants it."""

    kind: str
    offered_by: int
    unused: int


def unmet_needs(
    attendees: Sequence[Attendee], met: Collection[tuple[str, str]], providers: Providers
) -> tuple[Need, ...]:
    """The kinds that somebody sought in vain: the most in vain first, then the scarcest.

    `met` holds who gets a kind they seek: (id, kind sought).
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
    """The kinds that somebody offered and was not asked for, the most so first.

    `used` holds who gives a kind they offer: (id, kind offered).
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
