"""An organiser's answers so far about an event being created, moved, changed or cancelled."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from domain.wall_clock import at_wall_time
from services.cards.drafts import DraftCard


class Flow(StrEnum):
    """What is being done to an event, in one or several questions."""

    CREATE = "create_event"
    MOVE = "move_event"
    COPY = "copy_event"
    CANCEL = "cancel_event"
    RESIZE = "change_seats"
    REWORD = "change_text"
    PHOTO = "event_photo"
    ZONE = "event_zone"


# The questions of each flow; those in WITHIN are part of asking for the time.
STEPS: Mapping[str, tuple[str, ...]] = {
    Flow.CREATE: ("title", "day", "place", "seats", "description"),
    Flow.MOVE: ("day", "place", "confirm"),
    Flow.COPY: ("day",),
    Flow.CANCEL: ("reason", "sure", "really"),
    Flow.RESIZE: ("seats",),
    Flow.REWORD: ("text",),
    Flow.PHOTO: ("photo",),
    Flow.ZONE: ("zone", "agree_zone"),
}
WITHIN: Mapping[str, str] = {"hour": "day", "minute": "hour", "end": "hour", "agree": "day"}


@dataclass(frozen=True, slots=True)
class Plan:
    """A draft's typed answers; empty or None if not given yet."""

    flow: str
    step: str
    revision: int
    zone: str
    host_id: int
    event_id: int
    month: date | None  # first day of the calendar's month
    day: date | None
    hour: int | None
    start: time | None
    starts_at: datetime | None
    ends_at: datetime | None
    title: str
    place: str
    known: tuple[str, ...]  # earlier places
    seats: int
    reason: str
    field: str  # title | description, if a text is being changed
    text: str  # as it is so far
    language: str  # of the texts being written
    before: "Before | None"
    has_photo: bool
    new_zone: str
    unseen: bool  # a draft is changed, so nobody is told

    @property
    def step_before(self) -> str | None:
        """The step that Back leads to; None for the first."""
        if self.step in WITHIN:
            return WITHIN[self.step]
        steps = STEPS.get(self.flow, ())
        at = steps.index(self.step) if self.step in steps else 0
        return steps[at - 1] if at else None

    @property
    def number(self) -> tuple[int, int]:
        """The number of the question, and of all."""
        steps = STEPS.get(self.flow, (self.step,))
        step = "day" if self.step in WITHIN else self.step
        return (steps.index(step) + 1 if step in steps else 1), len(steps)

    @property
    def changes(self) -> tuple[datetime | None, datetime | None, str | None]:
        """New start, end and place of an event being moved; None for what stays."""
        before = self.before
        when: tuple[datetime | None, datetime | None] = self.starts_at, self.ends_at
        if before is not None and when == (before.starts_at, before.ends_at):
            when = None, None
        return *when, None if before is not None and self.place == before.place else self.place

    @property
    def day_told(self) -> date | None:
        """The day known so far, while the hours are asked for or read back."""
        if self.step == "agree" and self.starts_at:
            return self.starts_at.astimezone(ZoneInfo(self.zone)).date()
        return self.day if self.step in WITHIN else None

    def known_at(self, number: int) -> str | None:
        """One of the earlier places."""
        return self.known[number] if 0 <= number < len(self.known) else None

    def from_start(self, minutes: int) -> tuple[datetime, datetime]:
        """Start and end after `minutes` of local time.

        Raises `ValueError` if day or start is not known yet.
        """
        if self.day is None or self.start is None:
            raise ValueError("day and start are not known yet")
        wall = datetime.combine(self.day, self.start)
        end = wall + timedelta(minutes=minutes)
        zone = ZoneInfo(self.zone)
        return (
            at_wall_time(wall.date(), wall.time(), zone),
            at_wall_time(end.date(), end.time(), zone),
        )


@dataclass(frozen=True, slots=True)
class Before:
    """Time and place of an event being moved."""

    starts_at: datetime
    ends_at: datetime
    place: str


def plan_of(draft: DraftCard) -> Plan:
    """The draft's answers."""
    told = draft.answers
    start = told.get("start")
    return Plan(
        flow=draft.flow,
        step=draft.step,
        revision=draft.revision,
        zone=told.get("zone", "UTC"),
        host_id=told.get("host_id", 0),
        event_id=told.get("event_id", 0),
        month=read_day(f"{told['month']}-01") if "month" in told else None,
        day=read_day(told.get("day", "")),
        hour=told.get("hour"),
        start=time(*divmod(start, 60)) if start is not None else None,
        starts_at=_moment(told.get("starts_at")),
        ends_at=_moment(told.get("ends_at")),
        title=told.get("title", ""),
        place=told.get("place", ""),
        known=tuple(told.get("known", ())),
        seats=told.get("seats", 0),
        reason=told.get("reason", ""),
        field=told.get("field", "title"),
        text=told.get("text", ""),
        language=told.get("language", "en"),
        before=_before(told.get("before")),
        new_zone=told.get("new_zone", "UTC"),
        has_photo=told.get("has_photo", False),
        unseen=told.get("unseen", False),
    )


def read_day(text: str) -> date | None:
    """The day in ISO form, as buttons carry it; None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _before(told: dict[str, Any] | None) -> Before | None:
    if told is None:
        return None
    return Before(
        starts_at=datetime.fromisoformat(told["starts_at"]),
        ends_at=datetime.fromisoformat(told["ends_at"]),
        place=told["place"],
    )
