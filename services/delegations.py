"""Delegations: how many people an organisation may send to an event, and how many companions each may bring."""

from domain.companions import MOST_COMPANIONS
from domain.delegations import SENT_AT_MOST
from domain.refusal import Refusal, RefusalCode
from services.cards.delegations import DelegationsCard
from services.clock import Now
from services.events import changeable
from services.rights import Rights
from services.texts import Texts
from storage.unit_of_work import UnitOfWork


class Delegations:
    """Limits set by organisers; every method raises `Refusal` for anyone who may not change the event."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._rights = Rights(unit)
        self._rsvps = unit.rsvps
        self._texts = Texts(unit)
        self._now = now

    async def card(self, person_id: int, event_id: int) -> DelegationsCard:
        """The current limits."""
        event = await changeable(self._rights, event_id, person_id, self._now())
        return DelegationsCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            companions_each=event.companions_each,
            most_of_one=event.most_of_one,
            companions=(await self._rsvps.counts(event_id)).companions,
        )

    async def let_bring(self, person_id: int, event_id: int, number: int) -> None:
        """Set how many companions each person with a seat may bring; those already announced stay."""
        event = await changeable(self._rights, event_id, person_id, self._now())
        if not 0 <= number <= MOST_COMPANIONS:
            raise Refusal(RefusalCode.NOT_FOUND)
        event.companions_each = number

    async def let_send(self, person_id: int, event_id: int, number: int | None) -> None:
        """Set how many people one organisation may send; None for no limit. Nobody loses a seat by it."""
        event = await changeable(self._rights, event_id, person_id, self._now())
        if number is not None and number not in SENT_AT_MOST:
            raise Refusal(RefusalCode.NOT_FOUND)
        event.most_of_one = number
