"""The playground: a stage without a script, on which visitors play everyone in the browser."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.demo.stage import Character, Stage, set_stage
from bot.time_travel import MovableClock
from domain.roles import DOOR_OPENS_BEFORE_START
from sandbox.core import Step

HOPS = 100  # most due times visited until one brings a message
ROUND_SECONDS = 0.5
ORGANISER = Character("Organiser", "en", "organiser, English")  # may create a host
STRANGERS = (
    Character("Stowarzyszenie", "pl", "NGO, Polish"),
    Character("Cég", "hu", "company, Hungarian"),
    Character("School", "en", "school, English"),
)


async def serve(folder: Path, port: int, tell: Callable[[str], object]) -> None:
    """Serve a playground on a fresh, migrated database in the folder until cancelled."""
    clock = MovableClock(datetime.now(UTC))
    async with set_stage(folder, clock, operators=[ORGANISER], port=port) as (stage, _):
        await keep_open(stage, tell)


async def keep_open(stage: Stage, tell: Callable[[str], object]) -> None:
    """Let visitors continue on the stage as it is, until cancelled."""
    for character in STRANGERS:
        stage.enter(character)
    playground = Playground(stage)
    stage.telegram.travel = playground.travel
    tell(f"Open {stage.address}/sandbox in your browser; Ctrl-C ends it.")
    await playground.keep_settling()


class Playground:
    """Lets the bot settle after every act, and moves its clock when asked."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._turn = asyncio.Lock()

    async def keep_settling(self) -> None:
        while True:
            async with self._turn:
                await self._stage.settle()
            await asyncio.sleep(ROUND_SECONDS)

    async def travel(self, step: Step) -> None:
        """Move time forward as the page asks; if nothing lies ahead, time stays."""
        async with self._turn:
            match step:
                case Step.HOUR:
                    await self._stage.travel(self._stage.clock() + timedelta(hours=1))
                case Step.DAY:
                    await self._stage.travel(self._stage.clock() + timedelta(days=1))
                case Step.NEXT:
                    await self._to_next_message()
                case Step.DOORS:
                    await self._to_the_door()
                case Step.AFTER:
                    await self._past_the_event()

    async def _to_the_door(self) -> None:
        """Move to when the next event's tickets can be scanned."""
        await self._stage.settle()
        now = self._stage.clock()
        async with self._stage.app.database.unit() as unit:
            hosts = [host.id for host in await unit.hosts.all() if host.id is not None]
            events = await unit.events.upcoming(hosts, now)
        opens = [event.starts_at - DOOR_OPENS_BEFORE_START for event in events]
        if (next_one := min((at for at in opens if at > now), default=None)) is not None:
            await self._stage.travel(next_one)

    async def _past_the_event(self) -> None:
        """Move to when attendance is known and introductions are prepared."""
        await self._stage.settle()
        async with self._stage.app.services() as services:
            due = await services.matchings.next_due_at()
        if due is not None:
            await self._stage.travel(due)

    async def _to_next_message(self) -> None:
        await self._stage.settle()
        before = self._messages()
        for _ in range(HOPS):
            due = await self._stage.app.next_due_at()
            if due is None or self._messages() != before:
                return
            await self._stage.travel(due)

    def _messages(self) -> list[int]:
        return [len(room.messages) for room in self._stage.telegram.world.rooms.values()]
