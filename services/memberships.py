"""Memberships: registering with a host, profiles, pausing."""

from collections.abc import Sequence

from domain.organisations import New, Same, Similar, resembles
from domain.people import ContactChoice, Direction, Purpose
from domain.profiles import Interest, Profile
from domain.refusal import Refusal, RefusalCode
from services.cards.hosts import HostCard
from services.cards.memberships import KnownOrganisation, MembershipCard, Recognised
from services.clock import Now
from services.consents import note_consent
from services.host_cards import host_card
from services.rsvps import Rsvps
from storage.models import Interest as InterestRow
from storage.models import Membership, Organisation
from storage.unit_of_work import UnitOfWork


class Memberships:
    """Members of hosts, and what they told them."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._people = unit.people
        self._rsvps = Rsvps(unit, now)
        self._now = now

    async def host(self, host_id: int) -> HostCard:
        """The host's card; raises `Refusal` if there is no such host."""
        host = await self._hosts.get(host_id)
        if host is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return host_card(host)

    async def hosts_of(self, person_id: int) -> tuple[HostCard, ...]:
        """The hosts that the person is a member of, in order of joining."""
        joined = await self._memberships.of_person(person_id)
        return tuple([await self.host(membership.host_id) for membership in joined])

    async def card(self, host_id: int, person_id: int) -> MembershipCard:
        """The membership; raises `Refusal` if the person is not a member."""
        membership = await self._membership(host_id, person_id)
        organisation = await self._memberships.represented(membership)
        interests = await self._memberships.interests(membership.id)
        return MembershipCard(
            host=await self.host(host_id),
            profile=_profile(membership, organisation, interests),
            shared=await self._memberships.represented_by(organisation.id) > 1,
            paused=membership.paused_at is not None,
        )

    async def recognise(self, host_id: int, name: str, *, own_id: int | None = None) -> Recognised:
        """Match a typed name against the organisations known to the host, leaving out `own_id`."""
        known = {
            one.name: one
            for one in await self._memberships.organisations(host_id)
            if one.id != own_id
        }
        match resembles(name, list(known)):
            case Same(found):
                return Recognised(same=_organisation(known[found]))
            case Similar(candidates):
                return Recognised(candidates=tuple(_organisation(known[c]) for c in candidates))
            case New():
                return Recognised()

    async def organisation(self, host_id: int, organisation_id: int) -> KnownOrganisation:
        """The organisation; raises `Refusal` if the host knows no such one."""
        found = await self._memberships.organisation(organisation_id)
        if found is None or found.host_id != host_id:
            raise Refusal(RefusalCode.NOT_FOUND)
        return _organisation(found)

    async def save(
        self,
        host_id: int,
        person_id: int,
        profile: Profile,
        *,
        causes_were: tuple[str, ...] | None = None,
    ) -> MembershipCard:
        """Register the person with the host, or update their profile, in one step.

        The first save is the consent to take part; `profile.findable` is the consent to be found.
        `causes_were`: causes that this person saved a moment ago and may still change.
        """
        if not profile.complete:
            raise ValueError("name, organisation and sector are needed")
        host = await self.host(host_id)
        membership = await self._memberships.of(host_id, person_id)
        before = membership.organisation_id if membership else None
        organisation = await self._organisation_of(host_id, profile, before, causes_were)
        if membership is None:
            membership = await self._join(host_id, person_id, organisation.id, profile)
        _write(membership, organisation.id, profile)
        await self._write_interests(membership.id, profile)
        await note_consent(
            self._memberships,
            membership.id,
            Purpose.BE_FOUND,
            self._now(),
            agreed=profile.findable,
        )
        if before not in (None, organisation.id):
            await self._memberships.forget_unrepresented(host_id)
        await self._rsvps.renew_snapshots(person_id, host_id)
        await self._visit(host.host_id, person_id)
        return await self.card(host_id, person_id)

    async def pause(self, host_id: int, person_id: int, *, paused: bool) -> MembershipCard:
        """Stop or resume suggestions and broadcasts; tickets and reminders continue."""
        membership = await self._membership(host_id, person_id)
        if not paused:
            membership.paused_at = None
        elif membership.paused_at is None:
            membership.paused_at = self._now()
        return await self.card(host_id, person_id)

    async def renew_username(self, person_id: int, username: str | None) -> None:
        """Update a shared username to the current one; without one, contact goes through the organiser."""
        for membership in await self._memberships.of_person(person_id):
            if membership.contact is not ContactChoice.USERNAME:
                continue
            membership.contact_value = username
            if username is None:
                membership.contact = ContactChoice.ORGANISER

    async def _membership(self, host_id: int, person_id: int) -> Membership:
        membership = await self._memberships.of(host_id, person_id)
        if membership is None:
            raise Refusal(RefusalCode.NOT_A_MEMBER)
        return membership

    async def _organisation_of(
        self,
        host_id: int,
        profile: Profile,
        own_id: int | None,
        causes_were: tuple[str, ...] | None,
    ) -> Organisation:
        """The profile's organisation, created if needed; two people who are first from one share it."""
        found = profile.organisation_id
        if found is None:
            await self._hosts.hold(host_id)
            alone = own_id and await self._memberships.represented_by(own_id) == 1
            recognised = await self.recognise(
                host_id, profile.organisation, own_id=own_id if alone else None
            )
            found = recognised.same.organisation_id if recognised.same else None
        row = await self._memberships.organisation(found) if found is not None else None
        if row is None or row.host_id != host_id:
            row = Organisation(host_id=host_id, name=profile.organisation, sector=profile.sector)
            row.causes = list(profile.causes)
            return await self._memberships.add(row)
        others = await self._memberships.represented_by(row.id) - (row.id == own_id)
        if not others:
            row.sector = profile.sector
        if not others or not row.causes or tuple(row.causes) == causes_were:
            row.causes = list(profile.causes)
        return row

    async def _join(
        self, host_id: int, person_id: int, organisation_id: int, profile: Profile
    ) -> Membership:
        now = self._now()
        membership = await self._memberships.add(
            Membership(
                host_id=host_id,
                person_id=person_id,
                organisation_id=organisation_id,
                name=profile.name,
                joined_at=now,
            )
        )
        await note_consent(self._memberships, membership.id, Purpose.TAKE_PART, now, agreed=True)
        return membership

    async def _write_interests(self, membership_id: int, profile: Profile) -> None:
        wanted = {
            (direction, one.kind): one.said
            for direction in Direction
            for one in profile.interests(direction)
        }
        for row in await self._memberships.interests(membership_id):
            if (row.direction, row.kind) in wanted:
                row.said = wanted.pop((row.direction, row.kind))
            else:
                await self._memberships.delete(row)
        for (direction, kind), said in wanted.items():
            await self._memberships.add(
                InterestRow(membership_id=membership_id, direction=direction, kind=kind, said=said)
            )

    async def _visit(self, host_id: int, person_id: int) -> None:
        person = await self._people.get(person_id)
        if person is not None:
            person.host_id = host_id


def _write(membership: Membership, organisation_id: int, profile: Profile) -> None:
    membership.organisation_id = organisation_id
    membership.name = profile.name
    membership.languages = list(profile.languages)
    membership.contact = profile.contact
    membership.contact_value = profile.contact_value
    membership.findable = profile.findable


def _organisation(row: Organisation) -> KnownOrganisation:
    return KnownOrganisation(row.id, row.name, row.sector, tuple(row.causes))


def _profile(
    membership: Membership, organisation: Organisation, interests: Sequence[InterestRow]
) -> Profile:
    def told(direction: Direction) -> tuple[Interest, ...]:
        return tuple(
            Interest(one.kind, one.said) for one in interests if one.direction is direction
        )

    return Profile(
        name=membership.name,
        organisation=organisation.name,
        organisation_id=organisation.id,
        sector=organisation.sector,
        seeks=told(Direction.SEEKS),
        offers=told(Direction.OFFERS),
        causes=tuple(organisation.causes),
        languages=tuple(membership.languages),
        contact=membership.contact,
        contact_value=membership.contact_value,
        findable=membership.findable,
    )
