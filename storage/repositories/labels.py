"""Stores the labels that a host gives its members."""

from collections.abc import Mapping, Sequence

from sqlmodel import col, delete, exists, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.text import fold
from storage.models import Label, MemberLabel, Membership, Organisation


class LabelRepository:
    """Labels of all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, label_id: int | None) -> Label | None:
        return await self._session.get(Label, label_id)

    async def of_host(self, host_id: int) -> Sequence[tuple[Label, int]]:
        """The host's labels with their numbers of members, by name."""
        query = (
            select(Label, func.count(col(MemberLabel.id)))
            .outerjoin(MemberLabel, col(MemberLabel.label_id) == col(Label.id))
            .where(Label.host_id == host_id)
            .group_by(col(Label.id))
            .order_by(col(Label.id))
        )
        rows = (await self._session.exec(query)).all()
        return sorted(
            ((label, number) for label, number in rows), key=lambda row: fold(row[0].name)
        )

    async def of_member(self, membership_id: int) -> Sequence[str]:
        """The names of the labels that a member has."""
        query = (
            select(Label.name)
            .join(MemberLabel, col(MemberLabel.label_id) == col(Label.id))
            .where(MemberLabel.membership_id == membership_id)
        )
        return (await self._session.exec(query.order_by(col(Label.id)))).all()

    async def add(self, label: Label) -> Label:
        self._session.add(label)
        await self._session.flush()
        return label

    async def delete(self, label: Label) -> None:
        await self._session.delete(label)
        await self._session.flush()

    async def organisations(
        self, host_id: int, *, offset: int, limit: int
    ) -> Sequence[tuple[Organisation, int]]:
        """A page of the host's organisations with their numbers of members, by name."""
        query = (
            select(Organisation, func.count(col(Membership.id)))
            .join(Membership, col(Membership.organisation_id) == col(Organisation.id))
            .where(Organisation.host_id == host_id)
            .group_by(col(Organisation.id))
            .order_by(col(Organisation.folded), col(Organisation.id))
        )
        rows = (await self._session.exec(query.offset(offset).limit(limit))).all()
        return [(organisation, number) for organisation, number in rows]

    async def organisation_count(self, host_id: int) -> int:
        """The number of the host's organisations with members."""
        query = select(func.count(func.distinct(Membership.organisation_id)))
        return (await self._session.exec(query.where(Membership.host_id == host_id))).one()

    async def labelled(self, label_id: int) -> Mapping[int, int]:
        """The number of labelled members, by organisation id."""
        query = (
            select(Membership.organisation_id, func.count())
            .join(MemberLabel, col(MemberLabel.membership_id) == col(Membership.id))
            .where(MemberLabel.label_id == label_id)
            .group_by(col(Membership.organisation_id))
        )
        rows = (await self._session.exec(query)).all()
        return dict(rows)

    async def put(self, label_id: int, organisation_id: int) -> None:
        """Give the label to all members of an organisation."""
        has = exists().where(
            col(MemberLabel.membership_id) == col(Membership.id),
            col(MemberLabel.label_id) == label_id,
        )
        query = select(Membership.id).where(Membership.organisation_id == organisation_id, ~has)
        for membership_id in (await self._session.exec(query)).all():
            self._session.add(MemberLabel(label_id=label_id, membership_id=membership_id))
        await self._session.flush()

    async def take(self, label_id: int, organisation_id: int) -> None:
        """Take the label from all members of an organisation."""
        theirs = select(Membership.id).where(Membership.organisation_id == organisation_id)
        await self._session.exec(
            delete(MemberLabel).where(
                col(MemberLabel.label_id) == label_id, col(MemberLabel.membership_id).in_(theirs)
            )
        )
