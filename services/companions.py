"""Companions: how many people somebody with a seat brings along."""

from domain.companions import decide_companions
from domain.events import refuse_unless_open
from domain.refusal import Refusal, RefusalCode
from domain.rsvp import RsvpStatus
from services.cards.events import EventCard
from services.clock import Now
from services.events import Events, state_of
from services.seats import answers_held, room_to_bring
from storage.unit_of_work import UnitOfWork


class Companions:
    """Companions count against the seats; their names are never asked."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._unit = unit
        self._cards = Events(unit, now)
        self._now = now

    async def bring(self, person_id: int, event_id: int, number: int) -> EventCard:
        """Set how many companions come along; other answers to the event wait meanwhile.

        Raises `Refusal` if the event is cancelled or over, the person has no seat or is checked
        in already, or there is not enough room.
        """
        held = await self._unit.answering.hold(event_id, person_id)
        if held is None or held.membership is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        refuse_unless_open(state_of(held.event), self._now())
        answers = await answers_held(self._unit, held, held.membership)
        mine, others = answers.mine, answers.others()
        if mine is None or mine.status is not RsvpStatus.GOING:
            here = mine is not None and mine.status is RsvpStatus.CHECKED_IN
            raise Refusal(RefusalCode.ALREADY_CHECKED_IN if here else RefusalCode.OUTDATED_BUTTON)
        room = room_to_bring(held.event, answers, self._now())
        each = held.event.companions_each
        mine.companions = decide_companions(number, mine.companions, each, room)
        return await self._cards.answered(held, others.with_mine(mine), person_id)
