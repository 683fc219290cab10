"""Requests: an attendee searches for someone who offers what they need, and asks to be introduced."""

from collections import defaultdict
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from domain.asks import OPEN_ASKS, tells_who
from domain.barred import pair_hash
from domain.delivery import Priority
from domain.interests.taxonomy import TAXONOMY
from domain.introductions import Answer, SuggestionState, answers_close_at, ask_reaches
from domain.organisations import New, Same, Similar, resembles
from domain.people import Direction
from domain.refusal import Refusal, RefusalCode
from domain.wall_clock import next_allowed
from services.cards.introductions import Found, OrganisationCard, SuggestionNews
from services.clock import Now
from services.introductions import Introductions
from services.outbox import Outbox
from services.pairs import proposal
from storage.models import Interest, Membership, Organisation, Suggestion
from storage.unit_of_work import UnitOfWork

FOUND_AT_MOST = 20
NAMED = 1000.0  # more than all kinds together: whoever is looked for by name comes first


class Requests:
    """Asking for an introduction on one's own initiative, under the same privacy rules."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._attendees = unit.attendees
        self._erasures = unit.erasures
        self._suggestions = unit.suggestions
        self._memberships = unit.memberships
        self._hosts = unit.hosts
        self._people = unit.people
        self._introductions = Introductions(unit, now)
        self._outbox = Outbox(unit, now)
        self._now = now

    async def refuse_who_never_came(self, person_id: int) -> None:
        """Raise `Refusal` for someone who attended nothing, and so may not search."""
        await self._attendee(person_id)

    async def find(self, person_id: int, kinds: Sequence[str], name: str = "") -> tuple[Found, ...]:
        """Who offers these kinds, or related ones, among attendees who agreed to be found.

        Those of an organisation called so, or nearly, come first, then the closest fit; raises `Refusal` to those
        who attended nothing.
        """
        found: list[tuple[float, Found]] = []
        for me in await self._attendee(person_id):
            organisations = {
                one.id: one for one in await self._memberships.organisations(me.host_id)
            }
            members = await self._attendees.findable(me.host_id)
            offers = await self._offers(members)
            known = await self._introduced(me)
            named = _named(name, [organisations[one.organisation_id].name for one in members])
            for member in members:
                if member.organisation_id == me.organisation_id or member.id in known:
                    continue
                organisation = organisations[member.organisation_id]
                fit = _fit(kinds, offers[member.id]) + NAMED * (organisation.name in named)
                if fit > 0:
                    found.append((fit, _found(member, organisation, offers[member.id], kinds)))
        found.sort(key=lambda one: (-one[0], one[1].membership_id))
        return tuple(card for _, card in found[:FOUND_AT_MOST])

    async def sought(self, person_id: int) -> list[str]:
        """The kinds that the person seeks, over all their profiles."""
        members = await self._memberships.of_person(person_id)
        interests = await self._memberships.interests_of([member.id for member in members])
        return [one.kind for one in interests if one.direction is Direction.SEEKS]

    async def open_with(self, person_id: int, membership_id: int) -> int | None:
        """The open suggestion of the two that the person knows of: a yes to it needs no line, and would lose it."""
        me, other = await self._both(person_id, membership_id)
        waiting = self._waiting(await self._suggestions.between(me.id, other.id))
        if waiting is None or (waiting.silent and waiting.asked_by_id != me.id):
            return None
        return waiting.id

    async def ask(self, person_id: int, membership_id: int, line: str, kinds: Sequence[str]) -> int:
        """Ask for an introduction to someone found; returns the suggestion's id.

        If a suggestion between the two is open already, asking means saying yes to it. Raises
        `Refusal` if the person never attended, the other may not be found, the line reveals the
        writer, or too many asks are open.
        """
        me, other = await self._both(person_id, membership_id)
        if tells_who(line, me.name):
            raise Refusal(RefusalCode.LINE_TELLS_WHO)
        await self._hosts.hold(me.host_id)  # the second of two asking each other finds the first's
        past = await self._suggestions.between(me.id, other.id)
        if any(row.state is SuggestionState.INTRODUCED for row in past):
            raise Refusal(RefusalCode.ALREADY_INTRODUCED)
        if (waiting := self._waiting(past)) is not None:
            if waiting.asked_by_id != me.id:
                waiting.silent = False  # asking overrides one's own earlier refusal
            await self._introductions.answer(person_id, waiting.id, Answer.YES)
            return waiting.id
        await self._refuse_too_many(me)
        silent = not self._reaches(past, other) or await self._barred(me, other)
        return (await self._open(me, other, line, kinds, silent=silent)).id

    async def _barred(self, me: Membership, other: Membership) -> bool:
        """Whether the two met before one was erased; how they answered is no longer known."""
        hashes = await self._erasures.barred_hashes(me.host_id, self._now())
        host = await self._hosts.get(me.host_id)
        people = [await self._people.get(one.person_id) for one in (me, other)]
        known = [one.telegram_id for one in people if one is not None and one.telegram_id]
        if host is None or len(known) < 2:
            return False
        return pair_hash(host.pair_key, known[0], known[1]) in hashes

    def _waiting(self, past: Sequence[Suggestion]) -> Suggestion | None:
        """The open suggestion between two people, including the asker's own silent one."""
        return next(
            (
                row
                for row in past
                if row.state is SuggestionState.RELEASED
                and self._now() < (row.deadline_at or row.made_at)
            ),
            None,
        )

    async def _open(
        self, me: Membership, other: Membership, line: str, kinds: Sequence[str], *, silent: bool
    ) -> Suggestion:
        zone = ZoneInfo((await self._hosts.get_one(me.host_id)).zone)
        told_at = next_allowed(self._now(), zone)
        offered = {one.kind for one in (await self._offers([other]))[other.id]}
        gets = [[kind, kind] for kind in kinds if kind in offered]
        row = await proposal(self._memberships, me, other, {"a_gets": gets}, self._now())
        row.state, row.released_at = SuggestionState.RELEASED, row.made_at
        row.asked_by_id, row.a_answer = me.id, Answer.YES
        row.line, row.silent = line or None, silent
        row.deadline_at = answers_close_at(told_at, zone)
        await self._suggestions.add_all([row])
        if not silent:
            await self._outbox.owe_each(
                [other.person_id],
                SuggestionNews.MADE,
                row.id,
                Priority.INTRODUCTION,
                row.host_id,
                told_at,
            )
        return row

    async def _attendee(self, person_id: int) -> list[Membership]:
        members = await self._memberships.of_person(person_id)
        came = await self._attendees.attended([one.id for one in members])
        if not came:
            raise Refusal(RefusalCode.NOT_ATTENDED)
        return [one for one in members if one.id in came]

    async def _both(self, person_id: int, membership_id: int) -> tuple[Membership, Membership]:
        came = await self._attendee(person_id)
        other = await self._attendees.findable_one(membership_id)
        me = next((one for one in came if other and one.host_id == other.host_id), None)
        if me is None or other is None or other.organisation_id == me.organisation_id:
            raise Refusal(RefusalCode.NOT_FOUND)
        return me, other

    async def _introduced(self, me: Membership) -> set[int]:
        rows = await self._suggestions.of_membership(me.id)
        sides = [
            side
            for row in rows
            if row.state is SuggestionState.INTRODUCED
            for side in (row.a_id, row.b_id)
        ]
        return {side for side in sides if side is not None and side != me.id}

    async def _refuse_too_many(self, me: Membership) -> None:
        rows = await self._suggestions.of_membership(me.id)
        asked = [
            row
            for row in rows
            if row.asked_by_id == me.id and row.state is SuggestionState.RELEASED
        ]
        if len(asked) >= OPEN_ASKS:
            raise Refusal(RefusalCode.TOO_MANY_ASKS)

    def _reaches(self, past: Sequence[Suggestion], other: Membership) -> bool:
        return all(
            ask_reaches(
                row.a_answer if row.a_id == other.id else row.b_answer,
                row.deadline_at or row.made_at,
                self._now(),
            )
            for row in past
            if row.state is not SuggestionState.STRUCK
        )

    async def _offers(self, members: Sequence[Membership]) -> dict[int, list[Interest]]:
        offers: dict[int, list[Interest]] = defaultdict(list)
        for one in await self._memberships.interests_of([member.id for member in members]):
            if one.direction is Direction.OFFERS:
                offers[one.membership_id].append(one)
        return offers


def _named(words: str, known: Sequence[str]) -> tuple[str, ...]:
    """Which of these organisations the words may name."""
    match resembles(words, known) if words else New():
        case Same(one):
            return (one,)
        case Similar(candidates):
            return candidates
        case New():
            return ()


def _fit(sought: Sequence[str], offers: Sequence[Interest]) -> float:
    """Sum over the kinds sought of how well the best offer meets each; related kinds count in part."""
    total = 0.0
    for kind in sought:
        related = {**TAXONOMY.kind(kind).related, kind: 1.0}
        total += max((related.get(offer.kind, 0.0) for offer in offers), default=0.0)
    return total


def _found(
    member: Membership,
    organisation: Organisation,
    offers: Sequence[Interest],
    sought: Sequence[str],
) -> Found:
    """What anyone may see of a member; their own words are included unless these reveal the person."""
    ordered = sorted(offers, key=lambda offer: offer.kind not in sought)
    lines = dict.fromkeys(offer.said for offer in ordered if offer.said)
    return Found(
        membership_id=member.id,
        organisation=OrganisationCard(organisation.name, organisation.sector),
        offers=tuple(offer.kind for offer in ordered),
        said=tuple(line for line in lines if not tells_who(line, member.name)),
    )
