"""Event tallies: the figures of one event, alone or within its series."""

from collections.abc import Sequence

from domain.figures import by_sector, tally
from domain.rsvp import FIRM
from services.broadcasts import BROADCAST
from services.cards.figures import EventTally
from services.texts import Texts
from storage.models import Event, Rsvp
from storage.unit_of_work import UnitOfWork


class EventTallies:
    """Counts; callers must check the right to see them."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._broadcasts = unit.broadcasts
        self._texts = Texts(unit)

    async def of(self, event: Event, answers: Sequence[Rsvp], person_id: int) -> EventTally:
        """An event's figures from all its RSVPs, with its title in the person's language."""
        return EventTally(
            title=await self._texts.title(event, person_id),
            starts_at=event.starts_at,
            invited=max(await self._broadcasts.invited(event.id, BROADCAST), len(answers)),
            all=tally(one.status for one in answers),
            sectors=by_sector((one.sector, one.status) for one in answers),
            companions=sum(one.companions for one in answers if one.status in FIRM),
        )
