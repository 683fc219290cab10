"""Finds messages that Telegram permanently refused, by their recipients' organisations."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, literal_column
from sqlmodel import col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Event, Membership, Organisation, OutboxMessage, Remark, Suggestion
from storage.models.message import IS_FAILED

Subjects = Mapping[type[Any], Collection[str]]
"""Kinds of letters by the table of the row they are about."""


class UndeliveredRepository:
    """Refused messages to members of one host."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def is_any(
        self, host_id: int, event_id: int | None, subjects: Subjects, since: datetime
    ) -> bool:
        """Whether there is one about an event, or about anything of the host (None)."""
        query = (
            select(OutboxMessage.id)
            .join(Membership, _is_member(host_id))
            .where(*_put_aside(host_id, event_id, subjects, since))
        )
        return (await self._session.exec(query.limit(1))).first() is not None

    async def by_organisation(
        self, host_id: int, event_id: int | None, subjects: Subjects, since: datetime
    ) -> Sequence[tuple[str, str, str, int]]:
        """Organisation, reason, kind of letter and number of messages, by organisation name."""
        organisation, reason = (
            col(Organisation.name),
            func.coalesce(OutboxMessage.error, literal_column("''")),
        )
        query = (
            select(organisation, reason, OutboxMessage.kind, func.count())
            .select_from(OutboxMessage)
            .join(Membership, _is_member(host_id))
            .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
            .where(*_put_aside(host_id, event_id, subjects, since))
            .group_by(col(Organisation.id), organisation, reason, col(OutboxMessage.kind))
            .order_by(col(Organisation.folded), col(Organisation.id), reason)
        )
        rows = (await self._session.exec(query)).all()
        return [(name, why, kind, number) for name, why, kind, number in rows]


def _is_member(host_id: int) -> Any:
    return (col(Membership.person_id) == col(OutboxMessage.person_id)) & (
        col(Membership.host_id) == host_id
    )


def _put_aside(
    host_id: int, event_id: int | None, subjects: Subjects, since: datetime
) -> tuple[ColumnElement[bool], ...]:
    about = [_about(event_id, model, kinds) for model, kinds in subjects.items()]
    return (
        literal_column(IS_FAILED),
        col(OutboxMessage.host_id) == host_id,
        col(OutboxMessage.settled_at) > since,
        or_(*about),
    )


def _about(event_id: int | None, model: type[Any], kinds: Collection[str]) -> ColumnElement[bool]:
    theirs, subject = col(OutboxMessage.kind).in_(kinds), col(OutboxMessage.subject_id)
    if event_id is None:
        return theirs
    if model is Event:
        return theirs & (subject == event_id)
    if model is Remark:
        of_event = (Suggestion.id == Remark.suggestion_id) & (Suggestion.event_id == event_id)
        return theirs & subject.in_(select(Remark.id).where(of_event))
    return theirs & subject.in_(select(model.id).where(model.event_id == event_id))
