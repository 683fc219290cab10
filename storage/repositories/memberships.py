"""Finds members, their organisations, interests and consents."""

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from sqlmodel import bindparam, col, delete, exists, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Consent, Interest, Membership, Organisation

Row = TypeVar("Row", Membership, Organisation, Interest, Consent)

# Built once: broadcasts and most presses need some of them.
_OF_HOST: Any = col(Membership.host_id) == bindparam("host")
_OF_ONE: Any = col(Membership.person_id) == bindparam("person")
_OF = select(Membership).where(_OF_HOST, _OF_ONE)
_OF_PERSON = select(Membership).where(_OF_ONE).order_by(col(Membership.id))
_NOT_PAUSED = select(Membership.person_id).where(
    _OF_HOST,
    col(Membership.person_id).in_(bindparam("people", expanding=True)),
    col(Membership.paused_at).is_(None),
)
_ORGANISATIONS = (
    select(Organisation)
    .where(col(Organisation.host_id) == bindparam("host"))
    .order_by(col(Organisation.id))
)
_INTERESTS = (
    select(Interest)
    .where(col(Interest.membership_id) == bindparam("member"))
    .order_by(col(Interest.id))
)
_CONSENTS = (
    select(Consent)
    .where(col(Consent.membership_id) == bindparam("member"))
    .order_by(col(Consent.id))
)
_REPRESENTED_BY = select(func.count()).where(
    col(Membership.organisation_id) == bindparam("organisation")
)


class MembershipRepository:
    """Members of hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, membership_id: int | None) -> Membership | None:
        return await self._session.get(Membership, membership_id)

    async def each(self, membership_ids: Collection[int]) -> Sequence[Membership]:
        """Those of these members who still exist, in no particular order."""
        query = select(Membership).where(col(Membership.id).in_(membership_ids))
        return (await self._session.exec(query)).all()

    async def not_paused(self, host_id: int, people: Collection[int]) -> Sequence[int]:
        """Those of these people who are members of the host and have not paused."""
        asked = {"host": host_id, "people": list(people)}
        return (await self._session.exec(_NOT_PAUSED, params=asked)).all()

    async def of(self, host_id: int, person_id: int) -> Membership | None:
        asked = {"host": host_id, "person": person_id}
        return (await self._session.exec(_OF, params=asked)).one_or_none()

    async def of_person(self, person_id: int) -> Sequence[Membership]:
        return (await self._session.exec(_OF_PERSON, params={"person": person_id})).all()

    async def organisation(self, organisation_id: int) -> Organisation | None:
        return await self._session.get(Organisation, organisation_id)

    async def represented(self, member: Membership) -> Organisation:
        """The organisation that a member represents, which must exist by a foreign key."""
        return await self._session.get_one(Organisation, member.organisation_id)

    async def organisations(self, host_id: int) -> Sequence[Organisation]:
        return (await self._session.exec(_ORGANISATIONS, params={"host": host_id})).all()

    async def interests(self, membership_id: int) -> Sequence[Interest]:
        return (await self._session.exec(_INTERESTS, params={"member": membership_id})).all()

    async def interests_of(self, membership_ids: Sequence[int]) -> Sequence[Interest]:
        query = select(Interest).where(col(Interest.membership_id).in_(membership_ids))
        return (await self._session.exec(query.order_by(col(Interest.id)))).all()

    async def consents(self, membership_id: int) -> Sequence[Consent]:
        return (await self._session.exec(_CONSENTS, params={"member": membership_id})).all()

    async def represented_by(self, organisation_id: int) -> int:
        """The number of members who represent the organisation."""
        asked = {"organisation": organisation_id}
        return (await self._session.exec(_REPRESENTED_BY, params=asked)).one()

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
