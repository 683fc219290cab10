"""Broadcast controls: pause, resume and stop confirmed broadcasts."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.audiences import from_kept
from domain.broadcasts import BroadcastState
from domain.delivery import MessageState, Priority
from domain.roles import can_broadcast
from domain.wall_clock import next_allowed
from services.broadcast_reports import UNKNOWN, BroadcastReports
from services.broadcasts import BROADCAST, PROGRESS
from services.cards.broadcasts import BroadcastReport
from services.clock import Now
from services.outbox import Letter, Outbox
from services.rights import Rights
from storage.models import Broadcast, Event
from storage.unit_of_work import UnitOfWork

QUESTION = "broadcast_question"  # kind of the letter that asks whether to send a broadcast whose event was cancelled


class BroadcastControls:
    """Any organiser of the desk may use these; repeating a press changes nothing.

    The broadcast's row is updated first, so that simultaneous presses are handled one after the other.
    """

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._broadcasts = unit.broadcasts
        self._letters = unit.outbox
        self._outbox = Outbox(unit, now)
        self._reports = BroadcastReports(unit, now)
        self._rights = Rights(unit)
        self._now = now

    async def pause(self, person_id: int, broadcast_id: int) -> BroadcastReport:
        """Hold the messages not yet sent; those being sent right now still arrive."""
        await self._reports.broadcast_for(person_id, broadcast_id)
        await self._pause(broadcast_id)
        return await self._reports.of(person_id, broadcast_id)

    async def resume(self, person_id: int, broadcast_id: int) -> BroadcastReport:
        """Resume a paused broadcast."""
        await self._reports.broadcast_for(person_id, broadcast_id)
        running, paused = BroadcastState.RUNNING, BroadcastState.PAUSED
        if await self._broadcasts.change_state(broadcast_id, paused, to=running):
            held, owed = MessageState.HELD, MessageState.OWED
            await self._letters.change(BROADCAST, broadcast_id, held, to=owed)
            await self._show_anew(broadcast_id)
        return await self._reports.of(person_id, broadcast_id)

    async def cancel(self, person_id: int, broadcast_id: int) -> BroadcastReport:
        """Send nothing more; what has been sent cannot be taken back."""
        broadcast, _, _ = await self._reports.broadcast_for(person_id, broadcast_id)
        under_way = (BroadcastState.RUNNING, BroadcastState.PAUSED)
        if await self._broadcasts.change_state(
            broadcast_id, *under_way, to=BroadcastState.CANCELLED
        ):
            waiting = (MessageState.OWED, MessageState.HELD)
            called_off, now = MessageState.CALLED_OFF, self._now()
            await self._letters.change(
                BROADCAST, broadcast_id, *waiting, to=called_off, settled_at=now
            )
            if broadcast.due_at > now:  # a broadcast that never started has no progress to show
                dropped = MessageState.DROPPED
                await self._letters.change(
                    PROGRESS, broadcast_id, MessageState.OWED, to=dropped, settled_at=now
                )
        return await self._reports.of(person_id, broadcast_id)

    async def hold_for_cancelled(self, event: Event, by_id: int) -> int:
        """Pause scheduled broadcasts about a cancelled event and ask its organisers what to do; return how many.

        Whoever cancelled it is asked at once, the others by day.
        """
        by_day = next_allowed(self._now(), ZoneInfo(event.zone))
        waiting = await self._broadcasts.waiting(event.host_id, self._now())
        held = [one for one in waiting if _is_about(one, event.id)]
        for broadcast in held:
            await self._pause(broadcast.id)
            people = await self._rights.who_may(can_broadcast, event.host_id, broadcast.event_id)
            await self._outbox.owe(
                _question(broadcast, event, one, None if one == by_id else by_day) for one in people
            )
        return len(held)

    async def question(self, person_id: int, broadcast_id: int) -> BroadcastReport | None:
        """What the question is about; None once answered. Raises `Refusal` for anyone who may not answer."""
        report = await self._reports.of(person_id, broadcast_id)
        return report if report.state is BroadcastState.PAUSED else None

    async def _pause(self, broadcast_id: int) -> None:
        running, paused = BroadcastState.RUNNING, BroadcastState.PAUSED
        if await self._broadcasts.change_state(broadcast_id, running, to=paused):
            owed, held = MessageState.OWED, MessageState.HELD
            await self._letters.change(BROADCAST, broadcast_id, owed, to=held)
            await self._show_anew(broadcast_id)

    async def _show_anew(self, broadcast_id: int) -> None:
        """Refresh the progress message now; one being sent may show the old state, so another refresh follows it."""
        await self._outbox.owe_again(PROGRESS, broadcast_id)
        if broadcast := await self._broadcasts.get(broadcast_id):
            broadcast.shown_done = UNKNOWN


def _question(
    broadcast: Broadcast, about: Event, person_id: int, due_at: datetime | None
) -> Letter:
    """The question, keyed by cancelled event too: one broadcast may be about several."""
    return Letter(
        person_id=person_id,
        kind=QUESTION,
        subject_id=broadcast.id,
        key=f"{QUESTION}:{broadcast.id}:{about.id}:{person_id}",
        priority=Priority.ANSWER,
        host_id=about.host_id,
        due_at=due_at,
    )


def _is_about(broadcast: Broadcast, event_id: int) -> bool:
    events = {broadcast.event_id, broadcast.rsvp_event_id}
    return event_id in events.union(from_kept(broadcast.audience).event_ids)
