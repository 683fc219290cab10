"""Check-in at the door: the list, one tap to check in or undo, and opening a ticket's link."""

from datetime import datetime

from domain.attendance import CheckInOutcome, decide_check_in, decide_undo
from domain.companions import decide_at_the_door
from domain.events import refuse_unless_published
from domain.paging import nearest_page
from domain.refusal import Refusal, RefusalCode
from domain.roles import DOOR_OPENS_BEFORE_START, can_check_in, can_confirm_attendance, door_opens
from domain.rsvp import EXPECTED, RsvpStatus
from domain.text import fold
from domain.tickets import is_said, spoken_code
from services.cards.check_ins import ArrivalCard, DoorCard, DoorLine, DoorView, TicketReader
from services.clock import Now
from services.events import state_of
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, Membership, Organisation, Rsvp
from storage.repositories.check_ins import DoorPart
from storage.unit_of_work import UnitOfWork

ENTERED = DoorPart(tuple(RsvpStatus), without_telegram=True)
_PER_PAGE = 8


class CheckIns:
    """The people of an event who are here."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._memberships = unit.memberships
        self._rsvps = unit.rsvps
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def door(
        self,
        person_id: int,
        event_id: int,
        page: int = 0,
        view: DoorView = DoorView.ALL,
        search: str = "",
    ) -> DoorCard:
        """A page of the list, for door staff; raises `Refusal` for anyone else."""
        event = await self._rights.event_for(event_id, person_id, can_check_in)
        refuse_unless_published(state_of(event))
        part = await self._part(event_id, view, search)
        number, pages = nearest_page(await self._check_ins.count(event_id, part), page, _PER_PAGE)
        rows = await self._check_ins.page(event_id, part, number, _PER_PAGE)
        return DoorCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            here=await self._check_ins.count(event_id, DoorPart({RsvpStatus.CHECKED_IN})),
            expected=await self._check_ins.count(event_id, DoorPart(EXPECTED)),
            people=tuple(line_of_door(*row) for row in rows),
            view=view,
            page=number,
            pages=pages,
            opens_at=self._opens_at(event),
            zone=event.zone,
            can_confirm=await self._can_confirm(event, person_id),
            search=search,
            companions=await self._check_ins.companions(event_id, RsvpStatus.CHECKED_IN),
            may_bring=event.companions_each > 0,
            has_entries=await self._check_ins.count(event_id, ENTERED) > 0,
        )

    async def check_in(self, person_id: int, rsvp_id: int) -> ArrivalCard:
        """Check someone in from the list; raises `Refusal` for anyone but door staff and before the door opens."""
        rsvp, event = await self._held(person_id, rsvp_id)
        outcome = decide_check_in(rsvp.status, state_of(event), self._now())
        if rsvp.status is not RsvpStatus.CHECKED_IN:
            arrive(rsvp, rsvp.status, by=person_id, at=self._now())
        return await self.arrival(person_id, rsvp, event, outcome)

    async def say_code(self, person_id: int, event_id: int, text: str) -> ArrivalCard | None:
        """Check in the holder of a typed code; None if none matches, or it may also be a name on the list."""
        await self._rights.event_for(event_id, person_id, can_check_in)
        part = await self._part(event_id, DoorView.FOUND, text)
        if len(part.or_ids) != 1 or await self._check_ins.count(event_id, part) != 1:
            return None
        return await self.check_in(person_id, part.or_ids[0])

    async def undo(self, person_id: int, rsvp_id: int) -> ArrivalCard:
        """Undo a check-in; anyone not checked in stays as they are."""
        rsvp, event = await self._held(person_id, rsvp_id)
        matched = event.matched_at is not None
        status = decide_undo(rsvp.status, rsvp.before_check_in, state_of(event), matched=matched)
        if status is not rsvp.status:
            undo_arrival(rsvp, status)
        return await self.arrival(person_id, rsvp, event)

    async def count_companions(self, person_id: int, rsvp_id: int, came: int) -> ArrivalCard:
        """Correct how many companions came with a checked-in person; the announced number is kept too."""
        rsvp, event = await self._held(person_id, rsvp_id)
        refuse_unless_published(state_of(event))
        number = decide_at_the_door(came, rsvp.status)
        if rsvp.companions_announced is None:
            rsvp.companions_announced = rsvp.companions
        rsvp.companions = number
        return await self.arrival(person_id, rsvp, event)

    async def at_the_door(self, person_id: int, rsvp_id: int) -> ArrivalCard:
        """One person of the list, with their current state."""
        rsvp, event = await self._held(person_id, rsvp_id)
        return await self.arrival(person_id, rsvp, event)

    async def reader_of(self, person_id: int, ticket: str) -> TicketReader | None:
        """What this person may see through a ticket's link; None for strangers and unknown tickets."""
        rsvp = await self._check_ins.by_ticket(ticket)
        event = await self._events.get(rsvp.event_id) if rsvp else None
        if rsvp is None or event is None or rsvp.membership_id is None:
            return None
        if can_check_in(await self._rights.at_event(event, person_id)):
            return TicketReader.DOOR
        membership = await self._memberships.get(rsvp.membership_id)
        mine = membership is not None and membership.person_id == person_id
        return TicketReader.HOLDER if mine else None

    async def rsvp_of(self, ticket: str) -> int:
        """The id of the answer that a ticket belongs to; raises `Refusal` if there is none."""
        rsvp = await self._check_ins.by_ticket(ticket)
        if rsvp is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return rsvp.id

    async def read_ticket(self, person_id: int, ticket: str) -> ArrivalCard:
        """What door staff get of a ticket's link: while the door is open it checks its holder in."""
        rsvp_id = await self.rsvp_of(ticket)
        rsvp, event = await self._held(person_id, rsvp_id)
        if door_opens(event.starts_at, event.ends_at, self._now()):
            return await self.check_in(person_id, rsvp_id)
        return await self.arrival(person_id, rsvp, event)

    async def arrival(
        self, person_id: int, rsvp: Rsvp, event: Event, outcome: CheckInOutcome | None = None
    ) -> ArrivalCard:
        """One person at the door, for a reader whose rights have been checked."""
        membership = await self._memberships.get(rsvp.membership_id)
        if membership is None:  # erased in the meantime
            raise Refusal(RefusalCode.NOT_FOUND)
        organisation = await self._memberships.represented(membership)
        return ArrivalCard(
            rsvp_id=rsvp.id,
            event_id=event.id,
            title=await self._texts.title(event, person_id),
            name=membership.name,
            organisation=organisation.name,
            status=rsvp.status,
            zone=event.zone,
            checked_in_at=rsvp.checked_in_at,
            code=spoken_code(rsvp.id),
            outcome=outcome,
            tables=tuple(rsvp.tables or ()),
            companions=rsvp.companions,
            announced=rsvp.companions_announced,
            may_bring=event.companions_each > 0,
        )

    async def _held(self, person_id: int, rsvp_id: int) -> tuple[Rsvp, Event]:
        """The RSVP and its event, locked so that two people at the door wait for each other."""
        rsvp = await self._rsvps.get(rsvp_id)
        if rsvp is None or rsvp.membership_id is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        await self._rights.event_for(rsvp.event_id, person_id, can_check_in)
        event = await self._events.hold(rsvp.event_id)
        rsvp = await self._check_ins.fresh(rsvp_id)
        if event is None or rsvp is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return rsvp, event

    async def _part(self, event_id: int, view: DoorView, search: str) -> DoorPart:
        match view:
            case DoorView.ALL:
                return DoorPart(EXPECTED)
            case DoorView.MISSING:
                return DoorPart(EXPECTED - {RsvpStatus.CHECKED_IN})
            case DoorView.FOUND:
                ids = await self._check_ins.numbers(event_id)
                said = [one for one in ids if is_said(one, search)]
                return DoorPart(tuple(RsvpStatus), fold(search).split(), said)

    def _opens_at(self, event: Event) -> datetime | None:
        """When the door opens; None if it already has."""
        opens_at = event.starts_at - DOOR_OPENS_BEFORE_START
        return opens_at if self._now() < opens_at else None

    async def _can_confirm(self, event: Event, person_id: int) -> bool:
        if self._now() < event.ends_at or event.matched_at is not None:
            return False
        return can_confirm_attendance(await self._rights.at_event(event, person_id))


def arrive(rsvp: Rsvp, before: RsvpStatus, *, by: int, at: datetime) -> None:
    """Record a check-in; `before` is the status that undoing it restores."""
    rsvp.status, rsvp.before_check_in = RsvpStatus.CHECKED_IN, before
    rsvp.checked_in_at, rsvp.checked_in_by_id = at, by


def undo_arrival(rsvp: Rsvp, status: RsvpStatus) -> None:
    """Undo a check-in, restoring the given status."""
    rsvp.status = status
    rsvp.checked_in_at = rsvp.checked_in_by_id = rsvp.before_check_in = None
    if rsvp.companions_announced is not None:
        rsvp.companions, rsvp.companions_announced = rsvp.companions_announced, None


def line_of_door(rsvp: Rsvp, membership: Membership, organisation: Organisation) -> DoorLine:
    """One line of the list at the door."""
    tables = tuple(rsvp.tables or ())
    return DoorLine(
        rsvp.id, membership.name, organisation.name, rsvp.status, tables, rsvp.companions
    )
