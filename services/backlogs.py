"""Backlogs: what is owed and due, for whoever watches over the bot."""

from services.cards.backlog import Backlog
from services.clock import Now
from storage.unit_of_work import UnitOfWork


class Backlogs:
    """Counts, of nobody in particular."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._backlogs = unit.backlogs
        self._now = now

    async def by_kind(self) -> list[Backlog]:
        """One for each kind of message that has any."""
        now = self._now()
        return [
            Backlog(kind, count, (now - oldest).total_seconds())
            for kind, count, oldest in await self._backlogs.due(now)
        ]
