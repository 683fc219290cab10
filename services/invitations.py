"""Invitations: single-use links that make whoever accepts an organiser of a host or of one event."""

import secrets
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from domain.delivery import Priority
from domain.paging import page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import (
    ORGANISER_NAME_LENGTH,
    InvitationKind,
    Role,
    can_edit_event,
    can_invite,
    can_manage_host,
    strongest,
)
from domain.wall_clock import next_allowed
from services.cards.hosts import InvitationCard, RoleLinksCard
from services.clock import Now
from services.host_cards import host_card
from services.outbox import Letter, Outbox
from services.rights import Rights
from services.texts import Texts, title_of
from storage.models import Invitation, Organiser
from storage.unit_of_work import UnitOfWork

ACCEPTED = "invitation_accepted"  # kind of the letter that tells owners
VALID_FOR = timedelta(days=7)
_PER_PAGE = 6


class Invitations:
    """Links that give a role to the first person who accepts."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._hosts = unit.hosts
        self._events = unit.events
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._outbox = Outbox(unit, now)
        self._now = now

    async def invite(
        self, person_id: int, host_id: int, role: Role, event_id: int | None = None
    ) -> InvitationCard:
        """Create a link to a role at the whole host or at one event; raises `Refusal`."""
        held = await self._role_of(person_id, host_id, event_id)
        owner_of_an_event = role is Role.OWNER and event_id is not None
        if owner_of_an_event or not can_invite(held, role):
            raise Refusal(RefusalCode.NOT_ALLOWED)
        row = await self._hosts.add(
            Invitation(
                token=secrets.token_urlsafe(16),
                host_id=host_id,
                event_id=event_id,
                kind=InvitationKind.ROLE,
                role=role,
                invited_by_id=person_id,
                expires_at=self._now() + VALID_FOR,
            )
        )
        return await self._card(row, person_id)

    async def offers(
        self, person_id: int, host_id: int, event_id: int | None = None
    ) -> tuple[Role, ...]:
        """The roles that this person may invite others to; raises `Refusal` if there are none."""
        held = await self._role_of(person_id, host_id, event_id)
        roles = [role for role in Role if can_invite(held, role)]
        if not roles:
            raise Refusal(RefusalCode.NOT_ALLOWED)
        return tuple(role for role in roles if event_id is None or role is not Role.OWNER)

    async def opened(self, token: str, person_id: int) -> InvitationCard:
        """The card of a link, which opening does not use up. Raises `Refusal` if it has ended."""
        return await self._card(await self._valid(token), person_id)

    async def accept(self, token: str, person_id: int, name: str) -> InvitationCard:
        """Take the role and tell the owners; `name` is what fellow organisers will see.

        Raises `Refusal` if the link is used or expired, or one's own.
        """
        row = await self._valid(token)
        if row.invited_by_id == person_id:
            raise Refusal(RefusalCode.NOT_ALLOWED)
        if not await self._hosts.take_invitation(row.id, person_id, self._now()):
            raise Refusal(RefusalCode.INVITATION_USED)
        organiser = await self._give(row, person_id, name)
        await self._tell_owners(row, organiser)
        return await self._card(row, person_id)

    async def revoke(self, invitation_id: int, person_id: int) -> int:
        """Revoke a link; returns its host's id. Raises `Refusal`."""
        row = await self._hosts.invitation(invitation_id)
        if row is None or row.kind is not InvitationKind.ROLE:
            raise Refusal(RefusalCode.NOT_FOUND)
        held = await self._role_of(person_id, row.host_id, row.event_id)
        if not can_invite(held, _role(row)):
            raise Refusal(RefusalCode.NOT_ALLOWED)
        if not await self._hosts.withdraw_invitation(row.id, self._now()):
            raise Refusal(RefusalCode.INVITATION_USED)
        return row.host_id

    async def open_ones(self, host_id: int) -> int:
        """How many of the host's links can still be used."""
        return len(await self._open(host_id))

    async def still_open(self, person_id: int, host_id: int, page: int = 0) -> RoleLinksCard:
        """A page of the host's usable links, newest first, for its organisers; raises `Refusal`."""
        host = await self._rights.host_for(host_id, person_id, can_edit_event)
        rows = await self._open(host_id)
        shown = page_of(rows, page, _PER_PAGE)
        role = await self._rights.at_host(host_id, person_id)
        cards = [
            replace(await self._card(row, person_id), can_withdraw=can_invite(role, _role(row)))
            for row in shown.items
        ]
        return RoleLinksCard(
            host=host_card(host),
            links=tuple(cards),
            first=shown.first,
            total=len(rows),
            page=shown.number,
            pages=shown.pages,
        )

    async def _open(self, host_id: int) -> list[Invitation]:
        rows = await self._hosts.open_invitations(host_id, self._now())
        return [one for one in reversed(rows) if await self._may_give(one)]

    async def _valid(self, token: str) -> Invitation:
        row = await self._hosts.invitation_by_token(token)
        if row is None or row.kind is not InvitationKind.ROLE:
            raise Refusal(RefusalCode.INVITATION_EXPIRED)
        await self._refuse_if_ended(row)
        return row

    async def _refuse_if_ended(self, row: Invitation) -> None:
        """Raise `Refusal` if used, expired, revoked, or if its inviter may no longer give that role."""
        if row.accepted_at is not None:
            raise Refusal(RefusalCode.INVITATION_USED)
        if row.revoked_at is not None or row.expires_at <= self._now():
            raise Refusal(RefusalCode.INVITATION_EXPIRED)
        if not await self._may_give(row):
            raise Refusal(RefusalCode.INVITATION_EXPIRED)

    async def _may_give(self, row: Invitation) -> bool:
        held = await self._role_of(row.invited_by_id or 0, row.host_id, row.event_id)
        return can_invite(held, _role(row))

    async def _role_of(self, person_id: int, host_id: int, event_id: int | None) -> Role | None:
        if event_id is None:
            return await self._rights.at_host(host_id, person_id)
        event = await self._events.get(event_id)
        if event is None or event.host_id != host_id:
            raise Refusal(RefusalCode.NOT_FOUND)
        return await self._rights.at_event(event, person_id)

    async def _give(self, row: Invitation, person_id: int, name: str) -> Organiser:
        """The role's row; a person with a role of the same scope keeps the stronger of the two."""
        for held in await self._hosts.roles_of(person_id):
            if held.host_id == row.host_id and held.event_id == row.event_id:
                held.role = strongest((held.role, _role(row))) or _role(row)
                return held
        return await self._hosts.add(
            Organiser(
                host_id=row.host_id,
                event_id=row.event_id,
                person_id=person_id,
                role=_role(row),
                name=name[:ORGANISER_NAME_LENGTH],
                since_at=self._now(),
            )
        )

    async def _tell_owners(self, row: Invitation, organiser: Organiser) -> None:
        """Tell them by day: nobody is woken for a list that can be read in the morning."""
        owners = await self._rights.who_may(can_manage_host, row.host_id)
        zone = ZoneInfo((await self._hosts.get_one(row.host_id)).zone)
        await self._outbox.owe(
            Letter(
                person_id=owner,
                kind=ACCEPTED,
                subject_id=organiser.id,
                key=f"{ACCEPTED}:{row.id}:{owner}",
                priority=Priority.ANSWER,
                host_id=row.host_id,
                due_at=next_allowed(self._now(), zone),
            )
            for owner in owners
            if owner != organiser.person_id
        )

    async def _card(
        self, row: Invitation, reader_id: int, language: str | None = None
    ) -> InvitationCard:
        host = await self._hosts.get_one(row.host_id)
        event = await self._events.get(row.event_id)
        texts = await self._events.texts(event.id) if event else ()
        language = language or await self._texts.language(reader_id, host.language)
        return InvitationCard(
            invitation_id=row.id,
            token=row.token,
            host=host_card(host),
            event_id=row.event_id,
            event_title=title_of(event, texts, language) if event else None,
            role=_role(row),
            inviter=await self._name_of(row),
            expires_at=row.expires_at,
            own=row.invited_by_id == reader_id,
        )

    async def _name_of(self, row: Invitation) -> str:
        rows: list[Organiser] = list(await self._hosts.organisers(row.host_id))
        return next((one.name for one in rows if one.person_id == row.invited_by_id), "")


def _role(row: Invitation) -> Role:
    assert row.role is not None  # seat invitations never get this far
    return row.role
