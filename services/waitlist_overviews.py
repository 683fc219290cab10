"""Waitlists as organisers see them, and inviting people past the line."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.counts import Counts
from domain.paging import nearest_page
from domain.quotas import next_in_line
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from domain.rsvp import RsvpStatus
from domain.waitlist import in_line
from services.cards.waitlists import PastTheLine, PersonInLine, WaitlistCard
from services.clock import Now
from services.rights import Rights
from services.seats import by_organisation, line_of, quotas_of, record_invitation
from services.texts import Texts
from storage.models import Event, Membership, Organisation, Rsvp
from storage.repositories.answering import EventAnswers
from storage.repositories.check_ins import DoorRows
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8


class WaitlistOverviews:
    """Who is waiting, in order; every method raises `Refusal` for anyone who may not change the event."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._hosts = unit.hosts
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def of(self, event_id: int, person_id: int, page: int = 0) -> WaitlistCard:
        """A page of the line: people with an offered seat, then those waiting, in order."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        rows = await self._check_ins.people(event_id)
        line = _line(rows, event, self._now())
        names = await self._hosts.organiser_names(event.host_id)
        people = [_person(*row, line, names) for row in rows]
        standing = [one for one in people if one.place or one.offer_expires_at]
        before = [one for one in people if one.invited and one not in standing]
        page, pages = nearest_page(len(standing), page, _PER_PAGE)
        shown = sorted(standing, key=lambda one: one.place or 0)[page * _PER_PAGE :][:_PER_PAGE]
        return WaitlistCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            zone=event.zone,
            people=tuple(shown),
            invited_before=tuple(before),
            waiting=len(line.places),
            links_given=bool(await self._hosts.seat_links(event_id)),
            page=page,
            pages=pages,
        )

    async def person(self, rsvp_id: int, person_id: int) -> tuple[int, PersonInLine | None]:
        """The event's id, and one person of its line; None if they no longer wait."""
        event = await self._event_of(rsvp_id, person_id)
        rows = await self._check_ins.people(event.id)
        line = _line(rows, event, self._now())
        people = (_person(*row, line, {}) for row in rows if row[0].id == rsvp_id)
        return event.id, next((one for one in people if one.place), None)

    async def invite(self, rsvp_id: int, person_id: int) -> bool:
        """Move a waiting person ahead of the line; the first inviter and the time are recorded.

        A seat is offered as usual once there is one. Returns False if the person is not waiting or the
        event has begun.
        """
        rsvp, event = await self._held(rsvp_id, person_id)
        if rsvp.status is not RsvpStatus.WAITLISTED or self._now() >= event.starts_at:
            return False
        record_invitation(rsvp, person_id, self._now())
        rsvp.offer_lapsed = False
        return True

    async def _held(self, rsvp_id: int, person_id: int) -> tuple[Rsvp, Event]:
        """The RSVP and its event, locked so that no offer is made meanwhile."""
        event = await self._events.hold((await self._event_of(rsvp_id, person_id)).id)
        rsvp = await self._check_ins.fresh(rsvp_id)
        if event is None or rsvp is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return rsvp, event

    async def _event_of(self, rsvp_id: int, person_id: int) -> Event:
        rsvp = await self._check_ins.fresh(rsvp_id)
        if rsvp is None or rsvp.membership_id is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return await self._rights.event_for(rsvp.event_id, person_id, can_edit_event)


@dataclass(frozen=True, slots=True)
class _Line:
    """Places on the waitlist from 1, by RSVP id, and whom a quota keeps from a seat."""

    places: Mapping[int, int]
    passed_over: Collection[int]


def _line(rows: DoorRows, event: Event, now: datetime) -> _Line:
    answers = _answers(rows, event)
    waiting = in_line(line_of(answers))
    asked = next_in_line(waiting, quotas_of(event, answers, now))
    return _Line(
        places={one.rsvp_id: place for place, one in enumerate(waiting, 1)},
        passed_over={one.rsvp_id for one in waiting if one not in asked},
    )


def _answers(rows: DoorRows, event: Event) -> EventAnswers:
    rsvps = [rsvp for rsvp, _, _ in rows]
    counts = Counts.of((one.status, one.sector, 1, one.companions) for one in rsvps)
    waiting = [one for one in rsvps if one.status is RsvpStatus.WAITLISTED]
    answers = EventAnswers(counts, waiting, None)
    if not event.most_of_one:
        return answers
    return by_organisation(answers, [(member.id, of.id, one.status) for one, member, of in rows])


def _person(
    rsvp: Rsvp,
    member: Membership,
    organisation: Organisation,
    line: _Line,
    names: Mapping[int, str],
) -> PersonInLine:
    by = names.get(rsvp.invited_by_id) if rsvp.invited_by_id is not None else None
    return PersonInLine(
        rsvp_id=rsvp.id,
        name=member.name,
        organisation=organisation.name,
        place=line.places.get(rsvp.id),
        offer_expires_at=rsvp.offer_expires_at if rsvp.status is RsvpStatus.OFFERED else None,
        offer_lapsed=rsvp.offer_lapsed,
        invited=PastTheLine(by, rsvp.invited_at) if rsvp.invited_at else None,
        passed_over=rsvp.id in line.passed_over,
    )
