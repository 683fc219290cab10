"""Hosts: creating one, an organiser's desk, and its organisers."""

import secrets
from collections.abc import Sequence

from domain.events import EventStatus
from domain.paging import page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import (
    ORGANISER_NAME_LENGTH,
    Role,
    can_advise,
    can_broadcast,
    can_edit_event,
    can_manage_host,
)
from services.cards.hosts import DeskCard, DeskEvent, HostCard, OrganiserCard, OrganisersCard
from services.clock import Now
from services.host_cards import host_card
from services.invitations import Invitations
from services.rights import Rights
from services.texts import Texts, title_of
from services.undelivered import Undelivered
from storage.models import Event, EventText, Host, Organiser
from storage.unit_of_work import UnitOfWork

NAME_LENGTH = 64  # of a host; kept short because it stands on every card
_PER_PAGE = 8


class Hosts:
    """The associations that hold events."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._hosts = unit.hosts
        self._events = unit.events
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._drafts = unit.drafts
        self._invitations = Invitations(unit, now)
        self._undelivered = Undelivered(unit, now)
        self._now = now

    async def open(
        self, person_id: int, person_name: str, *, name: str, language: str, zone: str
    ) -> HostCard:
        """Create a host owned by this person. Callers must check that they may."""
        host = await self._hosts.add(
            Host(
                code=secrets.token_urlsafe(8),
                name=name,
                language=language,
                zone=zone,
                pair_key=secrets.token_hex(32),
                created_at=self._now(),
            )
        )
        await self._hosts.add(
            Organiser(
                host_id=host.id,
                person_id=person_id,
                role=Role.OWNER,
                name=person_name[:ORGANISER_NAME_LENGTH],
                since_at=self._now(),
            )
        )
        return host_card(host)

    async def of_organiser(self, person_id: int) -> Sequence[HostCard]:
        """The hosts at which, or at an event of which, the person has a role."""
        ids = dict.fromkeys(one.host_id for one in await self._hosts.roles_of(person_id))
        found = [await self._hosts.get(host_id) for host_id in ids]
        return [host_card(host) for host in found if host is not None]

    async def desk(self, host_id: int, person_id: int, page: int = 0) -> DeskCard:
        """The desk as the person's roles allow; raises `Refusal` if they have none here."""
        host = await self._host_with_role(host_id, person_id)
        role = await self._rights.at_host(host_id, person_id)
        events = await self._in_order(host_id, person_id, everything=role is not None)
        shown = page_of(events, page, _PER_PAGE)
        texts = await self._events.texts_of_each(event.id for event in shown.items)
        language = await self._texts.language(person_id, host.language)
        return DeskCard(
            host=host_card(host),
            role=role,
            events=tuple(self._line(event, texts[event.id], language) for event in shown.items),
            page=shown.number,
            pages=shown.pages,
            undelivered=can_broadcast(role) and await self._undelivered.is_any(host_id, None),
            advises=any(
                one.host_id == host_id and can_advise(one.role)
                for one in await self._hosts.roles_of(person_id)
            ),
        )

    async def organisers(self, host_id: int, person_id: int, page: int = 0) -> OrganisersCard:
        """Who acts for the host; for those who may take a role away or invite."""
        host = await self._rights.host_for(host_id, person_id, can_edit_event)
        language = await self._texts.language(person_id, host.language)
        shown = page_of(await self._hosts.organisers(host_id), page, _PER_PAGE)
        return OrganisersCard(
            host=host_card(host),
            organisers=tuple(
                [await self._card(row, host, language, person_id) for row in shown.items]
            ),
            invitations=await self._invitations.open_ones(host_id),
            can_remove=can_manage_host(await self._rights.at_host(host_id, person_id)),
            page=shown.number,
            pages=shown.pages,
        )

    async def organiser(self, organiser_id: int, person_id: int) -> OrganiserCard:
        """One role, for an owner; raises `Refusal` for anyone else."""
        row = await self._organiser_for(organiser_id, person_id)
        host = await self._hosts.get_one(row.host_id)
        return await self._card(row, host, await self._texts.language(person_id), person_id)

    async def take_role(self, organiser_id: int, person_id: int) -> int:
        """Take a role away and return its host's id; raises `Refusal` for the last owner's.

        The holder's draft is dropped, since its answers would be refused from now on.
        """
        row = await self._organiser_for(organiser_id, person_id)
        await self._hosts.hold(row.host_id)  # if two owners leave at once, one of them is the last
        await self._organiser_for(organiser_id, person_id)  # or takes the other's role
        owns = row.role is Role.OWNER
        if owns and await self._hosts.owners(row.host_id) == {row.person_id}:
            raise Refusal(RefusalCode.LAST_OWNER)
        await self._hosts.delete(row)
        await self._drafts.drop(row.person_id)
        return row.host_id

    async def _organiser_for(self, organiser_id: int, person_id: int) -> Organiser:
        row = await self._hosts.organiser(organiser_id)
        if row is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        await self._rights.host_for(row.host_id, person_id, can_manage_host)
        return row

    async def _host_with_role(self, host_id: int, person_id: int) -> Host:
        host = await self._hosts.get(host_id)
        if host is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        if all(one.host_id != host_id for one in await self._hosts.roles_of(person_id)):
            raise Refusal(RefusalCode.NOT_ALLOWED)
        return host

    async def _in_order(self, host_id: int, person_id: int, *, everything: bool) -> list[Event]:
        """Upcoming events, next first; then those over or cancelled, latest first."""
        mine = {one.event_id for one in await self._hosts.roles_of(person_id)}
        events = [
            event for event in await self._events.of_host(host_id) if everything or event.id in mine
        ]
        ended = [event for event in events if self._has_ended(event)]
        return [event for event in reversed(events) if not self._has_ended(event)] + ended

    def _has_ended(self, event: Event) -> bool:
        return event.status is EventStatus.CANCELLED or event.ends_at <= self._now()

    def _line(self, event: Event, texts: Sequence[EventText], language: str) -> DeskEvent:
        return DeskEvent(
            event_id=event.id,
            title=title_of(event, texts, language),
            starts_at=event.starts_at,
            zone=event.zone,
            status=event.status,
            over=event.ends_at <= self._now(),
        )

    async def _card(
        self, row: Organiser, host: Host, language: str, reader_id: int
    ) -> OrganiserCard:
        event = await self._events.get(row.event_id) if row.event_id else None
        texts = await self._events.texts(event.id) if event else ()
        return OrganiserCard(
            organiser_id=row.id,
            host=host_card(host),
            name=row.name,
            role=row.role,
            event_title=title_of(event, texts, language) if event else None,
            me=row.person_id == reader_id,
        )
