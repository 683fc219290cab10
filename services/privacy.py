"""Privacy: who stores what about a person, and the consent to be found."""

from domain.paging import page_of
from domain.people import NOTICE_VERSION, Direction, Purpose
from domain.refusal import Refusal, RefusalCode
from services.cards.privacy import ConsentLine, KeptCard, KnownAt, PrivacyCard
from services.clock import Now
from services.consents import note_consent
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8


class Privacy:
    """What each host stores."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._erasures = unit.erasures
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._people = unit.people
        self._now = now

    async def card(self, person_id: int, page: int = 0) -> PrivacyCard:
        """A page of the hosts that know the person."""
        person = await self._people.get(person_id)
        known = await self._people.known_at(person_id)
        shown = page_of(known, page, _PER_PAGE)
        return PrivacyCard(
            hosts=tuple([await self._known(one) for one in shown.items]),
            about_to_join=(await self._known(person.host_id)).name
            if person and person.host_id and not known
            else None,
            version=NOTICE_VERSION,
            page=shown.number,
            pages=shown.pages,
        )

    async def kept(self, person_id: int, host_id: int) -> KeptCard:
        """What one host stores about the person; raises `Refusal` if it does not know them."""
        if host_id not in await self._people.known_at(person_id):
            raise Refusal(RefusalCode.NOT_FOUND)
        host = await self._hosts.get_one(host_id)
        roles = await self._hosts.roles_of(person_id)
        organises = any(one.host_id == host_id for one in roles)
        member = await self._memberships.of(host_id, person_id)
        if member is None:
            return KeptCard(KnownAt(host.id, host.name), host.zone, organises=organises)
        interests = await self._memberships.interests(member.id)
        return KeptCard(
            host=KnownAt(host.id, host.name),
            zone=host.zone,
            organises=organises,
            name=member.name,
            organisation=(await self._memberships.represented(member)).name,
            seeks=sum(one.direction is Direction.SEEKS for one in interests),
            offers=sum(one.direction is Direction.OFFERS for one in interests),
            answers=len(await self._erasures.answers_of(member.id)),
            findable=member.findable,
            consents=tuple(
                ConsentLine(one.purpose, one.text_version, one.given_at, one.withdrawn_at)
                for one in await self._memberships.consents(member.id)
            ),
        )

    async def be_found(self, person_id: int, host_id: int, *, agreed: bool) -> KeptCard:
        """Give or withdraw consent to be shown, without name, to attendees who search."""
        member = await self._memberships.of(host_id, person_id)
        if member is None:
            raise Refusal(RefusalCode.NOT_A_MEMBER)
        member.findable = agreed
        await note_consent(
            self._memberships, member.id, Purpose.BE_FOUND, self._now(), agreed=agreed
        )
        return await self.kept(person_id, host_id)

    async def _known(self, host_id: int) -> KnownAt:
        host = await self._hosts.get_one(host_id)
        return KnownAt(host.id, host.name)
