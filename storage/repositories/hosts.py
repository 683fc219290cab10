"""Finds hosts, their organisers and the invitations to become one."""

from collections.abc import Sequence
from typing import TypeVar

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Host, Invitation, Organiser

Row = TypeVar("Row", Host, Organiser, Invitation)


class HostRepository:
    """Hosts and who may act for them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, host_id: int) -> Host | None:
        return await self._session.get(Host, host_id)

    async def by_code(self, code: str) -> Host | None:
        return (await self._session.exec(select(Host).where(Host.code == code))).one_or_none()

    async def all(self) -> Sequence[Host]:
        return (await self._session.exec(select(Host).order_by(col(Host.id)))).all()

    async def roles_of(self, person_id: int) -> Sequence[Organiser]:
        """The person's roles at every host and event, oldest first."""
        query = select(Organiser).where(Organiser.person_id == person_id)
        return (await self._session.exec(query.order_by(col(Organiser.id)))).all()

    async def organisers(self, host_id: int) -> Sequence[Organiser]:
        query = select(Organiser).where(Organiser.host_id == host_id)
        return (await self._session.exec(query.order_by(col(Organiser.id)))).all()

    async def add(self, row: Row) -> Row:
        self._session.add(row)
        await self._session.flush()
        return row
