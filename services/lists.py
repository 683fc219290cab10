"""Lists to take away: who is on them, and the record of who took one."""

from domain.interests.words import fold
from domain.lists import ListKind, listed
from domain.roles import can_take_lists
from services.cards.lists import ListCard, ListLine, ListsCard, Taken
from services.clock import Now
from services.events import Events
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, ListTaken, Membership, Organisation, Rsvp
from storage.unit_of_work import UnitOfWork


class Lists:
    """Lists of an event's people; every method raises ``Refusal`` for those who may not have them."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._hosts = unit.hosts
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def of(self, person_id: int, event_id: int) -> ListsCard:
        """Which lists there are."""
        event = await self._rights.event_for(event_id, person_id, can_take_lists)
        answers = [rsvp for rsvp, _, _ in await self._check_ins.people(event_id)]
        return ListsCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            zone=event.zone,
            people=tuple((kind, sum(_is_on(one, kind) for one in answers)) for kind in ListKind),
            last=await self._last(event),
        )

    async def take(self, person_id: int, event_id: int, kind: ListKind) -> ListCard:
        """One list; that it was taken is recorded."""
        await self._rights.event_for(event_id, person_id, can_take_lists)
        rows = await self._check_ins.people(event_id)
        people = [_line(kind, *row) for row in rows if _is_on(row[0], kind)]
        taken = ListTaken(
            event_id=event_id,
            kind=kind,
            people=len(people),
            taken_by_id=person_id,
            taken_at=self._now(),
        )
        await self._events.add(taken)
        return ListCard(
            kind=kind,
            event=await self._cards.card(event_id, person_id),
            people=tuple(sorted(people, key=_order)),
            made_at=taken.taken_at,
        )

    async def _last(self, event: Event) -> Taken | None:
        taken = await self._events.last_list_taken(event.id)
        if taken is None:
            return None
        names = {one.person_id: one.name for one in await self._hosts.organisers(event.host_id)}
        by = names.get(taken.taken_by_id) if taken.taken_by_id is not None else None
        return Taken(taken.kind, by, taken.taken_at)


def _is_on(rsvp: Rsvp, kind: ListKind) -> bool:
    return rsvp.status in listed(kind) and (kind is not ListKind.FEEDBACK or rsvp.score is not None)


def _order(line: ListLine) -> tuple[str, int, str]:
    """By name; where there are none by score and words, which tell nobody who it was."""
    return fold(line.name), -(line.score or 0), line.said


def _line(
    kind: ListKind, rsvp: Rsvp, membership: Membership, organisation: Organisation
) -> ListLine:
    if kind is ListKind.FEEDBACK:
        said = rsvp.feedback or ""
        return ListLine("", "", "", rsvp.status, None, score=rsvp.score, said=said)
    return ListLine(
        name=membership.name,
        organisation=organisation.name,
        sector=rsvp.sector,
        status=rsvp.status,
        checked_in_at=rsvp.checked_in_at,
        languages=tuple(membership.languages),
        tables=tuple(rsvp.tables or ()),
        ticket=rsvp.ticket if kind is ListKind.BADGES else "",
    )
