"""Invitations to a seat: single-use links past the line of one event."""

import secrets

from domain.events import refuse_unless_open
from domain.refusal import Refusal, RefusalCode
from domain.roles import InvitationKind, can_edit_event
from domain.rsvp import FIRM
from services.cards.events import EventCard
from services.cards.rsvps import SeatInvitationCard
from services.clock import Now
from services.events import Events, state_of
from services.invitations import VALID_FOR
from services.rights import Rights
from services.rsvps import Rsvps
from services.seat_links import holds
from services.seats import answers_held
from storage.models import Event, Invitation
from storage.unit_of_work import UnitOfWork


class SeatInvitations:
    """Links that seat whoever uses them first, regardless of the line, quotas and closing time."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._unit = unit
        self._cards = Events(unit, now)
        self._rights = Rights(unit)
        self._rsvps = Rsvps(unit, now)
        self._now = now

    async def make(self, person_id: int, event_id: int) -> SeatInvitationCard:
        """Create a link; raises `Refusal` for anyone who may not change the event, and once it is over."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        refuse_unless_open(state_of(event), self._now())
        row = await self._unit.hosts.add(
            Invitation(
                token=secrets.token_urlsafe(16),
                host_id=event.host_id,
                event_id=event_id,
                kind=InvitationKind.SEAT,
                invited_by_id=person_id,
                expires_at=min(self._now() + VALID_FOR, event.ends_at),
            )
        )
        return await self._card(row, event_id, person_id)

    async def opened(self, token: str, person_id: int) -> SeatInvitationCard:
        """The card of a link, which opening does not use up. Raises `Refusal` if it has ended."""
        row, event = await self._valid(token, person_id)
        return await self._card(row, event.id, person_id)

    async def take(self, token: str, person_id: int) -> EventCard:
        """Take the seat; someone who already has one does not use up the link.

        Raises `Refusal` if the person is not a member, or the link is used, has ended or is their own.
        """
        row, event = await self._valid(token, person_id)
        if row.invited_by_id is None or row.invited_by_id == person_id:
            raise Refusal(RefusalCode.NOT_ALLOWED)
        held = await self._unit.answering.hold(event.id, person_id)
        if held is None or held.membership is None:
            raise Refusal(RefusalCode.NOT_A_MEMBER)
        refuse_unless_open(state_of(held.event), self._now())
        answers = await answers_held(self._unit, held, held.membership)
        if answers.mine is not None and answers.mine.status in FIRM:
            return await self._cards.answered(held, answers, person_id)
        if not await self._unit.hosts.take_invitation(row.id, person_id, self._now()):
            raise Refusal(RefusalCode.INVITATION_USED)
        return await self._rsvps.seat(held, answers, row.invited_by_id)

    async def _valid(self, token: str, person_id: int) -> tuple[Invitation, Event]:
        """The invitation of a valid link and its event; whoever took the seat may open it again."""
        row = await self._unit.hosts.invitation_by_token(token)
        event = await self._unit.events.get(row.event_id) if row else None
        if row is None or event is None or row.kind is not InvitationKind.SEAT:
            raise Refusal(RefusalCode.INVITATION_EXPIRED)
        refuse_unless_open(state_of(event), self._now())
        if row.accepted_at is not None and row.accepted_by_id != person_id:
            raise Refusal(RefusalCode.INVITATION_USED)
        if not await holds(row, event, self._rights, self._now()):
            raise Refusal(RefusalCode.INVITATION_EXPIRED)
        return row, event

    async def _card(self, row: Invitation, event_id: int, person_id: int) -> SeatInvitationCard:
        event = await self._cards.card(event_id, person_id)
        return SeatInvitationCard(row.id, event, row.token, row.expires_at)
