"""Real bot processes: started in a moment, killed at any time."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.architecture.source import ROOT


@dataclass(frozen=True, slots=True)
class BotProcess:
    """One process of the bot."""

    number: int

    async def killed(self) -> None:
        """Kill it as by a power cut: it can do nothing more."""
        await self._ended_by(signal.SIGKILL)

    async def stopped(self) -> None:
        """Stop it, as an operator or a deployment does."""
        await self._ended_by(signal.SIGTERM)

    async def _ended_by(self, how: signal.Signals) -> None:
        ended, process = asyncio.Event(), os.pidfd_open(self.number)
        loop = asyncio.get_running_loop()
        loop.add_reader(process, ended.set)
        try:
            signal.pidfd_send_signal(process, how)
            await ended.wait()
        finally:
            loop.remove_reader(process)
            os.close(process)


class Nursery:
    """Starts bot processes; `log` is the file they write to."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self._parent = subprocess.Popen(
            [sys.executable, "-m", "tests.delivery.nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._says("ready")

    def start(self, **settings: Any) -> BotProcess:
        """A new process with these settings."""
        assert self._parent.stdin is not None
        told = {"settings": settings, "log": str(self.log)}
        self._parent.stdin.write(json.dumps(told) + "\n")
        self._parent.stdin.flush()
        return BotProcess(int(self._says()))

    def close(self) -> None:
        """End it, and all it started."""
        self._parent.kill()
        self._parent.communicate()

    def _says(self, expected: str | None = None) -> str:
        assert self._parent.stdout is not None
        said = self._parent.stdout.readline().strip()
        assert said, "the nursery has died"
        assert expected in (None, said)
        return said
