"""Finds the members that a broadcast may go to, as plain columns, since a host may know 100,000."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.rsvp import RsvpStatus
from storage.models import MemberLabel, Membership, Organisation, Person, Rsvp


class MemberLine(NamedTuple):
    """The columns of one member that selection needs."""

    membership_id: int
    person_id: int
    language: str
    sector: str
    paused: bool
    has_telegram: bool


class AudienceRepository:
    """Members of a host, their answers and labels."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def members(
        self, host_id: int, answered_to: Collection[int] | None
    ) -> Sequence[MemberLine]:
        """All members in order of joining, or those who answered any of these events."""
        query = (
            select(Membership.id, Membership.person_id, Person.language, Organisation.sector)
            .select_from(Membership)
            .join(Person, col(Person.id) == col(Membership.person_id))
            .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
            .where(Membership.host_id == host_id)
            .order_by(col(Membership.id))
        )
        if answered_to is not None:
            answered = select(Rsvp.membership_id).where(col(Rsvp.event_id).in_(answered_to))
            query = query.where(col(Membership.id).in_(answered))
        with_flags = query.add_columns(
            col(Membership.paused_at).is_not(None), col(Person.telegram_id).is_not(None)
        )
        rows = await self._session.exec(with_flags)  # type: ignore[call-overload]
        return [MemberLine(*row) for row in rows]

    async def answers(self, event_ids: Collection[int]) -> Mapping[int, frozenset[RsvpStatus]]:
        """The statuses of answers to these events, by membership id."""
        query = select(Rsvp.membership_id, Rsvp.status).where(
            col(Rsvp.event_id).in_(event_ids), col(Rsvp.membership_id).is_not(None)
        )
        found: dict[int, frozenset[RsvpStatus]] = {}
        for membership_id, status in (await self._session.exec(query)).all():
            if membership_id is not None:
                found[membership_id] = found.get(membership_id, frozenset()) | {RsvpStatus(status)}
        return found

    async def labels(self, label_ids: Collection[int]) -> Mapping[int, frozenset[int]]:
        """Which of these labels each member has, by membership id."""
        query = select(MemberLabel.membership_id, MemberLabel.label_id).where(
            col(MemberLabel.label_id).in_(label_ids)
        )
        found: defaultdict[int, set[int]] = defaultdict(set)
        for membership_id, label_id in (await self._session.exec(query)).all():
            found[membership_id].add(label_id)
        return {member: frozenset(labels) for member, labels in found.items()}
