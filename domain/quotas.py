"""Seats kept for a mix: at most so many of each sector until a set time, and of each organisation.

A *group* is a sector by its word, or an organisation by `of_organisation`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.refusal import Refusal, RefusalCode
from domain.waitlist import Waiting, in_line


@dataclass(frozen=True, slots=True)
class Representing:
    """For whom somebody would come; the organisation where an organiser does not decide about it."""

    sector: str
    organisation_id: int | None = None


@dataclass(frozen=True, slots=True)
class Quotas:
    """The most people of each group named, and how many of each have a seat or an offer of one.

    A group that is not named has as many as there are seats; so have all once the quotas no longer
    hold, which is as `Quotas()`.
    """

    most: Mapping[str, int] = field(default_factory=dict)
    held: Mapping[str, int] = field(default_factory=dict)

    def room(self, group: str) -> int | None:
        """How many more of a group may have a seat; `None`: as many as there are seats.

        Never below none, also if the organiser set fewer than already come: nobody loses a seat or
        an offer to a quota.
        """
        if group not in self.most:
            return None
        return max(0, self.most[group] - self.held.get(group, 0))


def of_organisation(organisation_id: int) -> str:
    """The group of those whom one organisation sends; no sector's word begins so."""
    return f"#{organisation_id}"


def quotas_hold_until(opens_at: datetime | None, starts_at: datetime) -> datetime:
    """When what is left opens to all: at the start at the latest, an empty chair is for who comes."""
    return min(opens_at or starts_at, starts_at)


def next_in_line(waiting: Iterable[Waiting], quotas: Quotas) -> list[Waiting]:
    """Those whom a seat may be offered, in the order of the line: `waiting` of `plan_offers`.

    The others are passed over while a group of theirs is full; their place in line is kept. However
    many of these are then offered a seat, from the first on, no group has more than its quota, but for
    those whom an organiser invited past the line: they are asked whatever their groups.
    """
    if not quotas.most:
        return in_line(waiting)
    taken, asked = Counter(quotas.held), list[Waiting]()
    for one in in_line(waiting):
        left = Quotas(quotas.most, taken)
        full = any(left.room(group) == 0 for group in one.groups)
        if full and one.invited_at is None:
            continue
        asked.append(one)
        if not one.offer_lapsed:
            taken.update(one.groups)
    return asked


def room_after(before: Iterable[Waiting], group: str, quotas: Quotas) -> int | None:
    """How many of a group the quotas let have a seat without an offer; `None`: as there are seats.

    `before`: those with a better right to a seat. Those of the same group have it first; who is
    passed over takes nobody's.
    """
    if group not in quotas.most:
        return None
    taken = Counter(quotas.held)
    taken.update(of for one in next_in_line(before, quotas) for of in one.groups)
    return Quotas(quotas.most, taken).room(group)


def refuse_no_quota(most: int) -> None:
    """Raise `Refusal` where an organiser would let nobody of a sector come."""
    if most < 1:
        raise Refusal(RefusalCode.QUOTA_OF_NONE)
