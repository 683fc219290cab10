"""Erasures: forgetting a person at one host or everywhere."""

import secrets
from datetime import datetime, timedelta

from domain.barred import barred_until, pair_hash
from domain.erasing import CONFIRM_WITHIN, bars_the_pair, decide_after_erasing
from domain.introductions import SuggestionState
from domain.refusal import Refusal, RefusalCode
from domain.rsvp import FIRM, RsvpStatus
from services.cards.privacy import ErasureCard, KnownAt
from services.clock import Now
from services.events import state_of
from services.rsvps import TICKET_BYTES
from storage.models import BarredPair, Event, Host, Membership, Person, Rsvp
from storage.unit_of_work import UnitOfWork

DRAFTS_KEPT_FOR = timedelta(hours=24)
UPDATES_KEPT_FOR = timedelta(hours=48)


class Erasures:
    """Everything about a person goes, except counts and hashes of barred pairs."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._drafts = unit.drafts
        self._erasures = unit.erasures
        self._hosts = unit.hosts
        self._inbox = unit.inbox
        self._memberships = unit.memberships
        self._people = unit.people
        self._progress = unit.progress
        self._suggestions = unit.suggestions
        self._now = now

    async def ask(self, person_id: int, host_id: int | None) -> ErasureCard:
        """What would be erased; raises `Refusal` for the last owner of a host, who must hand over first."""
        hosts = await self._concerned(person_id, host_id)
        seats = 0
        for host in hosts:
            member = await self._memberships.of(host.id, person_id)
            answers = await self._erasures.answers_of(member.id) if member else ()
            seats += sum(self._after(rsvp, event) is not rsvp.status for rsvp, event in answers)
        organised = {one.host_id for one in await self._hosts.roles_of(person_id)}
        return ErasureCard(
            host=KnownAt(hosts[0].id, hosts[0].name) if host_id is not None else None,
            seats=seats,
            organises=any(host.id in organised for host in hosts),
            asked_at=self._now(),
        )

    async def erase(self, person_id: int, host_id: int | None, asked_at: datetime) -> bool:
        """Forget a person at one host, or everywhere; return whether another host still knows them.

        A person whom no host knows any more is deleted altogether.
        Raises `Refusal` for the last owner of a host, or if the confirmation is too old.
        """
        if self._now() - asked_at > CONFIRM_WITHIN:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        person = await self._people.get(person_id)
        if person is None:
            return False
        for host in await self._concerned(person_id, host_id):
            await self._erase_at(host, person)
        await self._drafts.drop(person_id)
        if await self._people.known_at(person_id):
            return True
        await self._erasures.person(person)
        return False

    async def tidy(self) -> int:
        """Erase what has reached its retention limit; return the number of rows. Nobody is told."""
        now = self._now()
        return (
            await self._erasures.old_barred(now)
            + await self._erasures.remains_of_suggestions(now)
            + await self._erasures.old_drafts(now - DRAFTS_KEPT_FOR)
            + await self._inbox.purge(now - UPDATES_KEPT_FOR)
        )

    async def _concerned(self, person_id: int, host_id: int | None) -> list[Host]:
        """The hosts to leave; raises `Refusal`."""
        places = await self._people.known_at(person_id)
        if host_id is not None and host_id not in places:
            raise Refusal(RefusalCode.NOT_FOUND)
        chosen = places if host_id is None else [host_id]
        hosts = [host for one in chosen if (host := await self._hosts.get(one)) is not None]
        for host in hosts:
            await self._hosts.hold(host.id)  # if two owners leave at once, one of them is the last
            if await self._hosts.owners(host.id) == {person_id}:
                raise Refusal(RefusalCode.LAST_OWNER)
        return hosts

    async def _erase_at(self, host: Host, person: Person) -> None:
        member = await self._memberships.of(host.id, person.id)
        if member is not None:
            await self._let_go_of_suggestions(host, member, person)
            await self._progress.forget_words(member.id)
            for rsvp, event in await self._erasures.hold_answers(member.id):
                self._make_a_count(rsvp, event)
                _forget_trios(event, member.id)
            await self._memberships.delete(member)
            await self._memberships.forget_unrepresented(host.id)
        await self._erasures.roles(host.id, person.id)
        await self._erasures.traces(host.id, person.id)
        await self._erasures.audiences(host.id, person.id)
        if person.host_id == host.id:
            person.host_id = None

    async def _let_go_of_suggestions(self, host: Host, member: Membership, person: Person) -> None:
        """Bar the pairs that were shown; nothing changes for the other side."""
        met: set[int] = set()
        for row in await self._suggestions.of_membership(member.id):
            other = row.b_id if row.a_id == member.id else row.a_id
            if other is not None and bars_the_pair(row.state):
                met.add(other)
            if row.state is SuggestionState.PROPOSED:
                row.state = SuggestionState.STRUCK
        for other in sorted(met):
            await self._bar(host, person, other)

    async def _bar(self, host: Host, person: Person, membership_id: int) -> None:
        member = await self._memberships.get(membership_id)
        other = await self._people.get(member.person_id) if member else None
        if person.telegram_id is None or other is None or other.telegram_id is None:
            return  # someone without Telegram could not be recognised again
        hashed = pair_hash(host.pair_key, person.telegram_id, other.telegram_id)
        until_at = barred_until(self._now())
        await self._erasures.bar(BarredPair(host_id=host.id, pair_hash=hashed, until_at=until_at))

    def _make_a_count(self, rsvp: Rsvp, event: Event) -> None:
        """Keep only what is counted, such as status, sector and score: kinds and exact times would identify the person."""
        rsvp.status = self._after(rsvp, event)
        rsvp.companions = rsvp.companions if rsvp.status in FIRM else 0
        rsvp.companions_announced = None
        rsvp.membership_id = None
        rsvp.ticket = secrets.token_urlsafe(TICKET_BYTES)
        rsvp.seeks, rsvp.offers, rsvp.unmatched_because = [], [], None
        rsvp.answered_at = event.starts_at
        rsvp.confirmed_at = rsvp.waitlisted_at = rsvp.offer_expires_at = rsvp.checked_in_at = None
        rsvp.checked_in_by_id = rsvp.before_check_in = None
        rsvp.invited_at = rsvp.invited_by_id = None
        rsvp.tables = rsvp.tables_told = rsvp.feedback = None

    def _after(self, rsvp: Rsvp, event: Event) -> RsvpStatus:
        return decide_after_erasing(rsvp.status, state_of(event), self._now())


def _forget_trios(event: Event, membership_id: int) -> None:
    """Forget those with this member, by what they would have given or got."""
    found = event.findings or {}
    if trios := found.get("trios"):
        left = [one for one in trios if str(membership_id) not in one[:3]]
        event.findings = {**found, "trios": left}
