"""Feedback: thanking attendees, collecting scores and lines, and showing them to organisers without names."""

from domain.delivery import Priority
from domain.feedback import LINE_LENGTH, SCORES, scores_of
from domain.paging import page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_see_figures
from domain.rsvp import RsvpStatus
from domain.text import beginning
from services.cards.feedback import FeedbackCard, ThanksCard
from services.clock import Now
from services.events import Events
from services.outbox import Outbox
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, Rsvp
from storage.unit_of_work import UnitOfWork

THANKS = "thanks"  # the kind of its letters
_PER_PAGE = 8


class Feedbacks:
    """What attendees say afterwards."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._rsvps = unit.rsvps
        self._outbox = Outbox(unit, now)
        self._sent = unit.outbox
        self._cards = Events(unit, now)
        self._rights = Rights(unit)
        self._texts = Texts(unit)

    async def thank(self, event: Event) -> int:
        """Owe thanks to everyone who came, once attendance is known; return how many were new."""
        came = await self._rsvps.with_people(event.id, RsvpStatus.CHECKED_IN)
        return await self._outbox.owe_by_day(
            (person_id for _, person_id in came),
            THANKS,
            event.id,
            Priority.REMINDER,
            event.host_id,
            event.zone,
        )

    async def asked_by(self, message_id: int, person_id: int) -> int | None:
        """The id of the event that a message asked about."""
        return await self._sent.subject_of(person_id, THANKS, message_id)

    async def thanks(self, person_id: int, event_id: int) -> ThanksCard | None:
        """The card of the letter; None for someone who did not come after all."""
        rsvp = await self._rsvps.of(event_id, person_id)
        if rsvp is None or rsvp.status is not RsvpStatus.CHECKED_IN:
            return None
        card = await self._cards.card(event_id, person_id)
        return ThanksCard(card, rsvp.score, rsvp.feedback)

    async def rate(self, person_id: int, event_id: int, score: int) -> ThanksCard:
        """Store a score, replacing any earlier one; raises `Refusal` for anyone who did not attend."""
        rsvp = await self._came(person_id, event_id)
        if score not in SCORES:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        rsvp.score = score
        return ThanksCard(await self._cards.card(event_id, person_id), score, rsvp.feedback)

    async def say(self, person_id: int, event_id: int, line: str) -> ThanksCard:
        """Store the line that goes with the score; raises `Refusal` for anyone who did not attend."""
        rsvp = await self._came(person_id, event_id)
        rsvp.feedback = beginning(line, LINE_LENGTH)
        return ThanksCard(await self._cards.card(event_id, person_id), rsvp.score, rsvp.feedback)

    async def of_event(self, person_id: int, event_id: int, page: int = 0) -> FeedbackCard:
        """All feedback, for those who may see figures; authors are disclosed to nobody."""
        event = await self._rights.event_for(event_id, person_id, can_see_figures)
        answers = await self._rsvps.with_status(event_id, *RsvpStatus)
        said = [(one.score or 0, one.feedback) for one in answers if one.feedback]
        # Sorted by score and text: the order of time or people would reveal the authors.
        shown = page_of(sorted(said, key=lambda one: (-one[0], one[1])), page, _PER_PAGE)
        return FeedbackCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            scores=scores_of(one.score for one in answers),
            came=sum(one.status is RsvpStatus.CHECKED_IN for one in answers),
            lines=tuple(shown.items),
            page=shown.number,
            pages=shown.pages,
        )

    async def _came(self, person_id: int, event_id: int) -> Rsvp:
        rsvp = await self._rsvps.of(event_id, person_id)
        if rsvp is None or rsvp.status is not RsvpStatus.CHECKED_IN:
            raise Refusal(RefusalCode.NOT_ATTENDED)
        return rsvp
