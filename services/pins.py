"""Pins: pairs that an organiser fixes, chosen by the matching or by themselves."""

from domain.introductions import SHOWN, SuggestionState
from domain.matching import Attendee, Candidate, keepable, pair, score
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_review_suggestions
from domain.text import fold
from services.cards.introductions import AttendeeCard, PairingCard
from services.clock import Now
from services.matchings import Matchings
from services.pairs import RELATED, able, couple_of, match_of
from services.rematches import stays
from services.reviews import Reviews
from services.rights import Rights
from storage.models import Event, Suggestion
from storage.unit_of_work import UnitOfWork

_SHOWN = 8  # people to choose from; for more, the organiser types part of the name


class Pins:
    """What an organiser fixes before suggestions are released."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._attendees = unit.attendees
        self._suggestions = unit.suggestions
        self._memberships = unit.memberships
        self._events = unit.events
        self._rights = Rights(unit)
        self._reviews = Reviews(unit, now)
        self._matchings = Matchings(unit, now)

    async def pin(self, person_id: int, suggestion_id: int, *, pinned: bool) -> int:
        """Keep a suggestion when the rest is chosen anew, or stop doing so; returns the event's id."""
        row = await self._reviews.waiting(person_id, suggestion_id)
        if not pinned:
            await self._reviews.untie(row)
        row.pinned = pinned
        return row.event_id or 0

    async def choose_anew(self, person_id: int, event_id: int) -> None:
        """Request a new choice around what is pinned, released and struck."""
        event = await self._reviewed(person_id, event_id)
        event.choosing_for_id = person_id

    async def attendees(
        self, person_id: int, event_id: int, search: str = "", one_id: int | None = None
    ) -> PairingCard:
        """Attendees matching the search, by name; `one_id`: whom they are to meet."""
        event = await self._reviewed(person_id, event_id)
        organisations = {
            row.id: row.name for row in await self._memberships.organisations(event.host_id)
        }
        there = [
            AttendeeCard(member.id, member.name, organisations[member.organisation_id])
            for _, member, _ in await self._attendees.of_event(event_id)
        ]
        one = next((each for each in there if each.membership_id == one_id), None)
        parts = fold(search).split()
        found = [
            each
            for each in there
            if each is not one
            and all(part in fold(f"{each.name} {each.organisation}") for part in parts)
        ]
        found.sort(key=lambda each: fold(each.name))
        more = max(0, len(found) - _SHOWN)
        return PairingCard(event_id, one, search, tuple(found[:_SHOWN]), more)

    async def add(self, person_id: int, event_id: int, one_id: int, other_id: int) -> None:
        """Pin a pair of the organiser's own, and request a new choice around it.

        Raises `Refusal` if a hard rule forbids the pair. Only reasons that the organiser can see anyway
        are told: colleagues, no room for another pair, already released. All others share one answer,
        so that it reveals no refusal, ask or pause.
        """
        event = await self._reviewed(person_id, event_id)
        task = await self._matchings.task(event)
        rows = await self._suggestions.of_event(event_id)
        standing = next((row for row in rows if {row.a_id, row.b_id} == {one_id, other_id}), None)
        if standing is not None and standing.state in SHOWN:
            raise Refusal(RefusalCode.PAIR_OUT)
        a, b = able(task, one_id, other_id)
        stand = [couple_of(row) for row in rows if stays(row)]
        wished = pair(a.id, b.id)
        fixed = [*stand, wished]
        if wished not in keepable(fixed, task.attendees, task.history_among(fixed)):
            raise Refusal(RefusalCode.PAIR_FULL)
        await self._pinned(event, standing, a, b)
        event.choosing_for_id = person_id

    async def _pinned(self, event: Event, row: Suggestion | None, a: Attendee, b: Attendee) -> None:
        if row is None:
            chosen = score(a, b, RELATED) or Candidate(a.id, b.id, 0, 0.0, 0.0)
            written = await self._matchings.write_down(event, [match_of(chosen, a, b)])
            if not written:  # one of them left, or asked for the other, a moment ago
                raise Refusal(RefusalCode.PAIR_IMPOSSIBLE)
            [row] = written
        row.state, row.pinned = SuggestionState.PROPOSED, True

    async def _reviewed(self, person_id: int, event_id: int) -> Event:
        await self._rights.event_for(event_id, person_id, can_review_suggestions)
        event = await self._events.hold(event_id)
        if event is None or event.matched_at is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        if event.released_at is not None:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        if event.choosing_for_id is not None:
            raise Refusal(RefusalCode.BEING_CHOSEN)
        return event
