"""Every screen that an organiser can reach by tapping from /organise, breadth first, and by which taps."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Select, Table, select, text
from sqlmodel import SQLModel

from sandbox.buttons import buttons_under
from tests.conversations.world import Actor, World

# What the chat and the sender need, and what is noted of who looks at names or takes a list: they have looked.
ASIDE = {"inbox_update", "draft", "person", "send_pace", "list_taken"}
Records = dict[str, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Tap:
    """A button found on the way: the labels that lead to it, and what it does."""

    path: tuple[str, ...]
    data: str
    branch: str  # the first tap's: each event, and each thing of the desk, is walked on its own

    @property
    def kind(self) -> tuple[str, str]:
        """Buttons of a branch that differ by their numbers alone lead to the same screen."""
        return self.branch, self.data.split(":")[0]


@dataclass(slots=True)
class Place:
    """A screen: how one came there, and what leads on from it."""

    path: tuple[str, ...]
    asks: bool  # waits for words: a wizard's question
    taps: list[Tap]
    deeds: int = 0  # of its buttons, those that change records
    new: int = 0  # those that lead to a screen that is no nearer by another way

    @property
    def is_step(self) -> bool:
        """Whether it asks for words, or to confirm or choose: whatever one presses there does it, or leads back."""
        return self.asks or (self.deeds > 0 and self.new == 0)


@dataclass
class Walk:
    """Presses each kind of button once, every time with the records as they were at the beginning."""

    world: World
    organiser: Actor
    places: dict[str, Place] = field(default_factory=dict)  # by what stands on the screen
    _known: set[tuple[str, str]] = field(default_factory=set)

    async def goes(self) -> None:
        """From /organise to the last screen; ``places`` tells what was found."""
        await self.organiser.says("/organise")
        before = await self._records()
        queue = deque([await self._enter((), "")])
        while queue:
            place = queue.popleft()
            for tap in () if place.asks else place.taps:
                if not {tap.kind, (tap.branch, tap.data)} & self._known:
                    found = await self._press(tap, place, before)
                    queue.extend([found] if found else [])

    async def _press(self, tap: Tap, place: Place, before: Records) -> Place | None:
        """The screen that the tap leads to, if it is a new one."""
        await self._forget_question()
        await self.organiser.presses(tap.data)
        self._known.add((tap.branch, tap.data))
        if await self._records() != before:
            place.deeds += 1
            self._known.add(tap.kind)
            await self._put_back(before)
            return None
        if self.organiser.screen in self.places:
            return None
        place.new += 1
        self._known.add(tap.kind)
        return await self._enter(tap.path, tap.branch)

    async def _enter(self, path: tuple[str, ...], branch: str) -> Place:
        newest = self.organiser.account.newest
        assert newest is not None
        room = self.world.telegram.world.rooms[self.organiser.id]
        taps = [
            Tap((*path, one.label), one.callback_data, branch or one.callback_data)
            for one in buttons_under(room, newest.message_id)
            if one.callback_data
        ]
        place = self.places[newest.screen] = Place(path, await self._asks(), taps)
        return place

    async def _asks(self) -> bool:
        async with self.world.app.database.engine.connect() as connection:
            return bool((await connection.execute(text("SELECT 1 FROM draft"))).all())

    async def _forget_question(self) -> None:
        async with self.world.app.database.engine.begin() as connection:
            await connection.execute(text("DELETE FROM draft"))

    async def _records(self) -> Records:
        """As the database keeps them, so that they can be put back."""
        async with self.world.app.database.engine.connect() as connection:
            found: Records = {}
            for name, read in _reads().items():
                found[name] = sorted((await connection.execute(read)).all(), key=repr)
            return found

    async def _put_back(self, before: Records) -> None:
        async with self.world.app.database.engine.begin() as connection:
            for table in reversed(_tables()):
                await connection.execute(table.delete())
            for table in _tables():
                if before[table.name]:
                    rows = [dict(row._mapping) for row in before[table.name]]
                    await connection.execute(table.insert(), rows)


@cache
def _reads() -> dict[str, Select[Any]]:
    """What reads each table, made once: every tap asks for all of them."""
    return {table.name: select(table) for table in _tables()}


def _tables() -> list[Table]:
    return [one for one in SQLModel.metadata.sorted_tables if one.name not in ASIDE]
