"""Reports: what became of an event, in counts."""

from collections import Counter
from collections.abc import Sequence

from domain.delivery import MessageState
from domain.interests.taxonomy import TAXONOMY
from domain.introductions import SHOWN, SuggestionState
from domain.refusal import Refusal, RefusalCode
from domain.rsvp import RsvpStatus
from services.cards.reports import EventFigures, QuotaFigures, SectorFigures
from storage.models import Rsvp, Suggestion
from storage.unit_of_work import UnitOfWork


class Reports:
    """Figures for organisers and their funders."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._events = unit.events
        self._rsvps = unit.rsvps
        self._suggestions = unit.suggestions
        self._outbox = unit.outbox

    async def event(self, event_id: int) -> EventFigures:
        """The figures of one event; its messages are those of its host."""
        event = await self._events.get(event_id)
        if event is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        rsvps = [
            one
            for one in await self._rsvps.with_status(event_id, *RsvpStatus)
            if one.status is not RsvpStatus.DECLINED
        ]
        suggestions = await self._suggestions.of_event(event_id)
        shown = [one for one in suggestions if one.state in SHOWN]
        introduced = [one for one in shown if one.state is SuggestionState.INTRODUCED]
        waiting = Counter(one.sector for one in rsvps if one.status is RsvpStatus.WAITLISTED)
        messages = await self._outbox.states(event.host_id)
        return EventFigures(
            sectors=_by_sector(rsvps, shown, introduced),
            seats=event.seats,
            waiting=waiting.total(),
            suggestions=len(shown),
            introductions=len(introduced),
            delivered=messages[MessageState.DELIVERED],
            undelivered=messages[MessageState.BLOCKED] + messages[MessageState.FAILED],
            companions=sum(one.companions for one in rsvps if one.status is RsvpStatus.CHECKED_IN),
            quotas=tuple(
                QuotaFigures(sector, most, waiting[sector])
                for sector, most in (event.quotas or {}).items()
            ),
        )


def _by_sector(
    rsvps: Sequence[Rsvp], shown: Sequence[Suggestion], introduced: Sequence[Suggestion]
) -> tuple[SectorFigures, ...]:
    with_suggestion, with_introduction = _sides(shown), _sides(introduced)
    counts: dict[str, Counter[str]] = {}
    for one in rsvps:
        count = counts.setdefault(one.sector, Counter())
        came = one.status is RsvpStatus.CHECKED_IN
        count["registered"] += 1
        count["came"] += came
        count["suggested"] += came and one.membership_id in with_suggestion
        count["introduced"] += came and one.membership_id in with_introduction
    return tuple(
        SectorFigures(
            sector.id,
            counts[sector.id]["registered"],
            counts[sector.id]["came"],
            counts[sector.id]["suggested"],
            counts[sector.id]["introduced"],
        )
        for sector in TAXONOMY.sectors
        if sector.id in counts
    )


def _sides(suggestions: Sequence[Suggestion]) -> set[int]:
    sides = (side for one in suggestions for side in (one.a_id, one.b_id))
    return {side for side in sides if side is not None}
