"""How many answers there are to an event, and how many companions come with them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from domain.rsvp import FIRM, HELD, RsvpStatus


@dataclass(frozen=True, slots=True)
class Counts:
    """People by what they answered, and the companions of those who have a seat.

    ``held``: people on a seat or with an offer of one, by the groups that quotas know; a quota counts
    no companions.
    """

    people: Mapping[RsvpStatus, int] = field(default_factory=dict)
    companions: int = 0
    held: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, int, int]]) -> Self:
        """Of each status and sector, how many people and how many companions of theirs."""
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
        """How many people sit on a seat."""
        return sum(self[status] for status in FIRM)

    @property
    def expected(self) -> int:
        """How many people have a seat or had one until it was over, those who stayed away too."""
        return self.seated + self[RsvpStatus.NO_SHOW]

    @property
    def taken(self) -> int:
        """How many seats somebody sits on: people, and whom they bring."""
        return self.seated + self.companions

    def with_one(self, status: RsvpStatus, companions: int, *groups: str) -> Self:
        """One more answer of this status."""
        return self._changed(status, companions, groups, 1)

    def without_one(self, status: RsvpStatus, companions: int, *groups: str) -> Self:
        """The same as if one person had not answered."""
        return self._changed(status, companions, groups, -1)

    def _changed(self, status: RsvpStatus, companions: int, groups: Sequence[str], by: int) -> Self:
        people, held = Counter(self.people), Counter(self.held)
        people[status] += by
        for group in groups:
            held[group] += by if status in HELD else 0
        seats = by * companions if status in FIRM else 0
        return type(self)(people, self.companions + seats, held)
