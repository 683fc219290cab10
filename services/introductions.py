"""Introductions: private double opt-in, from each side's answer to the exchange of contacts."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.delivery import Priority
from domain.introductions import (
    SHOWN,
    Answer,
    AnswerOutcome,
    SuggestionState,
    VisibleState,
    decide_after_answer,
    visible_state,
)
from domain.partnerships import next_asked_at
from domain.people import ContactChoice
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_review_suggestions
from services.cards.introductions import (
    ByHandCard,
    ContactCard,
    Gives,
    MySuggestions,
    OfThree,
    OrganisationCard,
    SuggestionCard,
    SuggestionNews,
)
from services.clock import Now
from services.outbox import Outbox
from services.reviews import gains
from services.rights import Rights
from services.texts import Texts, title_of
from services.trio_rows import of_member
from storage.models import Membership, Suggestion
from storage.unit_of_work import UnitOfWork


class Introductions:
    """What each side of a suggestion sees and says; nothing of it shows on the other side."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._attendees = unit.attendees
        self._suggestions = unit.suggestions
        self._memberships = unit.memberships
        self._events = unit.events
        self._hosts = unit.hosts
        self._progress = unit.progress
        self._outbox = Outbox(unit, now)
        self._sent = unit.outbox
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def mine(self, person_id: int) -> MySuggestions:
        """All of a person's suggestions at all hosts, as they may see them."""
        cards: list[SuggestionCard] = []
        members = await self._memberships.of_person(person_id)
        for member in members:
            rows = await self._suggestions.of_membership(member.id)
            cards += await self._cards([row for row in rows if _visible(row, member)], member)
        by_state = {
            state: tuple(card for card in cards if card.state is state) for state in VisibleState
        }
        return MySuggestions(
            open=by_state[VisibleState.WAITING],
            introduced=by_state[VisibleState.INTRODUCED],
            closed=by_state[VisibleState.CLOSED],
            attended=bool(await self._attendees.attended([member.id for member in members])),
            paused=any(member.paused_at for member in members),
        )

    async def card(self, person_id: int, suggestion_id: int) -> SuggestionCard:
        """One suggestion as this side sees it; raises `Refusal` for anyone else."""
        row, member = await self._side(person_id, suggestion_id)
        return (await self._cards([row], member))[0]

    async def answer(self, person_id: int, suggestion_id: int, answer: Answer) -> SuggestionCard:
        """Record one side's answer; if both said yes, both get the introduction."""
        await self._suggestions.hold(suggestion_id)
        row, member = await self._side(person_id, suggestion_id)
        at_a = row.a_id == member.id
        before, theirs = (row.a_answer, row.b_answer) if at_a else (row.b_answer, row.a_answer)
        other = await self._memberships.get(row.b_id if at_a else row.a_id)
        outcome = decide_after_answer(
            answer,
            before,
            theirs if other is not None else Answer.NONE,
            row.state,
            row.deadline_at or self._now(),
            self._now(),
        )
        if outcome is not AnswerOutcome.UNCHANGED:
            row.a_answer, row.b_answer = (answer, theirs) if at_a else (theirs, answer)
        if outcome is AnswerOutcome.INTRODUCED and other is not None:
            await self._introduce(row, member, other)
        return (await self._cards([row], member))[0]

    async def made_by(self, message_id: int, person_id: int) -> int | None:
        """The pair that a message suggested, while it is open; to a trio there is more to say than yes."""
        suggestion_id = await self._sent.subject_of(person_id, SuggestionNews.MADE, message_id)
        row = await self._suggestions.get(suggestion_id) if suggestion_id is not None else None
        if row is None or row.trio_id or row.state is not SuggestionState.RELEASED:
            return None
        return row.id if row.deadline_at and self._now() < row.deadline_at else None

    async def answer_trio(
        self, person_id: int, suggestion_id: int, answer: Answer, *, only: bool
    ) -> SuggestionCard:
        """Record one side's answer to the two others of a trio; with `only`, the second one gets “not now”."""
        row, member = await self._side(person_id, suggestion_id)
        three = await self._suggestions.of_trio(row.trio_id)
        for suggestion in of_member(member.id, three) or [row]:
            if suggestion is row or suggestion.state is not SuggestionState.INTRODUCED:
                said = Answer.NOT_NOW if only and suggestion is not row else answer
                await self.answer(person_id, suggestion.id, said)
        return await self.card(person_id, suggestion_id)

    async def due(self) -> list[int]:
        """Suggestions past their deadline, of a trio the first alone."""
        firsts = dict[int, int]()
        for one, trio_id in await self._suggestions.past_deadline(self._now()):
            firsts.setdefault(trio_id or -one, one)
        return list(firsts.values())

    async def close(self, suggestion_id: int) -> int:
        """Close it, and what of its trio is past the deadline; tell those who said yes, once; how many were closed."""
        first = await self._suggestions.get(suggestion_id)
        three = await self._suggestions.of_trio(first.trio_id) if first else ()
        told, closed = set[int](), 0
        for one in [row.id for row in three] or [suggestion_id]:
            row = await self._suggestions.hold(one)
            if row is None or not self._is_over(row):
                continue
            row.state, closed = SuggestionState.CLOSED, closed + 1
            hopeful = [
                side
                for side, said in ((row.a_id, row.a_answer), (row.b_id, row.b_answer))
                if said is Answer.YES and side is not None and side not in told
            ]
            told.update(hopeful)
            members = [await self._memberships.get(side) for side in hopeful]
            await self._owe(row, SuggestionNews.CLOSED, (one.person_id for one in members if one))
        return closed

    def _is_over(self, row: Suggestion) -> bool:
        due = row.deadline_at is not None and row.deadline_at <= self._now()
        return due and row.state is SuggestionState.RELEASED

    async def next_due_at(self) -> datetime | None:
        """The earliest deadline of an open suggestion."""
        return await self._suggestions.next_deadline_at()

    async def letter(
        self, person_id: int, suggestion_id: int, state: VisibleState
    ) -> SuggestionCard | None:
        """The card of a letter about a suggestion; None unless it is in that state for this side.

        People who paused get nothing new, but still hear about what they said yes to. Raises `Refusal`.
        """
        row, member = await self._side(person_id, suggestion_id)
        if state is VisibleState.WAITING and member.paused_at is not None:
            return None
        [card] = await self._cards([row], member)
        return card if card.state is state else None

    async def by_hand(self, person_id: int, suggestion_id: int) -> ByHandCard | None:
        """Two people whom this organiser must connect; None if one of them is gone. Raises `Refusal`."""
        row = await self._suggestions.get(suggestion_id)
        a = await self._memberships.get(row.a_id) if row else None
        b = await self._memberships.get(row.b_id) if row else None
        if row is None or a is None or b is None or row.state is not SuggestionState.INTRODUCED:
            return None
        host, _ = await self._rights.desk_for(
            row.host_id, row.event_id, person_id, can_review_suggestions
        )
        return ByHandCard(
            suggestion_id=row.id,
            host_id=row.host_id,
            event_id=row.event_id,
            person_ids=(a.person_id, b.person_id),
            host_name=host.name,
            one=_contact(a),
            one_organisation=_other_organisation(row, at_a=False),
            other=_contact(b),
            other_organisation=_other_organisation(row, at_a=True),
        )

    async def _introduce(self, row: Suggestion, answering: Membership, other: Membership) -> None:
        now, zone = self._now(), ZoneInfo((await self._hosts.get_one(row.host_id)).zone)
        row.state, row.introduced_at = SuggestionState.INTRODUCED, now
        row.ask_at = next_asked_at(now, now, zone)
        await self._owe(row, SuggestionNews.INTRODUCED, [other.person_id])
        if ContactChoice.ORGANISER in (answering.contact, other.contact):
            organisers = await self._rights.who_may(
                can_review_suggestions, row.host_id, row.event_id
            )
            await self._owe(row, SuggestionNews.BY_HAND, organisers)

    async def _owe(self, row: Suggestion, news: SuggestionNews, people: Iterable[int]) -> None:
        zone = (await self._hosts.get_one(row.host_id)).zone
        await self._outbox.owe_by_day(
            people, news, row.id, Priority.INTRODUCTION, row.host_id, zone
        )

    async def _side(self, person_id: int, suggestion_id: int) -> tuple[Suggestion, Membership]:
        row = await self._suggestions.get(suggestion_id)
        member = await self._memberships.of(row.host_id, person_id) if row else None
        if row is None or member is None or not _visible(row, member):
            raise Refusal(RefusalCode.NOT_FOUND)
        return row, member

    async def _cards(self, rows: Sequence[Suggestion], me: Membership) -> list[SuggestionCard]:
        """The suggestions as this member may see them."""
        sides = {side for row in rows for side in (row.a_id, row.b_id) if side}
        await self._memberships.each(sides)  # loads all at once, not one by one
        titles = await self._titles({row.event_id for row in rows if row.event_id}, me)
        said = await self._progress.of_membership(me.id)
        stages = {one.suggestion_id: one.stage for one in said}
        cards = []
        for row in rows:
            card = await self._card(row, me, titles.get(row.event_id or 0))
            of_three = await self._of_three(row, me)
            cards.append(replace(card, stage=stages.get(row.id), of_three=of_three))
        return cards

    async def _of_three(self, row: Suggestion, me: Membership) -> OfThree | None:
        three = await self._suggestions.of_trio(row.trio_id)
        other = next((one for one in of_member(me.id, three) if one.id != row.id), None)
        if other is None:
            return None
        gives = tuple(one for pair in three for one in _gives(pair))
        return OfThree(await self._card(other, me, None), gives)

    async def _card(self, row: Suggestion, me: Membership, title: str | None) -> SuggestionCard:
        at_a = row.a_id == me.id
        mine, other_id = (row.a_answer, row.b_id) if at_a else (row.b_answer, row.a_id)
        other = await self._memberships.get(other_id)
        introduced = row.state is SuggestionState.INTRODUCED
        deadline_at = row.deadline_at or row.made_at
        host = await self._hosts.get_one(row.host_id)
        return SuggestionCard(
            suggestion_id=row.id,
            host_name=host.name,
            event_title=title,
            other=_other_organisation(row, at_a=at_a),
            i_get=gains(row.reasons, "a_gets" if at_a else "b_gets"),
            they_get=gains(row.reasons, "b_gets" if at_a else "a_gets"),
            causes=tuple(row.reasons.get("causes", ())),
            answer=mine,
            state=VisibleState.INTRODUCED
            if introduced
            else visible_state(mine, Answer.NONE, deadline_at, self._now()),
            deadline_at=deadline_at,
            zone=host.zone,
            asked_by_me=row.asked_by_id == me.id,
            asked_by_them=row.event_id is None and row.asked_by_id != me.id,
            line=row.line,
            contact=_contact(other) if introduced and other else None,
        )

    async def _titles(self, event_ids: Collection[int], me: Membership) -> dict[int, str]:
        """Titles by event id, in this member's language."""
        texts = await self._events.texts_of_each(event_ids)
        return {
            event.id: title_of(
                event, texts[event.id], await self._texts.language(me.person_id, event.language)
            ).text
            for event in await self._events.each(event_ids)
        }


def _visible(row: Suggestion, member: Membership) -> bool:
    """Whether this member may know of the suggestion at all."""
    heard_of = not row.silent or row.asked_by_id == member.id
    return heard_of and row.state in SHOWN and member.id in (row.a_id, row.b_id)


def _other_organisation(row: Suggestion, *, at_a: bool) -> OrganisationCard:
    """The other organisation, as seen from side a (or b)."""
    if at_a:
        return OrganisationCard(row.b_organisation, row.b_sector)
    return OrganisationCard(row.a_organisation, row.a_sector)


def _gives(row: Suggestion) -> Iterator[Gives]:
    """What each of a pair offers the other."""
    a, b = row.a_organisation, row.b_organisation
    for giver, getter, side in ((b, a, "a_gets"), (a, b, "b_gets")):
        if kinds := [gain.offered for gain in gains(row.reasons, side)]:
            yield Gives(giver, getter, tuple(dict.fromkeys(kinds)))


def _contact(member: Membership) -> ContactCard:
    return ContactCard(member.name, member.contact, member.contact_value)
