"""How many answers there are to an event, and how many companions come with them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self

from domain.rsvp import FIRM, RsvpStatus


@dataclass(frozen=True, slots=True)
class Counts:
    """People by what they answered, and the companions of those who have a seat."""

    people: Mapping[RsvpStatus, int] = field(default_factory=dict)
    companions: int = 0

    @classmethod
    def of(cls, rows: Iterable[tuple[str, int, int]]) -> Self:
        """Of each status, how many people and how many companions of theirs."""
        told = [(RsvpStatus(status), number, brought) for status, number, brought in rows]
        return cls(
            people={status: number for status, number, _ in told},
            companions=sum(brought for status, _, brought in told if status in FIRM),
        )

    def __getitem__(self, status: RsvpStatus) -> int:
        return self.people.get(status, 0)

    @property
    def seated(self) -> int:
        """How many people sit on a seat."""
        return sum(self[status] for status in FIRM)

    @property
    def taken(self) -> int:
        """How many seats somebody sits on: people, and whom they bring."""
        return self.seated + self.companions

    def with_one(self, status: RsvpStatus, companions: int) -> Self:
        """One more answer of this status."""
        return self._changed(status, companions, 1)

    def without_one(self, status: RsvpStatus, companions: int) -> Self:
        """The same as if one person had not answered."""
        return self._changed(status, companions, -1)

    def _changed(self, status: RsvpStatus, companions: int, by: int) -> Self:
        people = Counter(self.people)
        people[status] += by
        seats = by * companions if status in FIRM else 0
        return type(self)(people, self.companions + seats)
