"""Broadcasts: what an organiser writes to a part of an event's people, and what became of it."""

from datetime import timedelta

from domain.broadcasts import Segment, statuses
from domain.delivery import MessageState, Priority
from domain.events import EventStatus
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_broadcast
from services.cards.broadcasts import Audience, BroadcastCard, BroadcastForm, BroadcastReport
from services.clock import Now
from services.outbox import Outbox
from services.rights import Rights
from services.texts import Texts
from storage.models import Broadcast, Event
from storage.unit_of_work import UnitOfWork

BROADCAST, REPORT = "broadcast", "broadcast_report"  # the kinds of its letters
SAME_WITHIN = timedelta(hours=1)  # the same words to the same people so soon are a double press


class Broadcasts:
    """Messages of organisers to many."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._broadcasts = unit.broadcasts
        self._events = unit.events
        self._hosts = unit.hosts
        self._letters = unit.outbox
        self._memberships = unit.memberships
        self._outbox = Outbox(unit, now)
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def form(self, person_id: int, event_id: int) -> BroadcastForm:
        """To whom one may write; raises ``Refusal`` for who may not, and for a draft of an event."""
        event = await self._event_for(person_id, event_id)
        return BroadcastForm(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            host_name=(await self._hosts.get_one(event.host_id)).name,
            audiences=tuple([(await self._audience(event_id, one))[0] for one in Segment]),
        )

    async def preview(self, person_id: int, event_id: int, html: str) -> BroadcastCard:
        """The message as a reader of the writer's own language gets it."""
        event = await self._event_for(person_id, event_id)
        language = await self._texts.language(person_id)
        return BroadcastCard(
            host_name=(await self._hosts.get_one(event.host_id)).name,
            title=await self._texts.title(event, person_id),
            html=html,
            language=language,
            foreign=False,
        )

    async def send(
        self, person_id: int, event_id: int, segment: Segment, html: str
    ) -> BroadcastReport:
        """Owe the message to everyone who is in the segment now; nobody joins it later.

        Two organisers who send the same words to the same segment within an hour send it once.
        Raises ``Refusal``: not allowed, or nobody to write to.
        """
        event = await self._event_for(person_id, event_id)
        await self._events.hold(event_id)
        since = self._now() - SAME_WITHIN
        sent = await self._broadcasts.same_since(event_id, segment, html, since)
        if sent is None:
            sent = await self._send(person_id, event, segment, html)
        return await self.report(person_id, sent.id)

    async def message(self, person_id: int, broadcast_id: int) -> BroadcastCard | None:
        """The message as this person gets it; None if they paused in the meantime."""
        broadcast = await self._broadcasts.get(broadcast_id)
        event = await self._events.get(broadcast.event_id) if broadcast else None
        language = await self._texts.language(person_id)
        text = await self._broadcasts.text(broadcast_id, language)
        if event is None or text is None:
            return None
        membership = await self._memberships.of(event.host_id, person_id)
        if membership is None or membership.paused_at is not None:
            return None
        return BroadcastCard(
            host_name=(await self._hosts.get_one(event.host_id)).name,
            title=await self._texts.title(event, person_id),
            html=text.text,
            language=text.language,
            foreign=text.language != language,
        )

    async def report(self, person_id: int, broadcast_id: int) -> BroadcastReport:
        """What became of it so far; raises ``Refusal`` for who may not broadcast at its event."""
        broadcast = await self._broadcasts.get(broadcast_id)
        if broadcast is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        event = await self._rights.event_for(broadcast.event_id, person_id, can_broadcast)
        counts = await self._letters.counts(BROADCAST, broadcast_id)
        return BroadcastReport(
            broadcast_id=broadcast_id,
            event_id=event.id,
            title=await self._texts.title(event, person_id),
            segment=broadcast.segment,
            recipients=broadcast.recipients,
            delivered=counts.get(MessageState.DELIVERED, 0),
            blocked=counts.get(MessageState.BLOCKED, 0),
            failed=counts.get(MessageState.FAILED, 0),
            left=_left(counts),
        )

    async def report_settled(self) -> int:
        """Tell the senders of those that are all sent what became of them, once; how many."""
        settled = [
            one
            for one in await self._broadcasts.unreported()
            if not _left(await self._letters.counts(BROADCAST, one.id))
        ]
        for broadcast in settled:
            broadcast.reported_at = self._now()
            event = await self._events.get(broadcast.event_id)
            if broadcast.written_by_id is not None and event is not None:
                await self._outbox.owe_each(
                    [broadcast.written_by_id], REPORT, broadcast.id, Priority.ANSWER, event.host_id
                )
        return len(settled)

    async def report_for(self, person_id: int, broadcast_id: int) -> BroadcastReport | None:
        """The report for the letter; None if the right to see it has gone."""
        try:
            return await self.report(person_id, broadcast_id)
        except Refusal:
            return None

    async def _send(self, person_id: int, event: Event, segment: Segment, html: str) -> Broadcast:
        audience, people = await self._audience(event.id, segment)
        if not people:
            raise Refusal(RefusalCode.NOBODY_THERE)
        broadcast = Broadcast(
            event_id=event.id,
            segment=segment,
            written_by_id=person_id,
            recipients=audience.recipients,
            confirmed_at=self._now(),
        )
        await self._broadcasts.add(broadcast, await self._texts.language(person_id), html)
        await self._outbox.owe_each(
            people, BROADCAST, broadcast.id, Priority.BROADCAST, event.host_id
        )
        return broadcast

    async def _audience(self, event_id: int, segment: Segment) -> tuple[Audience, list[int]]:
        """How many, and who: people with Telegram who have not paused."""
        everyone = await self._broadcasts.people(event_id, statuses(segment))
        reached = [
            person.id
            for member, person in everyone
            if person.telegram_id is not None and member.paused_at is None
        ]
        return Audience(segment, len(reached), len(everyone) - len(reached)), reached

    async def _event_for(self, person_id: int, event_id: int) -> Event:
        event = await self._rights.event_for(event_id, person_id, can_broadcast)
        if event.status is EventStatus.DRAFT:  # nobody can have answered it
            raise Refusal(RefusalCode.NOT_FOUND)
        return event


def _left(counts: dict[MessageState, int]) -> int:
    return counts.get(MessageState.OWED, 0) + counts.get(MessageState.CLAIMED, 0)
