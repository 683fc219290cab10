"""Who may do what at a host or an event: which role counts, and refusing everyone else."""

from collections.abc import Callable

from domain.refusal import Refusal, RefusalCode
from domain.roles import Role, strongest
from storage.models import Event, Host
from storage.unit_of_work import UnitOfWork

May = Callable[[Role | None], bool]  # such as domain.roles.can_edit_event


class Rights:
    """People's roles; every service checks them before acting for an organiser."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._hosts = unit.hosts
        self._events = unit.events

    async def at_host(self, host_id: int, person_id: int) -> Role | None:
        """The person's role at the whole host."""
        held = await self._hosts.roles_of(person_id)
        return strongest(
            one.role for one in held if one.host_id == host_id and one.event_id is None
        )

    async def at_event(self, event: Event, person_id: int) -> Role | None:
        """The stronger of the person's roles at the host and at this event."""
        held = await self._hosts.roles_of(person_id)
        return strongest(
            one.role
            for one in held
            if one.host_id == event.host_id and one.event_id in (None, event.id)
        )

    async def who_may(self, may: May, host_id: int, event_id: int | None = None) -> list[int]:
        """Ids of people whose role at the host, or at this one event, allows this."""
        return [
            one.person_id
            for one in await self._hosts.organisers(host_id)
            if may(one.role) and one.event_id in (None, event_id)
        ]

    async def host_for(self, host_id: int, person_id: int, may: May) -> Host:
        """The host, if the person's role at it allows this; else raises `Refusal`."""
        host = await self._hosts.get(host_id)
        if host is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        if not may(await self.at_host(host_id, person_id)):
            raise Refusal(RefusalCode.NOT_ALLOWED)
        return host

    async def desk_for(
        self, host_id: int, event_id: int | None, person_id: int, may: May
    ) -> tuple[Host, Event | None]:
        """A host's own desk, or one of its events', if the person's role allows this; else raises `Refusal`."""
        if event_id is None:
            return await self.host_for(host_id, person_id, may), None
        event = await self.event_for(event_id, person_id, may)
        return await self._hosts.get_one(event.host_id), event

    async def event_for(self, event_id: int, person_id: int, may: May) -> Event:
        """The event, if the person's role at it allows this; else raises `Refusal`."""
        event = await self._events.get(event_id)
        if event is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        if not may(await self.at_event(event, person_id)):
            raise Refusal(RefusalCode.NOT_ALLOWED)
        return event
