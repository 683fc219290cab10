"""An event in figures, by RSVP status."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from domain.interests.taxonomy import TAXONOMY
from domain.rsvp import RsvpStatus


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of people; no-shows had a seat and stayed away, `cancelled` ones gave it back in time."""

    answered: int
    going: int  # with a seat and unknown attendance
    waitlisted: int
    came: int
    no_shows: int
    cancelled: int
    declined: int

    @property
    def expected(self) -> int:
        """Everyone with a seat on the day."""
        return self.going + self.came + self.no_shows


def by_sector(answers: Iterable[tuple[str, RsvpStatus]]) -> tuple[tuple[str, Tally], ...]:
    """Tallies in vocabulary order; sectors that only declined are left out."""
    said: dict[str, list[RsvpStatus]] = defaultdict(list)
    for sector, status in answers:
        said[sector].append(status)
    return tuple(
        (one.id, tally(said[one.id]))
        for one in TAXONOMY.sectors
        if any(status is not RsvpStatus.DECLINED for status in said[one.id])
    )


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
