"""Finds members, their organisations, what they seek and offer, and what they agreed to."""

from collections.abc import Collection, Sequence
from typing import TypeVar

from sqlmodel import bindparam, col, delete, exists, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Consent, Interest, Membership, Organisation

Row = TypeVar("Row", Membership, Organisation, Interest, Consent)


_NOT_PAUSED = select(Membership.person_id).where(  # made once: each turn of a broadcast asks for it
    col(Membership.host_id) == bindparam("host"),
    col(Membership.person_id).in_(bindparam("people", expanding=True)),
    col(Membership.paused_at).is_(None),
)


class MembershipRepository:
    """Members of hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, membership_id: int) -> Membership | None:
        return await self._session.get(Membership, membership_id)

    async def not_paused(self, host_id: int, people: Collection[int]) -> Sequence[int]:
        """Those of these people who are members of the host and may be written to."""
        asked = {"host": host_id, "people": list(people)}
        return (await self._session.exec(_NOT_PAUSED, params=asked)).all()

    async def of(self, host_id: int, person_id: int) -> Membership | None:
        query = select(Membership).where(
            Membership.host_id == host_id, Membership.person_id == person_id
        )
        return (await self._session.exec(query)).one_or_none()

    async def of_person(self, person_id: int) -> Sequence[Membership]:
        query = select(Membership).where(Membership.person_id == person_id)
        return (await self._session.exec(query.order_by(col(Membership.id)))).all()

    async def organisation(self, organisation_id: int) -> Organisation | None:
        return await self._session.get(Organisation, organisation_id)

    async def represented(self, member: Membership) -> Organisation:
        """The organisation that a member represents; a foreign key says that it is there."""
        return await self._session.get_one(Organisation, member.organisation_id)

    async def organisations(self, host_id: int) -> Sequence[Organisation]:
        query = select(Organisation).where(Organisation.host_id == host_id)
        return (await self._session.exec(query.order_by(col(Organisation.id)))).all()

    async def interests(self, membership_id: int) -> Sequence[Interest]:
        query = select(Interest).where(Interest.membership_id == membership_id)
        return (await self._session.exec(query.order_by(col(Interest.id)))).all()

    async def consents(self, membership_id: int) -> Sequence[Consent]:
        query = select(Consent).where(Consent.membership_id == membership_id)
        return (await self._session.exec(query.order_by(col(Consent.id)))).all()

    async def represented_by(self, organisation_id: int) -> int:
        """How many members represent the organisation."""
        query = select(func.count()).where(Membership.organisation_id == organisation_id)
        return (await self._session.exec(query)).one()

    async def forget_unrepresented(self, host_id: int) -> None:
        """Delete the host's organisations that no member represents any more."""
        represented = exists().where(col(Membership.organisation_id) == col(Organisation.id))
        await self._session.exec(
            delete(Organisation).where(col(Organisation.host_id) == host_id, ~represented)
        )

    async def add(self, row: Row) -> Row:
        self._session.add(row)
        await self._session.flush()
        return row

    async def delete(self, row: Membership | Organisation | Interest) -> None:
        await self._session.delete(row)
        await self._session.flush()
