"""Closures: a host whose organisers stop erases everything that it keeps."""

from collections.abc import Sequence
from datetime import datetime

from domain.erasing import CONFIRM_WITHIN
from domain.events import EventStatus
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_manage_host
from services.cards.hosts import ClosureCard
from services.clock import Now
from services.host_cards import host_card
from services.rights import Rights
from storage.models import Event, Host
from storage.unit_of_work import UnitOfWork


class Closures:
    """For a host's only owner; every method raises `Refusal` for anyone else, and while people would miss news.

    Those are a cancellation of an event still ahead, and messages on their way, which go with the host.
    """

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._drafts = unit.drafts
        self._events = unit.events
        self._hosts = unit.hosts
        self._rights = Rights(unit)
        self._now = now

    async def ask(self, person_id: int, host_id: int) -> ClosureCard:
        """What would be erased."""
        host, events = await self._closable(person_id, host_id)
        return ClosureCard(
            host=host_card(host),
            events=len(events),
            people=await self._hosts.members(host_id),
            asked_at=self._now(),
        )

    async def close(self, person_id: int, host_id: int, asked_at: datetime) -> str:
        """Erase the host and all that belongs to it; returns its name. Whom nobody else knows is soon forgotten.

        Raises `Refusal` if the confirmation is too old, too.
        """
        if self._now() - asked_at > CONFIRM_WITHIN:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        await self._hosts.hold(host_id)  # if an owner accepts at this moment, there are two
        host, _ = await self._closable(person_id, host_id)
        name = host.name
        await self._drafts.drop(person_id)
        await self._hosts.erase(host_id)
        return name

    async def _closable(self, person_id: int, host_id: int) -> tuple[Host, Sequence[Event]]:
        host = await self._rights.host_for(host_id, person_id, can_manage_host)
        if await self._hosts.owners(host_id) != {person_id}:
            raise Refusal(RefusalCode.OTHER_OWNERS)
        events = await self._events.of_host(host_id)
        for event in events:
            if event.status is EventStatus.PUBLISHED and event.ends_at > self._now():
                raise Refusal(RefusalCode.EVENTS_AHEAD)
        if await self._hosts.is_writing(host_id):
            raise Refusal(RefusalCode.MESSAGES_OWED)
        return host, events
