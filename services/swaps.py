"""Swaps: an organiser strikes a suggestion, and its two people get the next best instead."""

from collections.abc import Iterable

from domain.introductions import SuggestionState
from domain.matching import Candidate, Match, Pair, next_best, score
from domain.refusal import Refusal, RefusalCode
from services.cards.solving import MatchingTask
from services.clock import Now
from services.matchings import Matchings
from services.pairs import RELATED, couple_of, match_of
from services.reviews import Reviews
from storage.models import Suggestion
from storage.unit_of_work import UnitOfWork


class Swaps:
    """Organisers' changes to single suggestions, leaving everyone else as they are."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._suggestions = unit.suggestions
        self._events = unit.events
        self._matchings = Matchings(unit, now)
        self._reviews = Reviews(unit, now)

    async def swap(self, person_id: int, suggestion_id: int) -> tuple[int, int]:
        """Strike a suggestion and propose the next best; the event's id, and how many are new.

        Raises `Refusal` where nobody else fits the two: whoever wants better is not to end with nothing.
        """
        struck = await self._reviews.waiting(person_id, suggestion_id)
        await self._reviews.take_out(struck)
        event = await self._events.get(struck.event_id)
        if event is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        task = await self._matchings.task(event)
        rows = await self._suggestions.of_event(event.id)
        found = _instead(task, couple_of(struck), rows)
        new = await self._matchings.write_down(event, found)
        if not new:
            raise Refusal(RefusalCode.NOBODY_ELSE_FITS)
        return await self._reviews.finish_if_done(struck), len(new)


def _instead(task: MatchingTask, fallen: Pair, rows: Iterable[Suggestion]) -> list[Match]:
    """The next best matches for the two of a struck pair; the event's other suggestions stay."""
    known = {each.id: each for each in task.attendees}
    vetoes = {couple_of(row) for row in rows if row.state is SuggestionState.STRUCK}
    kept = [_standing(row) for row in rows if row.state is not SuggestionState.STRUCK]
    ends = [known[end] for end in fallen if end in known]
    beside = [
        score(end, other, RELATED) for end in ends for other in task.attendees if end != other
    ]
    proposed = list(filter(None, beside))
    history = task.history_among((each.a, each.b) for each in proposed)
    found = next_best(task.attendees, proposed, history, kept, fallen, vetoes=vetoes)
    return [match_of(each, known[each.a], known[each.b]) for each in found]


def _standing(row: Suggestion) -> Candidate:
    gains = [float(bool(row.reasons.get(side))) for side in ("a_gets", "b_gets")]
    return Candidate(str(row.a_id), str(row.b_id), row.weight, *gains)
