"""Broadcast reports: live progress while a broadcast goes out, and its final outcome."""

from collections.abc import Mapping
from datetime import datetime

from domain.audiences import from_kept
from domain.broadcasts import (
    BroadcastState,
    Progress,
    as_plain,
    next_edit_at,
    recent_since,
    time_left,
)
from domain.delivery import MessageState, Priority
from domain.paging import nearest_page, page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_broadcast
from services.broadcasts import BROADCAST, PROGRESS, text_for
from services.cards.broadcasts import (
    BroadcastLine,
    BroadcastReport,
    BroadcastsCard,
    Contents,
    UnreachedCard,
)
from services.clock import Now
from services.outbox import Outbox
from services.rights import Rights
from services.texts import Texts
from storage.models import Broadcast, Event, Host
from storage.unit_of_work import UnitOfWork

UNKNOWN = -1  # shown progress is unknown
REPORT = "broadcast_report"  # the kind of its letter
_PER_PAGE = 8
_ORGANISATIONS = 20
_BEGINNING = 200  # characters of the text, enough to recognise it


class BroadcastReports:
    """What organisers see of confirmed broadcasts."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._broadcasts = unit.broadcasts
        self._events = unit.events
        self._hosts = unit.hosts
        self._labels = unit.labels
        self._letters = unit.outbox
        self._outbox = Outbox(unit, now)
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def of(self, person_id: int, broadcast_id: int) -> BroadcastReport:
        """The outcome so far; raises `Refusal` for anyone who may not broadcast at its desk."""
        broadcast, host, event = await self.broadcast_for(person_id, broadcast_id)
        progress, unreached = await self._progress(broadcast), 0
        if not progress.left:  # while it is being sent, the count still grows and is slow
            _, unreached = await self._broadcasts.unreached_count(BROADCAST, broadcast)
        language = await self._texts.language(person_id)
        return BroadcastReport(
            broadcast_id=broadcast_id,
            host_id=host.id,
            event_id=broadcast.event_id,
            title=await self._texts.title_in(event, language) if event else None,
            zone=event.zone if event else host.zone,
            due_at=broadcast.due_at,
            waiting=broadcast.due_at > self._now(),
            state=broadcast.state,
            audience=from_kept(broadcast.audience),
            progress=progress,
            unreached=unreached,
            beginning=await self._beginning(broadcast, language, host.language),
            labels=await self._labels_of(broadcast),
        )

    async def of_desk(
        self, person_id: int, host_id: int, event_id: int | None, page: int = 0
    ) -> BroadcastsCard:
        """A page of the broadcasts written from a desk; raises `Refusal`."""
        host, event = await self._rights.desk_for(host_id, event_id, person_id, can_broadcast)
        shown = page_of(await self._broadcasts.of_desk(host.id, event_id), page, _PER_PAGE)
        language = await self._texts.language(person_id)
        return BroadcastsCard(
            host_id=host.id,
            event_id=event_id,
            title=await self._texts.title_in(event, language) if event else None,
            host_name=host.name,
            zone=event.zone if event else host.zone,
            broadcasts=tuple([await self._line(one, language, host) for one in shown.items]),
            page=shown.number,
            pages=shown.pages,
        )

    async def unreached(self, person_id: int, broadcast_id: int, page: int = 0) -> UnreachedCard:
        """A page of the organisations that the broadcast did not reach; raises `Refusal`."""
        broadcast, _, _ = await self.broadcast_for(person_id, broadcast_id)
        total, people = await self._broadcasts.unreached_count(BROADCAST, broadcast)
        number, pages = nearest_page(total, page, _ORGANISATIONS)
        organisations = await self._broadcasts.unreached(
            BROADCAST, broadcast, offset=number * _ORGANISATIONS, limit=_ORGANISATIONS
        )
        reasons = await self._letters.reasons(BROADCAST, broadcast_id)
        return UnreachedCard(
            broadcast_id,
            tuple(organisations),
            total,
            people,
            number,
            pages,
            refusals=tuple(sorted(reasons.items())),
        )

    async def open(self) -> tuple[int, ...]:
        """Ids of broadcasts under way, or finished but not yet reported."""
        return tuple(one.id for one in await self._broadcasts.unreported(self._now()))

    async def keep(self, broadcast_id: int) -> int:
        """Refresh a broadcast's shown progress if that is due; return 1 if it was, else 0.

        After its last message, the writer is told the outcome, once.
        """
        broadcast = await self._broadcasts.get(broadcast_id)
        if broadcast is None or broadcast.reported_at is not None:
            return 0
        await self._put_back(broadcast)
        progress = await self._progress(broadcast)
        due_at = _edit_due_at(broadcast, progress) if progress.left else self._now()
        if due_at is None or due_at > self._now():
            return 0
        # A refresh being sent may show an old state; the next round follows it.
        if MessageState.CLAIMED in await self._letters.counts(PROGRESS, broadcast.id):
            return 0
        if not progress.left:
            return await self._close(broadcast, progress)
        await self._show(broadcast, progress)
        return 1

    async def next_due_at(self) -> datetime | None:
        """When new progress will next be shown."""
        now, times = self._now(), []
        for broadcast in await self._broadcasts.unreported(now):
            due_at = _edit_due_at(broadcast, await self._progress(broadcast))
            if due_at is not None and due_at > now:
                times.append(due_at)
        return min(times, default=None)

    async def broadcast_for(
        self, person_id: int, broadcast_id: int
    ) -> tuple[Broadcast, Host, Event | None]:
        """The broadcast, its host and event; raises `Refusal` for anyone who may not write from its desk."""
        broadcast = await self._broadcasts.get(broadcast_id)
        if broadcast is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        host, event = await self._rights.desk_for(
            broadcast.host_id, broadcast.event_id, person_id, can_broadcast
        )
        return broadcast, host, event

    async def _put_back(self, broadcast: Broadcast) -> None:
        """Hold or call off messages in flight when the broadcast was paused or stopped that came back unsent."""
        owed, held = MessageState.OWED, MessageState.HELD
        match broadcast.state:
            case BroadcastState.PAUSED as paused:
                # Lock the row first, as resuming does: else messages could stay held for ever.
                if await self._broadcasts.change_state(broadcast.id, paused, to=paused):
                    await self._letters.change(BROADCAST, broadcast.id, owed, to=held)
            case BroadcastState.CANCELLED:
                gone = MessageState.CALLED_OFF
                await self._letters.change(
                    BROADCAST, broadcast.id, owed, held, to=gone, settled_at=self._now()
                )
            case BroadcastState.RUNNING | BroadcastState.DONE:
                return

    async def _close(self, broadcast: Broadcast, progress: Progress) -> int:
        under_way = (BroadcastState.RUNNING, BroadcastState.PAUSED)
        await self._broadcasts.change_state(broadcast.id, *under_way, to=BroadcastState.DONE)
        broadcast.reported_at = self._now()
        await self._show(broadcast, progress)
        if broadcast.written_by_id is not None:
            await self._outbox.owe_each(
                [broadcast.written_by_id],
                REPORT,
                broadcast.id,
                Priority.ANSWER,
                broadcast.host_id,
            )
        return 1

    async def _show(self, broadcast: Broadcast, progress: Progress) -> None:
        broadcast.shown_done, broadcast.shown_at = progress.done, self._now()
        await self._outbox.owe_again(PROGRESS, broadcast.id)

    async def _progress(self, broadcast: Broadcast) -> Progress:
        counts = await self._letters.counts(BROADCAST, broadcast.id)
        running_for = self._now() - broadcast.due_at
        left = _left(counts)
        since = recent_since(self._now())
        recent = await self._letters.settled_since(BROADCAST, broadcast.id, since) if left else 0
        return Progress(
            recipients=broadcast.recipients,
            delivered=counts.get(MessageState.DELIVERED, 0),
            blocked=counts.get(MessageState.BLOCKED, 0),
            failed=counts.get(MessageState.FAILED, 0),
            called_off=counts.get(MessageState.CALLED_OFF, 0),
            left=left,
            recent=recent,
            running_for=running_for,
        )

    async def _line(self, broadcast: Broadcast, language: str, host: Host) -> BroadcastLine:
        return BroadcastLine(
            broadcast_id=broadcast.id,
            beginning=await self._beginning(broadcast, language, host.language),
            due_at=broadcast.due_at,
            waiting=broadcast.due_at > self._now(),
            state=broadcast.state,
            recipients=broadcast.recipients,
        )

    async def _labels_of(self, broadcast: Broadcast) -> tuple[str, ...]:
        found = [await self._labels.get(one) for one in from_kept(broadcast.audience).label_ids]
        return tuple(one.name for one in found if one is not None)

    async def _beginning(self, broadcast: Broadcast, language: str, host_language: str) -> str:
        texts = await self._broadcasts.texts(broadcast.id)
        text = text_for(Contents(texts=texts), language, host_language).text
        return as_plain(text)[:_BEGINNING]


def _left(counts: Mapping[MessageState, int]) -> int:
    waiting = (MessageState.OWED, MessageState.HELD, MessageState.CLAIMED)
    return sum(counts.get(state, 0) for state in waiting)


def _edit_due_at(broadcast: Broadcast, progress: Progress) -> datetime | None:
    """When the shown progress should be refreshed; None while it is accurate."""
    if progress.done == broadcast.shown_done:
        return None
    return next_edit_at(broadcast.shown_at, time_left(progress))
