"""An event in figures: what became of those who were asked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from domain.rsvp import RsvpStatus


@dataclass(frozen=True, slots=True)
class Tally:
    """How many; a no-show had a seat and stayed away, ``cancelled`` gave it back in time."""

    answered: int
    going: int  # who have a seat, and of whom nobody has said yet whether they came
    waitlisted: int
    came: int
    no_shows: int
    cancelled: int
    declined: int

    @property
    def expected(self) -> int:
        """All who had a seat on the day."""
        return self.going + self.came + self.no_shows


def tally(statuses: Iterable[RsvpStatus]) -> Tally:
    counts = Counter(statuses)
    return Tally(
        answered=counts.total(),
        going=counts[RsvpStatus.GOING],
        waitlisted=counts[RsvpStatus.WAITLISTED] + counts[RsvpStatus.OFFERED],
        came=counts[RsvpStatus.CHECKED_IN],
        no_shows=counts[RsvpStatus.NO_SHOW],
        cancelled=counts[RsvpStatus.CANCELLED],
        declined=counts[RsvpStatus.DECLINED],
    )
