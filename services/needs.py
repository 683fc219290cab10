"""Needs: what was sought in vain at an event, what was offered but not taken, and possible trios."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from domain.interests.taxonomy import TAXONOMY
from domain.introductions import SuggestionState
from domain.matching import Attendee, WhyNobody, surplus_offers, unmet_needs
from domain.people import Direction
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_review_suggestions
from services.cards.needs import NeedsCard, NoSuggestionsCard
from services.clock import Now
from services.rights import Rights
from services.texts import Texts
from services.trios import Trios
from storage.models import Suggestion
from storage.unit_of_work import UnitOfWork

MOST_KINDS, MOST_TRIOS, MOST_NEEDS = 6, 3, 3
"""Lines of each list: the first few decide whom to invite. `MOST_NEEDS` is the number in a letter."""


class Needs:
    """What an event reveals about whom to invite next time."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._attendees = unit.attendees
        self._memberships = unit.memberships
        self._suggestions = unit.suggestions
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._trios = Trios(unit, now)

    async def card(self, person_id: int, event_id: int) -> NeedsCard:
        """The needs of a matched event; raises `Refusal` for anyone but its organisers."""
        event = await self._rights.event_for(event_id, person_id, can_review_suggestions)
        if event.matched_at is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        rows = await self._suggestions.of_event(event_id)
        attendees = await self._who_came(event_id)
        met, used = _given_and_taken(rows)
        providers = {kind.id: kind.typical_providers for kind in TAXONOMY.kinds}
        return NeedsCard(
            event_id=event_id,
            event_title=(await self._texts.title(event, person_id)).text,
            needs=unmet_needs(attendees, met, providers)[:MOST_KINDS],
            surplus=surplus_offers(attendees, used)[:MOST_KINDS],
            trios=(await self._trios.found(event))[:MOST_TRIOS],
            stated=sum(bool(each.seeks or each.offers) for each in attendees),
        )

    async def no_suggestions(self, person_id: int, event_id: int) -> NoSuggestionsCard | None:
        """Counts of why an event led to no suggestion; None if it has one. Raises `Refusal` as above."""
        if await self._suggestions.of_event(event_id):
            return None
        needs = await self.card(person_id, event_id)
        present = await self._attendees.of_event(event_id)
        because = Counter(
            WhyNobody(rsvp.unmatched_because) for rsvp, _, _ in present if rsvp.unmatched_because
        )
        return NoSuggestionsCard(
            event_id=event_id,
            event_title=needs.event_title,
            attendees=len(present),
            reasons=tuple(because.most_common()),
            left_out=len(present) - because.total(),
            needs=needs.needs[:MOST_NEEDS],
        )

    async def _who_came(self, event_id: int) -> Sequence[Attendee]:
        """The attendees, reduced to what they seek and offer."""
        present = await self._attendees.of_event(event_id)
        kinds: dict[tuple[int, Direction], list[str]] = defaultdict(list)
        for one in await self._memberships.interests_of([member.id for _, member, _ in present]):
            kinds[one.membership_id, one.direction].append(one.kind)
        return [
            Attendee(
                id=str(member.id),
                organisation="",
                sector="",
                seeks=tuple(kinds[member.id, Direction.SEEKS]),
                offers=tuple(kinds[member.id, Direction.OFFERS]),
            )
            for _, member, _ in present
        ]


def _given_and_taken(
    rows: Sequence[Suggestion],
) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Two sets of (member id, kind): sought and received, offered and used, counting suggestions not struck."""
    met, used = set(), set()
    for row in rows:
        if row.state is SuggestionState.STRUCK:
            continue
        for getter, giver, gets in ((row.a_id, row.b_id, "a_gets"), (row.b_id, row.a_id, "b_gets")):
            for sought, offered in row.reasons.get(gets, ()):
                met.add((str(getter), sought))
                used.add((str(giver), offered))
    return met, used
