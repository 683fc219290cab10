"""Broadcasts: messages from an organiser to many people, confirmed once and delivered to each of them once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.audiences import Audience, as_kept
from domain.broadcasts import BroadcastState
from domain.delivery import Priority
from domain.events import EventStatus
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_broadcast
from services.audiences import Audiences
from services.cards.broadcasts import BroadcastCard, BroadcastForm, Choices, Contents, EventChoice
from services.cards.events import Written
from services.clock import Now
from services.outbox import Letter, Outbox
from services.rights import Rights
from services.texts import Texts
from storage.models import Broadcast, Event, Host
from storage.unit_of_work import UnitOfWork

BROADCAST = "broadcast"  # the kinds of its letters
PROGRESS = "broadcast_progress"
SAME_WITHIN = timedelta(hours=1)  # same words to the same people this soon: a double press


@dataclass(frozen=True, slots=True)
class Order:
    """A broadcast as its writer confirms it: desk, audience, contents and time."""

    host_id: int
    event_id: int | None
    audience: Audience
    contents: Contents
    due_at: datetime | None = None  # None: at once


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The id of the confirmed broadcast; `new` is False if an identical one existed already."""

    broadcast_id: int
    new: bool = True


class Broadcasts:
    """Organisers' messages to many people; every method raises `Refusal` for anyone who may not write them."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._audiences = Audiences(unit)
        self._broadcasts = unit.broadcasts
        self._events = unit.events
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._outbox = Outbox(unit, now)
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def form(self, person_id: int, host_id: int, event_id: int | None) -> BroadcastForm:
        """The segments that one may write to from a desk."""
        host, event = await self._desk(person_id, host_id, event_id)
        return BroadcastForm(
            host_id=host.id,
            host_name=host.name,
            zone=event.zone if event else host.zone,
            language=event.language if event else host.language,
            event=await self._choice(event, person_id) if event else None,
            segments=await self._audiences.reaches(host.id, event_id),
            earlier=len(await self._broadcasts.of_desk(host.id, event_id)),
        )

    async def choices(
        self, person_id: int, host_id: int, event_id: int | None, audience: Audience
    ) -> Choices:
        """What the audience can be narrowed down by, and whom it reaches so far."""
        host, _ = await self._desk(person_id, host_id, event_id)
        await self._audiences.refuse_strange(host.id, event_id, audience)
        return await self._audiences.choices(
            host.id, audience, person_id, with_events=event_id is None
        )

    async def rsvp_events(
        self, person_id: int, host_id: int, event_id: int | None
    ) -> tuple[EventChoice, ...]:
        """Events that a button may open: published and not over; at an event's desk, only that event."""
        host, event = await self._desk(person_id, host_id, event_id)
        events = await self._events.upcoming([host.id], self._now())
        return tuple(
            [
                await self._choice(one, person_id)
                for one in events
                if event is None or one.id == event.id
            ]
        )

    async def preview(
        self, person_id: int, host_id: int, event_id: int | None, contents: Contents
    ) -> BroadcastCard:
        """The message as someone reading the writer's own language gets it."""
        host, event = await self._desk(person_id, host_id, event_id)
        return await self._card(host, event, contents, await self._texts.language(person_id))

    async def confirm(self, person_id: int, order: Order) -> Confirmed:
        """Owe the message to everyone in the audience now; people who join later do not get it.

        If two organisers send the same to the same people within an hour, it goes out once.
        """
        host, _ = await self._desk(person_id, order.host_id, order.event_id)
        await self._audiences.refuse_strange(host.id, order.event_id, order.audience)
        await self._hosts.hold(host.id)
        if (same := await self._same(host, order)) is not None:
            return Confirmed(same.id, new=False)
        reach, people = await self._audiences.people(host.id, order.audience)
        if not reach.recipients:
            raise Refusal(RefusalCode.NOBODY_THERE)
        broadcast = await self._broadcasts.add(
            self._row(person_id, host, order, reach.recipients), order.contents.texts
        )
        await self._outbox.owe_each(
            people, BROADCAST, broadcast.id, Priority.BROADCAST, host.id, broadcast.due_at
        )
        await self._owe_progress(person_id, broadcast)
        return Confirmed(broadcast.id)

    async def message(self, person_id: int, broadcast_id: int) -> BroadcastCard | None:
        """The message as this person gets it; None if they paused or left, or it was cancelled."""
        language = await self._texts.language(person_id)
        return (await self.messages(broadcast_id, {person_id: language})).get(person_id)

    async def messages(
        self, broadcast_id: int, languages: Mapping[int, str]
    ) -> Mapping[int, BroadcastCard]:
        """The same for many people at once, by person id; `languages`: each one's language."""
        broadcast = await self._broadcasts.get(broadcast_id)
        if broadcast is None or broadcast.state is BroadcastState.CANCELLED:
            return {}
        host = await self._hosts.get_one(broadcast.host_id)
        event = await self._events.get(broadcast.event_id)
        contents = await self._contents(broadcast)
        made = {
            language: await self._card(host, event, contents, language)
            for language in sorted(set(languages.values()))
        }
        members = await self._memberships.not_paused(broadcast.host_id, languages)
        return {person_id: made[languages[person_id]] for person_id in members}

    async def _contents(self, broadcast: Broadcast) -> Contents:
        return Contents(
            texts=await self._broadcasts.texts(broadcast.id),
            media_kind=broadcast.media_kind,
            media_id=broadcast.media_id,
            rsvp_event_id=broadcast.rsvp_event_id,
            link_label=broadcast.link_label,
            link_url=broadcast.link_url,
        )

    async def _card(
        self, host: Host, event: Event | None, contents: Contents, language: str
    ) -> BroadcastCard:
        text = text_for(contents, language, event.language if event else host.language)
        return BroadcastCard(
            host_name=host.name,
            title=await self._texts.title_in(event, language) if event else None,
            html=text.text,
            language=text.language,
            foreign=text.foreign,
            contents=contents,
        )

    async def _same(self, host: Host, order: Order) -> Broadcast | None:
        """An identical broadcast, confirmed so recently that this must be a double press."""
        since = self._now() - SAME_WITHIN
        for broadcast in await self._broadcasts.confirmed_since(host.id, since):
            alike = (broadcast.event_id, broadcast.audience) == (
                order.event_id,
                as_kept(order.audience),
            )
            if broadcast.state is BroadcastState.CANCELLED or not alike:
                continue
            if await self._contents(broadcast) == replace(
                order.contents, texts=dict(order.contents.texts)
            ):
                return broadcast
        return None

    def _row(self, person_id: int, host: Host, order: Order, recipients: int) -> Broadcast:
        now, contents = self._now(), order.contents
        due_at = max(order.due_at or now, now)
        return Broadcast(
            host_id=host.id,
            event_id=order.event_id,
            audience=as_kept(order.audience),
            written_by_id=person_id,
            media_kind=contents.media_kind,
            media_id=contents.media_id,
            rsvp_event_id=contents.rsvp_event_id,
            link_label=contents.link_label,
            link_url=contents.link_url,
            recipients=recipients,
            confirmed_at=now,
            due_at=due_at,
            state=BroadcastState.RUNNING,
            shown_at=due_at,
        )

    async def _owe_progress(self, person_id: int, broadcast: Broadcast) -> None:
        """Owe the writer the progress message, which is then kept up to date."""
        await self._outbox.owe(
            [
                Letter(
                    person_id=person_id,
                    kind=PROGRESS,
                    subject_id=broadcast.id,
                    key=f"{PROGRESS}:{broadcast.id}:{person_id}",
                    priority=Priority.ANSWER,
                    host_id=broadcast.host_id,
                    due_at=broadcast.due_at,
                )
            ]
        )

    async def _choice(self, event: Event, person_id: int) -> EventChoice:
        title = await self._texts.title(event, person_id)
        return EventChoice(event.id, title, event.starts_at, event.zone)

    async def _desk(
        self, person_id: int, host_id: int, event_id: int | None
    ) -> tuple[Host, Event | None]:
        host, event = await self._rights.desk_for(host_id, event_id, person_id, can_broadcast)
        if event is not None and event.status is EventStatus.DRAFT:  # nobody has answered it
            raise Refusal(RefusalCode.NOT_FOUND)
        return host, event


def text_for(contents: Contents, language: str, host_language: str) -> Written:
    """The text in the reader's language, else the host's, else the first; it may be empty."""
    for choice in (language, host_language, *contents.texts):
        if choice in contents.texts:
            return Written(contents.texts[choice], choice, foreign=choice != language)
    return Written("", language)
