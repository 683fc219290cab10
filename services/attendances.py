"""Attendance after the event: if few were checked in, ask the organisers first, then perhaps everyone."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.attendance import ASKING_TIME, Witness, decide_attendance
from domain.delivery import Priority
from domain.events import AttendanceCheck, EventStatus
from domain.paging import page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_confirm_attendance
from domain.rsvp import RsvpStatus
from domain.text import fold
from domain.wall_clock import next_allowed
from services.cards.attendances import (
    AbsenceCard,
    AttendanceCard,
    Presence,
    PresenceCard,
    QuestionCard,
)
from services.cards.check_ins import DoorLine
from services.check_ins import arrive
from services.clock import Now
from services.events import state_of
from services.matchings import LOOKED_AT_FOR, MATCHING_DELAY, Matchings
from services.outbox import Outbox
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, Rsvp
from storage.unit_of_work import UnitOfWork

WHO_CAME, WERE_YOU_THERE = "who_came", "were_you_there"  # the kinds of its letters
_PER_PAGE = 8
_UNSAID = (RsvpStatus.GOING, RsvpStatus.NO_SHOW)


class Attendances:
    """The list of who came, corrected after the event."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._hosts = unit.hosts
        self._rsvps = unit.rsvps
        self._due = unit.matchings
        self._matchings = Matchings(unit, now)
        self._outbox = Outbox(unit, now)
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def due(self) -> list[int]:
        """Events whose delay is over, and whose organisers have not been asked who came."""
        return [event.id for event in await self._matchings.over() if _is_unasked(event)]

    async def ask_organisers(self, event_id: int) -> int:
        """Ask the organisers, once, if too few were checked in; how many events that was."""
        event = await self._events.get(event_id)
        if event is None or not _is_unasked(event) or await self._matchings.may_start(event):
            return 0
        event.organiser_asked_at = self._now()
        organisers = await self._rights.who_may(can_confirm_attendance, event.host_id, event.id)
        await self._owe(event, WHO_CAME, organisers)
        return 1

    async def next_due_at(self) -> datetime | None:
        """When the next event is due for this check."""
        events = await self._due.to_match(self._now() - LOOKED_AT_FOR)
        times = [event.ends_at + MATCHING_DELAY for event in events if _is_unasked(event)]
        return min((at for at in times if at > self._now()), default=None)

    async def card(self, person_id: int, event_id: int) -> AttendanceCard:
        """What is known about attendance; raises `Refusal` for anyone but organisers, and before the event ends."""
        event = await self._event_for(person_id, event_id)
        counts = await self._rsvps.counts(event_id)
        asked = event.people_asked_at if event.attendance is AttendanceCheck.ASKED else None
        return AttendanceCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            here=counts[RsvpStatus.CHECKED_IN],
            unknown=counts[RsvpStatus.GOING],
            check=event.attendance,
            matched=event.matched_at is not None,
            asked_until=asked + ASKING_TIME if asked else None,
            zone=event.zone,
        )

    async def all_came(self, person_id: int, event_id: int) -> AttendanceCard:
        """Record that everyone without a known attendance was there."""
        return await self.mark(person_id, event_id, frozenset(), AttendanceCheck.ALL_CAME)

    async def absences(
        self, person_id: int, event_id: int, absent: Iterable[int] | None, page: int = 0
    ) -> AbsenceCard:
        """A page of the list for marking absences. `absent`: ids marked so far; None starts from what is stored."""
        event = await self._event_for(person_id, event_id)
        rows = [row for row in await self._check_ins.people(event_id) if row[0].status in _UNSAID]
        if absent is None:
            absent = [rsvp.id for rsvp, _, _ in rows if rsvp.status is RsvpStatus.NO_SHOW]
        people = [
            DoorLine(rsvp.id, member.name, organisation.name, rsvp.status)
            for rsvp, member, organisation in rows
        ]
        people.sort(key=lambda line: fold(line.name))
        shown = page_of(people, page, _PER_PAGE)
        return AbsenceCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            people=tuple(shown.items),
            absent=frozenset(absent) & {line.rsvp_id for line in people},
            page=shown.number,
            pages=shown.pages,
        )

    async def mark(
        self,
        person_id: int,
        event_id: int,
        absent: frozenset[int],
        check: AttendanceCheck = AttendanceCheck.MARKED,
    ) -> AttendanceCard:
        """Record who was absent (RSVP ids); everyone else with a seat counts as present.

        Changes nothing once the matching has run.
        """
        event = await self._held(person_id, event_id)
        if event.matched_at is None:
            said = _UNSAID if check is AttendanceCheck.MARKED else (RsvpStatus.GOING,)
            for rsvp in await self._rsvps.with_status(event_id, *said):
                self._write(rsvp, event, Witness.ORGANISER, rsvp.id not in absent, by=person_id)
            event.attendance = check
        return await self.card(person_id, event_id)

    async def ask_people(self, person_id: int, event_id: int) -> AttendanceCard:
        """Ask everyone whose attendance is unknown, outside quiet hours and never twice."""
        event = await self._held(person_id, event_id)
        unknown = (await self._rsvps.counts(event_id))[RsvpStatus.GOING]
        if event.matched_at is None and unknown and event.people_asked_at is None:
            event.attendance = AttendanceCheck.ASKED
            event.people_asked_at = next_allowed(self._now(), ZoneInfo(event.zone))
            asked = await self._check_ins.can_be_asked(event_id)
            await self._owe(event, WERE_YOU_THERE, (person.id for _, person in asked))
        return await self.card(person_id, event_id)

    async def say(self, person_id: int, event_id: int, *, came: bool) -> PresenceCard:
        """Record a person's own word; it counts only while people are asked and nobody else has said anything."""
        event = await self._events.hold(event_id)
        rsvp = await self._rsvps.of(event_id, person_id)
        if event is None or rsvp is None:
            raise Refusal(RefusalCode.NOT_ALLOWED)
        if event.attendance is AttendanceCheck.ASKED and event.matched_at is None:
            self._write(rsvp, event, Witness.SELF, came, by=person_id)
        return PresenceCard(event_id, _presence(rsvp.status, came=came))

    async def for_organiser(self, person_id: int, event_id: int) -> AttendanceCard | None:
        """The card of the letter to organisers; None once any of them has answered."""
        card = await self.card(person_id, event_id)
        return None if card.matched or card.check is not AttendanceCheck.OPEN else card

    async def question(self, person_id: int, event_id: int) -> QuestionCard | None:
        """The card of “were you there?”; None once it is answered."""
        event = await self._events.get(event_id)
        rsvp = await self._rsvps.of(event_id, person_id)
        if event is None or event.matched_at is not None:
            return None
        if rsvp is None or rsvp.status is not RsvpStatus.GOING:
            return None
        host = await self._hosts.get_one(event.host_id)
        return QuestionCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            host_name=host.name,
            starts_at=event.starts_at,
            zone=event.zone,
        )

    def _write(self, rsvp: Rsvp, event: Event, witness: Witness, came: bool, *, by: int) -> None:
        before = rsvp.status
        status = decide_attendance(before, came, witness, state_of(event), self._now())
        if status is RsvpStatus.CHECKED_IN and before is not status:
            arrive(rsvp, before, by=by, at=self._now())
        rsvp.status = status

    async def _owe(self, event: Event, kind: str, people: Iterable[int]) -> None:
        await self._outbox.owe_by_day(
            people, kind, event.id, Priority.INTRODUCTION, event.host_id, event.zone
        )

    async def _event_for(self, person_id: int, event_id: int) -> Event:
        event = await self._rights.event_for(event_id, person_id, can_confirm_attendance)
        if event.status is not EventStatus.PUBLISHED:
            raise Refusal(RefusalCode.EVENT_CANCELLED)
        if self._now() < event.ends_at:
            raise Refusal(RefusalCode.EVENT_NOT_OVER)
        return event

    async def _held(self, person_id: int, event_id: int) -> Event:
        await self._event_for(person_id, event_id)
        event = await self._events.hold(event_id)
        if event is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return event


def _is_unasked(event: Event) -> bool:
    return event.attendance is AttendanceCheck.OPEN and event.organiser_asked_at is None


def _presence(status: RsvpStatus, *, came: bool) -> Presence:
    if status is RsvpStatus.CHECKED_IN:
        return Presence.CAME
    return Presence.NOT_LISTED if came else Presence.ABSENT
