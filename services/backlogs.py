"""Backlogs: messages that are due and unsent, for monitoring."""

from services.cards.backlog import Backlog
from services.clock import Now
from storage.unit_of_work import UnitOfWork


class Backlogs:
    """Counts only; nothing about individual people."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._outbox = unit.outbox
        self._now = now

    async def by_kind(self) -> list[Backlog]:
        """One entry for each kind of message that has a backlog."""
        now = self._now()
        return [
            Backlog(kind, count, (now - oldest).total_seconds())
            for kind, count, oldest in await self._outbox.due(now)
        ]
