"""Finds hosts, their organisers and invitations."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from sqlmodel import bindparam, col, delete, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.delivery import MessageState
from domain.roles import InvitationKind, Role
from storage.models import Host, Invitation, Membership, Organiser, OutboxMessage

Row = TypeVar("Row", Host, Organiser, Invitation)

_NOT_YET_SENT = (MessageState.OWED, MessageState.HELD, MessageState.CLAIMED)

_ROLES_OF = (  # built once, as each check of rights needs them
    select(Organiser)
    .where(col(Organiser.person_id) == bindparam("person"))
    .order_by(col(Organiser.id))
)


class HostRepository:
    """Hosts and their organisers."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._roles: dict[int, Sequence[Organiser]] = {}  # cached for checks of rights

    async def get_one(self, host_id: int) -> Host:
        """A host that must exist, by a foreign key."""
        return await self._session.get_one(Host, host_id)

    async def get(self, host_id: int | None) -> Host | None:
        return await self._session.get(Host, host_id)

    async def hold(self, host_id: int) -> None:
        """Lock the host: others who lock it wait until this unit of work ends (see `EventRepository.hold`).

        Rights are read anew, since they may have changed while this one waited.
        """
        self._roles.clear()
        same = update(Host).where(col(Host.id) == host_id).values(name=col(Host.name))
        await self._session.exec(same)

    async def by_code(self, code: str) -> Host | None:
        return (await self._session.exec(select(Host).where(Host.code == code))).one_or_none()

    async def all(self) -> Sequence[Host]:
        return (await self._session.exec(select(Host).order_by(col(Host.id)))).all()

    async def organiser(self, organiser_id: int) -> Organiser | None:
        return await self._session.get(Organiser, organiser_id)

    async def roles_of(self, person_id: int) -> Sequence[Organiser]:
        """A person's roles at all hosts and events, oldest first."""
        if person_id not in self._roles:
            found = await self._session.exec(_ROLES_OF, params={"person": person_id})
            self._roles[person_id] = found.all()
        return self._roles[person_id]

    def knows_roles(self, person_id: int, roles: Sequence[Organiser]) -> None:
        """Cache roles that another repository has just read."""
        self._roles[person_id] = roles

    async def organisers(self, host_id: int) -> Sequence[Organiser]:
        query = select(Organiser).where(Organiser.host_id == host_id)
        return (await self._session.exec(query.order_by(col(Organiser.id)))).all()

    async def owners(self, host_id: int) -> set[int]:
        """Ids of people who own the host; `hold` it first where one of them may be about to leave."""
        return {one.person_id for one in await self.organisers(host_id) if one.role is Role.OWNER}

    async def organiser_names(self, host_id: int) -> dict[int, str]:
        """Organisers' names by person id."""
        return {one.person_id: one.name for one in await self.organisers(host_id)}

    async def invitation(self, invitation_id: int) -> Invitation | None:
        return await self._session.get(Invitation, invitation_id)

    async def invitation_by_token(self, token: str) -> Invitation | None:
        """An invitation to a role or a seat, by its token."""
        query = select(Invitation).where(Invitation.token == token)
        return (await self._session.exec(query)).one_or_none()

    async def open_invitations(self, host_id: int, now: datetime) -> Sequence[Invitation]:
        """Invitations to a role that can still be accepted."""
        query = select(Invitation).where(
            Invitation.host_id == host_id,
            Invitation.kind == InvitationKind.ROLE,
            col(Invitation.accepted_at).is_(None),
            col(Invitation.revoked_at).is_(None),
            Invitation.expires_at > now,
        )
        return (await self._session.exec(query.order_by(col(Invitation.id)))).all()

    async def seat_links(self, event_id: int) -> Sequence[Invitation]:
        """All links ever created for seats at an event, newest first."""
        query = select(Invitation).where(
            Invitation.event_id == event_id,
            Invitation.kind == InvitationKind.SEAT,
        )
        return (await self._session.exec(query.order_by(col(Invitation.id).desc()))).all()

    async def take_invitation(self, invitation_id: int, person_id: int, now: datetime) -> bool:
        """Use an invitation for this person; False if another was faster or it has ended."""
        result = await self._session.exec(
            update(Invitation)
            .where(
                col(Invitation.id) == invitation_id,
                col(Invitation.accepted_at).is_(None),
                col(Invitation.revoked_at).is_(None),
                col(Invitation.expires_at) > now,
            )
            .values(accepted_at=now, accepted_by_id=person_id)
        )
        return result.rowcount == 1

    async def withdraw_invitation(self, invitation_id: int, now: datetime) -> bool:
        """Revoke an invitation, even repeatedly; False if somebody has used it."""
        result = await self._session.exec(
            update(Invitation)
            .where(col(Invitation.id) == invitation_id, col(Invitation.accepted_at).is_(None))
            .values(revoked_at=func.coalesce(col(Invitation.revoked_at), now))
        )
        return result.rowcount == 1

    async def members(self, host_id: int) -> int:
        """How many people are members of a host."""
        query = select(func.count()).where(Membership.host_id == host_id)
        return (await self._session.exec(query)).one()

    async def is_writing(self, host_id: int) -> bool:
        """Whether anybody is still owed a message of a host."""
        query = select(OutboxMessage.id).where(
            OutboxMessage.host_id == host_id, col(OutboxMessage.state).in_(_NOT_YET_SENT)
        )
        return (await self._session.exec(query.limit(1))).first() is not None

    async def erase(self, host_id: int) -> None:
        """Delete a host with all its rows; people are not its rows."""
        self._roles.clear()
        # First, since an organisation that somebody represents cannot be deleted.
        await self._session.exec(delete(Membership).where(col(Membership.host_id) == host_id))
        await self._session.exec(delete(Host).where(col(Host.id) == host_id))

    async def add(self, row: Row) -> Row:
        self._roles.clear()
        self._session.add(row)
        await self._session.flush()
        return row

    async def delete(self, row: Organiser) -> None:
        self._roles.clear()
        await self._session.delete(row)
        await self._session.flush()
