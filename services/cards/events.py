"""Cards about events."""

from dataclasses import dataclass
from datetime import datetime

from domain.events import EventStatus, RsvpWindow
from domain.rsvp import RsvpStatus


@dataclass(frozen=True, slots=True)
class Written:
    """A text that a host wrote, in the best language there is for the reader."""

    text: str
    language: str
    foreign: bool = False  # in another language than the reader's; screens say so


@dataclass(frozen=True, slots=True)
class MyRsvp:
    """The reader's own answer to an event."""

    rsvp_id: int
    status: RsvpStatus
    ticket: str
    place_in_line: int | None = None  # on the waitlist, from 1
    offer_expires_at: datetime | None = None
    offer_lapsed: bool = False  # not asked again before saying yes again
    companions: int = 0  # who come along
    can_bring: int = 0  # at most so many, those who come already among them


@dataclass(frozen=True, slots=True)
class FullSector:
    """That the seats for the reader's sector are taken, while others may still have one."""

    sector: str
    opens_at: datetime | None  # when those that are left are for all; None: not before it begins


@dataclass(frozen=True, slots=True)
class SectorMix:
    """How many of the seats left the quotas let people of each sector have, where that is fewer than all."""

    rooms: tuple[tuple[str, int], ...]
    opens_at: datetime | None  # when those that are left are for all; None: not before it begins


@dataclass(frozen=True, slots=True)
class NextOfSeries:
    """Another event of a series, as much of it as a button tells."""

    event_id: int
    title: Written
    starts_at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class SeriesAround:
    """The series that an event belongs to, and what else of it is to come."""

    name: str
    coming: tuple[NextOfSeries, ...] = ()


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event as one reader finds it."""

    event_id: int
    host_id: int
    host_name: str
    code: str
    title: Written
    description: Written | None
    funder: Written | None
    starts_at: datetime
    ends_at: datetime
    zone: str
    place: str
    seats: int
    seats_left: int  # that a newcomer can have now; an offered seat counts as taken
    waiting: int  # people on the waitlist
    status: EventStatus
    begun: bool
    over: bool
    registered: bool  # whether the reader is a member of the host
    mine: MyRsvp | None = None
    full_sector: FullSector | None = None
    mix: SectorMix | None = None  # for a reader of no known sector
    full_organisation: int | None = None  # how many of the reader's come, if it may send no more
    organised: bool = False  # the reader has a role at it
    opens_at: datetime | None = None  # from when until when people can answer
    closes_at: datetime | None = None
    window: RsvpWindow = RsvpWindow.OPEN
    asks: bool = False  # there are questions to those who come
    has_programme: bool = False
    has_way: bool = False  # there is more to say of how to get there
    languages: tuple[str, ...] = ()  # in which it is held, if that was said
    photo_id: str | None = None  # Telegram's file_id
    series: SeriesAround | None = None  # told to whoever looks at this one event
    online_url: str | None = None  # only for those who organise it or have a seat


@dataclass(frozen=True, slots=True)
class EventsCard:
    """A page of events to come."""

    events: tuple[EventCard, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class SectorCount:
    """How many of a sector are going or checked in, of how many that may."""

    sector: str  # an id of the vocabulary
    coming: int
    most: int | None = None  # None: as many as there are seats


@dataclass(frozen=True, slots=True)
class ManagedEventCard:
    """An event as its organisers find it: how many come, and what their role allows."""

    event: EventCard
    going: int
    waiting: int
    offered: int
    checked_in: int
    sectors: tuple[SectorCount, ...]  # of those going or checked in, and those with a quota
    languages: tuple[str, ...]  # in which the event has a title
    can_edit: bool
    can_see_who_comes: bool
    can_take_lists: bool
    can_check_in: bool
    can_review: bool
    can_invite: bool
    companions: int = 0  # whom those with a seat bring
    can_see_figures: bool = False
    can_copy: bool = False
    series: str | None = None  # the name of the one it belongs to
    confirmed: int | None = None  # going, and said so since it last moved; None: it never did
    undelivered: bool = False  # Telegram will never take some message; told to those who may write
    expected: int = 0  # going or checked in; those who stayed away too, once it is over
    can_run_on: bool = False  # the reader may put its end off


@dataclass(frozen=True, slots=True)
class RunsOnCard:
    """An event that goes on, and until when it may."""

    event_id: int
    title: Written
    starts_at: datetime
    ends_at: datetime
    zone: str
    later: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Comer:
    """One line of the list of those who come; organisers see no more of a person there."""

    name: str
    organisation: str
    sector: str
    checked_in: bool
    companions: int = 0


@dataclass(frozen=True, slots=True)
class ComersCard:
    """A page of those who come."""

    event_id: int
    title: Written
    people: tuple[Comer, ...]
    sectors: tuple[SectorCount, ...]
    total: int
    page: int
    pages: int
    came: int | None = None  # of them, once it is over
    has_entries: bool = False  # somebody answered who has no Telegram


@dataclass(frozen=True, slots=True)
class ChangeCard:
    """What was true before and after an event was moved, or why it was cancelled."""

    event: EventCard
    old_starts_at: datetime
    old_ends_at: datetime
    old_place: str
    old_zone: str
    starts_at: datetime
    ends_at: datetime
    place: str
    reason: str | None = None
