"""Trios: three of whom an organiser wants that they hear of each other at once."""

from collections.abc import Sequence

from domain.introductions import SuggestionState
from domain.matching import Candidate, keepable, pair
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_review_suggestions
from services.cards.needs import TrioCard, TriosCard
from services.clock import Now
from services.matchings import Matchings
from services.pairs import able, couple_of, match_of
from services.reviews import Reviews
from services.rights import Rights
from services.texts import Texts
from services.trio_rows import PAIRS_OF_THREE, tie
from storage.models import Event, Suggestion
from storage.unit_of_work import UnitOfWork

MOST_TRIOS = 5
"""The strongest; more would not be read."""


class Trios:
    """What the matching found besides the pairs, for the organisers to propose or leave."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._suggestions = unit.suggestions
        self._memberships = unit.memberships
        self._events = unit.events
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._reviews = Reviews(unit, now)
        self._matchings = Matchings(unit, now)

    async def card(self, person_id: int, event_id: int) -> TriosCard:
        """Those that can still go out; raises `Refusal` to all but the event's organisers."""
        event = await self._rights.event_for(event_id, person_id, can_review_suggestions)
        open_still = [one for one in await self.found(event) if one.suggestion_id]
        title = await self._texts.title(event, person_id)
        return TriosCard(event_id, title.text, tuple(open_still[:MOST_TRIOS]))

    async def found(self, event: Event) -> tuple[TrioCard, ...]:
        """All that were found; without those of whom somebody left or pauses."""
        rows = await self._suggestions.of_event(event.id)
        cards = []
        for *ids, offered, gained in _trios(event):
            members = [await self._memberships.get(int(each)) for each in ids]
            if any(member is None or member.paused_at for member in members):
                continue
            homes = [await self._memberships.represented(one) for one in members if one]
            names = tuple(home.name for home in homes)
            ready = _pair_of(rows, [int(each) for each in ids])
            cards.append(
                TrioCard(
                    names,
                    offered,
                    gained,
                    suggestion_id=ready.id if ready else None,
                    third_id=int(ids[2]),
                    proposed=ready is not None and ready.trio_id is not None,
                )
            )
        return tuple(cards)

    async def propose(self, person_id: int, suggestion_id: int, third_id: int) -> int:
        """Let a pair and a third go out as one; the event's id.

        Raises `Refusal`: not found so, or not any more; out already; two of them are tied with somebody else;
        somebody has as many as a person gets.
        """
        row = await self._reviews.waiting(person_id, suggestion_id)
        event = await self._events.get(row.event_id)
        if event is None or not _is_found(event, row, third_id):
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        if row.trio_id is None:
            stood, made = await self._with_third(event, row, third_id)
            tie([row, *stood], made)
            await self._refuse_too_many(event, [row, *stood, *made])
        elif not any(
            third_id in (one.a_id, one.b_id) for one in await self._suggestions.of_trio(row.trio_id)
        ):
            raise Refusal(RefusalCode.PAIR_IN_TRIO)
        return event.id

    async def _with_third(
        self, event: Event, row: Suggestion, third_id: int
    ) -> tuple[list[Suggestion], list[Suggestion]]:
        """The pairs of the third with each of the two: those that stood; and those that were missing, made now."""
        there = {couple_of(one): one for one in await self._suggestions.of_event(event.id)}
        couples = [pair(str(side), str(third_id)) for side in (row.a_id, row.b_id)]
        found = [there[couple] for couple in couples if couple in there]
        if any(one.state is not SuggestionState.PROPOSED for one in found):
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        if any(one.trio_id for one in found):
            raise Refusal(RefusalCode.PAIR_IN_TRIO)
        task = await self._matchings.task(event)
        both = [able(task, int(a), int(b)) for a, b in couples if (a, b) not in there]
        new = [match_of(Candidate(a.id, b.id, 0, 0.0, 0.0), a, b) for a, b in both]
        made = await self._matchings.write_down(event, new)
        if len(made) < len(new):  # one of them left, or asked for the other, this very moment
            raise Refusal(RefusalCode.PAIR_IMPOSSIBLE)
        return found, made

    async def _refuse_too_many(self, event: Event, three: Sequence[Suggestion]) -> None:
        task = await self._matchings.task(event)
        rows = await self._suggestions.of_event(event.id)
        live = [row for row in rows if row.state is not SuggestionState.STRUCK]
        stand = [couple_of(row) for row in sorted(live, key=lambda row: row in three)]
        kept = keepable(stand, task.attendees, task.history_among(stand))
        if not set(map(couple_of, three)) <= set(kept):
            raise Refusal(RefusalCode.TRIO_FULL)


def _trios(event: Event) -> Sequence[Sequence[str]]:
    """As the matching found them: the pair, the third, what the third offers and gets."""
    found: Sequence[Sequence[str]] = (event.findings or {}).get("trios", ())
    return found


def _is_found(event: Event, row: Suggestion, third_id: int) -> bool:
    return any(
        {row.a_id, row.b_id} == {int(a), int(b)} and third_id == int(third)
        for a, b, third, *_ in _trios(event)
    )


def _pair_of(rows: Sequence[Suggestion], ids: Sequence[int]) -> Suggestion | None:
    """The suggestion of a trio's pair, if the three may go out together."""
    three = [row for row in rows if {row.a_id, row.b_id} < set(ids)]
    if any(row.state is not SuggestionState.PROPOSED for row in three):
        return None
    tied = {row.trio_id for row in three}
    if tied != {None} and (len(tied) > 1 or len(three) < PAIRS_OF_THREE):
        return None  # one of the pairs belongs to other three
    return next((row for row in three if {row.a_id, row.b_id} == {*ids[:2]}), None)
