"""Stores outgoing messages, and counts their outcomes."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ColumnElement, String, cast, literal, literal_column
from sqlmodel import SQLModel, bindparam, col, delete, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.delivery import MessageState
from storage.inserting import insert_on
from storage.models import OutboxMessage, Person
from storage.models.message import IS_WAITING

_KNOWN = select(OutboxMessage.key).where(  # built once, as most units that owe something need it
    col(OutboxMessage.key).in_(bindparam("keys", expanding=True))
)
_NEXT_DUE = select(func.min(OutboxMessage.due_at)).where(
    literal_column(IS_WAITING), col(OutboxMessage.due_at) > bindparam("after")
)


class OutboxRepository:
    """Messages owed to people."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add_all(self, messages: Iterable[OutboxMessage]) -> None:
        self._session.add_all(messages)
        await self._session.flush()

    async def add_each(self, people: Iterable[int], like: OutboxMessage) -> int:
        """Add a message like this for each of these people who still exists; returns how many were new.

        The database creates the rows in one statement: a hundred thousand take about a second.
        """
        name = self._session.get_bind().dialect.name
        same = like.model_dump(exclude={"id", "person_id", "key"})
        theirs = literal(f"{like.kind}:{like.subject_id}:") + cast(Person.id, String)
        values = [literal(value, _type(column)) for column, value in same.items()]
        rows = select(Person.id, theirs, *values).where(col(Person.id).in_(_each(name, people)))
        statement = insert_on(name)(OutboxMessage).from_select(
            ["person_id", "key", *same], rows.order_by(col(Person.id))
        )
        new = statement.on_conflict_do_nothing(index_elements=["key"])
        return int((await self._session.exec(new)).rowcount)

    async def known(self, keys: Iterable[str]) -> set[str]:
        """Those of these keys that any message already has, whatever its state."""
        return set((await self._session.exec(_KNOWN, params={"keys": list(keys)})).all())

    async def by_key(self, key: str) -> OutboxMessage | None:
        query = select(OutboxMessage).where(OutboxMessage.key == key)
        return (await self._session.exec(query)).one_or_none()

    async def brought(self, person_id: int, kind: str, subject_ids: Collection[int]) -> set[int]:
        """Those of these rows about which a letter of a kind has reached a person."""
        query = select(OutboxMessage.subject_id).where(
            OutboxMessage.person_id == person_id,
            OutboxMessage.kind == kind,
            OutboxMessage.state == MessageState.DELIVERED,
            col(OutboxMessage.subject_id).in_(subject_ids),
        )
        return set((await self._session.exec(query)).all())

    async def sent_id(self, person_id: int, kind: str, subject_id: int) -> int | None:
        """Telegram's id of the newest message of a kind about a row that reached a person."""
        query = select(func.max(OutboxMessage.message_id)).where(
            OutboxMessage.person_id == person_id,
            OutboxMessage.kind == kind,
            OutboxMessage.subject_id == subject_id,
        )
        return (await self._session.exec(query)).one()

    async def subject_of(self, person_id: int, kind: str, message_id: int) -> int | None:
        """The row that Telegram's message id is about, if it is a person's message of that kind."""
        query = select(OutboxMessage.subject_id).where(
            OutboxMessage.person_id == person_id,
            OutboxMessage.kind == kind,
            OutboxMessage.message_id == message_id,
        )
        return (await self._session.exec(query)).first()

    async def change(
        self,
        kind: str,
        subject_id: int,
        *states: MessageState,
        to: MessageState,
        settled_at: datetime | None = None,
    ) -> int:
        """Move messages of a kind about a row from these states to another; returns how many."""
        theirs = update(OutboxMessage).where(
            col(OutboxMessage.kind) == kind,
            col(OutboxMessage.subject_id) == subject_id,
            col(OutboxMessage.state).in_(states),
        )
        changed = theirs.values(state=to, settled_at=settled_at, tries=0)
        return (await self._session.exec(changed)).rowcount

    async def waits_until(self, kind: str, subject_id: int, now: datetime) -> datetime | None:
        """When the first untried message of a kind about a row falls due, if that is later than now."""
        query = select(func.min(OutboxMessage.due_at)).where(*_not_due(kind, subject_id, now))
        return (await self._session.exec(query)).one()

    async def withdraw(
        self, kind: str, subject_id: int, now: datetime, people: Iterable[int] | None = None
    ) -> None:
        """Delete untried messages, to these people or to anybody, freeing their keys."""
        waiting = delete(OutboxMessage).where(*_not_due(kind, subject_id, now))
        if people is not None:
            name = self._session.get_bind().dialect.name
            waiting = waiting.where(col(OutboxMessage.person_id).in_(_each(name, people)))
        await self._session.exec(waiting)

    async def settled_since(self, kind: str, subject_id: int, since: datetime) -> int:
        """How many messages of a kind about a row have been settled since then."""
        query = select(func.count()).where(
            OutboxMessage.kind == kind,
            OutboxMessage.subject_id == subject_id,
            col(OutboxMessage.settled_at) > since,
        )
        return (await self._session.exec(query)).one()

    async def counts(self, kind: str, subject_id: int) -> dict[MessageState, int]:
        """The number of messages of a kind about a row in each state."""
        query = (
            select(OutboxMessage.state, func.count())
            .where(OutboxMessage.kind == kind, OutboxMessage.subject_id == subject_id)
            .group_by(col(OutboxMessage.state))
        )
        rows = (await self._session.exec(query)).all()
        return {MessageState(state): count for state, count in rows}

    async def due(self, now: datetime) -> Sequence[tuple[str, int, datetime]]:
        """By kind: how many messages are due, and when the first fell due."""
        query = (
            select(OutboxMessage.kind, func.count(), func.min(OutboxMessage.due_at))
            .where(literal_column(IS_WAITING), OutboxMessage.due_at <= now)
            .group_by(col(OutboxMessage.kind))
        )
        return (await self._session.exec(query)).all()

    async def next_due_at(self, after: datetime) -> datetime | None:
        return (await self._session.exec(_NEXT_DUE, params={"after": after})).one()

    async def reasons(self, kind: str, subject_id: int) -> dict[str, int]:
        """The reasons why messages of a kind about a row were refused for good, with counts."""
        query = (
            select(OutboxMessage.error, func.count())
            .where(
                OutboxMessage.kind == kind,
                OutboxMessage.subject_id == subject_id,
                OutboxMessage.state == MessageState.FAILED,
            )
            .group_by(col(OutboxMessage.error))
        )
        return {error or "": count for error, count in (await self._session.exec(query)).all()}


def _not_due(kind: str, subject_id: int, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """A condition for messages neither due nor postponed after an attempt."""
    return (
        col(OutboxMessage.kind) == kind,
        col(OutboxMessage.subject_id) == subject_id,
        col(OutboxMessage.state) == MessageState.OWED,
        col(OutboxMessage.due_at) > now,
        col(OutboxMessage.tries) == 0,
    )


def _type(column: str) -> Any:
    return SQLModel.metadata.tables["outbox_message"].c[column].type


def _each(dialect: str, numbers: Iterable[int]) -> Any:
    """A query of these ids, which are passed as one parameter, however many there are."""
    given = literal(list(numbers), JSON)
    if dialect == "sqlite":
        return select(func.json_each(given).table_valued("value").c.value)
    elements = func.json_array_elements_text(given).table_valued("value")
    return select(cast(elements.c.value, BigInteger))
