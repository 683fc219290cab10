"""Cards about events."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.events import EventStatus, RsvpWindow
from domain.rsvp import RsvpStatus


@dataclass(frozen=True, slots=True)
class Written:
    """A text that a host wrote, in the best language available for the reader."""

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
    can_bring: int = 0  # most companions allowed, including those announced


@dataclass(frozen=True, slots=True)
class FullSector:
    """Says that the reader's sector has no seats left, while others may still have one."""

    sector: str
    opens_at: datetime | None  # when the remaining seats open to all; None: not before it begins


@dataclass(frozen=True, slots=True)
class SectorMix:
    """For each sector that the quotas limit below the seats left, how many seats it may still take."""

    rooms: tuple[tuple[str, int], ...]
    opens_at: datetime | None  # when the remaining seats open to all; None: not before it begins


@dataclass(frozen=True, slots=True)
class NextOfSeries:
    """Another event of a series, as shown on a button."""

    event_id: int
    title: Written
    starts_at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class SeriesAround:
    """The series that an event belongs to, and its other events to come."""

    name: str
    coming: tuple[NextOfSeries, ...] = ()


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event as one reader sees it."""

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
    seats_left: int  # available to a newcomer; an offered seat counts as taken
    waiting: int  # people on the waitlist
    status: EventStatus
    begun: bool
    over: bool
    registered: bool  # whether the reader is a member of the host
    mine: MyRsvp | None = None
    full_sector: FullSector | None = None
    mix: SectorMix | None = None  # for readers whose sector is unknown
    full_organisation: int | None = None  # people of the reader's, if it may send no more
    organised: bool = False  # the reader has a role at it
    opens_at: datetime | None = None  # from when to when people can answer
    closes_at: datetime | None = None
    window: RsvpWindow = RsvpWindow.OPEN
    asks: bool = False  # it has questions for those who come
    has_programme: bool = False
    has_way: bool = False  # there are directions or a map point
    languages: tuple[str, ...] = ()  # spoken at the event, if given
    photo_id: str | None = None  # Telegram's file_id
    series: SeriesAround | None = None  # set only where a single event is looked at
    online_url: str | None = None  # only for organisers and people with a seat


@dataclass(frozen=True, slots=True)
class EventsCard:
    """A page of events to come."""

    events: tuple[EventCard, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class SectorCount:
    """How many of a sector are going or checked in, and the most allowed."""

    sector: str  # an id of the vocabulary
    coming: int
    most: int | None = None  # None: limited by the seats alone


@dataclass(frozen=True, slots=True)
class ManagedEventCard:
    """An event as its organisers see it: counts, and what their role allows."""

    event: EventCard
    going: int
    waiting: int
    offered: int
    checked_in: int
    sectors: tuple[SectorCount, ...]  # of people going or checked in, plus sectors with a quota
    texts: Mapping[tuple[str, str], str]  # what it is called and about: by field and language
    can_edit: bool
    can_see_who_comes: bool
    can_take_lists: bool
    can_check_in: bool
    can_review: bool
    can_invite: bool
    companions: int = 0  # brought by those with a seat
    can_see_figures: bool = False
    can_copy: bool = False
    series: str | None = None  # name of its series
    confirmed: int | None = None  # going, and answered since the last move; None: it never moved
    undelivered: bool = False  # Telegram refused some message for good
    expected: int = 0  # going or checked in; after the event, no-shows too
    can_run_on: bool = False  # the reader may postpone its end

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the event has a title."""
        return tuple(language for field, language in self.texts if field == "title")


@dataclass(frozen=True, slots=True)
class RunsOnCard:
    """An event that is running on, and the end times to choose from."""

    event_id: int
    title: Written
    starts_at: datetime
    ends_at: datetime
    zone: str
    later: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Comer:
    """One line of the list of comers; organisers see no more of a person there."""

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
    came: int | None = None  # of the total, once it is over
    has_entries: bool = False  # someone without Telegram was entered


@dataclass(frozen=True, slots=True)
class ChangeCard:
    """An event's times and place before and after a move, or why it was cancelled."""

    event: EventCard
    old_starts_at: datetime
    old_ends_at: datetime
    old_place: str
    old_zone: str
    starts_at: datetime
    ends_at: datetime
    place: str
    reason: str | None = None
