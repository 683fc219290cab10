"""Reviews: an organiser checks the suggestions of an event before they are released."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.delivery import Priority
from domain.introductions import SHOWN, SuggestionState, answers_close_at
from domain.matching import WhyNobody
from domain.paging import page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_review_suggestions
from domain.wall_clock import next_allowed
from services.cards.introductions import (
    Gain,
    NobodyCard,
    OrganisationCard,
    PriceCard,
    ProposedCard,
    ReviewCard,
    SuggestionNews,
)
from services.clock import Now
from services.outbox import Letter, Outbox
from services.rights import Rights
from services.texts import Texts
from services.trio_rows import is_sure, told_as_one, untie
from storage.models import Event, Membership, Suggestion
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 5


class Reviews:
    """The organisers' review of what the matching proposed."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._due = unit.matchings
        self._attendees = unit.attendees
        self._suggestions = unit.suggestions
        self._memberships = unit.memberships
        self._events = unit.events
        self._hosts = unit.hosts
        self._rsvps = unit.rsvps
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._outbox = Outbox(unit, now)
        self._now = now

    async def card(self, person_id: int, event_id: int, page: int = 0) -> ReviewCard:
        """One page of an event's suggestions; raises `Refusal` for anyone but its organisers."""
        event = await self._reviewed(person_id, event_id)
        rows = await self._suggestions.of_event(event_id)
        shown = page_of(rows, page, _PER_PAGE)
        states = [row.state for row in rows]
        live = [row for row in rows if row.state is not SuggestionState.STRUCK]
        covered = {side for row in live for side in (row.a_id, row.b_id)} - {None}
        present = [member for _, member, _ in await self._attendees.of_event(event_id)]
        return ReviewCard(
            event_id=event_id,
            event_title=(await self._texts.title(event, person_id)).text,
            zone=event.zone,
            attendees=len(present),
            covered=len(covered),
            without=await self._represented(event.host_id, present, covered),
            waiting=states.count(SuggestionState.PROPOSED),
            released=sum(state in SHOWN for state in states),
            struck=states.count(SuggestionState.STRUCK),
            release_due_at=event.release_due_at if event.released_at is None else None,
            page=shown.number,
            pages=shown.pages,
            proposed=tuple(_proposed(row) for row in shown.items),
            first=shown.first,
            price=_price(event.findings or {}),
            spread=_spread(event.findings or {}),
            choosing=event.choosing_for_id is not None,
            trios=bool((event.findings or {}).get("trios")),
            chosen=event.matched_at is not None,
        )

    async def is_waiting(self, event_id: int) -> bool:
        """Whether there is still anything to review."""
        event = await self._events.get(event_id)
        return event is not None and event.released_at is None and event.matched_at is not None

    async def strike(self, person_id: int, suggestion_id: int) -> int:
        """Strike a suggestion before its people hear of it; returns the event's id."""
        row = await self.waiting(person_id, suggestion_id)
        await self.take_out(row)
        return await self.finish_if_done(row)

    async def take_out(self, row: Suggestion) -> None:
        """Strike a suggestion; the rest of its trio, if any, become plain pairs."""
        await self.untie(row)
        row.state = SuggestionState.STRUCK

    async def untie(self, row: Suggestion) -> None:
        """Dissolve the trio that a pair belongs to."""
        untie(await self._suggestions.of_trio(row.trio_id))

    async def release(self, person_id: int, suggestion_id: int) -> int:
        """Release one suggestion now, with the rest of its trio; returns the event's id."""
        row = await self.waiting(person_id, suggestion_id)
        rows = await self._suggestions.of_trio(row.trio_id) or [row]
        await self._release(await self._event_of(row), rows)
        return await self.finish_if_done(row)

    async def release_all(self, person_id: int, event_id: int) -> None:
        """Release everything that has not been struck."""
        event = await self._reviewed(person_id, event_id)
        await self._hold(event)
        if event.matched_at is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        _refuse_while_choosing(event)
        await self._release_event(event)

    async def due(self) -> list[int]:
        """Events whose suggestions no organiser touched in time."""
        waiting = await self._due.to_release()
        return [event.id for event in waiting if self._is_due(event)]

    async def release_due(self, event_id: int) -> int:
        """Let go out what of the event still waits, if its time has come; how many events that was."""
        event = await self._events.get(event_id)
        if event is None:
            return 0
        await self._hold(event)
        if not self._is_due(event):  # any more, now that nobody else can touch it
            return 0
        await self._release_event(event)
        return 1

    async def next_due_at(self) -> datetime | None:
        """When the next event's suggestions are released automatically."""
        events = await self._due.to_release()
        times = [event.release_due_at for event in events if event.release_due_at]
        return min((at for at in times if at > self._now()), default=None)

    async def nobody(self, rsvp_id: int) -> NobodyCard | None:
        """Why an attendee has no suggestion; None if they have one after all, or are gone."""
        rsvp = await self._rsvps.get(rsvp_id)
        member = await self._memberships.get(rsvp.membership_id) if rsvp else None
        event = await self._events.get(rsvp.event_id) if rsvp else None
        if rsvp is None or member is None or event is None or member.paused_at:
            return None
        title = await self._texts.title(event, member.person_id)
        because = rsvp.unmatched_because
        return NobodyCard(title.text, WhyNobody(because) if because else None)

    async def _release_event(self, event: Event) -> None:
        await self._release(event, await self._suggestions.hold_proposed(event.id))
        await self._finish(event)

    async def _release(self, event: Event, rows: Sequence[Suggestion]) -> None:
        """Tell all sides; they have the same time to answer.

        Pairs are struck instead if someone left or was not there after all, or one asked for the other
        meanwhile: no pair is suggested twice.
        """
        met = await self._suggestions.shown_pairs(event.host_id)
        here = {member.id for member, _ in await self._attendees.taking_part(event.id)}
        for row in rows:
            ends = frozenset((row.a_id, row.b_id))
            if not ends <= here or ends in met:
                row.state = SuggestionState.STRUCK
        for at_once in told_as_one(rows):
            await self._tell(at_once, ZoneInfo(event.zone))

    async def _tell(self, rows: Sequence[Suggestion], zone: ZoneInfo) -> None:
        """Release a pair, or a trio's three: each person gets one letter, about the first of their pairs."""
        told_at, told = next_allowed(self._now(), zone), set[int]()
        for row in rows:
            row.state, row.released_at = SuggestionState.RELEASED, self._now()
            row.deadline_at = answers_close_at(told_at, zone)
            sides = [await self._memberships.get(side) for side in (row.a_id, row.b_id)]
            people = [side.person_id for side in sides if side and side.person_id not in told]
            told.update(people)
            await self._outbox.owe_each(
                people, SuggestionNews.MADE, row.id, Priority.INTRODUCTION, row.host_id, told_at
            )

    async def finish_if_done(self, row: Suggestion) -> int:
        """Finish the review if nothing is left to decide; returns the event's id."""
        event = await self._event_of(row)
        rows = await self._suggestions.of_event(event.id)
        if all(one.state is not SuggestionState.PROPOSED for one in rows):
            await self._finish(event)
        return event.id

    async def _finish(self, event: Event) -> None:
        """End the review and tell attendees without a suggestion."""
        if event.released_at is not None:
            return
        event.released_at = self._now()
        rows = await self._suggestions.of_event(event.id)
        having = {side for row in rows if row.state in SHOWN for side in (row.a_id, row.b_id)}
        told_at = next_allowed(self._now(), ZoneInfo(event.zone))
        await self._outbox.owe(
            Letter(
                person_id=member.person_id,
                kind=SuggestionNews.NONE_FOR_YOU,
                subject_id=rsvp.id,
                key=f"{SuggestionNews.NONE_FOR_YOU}:{event.id}:{member.id}",
                priority=Priority.INTRODUCTION,
                host_id=event.host_id,
                due_at=told_at,
            )
            for rsvp, member, _ in await self._attendees.of_event(event.id)
            if member.id not in having and not member.paused_at
        )

    async def waiting(self, person_id: int, suggestion_id: int) -> Suggestion:
        """A suggestion that nobody has heard of yet, for its organisers; raises `Refusal`."""
        row = await self._suggestions.get(suggestion_id)
        if row is None or row.event_id is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        event = await self._reviewed(person_id, row.event_id)
        await self._hold(event)
        _refuse_while_choosing(event)
        row = await self._suggestions.hold(suggestion_id)
        if row is None or row.state is not SuggestionState.PROPOSED:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        return row

    async def _event_of(self, row: Suggestion) -> Event:
        event = await self._events.get(row.event_id)
        if event is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return event

    async def _represented(
        self, host_id: int, members: Iterable[Membership], but: Collection[int | None]
    ) -> tuple[str, ...]:
        """The organisations of these, but for some, each once."""
        names = {one.id: one.name for one in await self._memberships.organisations(host_id)}
        left = (one.organisation_id for one in members if one.id not in but)
        return tuple(dict.fromkeys(names[organisation_id] for organisation_id in left))

    async def _hold(self, event: Event) -> None:
        """Lock host and event, so that other reviewers and askers wait, and reload them."""
        await self._hosts.hold(event.host_id)
        await self._events.hold(event.id)

    def _is_due(self, event: Event) -> bool:
        due_at = event.release_due_at if event.released_at is None else None
        return due_at is not None and due_at <= self._now() and event.choosing_for_id is None

    async def _reviewed(self, person_id: int, event_id: int) -> Event:
        return await self._rights.event_for(event_id, person_id, can_review_suggestions)


def _refuse_while_choosing(event: Event) -> None:
    """Raise `Refusal` while a new choice is being computed, which may replace what is decided now."""
    if event.choosing_for_id is not None:
        raise Refusal(RefusalCode.BEING_CHOSEN)


def _price(findings: Mapping[str, Any]) -> PriceCard | None:
    """What coverage and service cost, from the matching's findings; None if nothing."""
    prices = findings.get("prices")
    if not prices or not prices["for_weight_alone"]["weight"]:
        return None
    alone, covering = prices["for_weight_alone"], prices["with_most_covered"]
    chosen = findings["standing"]
    card = PriceCard(
        covered=covering["covered"] - alone["covered"],
        covered_share=(alone["weight"] - covering["weight"]) / alone["weight"],
        served=chosen["served"] - covering["served"],
        served_share=(covering["weight"] - chosen["weight"]) / alone["weight"],
    )
    return card if card.covered > 0 or card.served > 0 else None


def _spread(findings: Mapping[str, Any]) -> tuple[float, float] | None:
    before_and_with = findings.get("spread")
    return tuple(before_and_with) if before_and_with else None


def _proposed(row: Suggestion) -> ProposedCard:
    return ProposedCard(
        suggestion_id=row.id,
        one=OrganisationCard(row.a_organisation, row.a_sector),
        other=OrganisationCard(row.b_organisation, row.b_sector),
        one_gets=gains(row.reasons, "a_gets"),
        other_gets=gains(row.reasons, "b_gets"),
        causes=tuple(row.reasons.get("causes", ())),
        weight=row.weight,
        state=row.state,
        pinned=is_sure(row),
        of_three=row.trio_id is not None,
    )


def gains(reasons: dict[str, Sequence[Sequence[str]]], side: str) -> tuple[Gain, ...]:
    """One side's gains from a suggestion's reasons."""
    return tuple(Gain(sought, offered) for sought, offered in reasons.get(side, ()))
