"""Matchings: which events are due for matching, who takes part, and the result."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.attendance import ASKING_TIME, attendance_is_known
from domain.barred import BarredPairs
from domain.delivery import Priority
from domain.events import AttendanceCheck
from domain.introductions import (
    PastSuggestion,
    SuggestionState,
    barred,
    matching_may_start,
    releases_itself_at,
)
from domain.matching import Attendee, Fit, History, Match, Matching, SharedCause
from domain.people import Direction
from domain.roles import can_review_suggestions
from domain.rsvp import RsvpStatus
from services.cards.introductions import SuggestionNews
from services.cards.solving import MatchingTask
from services.clock import Now
from services.feedbacks import Feedbacks
from services.outbox import Outbox
from services.pairs import Reasons, proposal
from services.rights import Rights
from services.seasons import Seasons
from services.trio_rows import with_room_for_trios
from storage.models import Event, Interest, Membership, Organisation, Person, Suggestion
from storage.unit_of_work import UnitOfWork

MATCHING_DELAY = timedelta(hours=2)  # after the end: time to correct attendance
LOOKED_AT_FOR = timedelta(days=30)  # after the end; later, only an organiser's word starts it
REVIEW_TIME = timedelta(hours=24)  # after which suggestions that no organiser touched are released


class Matchings:
    """The matching of each event, from attendance to proposals."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._check_ins = unit.check_ins
        self._due = unit.matchings
        self._attendees = unit.attendees
        self._erasures = unit.erasures
        self._suggestions = unit.suggestions
        self._memberships = unit.memberships
        self._hosts = unit.hosts
        self._events = unit.events
        self._rsvps = unit.rsvps
        self._outbox = Outbox(unit, now)
        self._feedbacks = Feedbacks(unit, now)
        self._rights = Rights(unit)
        self._seasons = Seasons(unit)
        self._now = now

    async def asked(self) -> list[int]:
        """Events whose attendance is known and whose delay has passed."""
        return [event.id for event in await self.over() if await self.may_start(event)]

    async def over(self) -> Sequence[Event]:
        """Unmatched events whose delay has passed; those long over only if an organiser has said who came."""
        now = self._now()
        return await self._due.over(now - MATCHING_DELAY, now - LOOKED_AT_FOR)

    async def next_due_at(self) -> datetime | None:
        """The earliest future time at which an event's matching delay or its time for asking people ends."""
        events = await self._due.to_match(self._now() - LOOKED_AT_FOR)
        times = [event.ends_at + MATCHING_DELAY for event in events]
        times += [one.people_asked_at + ASKING_TIME for one in events if one.people_asked_at]
        return min((at for at in times if at > self._now()), default=None)

    async def snapshot(self, event_id: int) -> MatchingTask | None:
        """The solver's input: attendees, interests, and pairs that must not meet; None if matching is done."""
        event = await self._events.get(event_id)
        if event is None or event.matched_at is not None:
            return None
        return await self.task(event)

    async def task(self, event: Event) -> MatchingTask:
        """The solver's input for any event, matched or not, as of now; the event's own suggestions are left out."""
        taking_part = await self._attendees.taking_part(event.id)
        members = [member for member, _ in taking_part]
        organisations = {
            one.id: one for one in await self._memberships.organisations(event.host_id)
        }
        interests = await self._interests(members)
        attendees = [
            _attendee(one, organisations[one.organisation_id], interests[one.id]) for one in members
        ]
        everything = await self._suggestions.of_host(event.host_id)
        past = [row for row in everything if row.event_id != event.id]
        own = [row for row in everything if row.event_id == event.id]
        told = await self._seasons.told(event, attendees, past, self._now())
        return MatchingTask(
            event.id,
            tuple(with_room_for_trios(told, own)),
            _history(event, past),
            barred=await self._barred(event, taking_part),
        )

    async def record_solution(self, task: MatchingTask, matching: Matching) -> None:
        """Store the solver's result for the organisers' review.

        Rechecks what may have changed meanwhile: another solve finished, or someone left.
        """
        event = await self._events.hold(task.event_id)
        if event is None or event.matched_at is not None:
            return
        event.matched_at = self._now()
        event.release_due_at = releases_itself_at(self._now(), REVIEW_TIME, ZoneInfo(event.zone))
        await self.record_findings(event, matching)
        kept = await self.write_down(event, matching.matches)
        await self._check_ins.close(event.id)
        await self._feedbacks.thank(event)
        if kept:
            await self._write_to_reviewers(event, SuggestionNews.TO_REVIEW)
            return
        event.release_due_at = self._now()  # nothing to review: people are told at once
        if len(await self._attendees.of_event(event.id)) > 1:  # one alone had nobody to meet
            await self._write_to_reviewers(event, SuggestionNews.NONE_AT_ALL)

    async def record_findings(self, event: Event, matching: Matching) -> None:
        """Store further findings: the prices, and why each unmatched attendee has no suggestion."""
        present = await self._attendees.of_event(event.id)
        came = [member.id for _, member, _ in present]
        spread = await self._seasons.spread(event, came, matching.matches, self._now())
        event.findings = findings_of(matching) | {"spread": spread}
        why = {int(one): reason for one, reason in matching.unmatched}
        interests = await self._interests([member for _, member, _ in present])
        for rsvp, member, _ in present:
            rsvp.unmatched_because = why.get(member.id)
            rsvp.seeks, rsvp.offers = (
                [one.kind for one in interests[member.id] if one.direction is direction]
                for direction in (Direction.SEEKS, Direction.OFFERS)
            )

    async def write_down(self, event: Event, matches: Iterable[Match]) -> list[Suggestion]:
        """Store matches as proposals for review, except those whose people left or met meanwhile."""
        await self._memberships.organisations(event.host_id)  # loads all at once, not one by one
        met = await self._suggestions.shown_pairs(event.host_id)
        here = {member.id: member for member, _ in await self._attendees.taking_part(event.id)}
        kept = [
            await self._row(event, match, here)
            for match in matches
            if (ends := frozenset((int(match.a), int(match.b)))) <= here.keys() and ends not in met
        ]
        await self._suggestions.add_all(kept)
        return kept

    async def may_start(self, event: Event) -> bool:
        """Whether attendance is known; while people are being asked, only their answers count."""
        if self._now() < event.ends_at + MATCHING_DELAY:  # true for most events; saves queries
            return False
        asked = event.attendance is AttendanceCheck.ASKED
        unanswered = len(await self._check_ins.can_be_asked(event.id)) if asked else 0
        known = attendance_is_known(
            event.attendance, event.people_asked_at, unanswered, self._now()
        )
        if asked and not known:
            return False
        counts = await self._rsvps.counts(event.id)
        return matching_may_start(
            counts[RsvpStatus.CHECKED_IN],
            counts[RsvpStatus.GOING],
            organiser_confirmed=known,
            ends_at=event.ends_at,
            delay=MATCHING_DELAY,
            now=self._now(),
        )

    async def _interests(self, members: Sequence[Membership]) -> dict[int, list[Interest]]:
        found: dict[int, list[Interest]] = defaultdict(list)
        for interest in await self._memberships.interests_of([member.id for member in members]):
            found[interest.membership_id].append(interest)
        return found

    async def _barred(
        self, event: Event, people: Iterable[tuple[Membership, Person]]
    ) -> BarredPairs:
        """Barred pairs, of which one person was erased and came back; only hashes remain of their past."""
        host = await self._hosts.get_one(event.host_id)
        hashes = await self._erasures.barred_hashes(event.host_id, self._now())
        known = {str(member.id): person.telegram_id for member, person in people}
        return BarredPairs(
            host.pair_key, frozenset(hashes), {one: tid for one, tid in known.items() if tid}
        )

    async def _row(self, event: Event, match: Match, here: Mapping[int, Membership]) -> Suggestion:
        a, b = here[int(match.a)], here[int(match.b)]
        row = await proposal(self._memberships, a, b, reasons_of(match), self._now())
        row.event_id, row.weight = event.id, match.weight
        return row

    async def _write_to_reviewers(self, event: Event, news: SuggestionNews) -> None:
        await self._outbox.owe_by_day(
            await self._rights.who_may(can_review_suggestions, event.host_id, event.id),
            news,
            event.id,
            Priority.INTRODUCTION,
            event.host_id,
            event.zone,
        )


def findings_of(matching: Matching) -> dict[str, Any]:
    """A matching's findings other than the suggestions, as JSON."""
    solution = matching.solution
    return {
        "standing": asdict(solution.standing),
        "prices": solution.prices and asdict(solution.prices),
        "trios": [
            [one.a, one.b, one.third, one.covers.offered, one.gains.sought]
            for one in matching.trios
        ],
    }


def reasons_of(match: Match) -> Reasons:
    """A match's reasons as JSON, by side; strongest first."""
    fits = [one for one in match.reasons if isinstance(one, Fit)]
    return {
        "a_gets": [[fit.sought, fit.offered] for fit in fits if fit.seeker == match.a],
        "b_gets": [[fit.sought, fit.offered] for fit in fits if fit.seeker == match.b],
        "causes": [one.cause for one in match.reasons if isinstance(one, SharedCause)],
    }


def _attendee(
    member: Membership, organisation: Organisation, interests: Sequence[Interest]
) -> Attendee:
    kinds: dict[Direction, tuple[str, ...]] = {
        direction: tuple(one.kind for one in interests if one.direction is direction)
        for direction in Direction
    }
    return Attendee(
        id=str(member.id),
        organisation=str(organisation.id),
        sector=organisation.sector,
        seeks=kinds[Direction.SEEKS],
        offers=kinds[Direction.OFFERS],
        causes=tuple(organisation.causes),
        languages=tuple(member.languages),
    )


def _history(event: Event, past: Iterable[Suggestion]) -> History:
    """Pairs introduced or refused before; for erased people only hashes exist (`_barred`)."""
    shown = [
        PastSuggestion((min(s.a_id, s.b_id), max(s.a_id, s.b_id)), s.event_id or 0, s.state)
        for s in past
        if s.a_id is not None and s.b_id is not None
    ]
    introduced = [one.pair for one in shown if one.state is SuggestionState.INTRODUCED]
    refused = barred(shown, event.id).difference(introduced)
    return History.of(introduced=map(_words, introduced), refused=map(_words, refused))


def _words(pair: tuple[int, int]) -> tuple[str, str]:
    return str(pair[0]), str(pair[1])
