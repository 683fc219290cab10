"""Organisers' changes to a programme, and the news about them for people at the event."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.delivery import Priority
from domain.programme import LATE, MOST_ITEMS, ItemKind, Line, ends_of, moment_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event, door_opens
from domain.rsvp import RsvpStatus
from domain.wall_clock import at_wall_time
from services.clock import Now
from services.outbox import Outbox
from services.rights import Rights
from storage.models import Event, ProgrammeChange, ProgrammeItem, ProgrammeText
from storage.repositories.programmes import ProgrammeRepository
from storage.unit_of_work import UnitOfWork

PROGRAMME_CHANGED = "programme_changed"  # the kind of its letters


class ProgrammeChanges:
    """Every method raises `Refusal` for anyone without the right. A returned count is of people told."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._programmes = unit.programmes
        self._outbox = Outbox(unit, now)
        self._rights = Rights(unit)
        self._now = now

    async def writable(self, person_id: int, event_id: int) -> Event:
        """The event, for someone about to write its programme."""
        return await self._rights.event_for(event_id, person_id, can_edit_event)

    async def write(
        self, person_id: int, event_id: int, language: str, lines: Sequence[Line]
    ) -> None:
        """Add items; a line at the start time of an existing item rewords that item in this language."""
        await self._events.hold(event_id)  # so that the second of two finds the first one's items
        event = await self.writable(person_id, event_id)
        zone = ZoneInfo(event.zone)
        items = {one.starts_at: one for one in await self._programmes.of_event(event_id)}
        if len(items | {moment_of(one.starts, event.starts_at, zone): None for one in lines}) > (
            MOST_ITEMS
        ):
            raise Refusal(RefusalCode.TOO_MANY_ITEMS)
        for line in lines:
            starts_at = moment_of(line.starts, event.starts_at, zone)
            item = items.get(starts_at) or await self._new(event, starts_at, line)
            if line.ends is not None:
                item.ends_at, item.until_next = _end(starts_at, line.ends, zone), False
            item.room = line.room or item.room
            await self._word(item, language, line)
            items[starts_at] = item
        await keep_in_step(self._programmes, event)

    async def move(
        self, person_id: int, item_id: int, starts: time, ends: time | None, room: str | None
    ) -> int:
        """Change an item's time, or its room if one is given."""
        item, event = await self._item(person_id, item_id)
        before, zone = await self._told(item), ZoneInfo(event.zone)
        length = item.ends_at - item.starts_at
        item.starts_at = moment_of(starts, event.starts_at, zone)
        item.ends_at = _end(item.starts_at, ends, zone) if ends else item.starts_at + length
        item.until_next = item.until_next and ends is None
        item.room = item.room if room is None else room
        await keep_in_step(self._programmes, event)
        return await self._tell(event, before, await self._told(item))

    async def be_a(self, person_id: int, item_id: int, kind: ItemKind) -> None:
        """Set an item's kind."""
        item, _ = await self._item(person_id, item_id)
        item.kind = kind

    async def put_off(self, person_id: int, item_id: int, minute: int) -> int:
        """Postpone an item to `minute` (minutes since 1970), and all that follow by as much."""
        item, event = await self._item(person_id, item_id)
        minutes = minute - int(item.starts_at.timestamp()) // 60
        if minutes == 0:  # another organiser has just done the same
            return 0
        if minutes not in LATE:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        before, later = await self._told(item), timedelta(minutes=minutes)
        for one in await self._programmes.of_event(event.id):
            if one.starts_at >= item.starts_at and one is not item:
                one.starts_at, one.ends_at = one.starts_at + later, one.ends_at + later
        item.starts_at, item.ends_at = item.starts_at + later, item.ends_at + later
        await keep_in_step(self._programmes, event)
        return await self._tell(event, before, await self._told(item), minutes)

    async def remove(self, person_id: int, item_id: int) -> tuple[int, int]:
        """Remove an item; returns its event's id and how many people are told."""
        item, event = await self._item(person_id, item_id)
        before = await self._told(item)
        await self._programmes.delete(item)
        await keep_in_step(self._programmes, event)
        return event.id, await self._tell(event, before, None)

    async def _item(self, person_id: int, item_id: int) -> tuple[ProgrammeItem, Event]:
        """An item and its event, locked: the second of two people changing it sees the first one's change."""
        item = await self._programmes.item(item_id)
        if item is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        event = await self.writable(person_id, item.event_id)
        await self._events.hold(event.id)
        if (item := await self._programmes.item(item_id)) is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return item, event

    async def _new(self, event: Event, starts_at: datetime, line: Line) -> ProgrammeItem:
        return await self._programmes.add(
            ProgrammeItem(
                event_id=event.id,
                starts_at=starts_at,
                ends_at=starts_at,
                until_next=True,
                kind=line.kind,
            )
        )

    async def _word(self, item: ProgrammeItem, language: str, line: Line) -> None:
        for text in await self._programmes.texts([item.id]):
            if text.language == language:
                text.title, text.speakers = line.title, line.speakers
                return
        await self._programmes.add(
            ProgrammeText(
                item_id=item.id, language=language, title=line.title, speakers=line.speakers
            )
        )

    async def _told(self, item: ProgrammeItem) -> dict[str, object]:
        """The item as a change record stores it."""
        return {
            "starts_at": item.starts_at.isoformat(),
            "ends_at": item.ends_at.isoformat(),
            "room": item.room,
            "titles": {one.language: one.title for one in await self._programmes.texts([item.id])},
        }

    async def _tell(
        self,
        event: Event,
        before: dict[str, object],
        after: dict[str, object] | None,
        minutes: int | None = None,
    ) -> int:
        """Tell everyone checked in; before the door opens there is nobody."""
        if before == after or not door_opens(event.starts_at, event.ends_at, self._now()):
            return 0
        change = await self._programmes.add(
            ProgrammeChange(
                event_id=event.id,
                made_at=self._now(),
                before=before,
                after=after,
                minutes=minutes,
            )
        )
        people = await self._events.answered_by(event.id, [RsvpStatus.CHECKED_IN])
        return await self._outbox.owe_each(
            people, PROGRAMME_CHANGED, change.id, Priority.ANSWER, event.host_id
        )


async def keep_in_step(programmes: ProgrammeRepository, event: Event) -> None:
    """Update open ends: an item without an end of its own ends with the next start, the last with the event."""
    items = await programmes.of_event(event.id)
    event.has_programme = bool(items)
    said = [None if one.until_next else one.ends_at for one in items]
    ends = ends_of([one.starts_at for one in items], said, event.ends_at)
    for item, ends_at in zip(items, ends, strict=True):
        item.ends_at = ends_at


def _end(starts_at: datetime, ends: time, zone: ZoneInfo) -> datetime:
    """The first time of day `ends` after the start."""
    begins = starts_at.astimezone(zone)
    return at_wall_time(begins.date() + timedelta(days=ends <= begins.time()), ends, zone)
