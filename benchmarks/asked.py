"""Worker processes that do one round for each line they are sent, and print the seconds per message."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from benchmarks.running import ROOT


@dataclass(frozen=True, slots=True)
class Worker:
    """A process waiting for requests."""

    process: asyncio.subprocess.Process

    async def round(self) -> float:
        """Run one round; returns the seconds per message."""
        assert self.process.stdin is not None
        self.process.stdin.write(b"go\n")
        await self.process.stdin.drain()
        return float(await self.line())

    async def line(self) -> str:
        """The next line it prints; raises `RuntimeError` if it has ended."""
        assert self.process.stdout is not None
        said = (await self.process.stdout.readline()).decode().strip()
        if not said:
            raise RuntimeError("a bot that was to be measured has ended")
        return said


@asynccontextmanager
async def worker(module: str, *arguments: str) -> AsyncIterator[Worker]:
    """A module of ours running as a process, ready for requests; it is killed when the context ends."""
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
