"""Home: what someone who opens the bot can do next."""

from services.cards.home import HomeCard
from services.clock import Now
from services.events import Events
from services.host_cards import host_card
from services.memberships import Memberships
from storage.unit_of_work import UnitOfWork

EVENTS_SHOWN = 6


class Home:
    """The first screen, for members and for strangers."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._hosts = unit.hosts
        self._people = unit.people
        self._rows = unit.events
        self._events = Events(unit, now)
        self._memberships = Memberships(unit, now)
        self._now = now

    async def card(self, person_id: int, *, code: str | None = None) -> HomeCard:
        """The home screen; with the `code` of a host's link, the home of that host, if it exists."""
        linked = await self._hosts.by_code(code) if code else None
        hosts = [linked] if linked else await self._hosts.all()
        member_of = await self._memberships.hosts_of(person_id)
        if linked:
            member_of = tuple(host for host in member_of if host.host_id == linked.id)
        looked_at = [host.host_id for host in member_of] or [host.id for host in hosts]
        person = await self._people.get(person_id)
        events = (await self._rows.upcoming(looked_at, self._now()))[:EVENTS_SHOWN]
        return HomeCard(
            member_of=member_of,
            hosts=tuple(host_card(host) for host in hosts),
            events=tuple(await self._events.cards(events, person) if person else ()),
        )
