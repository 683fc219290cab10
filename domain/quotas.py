"""Quotas that keep a mix: a limit for each sector until a set time, and for each organisation.

A *group* is a sector by its id, or an organisation by `of_organisation`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.refusal import Refusal, RefusalCode
from domain.waitlist import Waiting, in_line


@dataclass(frozen=True, slots=True)
class Representing:
    """Whom someone represents; the organisation is None where an organiser does not limit it."""

    sector: str
    organisation_id: int | None = None


@dataclass(frozen=True, slots=True)
class Quotas:
    """The most people of each named group, and how many of each have a seat or an offered one.

    Groups not named are limited by the seats alone; so are all once the quotas end, as in `Quotas()`.
    """

    most: Mapping[str, int] = field(default_factory=dict)
    held: Mapping[str, int] = field(default_factory=dict)

    def room(self, group: str) -> int | None:
        """How many more people of a group may have a seat; `None`: limited by the seats alone.

        Never negative, even if the organiser set fewer than already come: quotas take no seat or offer away.
        """
        if group not in self.most:
            return None
        return max(0, self.most[group] - self.held.get(group, 0))


def of_organisation(organisation_id: int) -> str:
    """The group of one organisation's people; no sector's id begins like it."""
    return f"#{organisation_id}"


def quotas_hold_until(opens_at: datetime | None, starts_at: datetime) -> datetime:
    """When the remaining seats open to all: at the start at the latest, since an empty chair is for whoever comes."""
    return min(opens_at or starts_at, starts_at)


def next_in_line(waiting: Iterable[Waiting], quotas: Quotas) -> list[Waiting]:
    """People who may be offered a seat, in the order of the line: the `waiting` of `plan_offers`.

    Others are passed over while one of their groups is full, keeping their place. However many of these are
    offered a seat, starting with the first, no group exceeds its quota, except by people whom an organiser
    invited past the line: they are included whatever their groups.
    """
    if not quotas.most:
        return in_line(waiting)
    taken, asked = Counter(quotas.held), list[Waiting]()
    for person in in_line(waiting):
        left = Quotas(quotas.most, taken)
        full = any(left.room(group) == 0 for group in person.groups)
        if full and person.invited_at is None:
            continue
        asked.append(person)
        if not person.offer_lapsed:
            taken.update(person.groups)
    return asked


def room_after(before: Iterable[Waiting], group: str, quotas: Quotas) -> int | None:
    """How many of a group the quotas allow a seat without an offer; `None`: limited by the seats alone.

    `before`: people with a better claim to a seat; those of the same group come first, while those passed
    over take nobody's seat.
    """
    if group not in quotas.most:
        return None
    taken = Counter(quotas.held)
    taken.update(of for one in next_in_line(before, quotas) for of in one.groups)
    return Quotas(quotas.most, taken).room(group)


def refuse_no_quota(most: int) -> None:
    """Raise `Refusal` if an organiser would allow nobody of a sector."""
    if most < 1:
        raise Refusal(RefusalCode.QUOTA_OF_NONE)
