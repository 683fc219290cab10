"""Every screen an organiser can reach by tapping from /organise, breadth first, and the taps to it."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Select, Table, select, text
from sqlmodel import SQLModel

from sandbox.buttons import buttons_under
from tests.conversations.world import Actor, World

# Tables of the chat and the sender, and the log of who viewed names or took a list: viewing does fill it.
ASIDE = {"inbox_update", "draft", "person", "send_pace", "list_taken"}
Records = dict[str, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Tap:
    """A button found on the way: the labels leading to it, and its callback data."""

    path: tuple[str, ...]
    data: str
    branch: str  # the first tap's: each event and desk entry is walked separately

    @property
    def kind(self) -> tuple[str, str]:
        """The kind of button: those of a branch differing only in numbers lead to the same screen."""
        return self.branch, self.data.split(":")[0]


@dataclass(slots=True)
class Place:
    """A screen: the taps to it, and the taps it offers."""

    path: tuple[str, ...]
    asks: bool  # waits for text: a wizard's question
    taps: list[Tap]
    deeds: int = 0  # its buttons that change records
    new: int = 0  # its buttons to screens not reached sooner another way

    @property
    def is_step(self) -> bool:
        """Whether it asks for text, confirmation or a choice: any press there does it, or leads back."""
        return self.asks or (self.deeds > 0 and self.new == 0)


@dataclass
class Walk:
    """Presses each kind of button once, each time with the records as at the beginning."""

    world: World
    organiser: Actor
    places: dict[str, Place] = field(default_factory=dict)  # by the screen's text
    _known: set[tuple[str, str]] = field(default_factory=set)

    async def goes(self) -> None:
        """Walk from /organise to the last screen; `places` holds what was found."""
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
        """The screen the tap leads to, if new."""
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
        """The database's rows, for restoring them."""
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
    """The query for each table, built once since every tap runs them all."""
    return {table.name: select(table) for table in _tables()}


def _tables() -> list[Table]:
    return [one for one in SQLModel.metadata.sorted_tables if one.name not in ASIDE]
