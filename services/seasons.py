"""Seasons: what a host's earlier brunches mean for the next matching."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from domain.introductions import SHOWN
from domain.matching import Attendee, Match, for_this_time, gini
from storage.models import Event, Suggestion
from storage.unit_of_work import UnitOfWork

SEASON = timedelta(days=365)


class Seasons:
    """What was sought in vain the last time, and who has given much since a year."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._suggestions = unit.suggestions

    async def told(
        self, event: Event, attendees: Sequence[Attendee], past: Sequence[Suggestion], now: datetime
    ) -> list[Attendee]:
        """The attendees of an event with their past at the host; `past` are its suggestions."""
        shown = [row for row in past if row.state in SHOWN]
        given = _given(row for row in shown if row.made_at >= now - SEASON)
        return for_this_time(attendees, await self._in_vain(event, attendees, shown), given)

    async def spread(
        self, event: Event, came: Sequence[int], matches: Iterable[Match], now: datetime
    ) -> tuple[float, float] | None:
        """How unevenly those who came have given since a year (Gini), before these matches and with them.

        None where nobody has given anything before: at a host's first brunch there is nothing to compare.
        """
        past = await self._suggestions.of_host(event.host_id)
        shown = [row for row in past if row.state in SHOWN and row.made_at >= now - SEASON]
        before = _given(shown)
        if not any(before[str(member)] for member in came):
            return None
        after = before + Counter(giver for match in matches for giver in match.givers)
        spread = [gini([one[str(member)] for member in came]) for one in (before, after)]
        return spread[0], spread[1]

    async def _in_vain(
        self, event: Event, attendees: Sequence[Attendee], shown: Sequence[Suggestion]
    ) -> Mapping[str, set[str]]:
        met: dict[tuple[int | None, int | None], set[str]] = defaultdict(set)
        for row in shown:
            for side, gets in ((row.a_id, "a_gets"), (row.b_id, "b_gets")):
                met[row.event_id, side].update(sought for sought, _ in row.reasons.get(gets, ()))
        members = [int(each.id) for each in attendees]
        last = {
            rsvp.membership_id: rsvp
            for rsvp in await self._suggestions.matched_before(event, members)
        }
        return {
            str(member): set(rsvp.seeks) - met[rsvp.event_id, member]
            for member, rsvp in last.items()
        }


def _given(rows: Iterable[Suggestion]) -> Counter[str]:
    """How often each gave something."""
    given: Counter[str] = Counter()
    for row in rows:
        for giver, gets in ((row.a_id, "b_gets"), (row.b_id, "a_gets")):
            given[str(giver)] += bool(row.reasons.get(gets))
    return given
