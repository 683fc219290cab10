"""A sender of notes for the delivery tests: a note is a number, and its text says that number."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.exc import InterfaceError
from sqlmodel import select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.sender import Sender
from domain.delivery import MessageState, Priority
from domain.pace import LIFTED
from domain.refusal import Refusal, RefusalCode
from handlers.alerts import LETTERS
from handlers.i18n import Translator, escaped
from handlers.letters import LetterKind, by_name
from handlers.screen import Screen
from services.bundle import Services
from services.cards.outbox import Owed
from services.outbox import Letter
from storage.models import Host, OutboxMessage, Person
from tests.conversations.world import Actor, World


async def load(_services: Services, owed: Owed) -> int | None:
    """Notes are owed except number 13; at 57 the database fails at first, and a 403 is not the reader's."""
    if owed.subject_id == 57 and owed.tries == 1:
        raise InterfaceError("", None, Exception("connection is closed"))
    if owed.subject_id == 403:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    return None if owed.subject_id == 13 else owed.subject_id


async def load_all(services: Services, messages: Sequence[Owed]) -> dict[int, int]:
    cards = {owed.message_id: await load(services, owed) for owed in messages}
    return {message: card for message, card in cards.items() if card is not None}


def note_screen(number: int, _t: Translator) -> Screen:
    if number == 66:
        raise ZeroDivisionError("a note that cannot be made")
    return Screen(escaped("a note too long " * 400 if number == 400 else f"note {number}"))


NOTE = LetterKind("note", load, note_screen)
CIRCULAR = LetterKind("circular", load, note_screen, load_all=load_all)


class Office:
    """Owes notes to people of a world, and sends them."""

    def __init__(self, world: World, person: Actor, rate: float = LIFTED) -> None:
        self._world, self._person = world, person
        self.sender = self.another(rate)

    def another(self, rate: float = LIFTED) -> Sender:
        """A second sender, like another process's."""
        app, kinds = self._world.app, by_name([NOTE, CIRCULAR, *LETTERS])
        return Sender(
            app.bot, app.database, kinds, self._world.clock, rate, [self._world.operator.id]
        )

    async def sends(self, **later: float) -> int:
        """Let time pass (`seconds=3`), for resting chats too, and send whatever is due by then."""
        passed = timedelta(**later)
        self._world.clock.move(self._world.clock() + passed)
        async with AsyncSession(self._world.app.database.engine) as session:
            sooner = Person.free_at - passed.total_seconds()
            await session.exec(update(Person).values(free_at=sooner))
            await session.commit()
        return await self.sender.drain()

    async def owes(
        self,
        *numbers: int,
        to: Actor | None = None,
        priority: Priority = Priority.BROADCAST,
        host: int | None = None,
        kind: str = "note",
    ) -> None:
        async with self._world.app.database.unit() as unit:
            person = await unit.people.by_telegram_id((to or self._person).id)
            assert person is not None
            await Services(unit, self._world.clock).outbox.owe(
                Letter(
                    person.id, kind, number, f"{kind}:{number}:{person.id}", priority, host_id=host
                )
                for number in numbers
            )

    async def hosts(self, *codes: str) -> list[int]:
        """Hosts without any data; their ids."""
        async with self._world.app.database.unit() as unit:
            rows = [
                await unit.hosts.add(
                    Host(
                        code=code,
                        name=code,
                        language="en",
                        zone="UTC",
                        pair_key="",
                        created_at=self._world.clock(),
                    )
                )
                for code in codes
            ]
            return [host.id for host in rows]

    async def states(self) -> list[MessageState]:
        async with AsyncSession(self._world.app.database.engine) as session:
            query = select(OutboxMessage.state).order_by("id")
            return [MessageState(state) for state in (await session.exec(query)).all()]


def sent(world: World) -> list[str]:
    """What the bot has sent in all chats, in order of arrival."""
    messages = [
        one for room in world.telegram.world.rooms.values() for one in room.messages.values()
    ]
    texts = [one.text or "" for one in sorted(messages, key=lambda one: one.message_id)]
    return [text for text in texts if text.startswith("note")]


async def people(world: World, *names: str) -> list[Actor]:
    """People who once started the bot."""
    found = [world.person(name) for name in names]
    async with world.app.database.unit() as unit:
        for one in found:
            one.account.start()
            await unit.people.add(Person(telegram_id=one.id, language="en", seen_at=world.clock()))
    world.telegram.take_updates()
    return found
