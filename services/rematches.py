"""Rematches: choosing an event's suggestions anew around its organisers' decisions."""

from collections.abc import Sequence
from dataclasses import replace

from domain.delivery import Priority
from domain.introductions import SHOWN, SuggestionState
from domain.matching import Matching, keepable, pair
from services.cards.introductions import SuggestionNews
from services.cards.solving import MatchingTask
from services.clock import Now
from services.matchings import Matchings
from services.outbox import Letter, Outbox
from services.pairs import couple_of
from services.trio_rows import is_sure
from storage.models import Event, Suggestion
from storage.unit_of_work import UnitOfWork


class Rematches:
    """Connects the review and the solver: the same solve, with the organisers' pins and vetoes."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._due = unit.matchings
        self._suggestions = unit.suggestions
        self._events = unit.events
        self._matchings = Matchings(unit, now)
        self._outbox = Outbox(unit, now)
        self._now = now

    async def asked(self) -> Sequence[int]:
        """Events whose organisers requested a new choice."""
        return await self._due.choosing()

    async def snapshot(self, event_id: int) -> MatchingTask | None:
        """The solver's input; None if nobody is waiting for it any more.

        Released suggestions stand, pinned ones stay if they still can, struck ones do not return.
        """
        event = await self._events.get(event_id)
        if event is None or event.choosing_for_id is None:
            return None
        task = await self._matchings.task(event)
        rows = await self._suggestions.of_event(event_id)
        wished = [couple_of(row) for row in sorted(filter(stays, rows), key=_gone_out_first)]
        struck = [couple_of(row) for row in rows if row.state is SuggestionState.STRUCK]
        pins = keepable(wished, task.attendees, task.history_among(wished))
        return replace(task, pins=pins, vetoes=tuple(struck))

    async def record_solution(self, task: MatchingTask, matching: Matching) -> None:
        """Replace the suggestions that were neither pinned nor decided with the solver's result."""
        event = await self._events.hold(task.event_id)
        if event is None or event.choosing_for_id is None:
            return
        rows = await self._suggestions.of_event(event.id)
        chosen = {pair(each.a, each.b) for each in matching.matches}
        standing = {couple_of(row) for row in rows}
        open_still = [row for row in rows if row.state is SuggestionState.PROPOSED]
        fallen = [row.id for row in open_still if not stays(row) and couple_of(row) not in chosen]
        await self._suggestions.drop_proposed(fallen)
        await self._matchings.record_findings(event, matching)
        new = [each for each in matching.matches if pair(each.a, each.b) not in standing]
        await self._matchings.write_down(event, new)
        await self._call(event, event.choosing_for_id)
        event.choosing_for_id = None

    async def _call(self, event: Event, person_id: int) -> None:
        letter = Letter(
            person_id=person_id,
            kind=SuggestionNews.TO_REVIEW,
            subject_id=event.id,
            key=f"{SuggestionNews.TO_REVIEW}:{event.id}:{person_id}:{self._now().isoformat()}",
            priority=Priority.ANSWER,
            host_id=event.host_id,
        )
        await self._outbox.owe([letter])


def stays(row: Suggestion) -> bool:
    """Whether another choice leaves a suggestion in its place."""
    return row.state in SHOWN or (row.state is SuggestionState.PROPOSED and is_sure(row))


def _gone_out_first(row: Suggestion) -> bool:
    return row.state not in SHOWN
