"""Something that several wait for, begun when the first one asks."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

Made = TypeVar("Made")


class Awaited(Generic[Made]):
    """Made once; who asks while it is under way waits for the same."""

    def __init__(self, make: Callable[[], Coroutine[Any, Any, Made]]) -> None:
        self._make = make
        self._task: asyncio.Task[Made] | None = None

    async def ready(self) -> Made:
        """What was made."""
        if self._task is None:
            self._task = asyncio.create_task(self._make())
        return await self._task
