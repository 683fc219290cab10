"""The playground: the demo's stage with nobody's script; a stranger plays everyone in the browser."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.demo.stage import Stage, set_stage
from bot.travel import MovableClock

HOPS = 100  # due times to visit at most until one brings a message
ROUND_SECONDS = 0.5


async def serve(folder: Path, port: int, tell: Callable[[str], object]) -> None:
    """Play on a fresh, migrated database in the folder until cancelled."""
    clock = MovableClock(datetime.now(UTC))
    async with set_stage(folder, clock, operator=("Organiser", "en"), port=port) as (stage, _):
        for name, language in (("Stowarzyszenie", "pl"), ("Cég", "hu")):
            stage.telegram.person(name, language=language)
        playground = Playground(stage)
        stage.telegram.travel = playground.travel
        tell(f"Open {stage.address}/sandbox in your browser; Ctrl-C ends it.")
        tell("Organiser may open a host: /organise. Others come by the link of an event.")
        await playground.keep_settling()


class Playground:
    """Lets the bot do what is due after every act, and moves its clock when asked to."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._turn = asyncio.Lock()

    async def keep_settling(self) -> None:
        while True:
            async with self._turn:
                await self._stage.settle()
            await asyncio.sleep(ROUND_SECONDS)

    async def travel(self, by: timedelta | None) -> None:
        """Forward by so much; by None to the next message that falls due, if there is one."""
        async with self._turn:
            if by is not None:
                await self._stage.travel(self._stage.clock() + by)
            else:
                await self._to_next_message()

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
