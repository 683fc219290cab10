"""Counts of an event's answers, and of the companions that come with them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from domain.rsvp import FIRM, HELD, RsvpStatus


@dataclass(frozen=True, slots=True)
class Counts:
    """People by RSVP status, and the companions of those with a seat.

    `held`: people with a seat or an offered one, by quota group; companions do not count for quotas.
    """

    people: Mapping[RsvpStatus, int] = field(default_factory=dict)
    companions: int = 0
    held: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, int, int]]) -> Self:
        """Counts from rows of status, sector, number of people and number of their companions."""
        people, held, companions = Counter[RsvpStatus](), Counter[str](), 0
        for word, sector, number, brought in rows:
            status = RsvpStatus(word)
            people[status] += number
            held[sector] += number if status in HELD else 0
            companions += brought if status in FIRM else 0
        return cls(people, companions, held)

    def __getitem__(self, status: RsvpStatus) -> int:
        return self.people.get(status, 0)

    @property
    def seated(self) -> int:
        """The number of people with a seat."""
        return sum(self[status] for status in FIRM)

    @property
    def expected(self) -> int:
        """The number of people with a seat, including no-shows."""
        return self.seated + self[RsvpStatus.NO_SHOW]

    @property
    def taken(self) -> int:
        """The number of seats taken, by people and their companions."""
        return self.seated + self.companions

    def with_one(self, status: RsvpStatus, companions: int, *groups: str) -> Self:
        """Counts with one more answer of this status."""
        return self._changed(status, companions, groups, 1)

    def without_one(self, status: RsvpStatus, companions: int, *groups: str) -> Self:
        """Counts with one answer of this status fewer."""
        return self._changed(status, companions, groups, -1)

    def _changed(self, status: RsvpStatus, companions: int, groups: Sequence[str], by: int) -> Self:
        people, held = Counter(self.people), Counter(self.held)
        people[status] += by
        for group in groups:
            held[group] += by if status in HELD else 0
        seats = by * companions if status in FIRM else 0
        return type(self)(people, self.companions + seats, held)
