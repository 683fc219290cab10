"""An event's programme: parsing organisers' lines, and finding the current item."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.text import fold, text_length
from domain.wall_clock import at_wall_time

TITLE_LENGTH, SPEAKERS_LENGTH, ROOM_LENGTH = 120, 150, 40
MOST_ITEMS = 40
LATE = (5, 10, 15, 30)  # minutes by which an item and all that follow may be postponed
EARLIER = timedelta(hours=3)
"""Times of day this much earlier than the event's start mean the next day: 00:30 after an evening event."""

# As programmes write it in the three languages: `godz. 10.00 do 10.15`, `10:00-tól`, `10:00–10:15 óra`.
_AT = r"(?:(?:godz(?:ina)?|g|od|from|at)\b\.?\s*)?"
_CLOCK = r"([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d)(?:\s?h\b|[\s-]?(?:tól|től|ig|kor|óra(?:kor)?|órától|óráig)\b)?"
_TIMES = rf"{_AT}{_CLOCK}(?:\s*(?:[-–—‑]|do|to|till)?\s*{_CLOCK})?"
_LINE = re.compile(rf"^(?:\d{{1,2}}[.)]\s)?\W*{_TIMES}[\s:.,;|)–—‑-]+(\S.*)$", re.IGNORECASE)
_HEADING = re.compile(r"\W*(?:program|agenda|harmonogram|menetrend|napirend|schedule)[^\d\n]*$")
_SLOT = re.compile(rf"^{_TIMES}\s*(?:[|,]\s*(\S.*))?$", re.IGNORECASE)


class ItemKind(StrEnum):
    """The kind of a programme item."""

    TALK = "talk"
    PANEL = "panel"
    PRESENTATION = "presentation"
    DEBATE = "debate"
    DISCUSSION = "discussion"
    PITCHES = "pitches"
    NETWORKING = "networking"
    MEAL = "meal"


# The first whose word begins a word of the title; a talk if none does.
_WORDS: tuple[tuple[ItemKind, tuple[str, ...]], ...] = (
    (ItemKind.PANEL, ("panel", "kerekasztal")),
    (ItemKind.DEBATE, ("debat", "debata", "vita")),
    (ItemKind.DISCUSSION, ("discussion", "dyskus", "rozmow", "beszelget", "warsztat", "muhely")),
    (ItemKind.PITCHES, ("pitch", "one-minute", "bemutatkoz", "przedstawi")),
    (ItemKind.MEAL, ("brunch", "lunch", "breakfast", "coffee", "meal")),
    (ItemKind.MEAL, ("obiad", "sniadan", "kaw", "poczest")),
    (ItemKind.MEAL, ("reggeli", "villasreggeli", "ebed", "kave", "szendvics", "bufe")),
    (ItemKind.NETWORKING, ("network", "integrac", "ismerked", "kapcsolatep", "kulisow")),
    (
        ItemKind.PRESENTATION,
        ("present", "prezent", "result", "wynik", "raport", "report", "eredmeny"),
    ),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One item as written; `ends` is None if not given."""

    starts: time
    ends: time | None
    title: str
    speakers: str
    room: str
    kind: ItemKind


def lines_of(text: str) -> list[str]:
    """The lines of a programme, without blank ones and the heading above them."""
    lines = [one for one in text.splitlines() if one.strip()]
    headed = len(lines) > 1 and _HEADING.match(fold(lines[0]))
    return lines[1:] if headed else lines


def read_line(text: str) -> Line | None:
    """Parse `10:15–11:00 Panel: what works | FISE, town hall | Room A`; None if it does not begin with a time.

    After the first bar come the speakers, after the second the room.
    """
    found = _LINE.match(text.strip())
    if found is None:
        return None
    from_hour, from_minute, to_hour, to_minute, rest = found.groups()
    title, speakers, room = [*(part.strip() for part in rest.split("|", 2)), "", ""][:3]
    return Line(
        starts=time(int(from_hour), int(from_minute)),
        ends=time(int(to_hour), int(to_minute)) if to_hour else None,
        title=title,
        speakers=speakers,
        room=room,
        kind=kind_of(title),
    )


@dataclass(frozen=True, slots=True)
class Slot:
    """A new time for an item, and a new room if given."""

    starts: time
    ends: time | None
    room: str | None


def read_slot(text: str) -> Slot | None:
    """Parse `11:15`, `11:15–12:00` or `11:15 | Room B`; None without a time."""
    found = _SLOT.match(text.strip())
    if found is None:
        return None
    from_hour, from_minute, to_hour, to_minute, room = found.groups()
    ends = time(int(to_hour), int(to_minute)) if to_hour else None
    return Slot(time(int(from_hour), int(from_minute)), ends, room.strip() if room else None)


def fits(line: Line) -> bool:
    """Whether all parts are short enough, and the title is not empty."""
    return (
        0 < text_length(line.title) <= TITLE_LENGTH
        and text_length(line.speakers) <= SPEAKERS_LENGTH
        and text_length(line.room) <= ROOM_LENGTH
    )


def kind_of(title: str) -> ItemKind:
    """The kind that a title suggests, in any of the three languages."""
    words = re.findall(r"[\w-]+", fold(title))
    for kind, beginnings in _WORDS:
        if any(word.startswith(beginnings) for word in words):
            return kind
    return ItemKind.TALK


def moment_of(clock: time, event_starts_at: datetime, zone: ZoneInfo) -> datetime:
    """The moment at which the event's clock shows `clock`."""
    begins = event_starts_at.astimezone(zone)
    day = begins.date()
    if datetime.combine(day, clock) < begins.replace(tzinfo=None) - EARLIER:
        day += timedelta(days=1)
    return at_wall_time(day, clock, zone)


def ends_of(
    starts: Sequence[datetime], said: Sequence[datetime | None], event_ends_at: datetime
) -> list[datetime]:
    """The end of each item, ordered by start: as given, else the next one's start, and the event's end for the last."""
    nexts = [*starts[1:], max(event_ends_at, starts[-1])] if starts else []
    return [end or following for end, following in zip(said, nexts, strict=True)]


def now_and_next(
    items: Sequence[tuple[datetime, datetime]], now: datetime
) -> tuple[int | None, int | None]:
    """The indexes, in order of start, of the current item and the next."""
    on = [at for at, (starts_at, ends_at) in enumerate(items) if starts_at <= now < ends_at]
    later = [at for at, (starts_at, _) in enumerate(items) if starts_at > now]
    return (on[-1] if on else None), (later[0] if later else None)
