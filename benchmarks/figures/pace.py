"""A broadcast at 30 a second to a Telegram that answers 429 above that: how close to the limit it runs."""

import asyncio
import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.asked import worker
from benchmarks.crowd import now
from benchmarks.report import Figure
from sandbox.core import Sandbox
from sandbox.errors import ApiError
from sandbox.params import Upload
from sandbox.server import running
from storage.migrate import upgrade

SECONDS = 60
MEMBERS = 30 * SECONDS + 100


class CountingSandbox(Sandbox):
    """Records when messages came, and how many exceeded the limit."""

    def __init__(self) -> None:
        super().__init__(now=now, strict=True)
        self.sent_at: list[datetime] = []
        self.refused = 0
        self.over = asyncio.Event()

    async def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Upload] | None = None,
    ) -> Any:
        try:
            answer = await super().call(token, method, params, files)
        except ApiError as error:
            self.refused += error.code == 429
            raise
        if method.lower() == "sendmessage":
            self.sent_at.append(now())
            if self.sent_at[-1] - self.sent_at[0] >= timedelta(seconds=SECONDS):
                self.over.set()
        return answer


def measure() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'pace.db'}"
        upgrade(url)
        return asyncio.run(_measure(url))


async def _measure(database_url: str) -> Sequence[Figure]:
    telegram = CountingSandbox()
    people = [telegram.person("Anna") for _ in range(MEMBERS)]
    for person in people:
        person.start()
    telegram.take_updates()
    async with running(telegram) as url:
        arguments = url, telegram.token, str(MEMBERS), database_url, str(people[0].id)
        async with worker("benchmarks.bots.paced_sends", *arguments):
            await telegram.over.wait()
    first = telegram.sent_at[0]
    rate = sum(at - first < timedelta(seconds=SECONDS) for at in telegram.sent_at) / SECONDS
    name = f"Broadcast at 30 a second in the strict sandbox, {SECONDS} s"
    return [
        Figure(f"{name}: messages a second", rate, "SQLite", must=29, aim=29.7),
        Figure(f"{name}: refused with 429", telegram.refused, "", must=0, less_is_better=True),
    ]
