"""Messages to anyone but the presser: owed first, sent later, recorded always."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.delivery import MessageState, Priority
from services.cards.outbox import Owed
from services.clock import Now
from storage.models import OutboxMessage, Person
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to owe: to whom, of which kind, about which row.

    ``key`` tells one debt from another for ever: the same key is never owed twice.
    """

    person_id: int
    kind: str
    subject_id: int
    key: str
    priority: Priority
    host_id: int | None = None
    due_at: datetime | None = None  # at once, if not given


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a claimed message; with Telegram's number of it, if it was delivered."""

    state: MessageState
    telegram_message_id: int | None = None
    error: str | None = None


class Outbox:
    """What the bot owes people."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._outbox = unit.outbox
        self._now = now

    async def owe(self, letters: Iterable[Letter]) -> int:
        """Owe each message whose key is new; how many those were."""
        unique = {letter.key: letter for letter in letters}
        for key in await self._outbox.known(unique):
            del unique[key]
        await self._outbox.add_all(_row(letter, self._now()) for letter in unique.values())
        return len(unique)

    async def owe_each(
        self,
        people: Iterable[int],
        kind: str,
        subject_id: int,
        priority: Priority,
        host_id: int,
        due_at: datetime | None = None,
    ) -> int:
        """Owe each of these people one message of a kind about a row, once; how many were new."""
        return await self.owe(
            Letter(
                person_id=person_id,
                kind=kind,
                subject_id=subject_id,
                key=f"{kind}:{subject_id}:{person_id}",
                priority=priority,
                host_id=host_id,
                due_at=due_at,
            )
            for person_id in people
        )

    async def claim(self, limit: int) -> list[Owed]:
        """Take up to ``limit`` messages that are due; each must then be settled or put back."""
        return [
            _owed(message, person)
            for message, person in await self._outbox.claim(self._now(), limit)
        ]

    async def settle(self, settled: Mapping[int, Settled]) -> None:
        """Record what became of claimed messages, by id; ``OWED`` puts one back.

        A message whose person was erased in the meantime is not there any more.
        """
        for message in await self._outbox.numbered(settled.keys()):
            became = settled[message.id]
            message.state = became.state
            message.settled_at = None if became.state is MessageState.OWED else self._now()
            message.message_id = became.telegram_message_id
            message.error = became.error

    async def sent_id(self, person_id: int, kind: str, subject_id: int) -> int | None:
        """The Telegram message that last brought this person a letter of a kind about a row."""
        return await self._outbox.sent_id(person_id, kind, subject_id)

    async def unclaim_all(self) -> None:
        """After a crash: owe again what had been claimed and not recorded."""
        await self._outbox.unclaim_all()

    async def next_due_at(self) -> datetime | None:
        """When the next message that is not yet due will be."""
        return await self._outbox.next_due_at(self._now())


def _owed(message: OutboxMessage, person: Person) -> Owed:
    return Owed(
        message_id=message.id,
        person_id=person.id,
        telegram_id=person.telegram_id,
        reachable=person.reachable,
        language=person.language,
        kind=message.kind,
        subject_id=message.subject_id,
        key=message.key,
        tries=message.tries,
    )


def _row(letter: Letter, now: datetime) -> OutboxMessage:
    return OutboxMessage(
        person_id=letter.person_id,
        host_id=letter.host_id,
        kind=letter.kind,
        subject_id=letter.subject_id,
        key=letter.key,
        priority=letter.priority,
        due_at=letter.due_at or now,
    )
