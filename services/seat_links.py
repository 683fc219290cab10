"""Managing the seat links of one event."""

from datetime import datetime

from domain.paging import page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import InvitationKind, can_edit_event
from services.cards.waitlists import LinkState, SeatLinkCard, SeatLinksCard, SeatTaken
from services.clock import Now
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, Invitation
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 6
_TAIL = 4  # characters shown to tell links apart


class SeatLinks:
    """What became of each seat link; for people who may change the event."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def of(self, event_id: int, person_id: int, page: int = 0) -> SeatLinksCard:
        """A page of all seat links, usable ones first; raises `Refusal`."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        rows = [
            (await self._state(one, event), one) for one in await self._hosts.seat_links(event_id)
        ]
        by_state = sorted(rows, key=lambda row: list(LinkState).index(row[0]))
        shown = page_of(by_state, page, _PER_PAGE)
        names = await self._hosts.organiser_names(event.host_id)
        return SeatLinksCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            zone=event.zone,
            links=tuple([await self._card(one, state, names) for state, one in shown.items]),
            open=sum(state is LinkState.OPEN for state, _ in rows),
            first=shown.first,
            page=shown.number,
            pages=shown.pages,
        )

    async def are_given(self, event_id: int) -> bool:
        """Whether any seat link was ever created."""
        return bool(await self._hosts.seat_links(event_id))

    async def withdraw(self, invitation_id: int, person_id: int) -> tuple[int, bool]:
        """Revoke a link; returns its event's id, and False if the seat is taken already. Raises `Refusal`."""
        row = await self._hosts.invitation(invitation_id)
        if row is None or row.event_id is None or row.kind is not InvitationKind.SEAT:
            raise Refusal(RefusalCode.NOT_FOUND)
        await self._rights.event_for(row.event_id, person_id, can_edit_event)
        return row.event_id, await self._hosts.withdraw_invitation(row.id, self._now())

    async def _state(self, link: Invitation, event: Event) -> LinkState:
        if link.accepted_at is not None:
            return LinkState.USED
        if link.revoked_at is not None:
            return LinkState.WITHDRAWN
        if await holds(link, event, self._rights, self._now()):
            return LinkState.OPEN
        return LinkState.UNUSED if link.expires_at <= self._now() else LinkState.NO_RIGHT

    async def _card(self, row: Invitation, state: LinkState, names: dict[int, str]) -> SeatLinkCard:
        return SeatLinkCard(
            invitation_id=row.id,
            tail=row.token[-_TAIL:],
            by=names.get(row.invited_by_id or 0),
            expires_at=row.expires_at,
            state=state,
            withdrawn_at=row.revoked_at,
            taken=await self._taken(row),
        )

    async def _taken(self, row: Invitation) -> SeatTaken | None:
        if row.accepted_at is None:
            return None
        member = await self._memberships.of(row.host_id, row.accepted_by_id or 0)
        if member is None:
            return SeatTaken(row.accepted_at)
        organisation = await self._memberships.represented(member)
        return SeatTaken(row.accepted_at, member.name, organisation.name)


async def holds(link: Invitation, event: Event, rights: Rights, now: datetime) -> bool:
    """Whether a link is valid: not expired, not revoked, and its maker still has the right to give seats."""
    if link.revoked_at is not None or link.expires_at <= now:
        return False
    return can_edit_event(await rights.at_event(event, link.invited_by_id or 0))
