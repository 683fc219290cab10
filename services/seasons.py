"""Seasons: what earlier events mean for the next matching: those of the series, else the host's of one year."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from domain.introductions import SHOWN
from domain.matching import Attendee, Match, for_this_time, gini
from storage.models import Event, Suggestion
from storage.unit_of_work import UnitOfWork

SEASON = timedelta(days=365)


class Seasons:
    """What was sought in vain last time, and who has given how often this season."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._series = unit.series
        self._attendees = unit.attendees
        self._suggestions = unit.suggestions

    async def told(
        self, event: Event, attendees: Sequence[Attendee], past: Sequence[Suggestion], now: datetime
    ) -> list[Attendee]:
        """The attendees with their past at the host; `past`: the host's earlier suggestions."""
        shown = [row for row in past if row.state in SHOWN]
        given = _given(await self._of_season(event, shown, now))
        return for_this_time(attendees, await self._in_vain(event, attendees, shown), given)

    async def spread(
        self, event: Event, came: Sequence[int], matches: Iterable[Match], now: datetime
    ) -> tuple[float, float] | None:
        """Inequality of giving among attendees this season (Gini), before and with these matches.

        None if nobody has given before: at a host's first event there is nothing to compare.
        """
        past = await self._suggestions.of_host(event.host_id)
        shown = [row for row in past if row.state in SHOWN]
        before = _given(await self._of_season(event, shown, now))
        if not any(before[str(member)] for member in came):
            return None
        after = before + Counter(giver for match in matches for giver in match.givers)
        spread = [gini([one[str(member)] for member in came]) for one in (before, after)]
        return spread[0], spread[1]

    async def _of_season(
        self, event: Event, shown: Iterable[Suggestion], now: datetime
    ) -> list[Suggestion]:
        """The season's suggestions: those of the series, however long it runs, else of the last year."""
        if event.series_id is None:
            return [row for row in shown if row.made_at >= now - SEASON]
        together = {one.id for one in await self._series.events(event.series_id)}
        return [row for row in shown if row.event_id in together]

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
            for rsvp in await self._attendees.matched_before(event, members)
        }
        return {
            str(member): set(rsvp.seeks) - met[rsvp.event_id, member]
            for member, rsvp in last.items()
        }


def _given(rows: Iterable[Suggestion]) -> Counter[str]:
    """How often each member gave something, by id as text."""
    given: Counter[str] = Counter()
    for row in rows:
        for giver, gets in ((row.a_id, "b_gets"), (row.b_id, "a_gets")):
            given[str(giver)] += bool(row.reasons.get(gets))
    return given
