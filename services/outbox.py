"""Messages to anyone but the person pressing: owed first, sent later, always recorded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.delivery import MessageState, Priority, lane
from domain.wall_clock import next_allowed
from services.clock import Now
from storage.models import OutboxMessage
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to owe: recipient, kind, and the row it is about.

    `key` identifies it for ever: the same key is never owed twice.
    """

    person_id: int
    kind: str
    subject_id: int
    key: str
    priority: Priority
    host_id: int | None = None
    due_at: datetime | None = None  # None: at once


class Outbox:
    """The messages that the bot owes people."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._outbox = unit.outbox
        self._now = now

    async def owe(self, letters: Iterable[Letter]) -> int:
        """Owe each message whose key is new; return how many were."""
        unique = {letter.key: letter for letter in letters}
        for key in await self._outbox.known(unique):
            del unique[key]
        await self._outbox.add_all(self._row(letter) for letter in unique.values())
        return len(unique)

    async def owe_each(
        self,
        people: Iterable[int],
        kind: str,
        subject_id: int,
        priority: Priority,
        host_id: int | None,
        due_at: datetime | None = None,
    ) -> int:
        """Owe each person one message of a kind about a row, once; return how many were new."""
        alike = Letter(0, kind, subject_id, "", priority, host_id, due_at)
        return await self._outbox.add_each(people, self._row(alike))

    async def owe_by_day(
        self,
        people: Iterable[int],
        kind: str,
        subject_id: int,
        priority: Priority,
        host_id: int | None,
        zone: str,
    ) -> int:
        """The same, but at night in this zone it waits for the morning."""
        by_day = next_allowed(self._now(), ZoneInfo(zone))
        return await self.owe_each(people, kind, subject_id, priority, host_id, by_day)

    async def sent_id(self, person_id: int, kind: str, subject_id: int) -> int | None:
        """Telegram's id of the last message that delivered such a letter to this person."""
        return await self._outbox.sent_id(person_id, kind, subject_id)

    async def owe_again(self, kind: str, subject_id: int) -> None:
        """Mark delivered letters of a kind about a row as owed again, so that they are edited in place."""
        delivered, owed = MessageState.DELIVERED, MessageState.OWED
        await self._outbox.change(kind, subject_id, delivered, to=owed)

    async def next_due_at(self) -> datetime | None:
        """When the next message that is not yet due falls due."""
        return await self._outbox.next_due_at(self._now())

    def _row(self, letter: Letter) -> OutboxMessage:
        return OutboxMessage(
            person_id=letter.person_id,
            host_id=letter.host_id,
            kind=letter.kind,
            subject_id=letter.subject_id,
            key=letter.key,
            lane=lane(letter.priority, letter.host_id),
            due_at=letter.due_at or self._now(),
        )
