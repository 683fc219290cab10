"""Processes that do one round of their work for each line they are sent, and say how long a message took."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from benchmarks.running import ROOT


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that waits to be asked."""

    process: asyncio.subprocess.Process

    async def round(self) -> float:
        """Let it do one round: the seconds that a message took."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"go\n")
        await self.process.stdin.drain()
        return float(await self.line())

    async def line(self) -> str:
        """The next thing it says; raises ``RuntimeError`` if it has ended."""
        assert self.process.stdout is not None
        said = (await self.process.stdout.readline()).decode().strip()
        if not said:
            raise RuntimeError("a bot that was to be measured has ended")
        return said


@asynccontextmanager
async def worker(module: str, *arguments: str) -> AsyncIterator[Worker]:
    """A module of ours as a process, ready to be asked; it ends with the context."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        *arguments,
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    asked = Worker(process)
    try:
        await asked.line()
        yield asked
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
