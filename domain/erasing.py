"""What remains of an erased person: counts that point to nobody."""

from datetime import datetime, timedelta

from domain.events import EventState, EventStatus
from domain.introductions import SHOWN, SuggestionState
from domain.rsvp import RsvpStatus

CONFIRM_WITHIN = timedelta(minutes=15)
"""An older "yes, erase" is asked again: it may have been touched while scrolling."""

_AWAITED = (RsvpStatus.GOING, RsvpStatus.OFFERED, RsvpStatus.WAITLISTED)


def decide_after_erasing(status: RsvpStatus, event: EventState, now: datetime) -> RsvpStatus:
    """The status of an RSVP after its person was erased.

    A seat or place in line at an event not yet over is released; past ones stay counted.
    """
    ahead = event.status is not EventStatus.CANCELLED and now < event.ends_at
    return RsvpStatus.CANCELLED if ahead and status in _AWAITED else status


def bars_the_pair(state: SuggestionState) -> bool:
    """Whether the two may not be suggested again: they were shown to each other, whatever came of it."""
    return state in SHOWN
