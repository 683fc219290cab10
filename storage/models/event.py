"""Events, their texts and changes, the answers to them and the reminders due before them."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.events import AttendanceCheck, EventStatus
from domain.feedback import LINE_LENGTH
from domain.lists import ListKind
from domain.rsvp import RsvpStatus
from storage.columns import NUMBERS_NEVER_RETURN, key, link, optional_link, words


class Event(SQLModel, table=True):
    """A gathering that a host holds."""

    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    host_id: int = link("host.id")
    code: str = Field(max_length=32, unique=True)
    language: str = Field(max_length=8)
    starts_at: datetime = Field(index=True)
    ends_at: datetime = Field(index=True)
    zone: str = Field(max_length=64)
    languages: list[str] | None = Field(default=None, sa_type=JSON)  # spoken there, if it was said
    place: str = Field(max_length=200)
    series_id: int | None = optional_link("series.id")
    venue_id: int | None = optional_link("venue.id")  # if more is known of the place than its name
    online_url: str | None = Field(default=None, max_length=500)  # for those with a seat
    photo_id: str | None = Field(default=None, max_length=256)  # Telegram's file_id
    seats: int
    companions_each: int = 0  # how many whoever has a seat may bring
    most_of_one: int | None = None  # people of one organisation; None: as many as it sends
    quotas: dict[str, int] | None = Field(default=None, sa_type=JSON)  # the most of each sector
    quotas_open_at: datetime | None = None  # when quotas end; None: at the start of the event
    has_programme: bool = False
    has_questions: bool = False
    has_reminder_plan: bool = False  # the usual rules were added, or the organisers' own
    rsvp_opens_at: datetime | None = None
    rsvp_closes_at: datetime | None = None
    status: EventStatus = Field(default=EventStatus.DRAFT, sa_type=words(EventStatus))
    created_by_id: int | None = optional_link("person.id")
    attendance: AttendanceCheck = Field(
        default=AttendanceCheck.OPEN, sa_type=words(AttendanceCheck)
    )
    organiser_asked_at: datetime | None = None  # when few were checked in: who came?
    people_asked_at: datetime | None = None  # "were you there?", if the organiser let the bot ask
    matched_at: datetime | None = None
    release_due_at: datetime | None = None  # suggestions go out by themselves then
    released_at: datetime | None = None
    choosing_for_id: int | None = optional_link(
        "person.id", index=False
    )  # the organiser for whom suggestions are being chosen anew
    findings: dict[str, Any] | None = Field(
        default=None, sa_type=JSON
    )  # of the matching, for its organisers: what its aims cost, and trios of memberships


class EventText(SQLModel, table=True):
    """What a host writes about an event, in one language."""

    __tablename__ = "event_text"
    __table_args__ = (UniqueConstraint("event_id", "field", "language"), NUMBERS_NEVER_RETURN)
    id: int = key()
    event_id: int = link("event.id")
    field: str = Field(max_length=16)  # title | description
    language: str = Field(max_length=8)
    text: str = Field(max_length=10000)  # of a description: Telegram's HTML


class EventChange(SQLModel, table=True):
    """What was true before and after an event was moved or cancelled; never changed again."""

    __tablename__ = "event_change"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    made_at: datetime
    cancelled: bool = False
    reason: str | None = Field(default=None, max_length=500)
    old_starts_at: datetime
    old_ends_at: datetime
    old_place: str = Field(max_length=200)
    old_zone: str | None = Field(default=None, max_length=64)  # if the zone changed too
    starts_at: datetime
    ends_at: datetime
    place: str = Field(max_length=200)


class Rsvp(SQLModel, table=True):
    """A person's answer to one event; without the person it is a count."""

    __table_args__ = (
        UniqueConstraint("event_id", "membership_id"),
        Index("ix_rsvp_status", "status", "event_id"),  # who waits, looked for every two seconds
        NUMBERS_NEVER_RETURN,
    )
    id: int = key()
    event_id: int = link("event.id")
    membership_id: int | None = optional_link("membership.id")
    status: RsvpStatus = Field(sa_type=words(RsvpStatus))
    ticket: str = Field(max_length=64, unique=True)
    sector: str = Field(max_length=32)
    seeks: list[str] = Field(default_factory=list, sa_type=JSON)
    offers: list[str] = Field(default_factory=list, sa_type=JSON)
    answered_at: datetime
    companions: int = 0  # whom they bring: a number against the seats, nobody's name
    companions_announced: int | None = None  # before the door counted others
    confirmed_at: datetime | None = None  # said again that they come
    waitlisted_at: datetime | None = None
    invited_at: datetime | None = None  # past the line; counts if later than waitlisted_at
    invited_by_id: int | None = optional_link("person.id", index=False)
    offer_number: int = 0  # how many offers there were; tells the messages of one from another's
    offered_until: datetime | None = Field(default=None, index=True)
    offer_lapsed: bool = False  # let one run out: not asked again before saying yes again
    checked_in_at: datetime | None = None
    unmatched_because: str | None = Field(default=None, max_length=32)  # WhyNobody
    checked_in_by_id: int | None = optional_link("person.id")
    before_check_in: RsvpStatus | None = Field(
        default=None, sa_type=words(RsvpStatus)
    )  # to undo it
    score: int | None = None  # how it was, from 1 to 5
    feedback: str | None = Field(default=None, max_length=LINE_LENGTH)  # the line that goes with it
    tables: list[int] | None = Field(default=None, sa_type=JSON)  # by round; 0: not seated in it
    tables_told: list[int] | None = Field(default=None, sa_type=JSON)  # what the person knows


class ListTaken(SQLModel, table=True):
    """That an organiser took a list of an event's people away as a file; the file itself is not kept."""

    __tablename__ = "list_taken"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    kind: ListKind = Field(sa_type=words(ListKind))
    people: int  # on it
    taken_by_id: int | None = optional_link("person.id")
    taken_at: datetime
