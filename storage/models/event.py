"""Events, their texts and changes, RSVPs and records of exported lists."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.events import FORMATTED_LENGTH, AttendanceCheck, EventStatus
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
    languages: list[str] | None = Field(default=None, sa_type=JSON)  # spoken there, if given
    place: str = Field(max_length=200)
    series_id: int | None = optional_link("series.id")
    venue_id: int | None = optional_link("venue.id")  # if more than its name is known
    online_url: str | None = Field(default=None, max_length=500)  # for those with a seat
    photo_id: str | None = Field(default=None, max_length=256)  # Telegram's file_id
    seats: int
    companions_each: int = 0  # most companions for each person with a seat
    most_of_one: int | None = None  # people of one organisation; None: unlimited
    quotas: dict[str, int] | None = Field(default=None, sa_type=JSON)  # the most people by sector
    quotas_open_at: datetime | None = None  # when quotas end; None: at the start of the event
    has_programme: bool = False
    has_questions: bool = False
    has_reminder_plan: bool = False  # default or custom rules were added
    rsvp_opens_at: datetime | None = None
    rsvp_closes_at: datetime | None = None
    status: EventStatus = Field(default=EventStatus.DRAFT, sa_type=words(EventStatus))
    created_by_id: int | None = optional_link("person.id")
    attendance: AttendanceCheck = Field(
        default=AttendanceCheck.OPEN, sa_type=words(AttendanceCheck)
    )
    organiser_asked_at: datetime | None = None  # when organisers were asked who came
    people_asked_at: datetime | None = None  # when people were asked "were you there?"
    matched_at: datetime | None = None
    release_due_at: datetime | None = None  # when suggestions are released automatically
    released_at: datetime | None = None
    # The organiser waiting for suggestions to be chosen anew.
    choosing_for_id: int | None = optional_link("person.id", index=False)
    # Of the matching, for organisers: prices of its aims, and trios of membership ids.
    findings: dict[str, Any] | None = Field(default=None, sa_type=JSON)


class EventText(SQLModel, table=True):
    """A host's text about an event, in one language."""

    __tablename__ = "event_text"
    __table_args__ = (UniqueConstraint("event_id", "field", "language"), NUMBERS_NEVER_RETURN)
    id: int = key()
    event_id: int = link("event.id")
    field: str = Field(max_length=16)  # title | description
    language: str = Field(max_length=8)
    text: str = Field(max_length=FORMATTED_LENGTH)  # a description is Telegram HTML


class EventChange(SQLModel, table=True):
    """An event's state before and after a move or cancellation; never changed later."""

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
    """A person's answer to one event; after erasing the person only a count."""

    __table_args__ = (
        UniqueConstraint("event_id", "membership_id"),
        Index("ix_rsvp_status", "status", "event_id"),  # waitlists: queried every two seconds
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
    companions: int = 0  # people they bring, as a number without names
    companions_announced: int | None = None  # the number before the door corrected it
    confirmed_at: datetime | None = None  # when they last said again that they are coming
    waitlisted_at: datetime | None = None
    invited_at: datetime | None = None  # past the line; counts if later than waitlisted_at
    invited_by_id: int | None = optional_link("person.id", index=False)
    offer_number: int = 0  # number of offers so far; distinguishes their messages
    offer_expires_at: datetime | None = Field(default=None, index=True)
    offer_lapsed: bool = False  # an offer expired: no other until they say yes again
    checked_in_at: datetime | None = None
    unmatched_because: str | None = Field(default=None, max_length=32)  # WhyNobody
    checked_in_by_id: int | None = optional_link("person.id")
    # To undo the check-in.
    before_check_in: RsvpStatus | None = Field(default=None, sa_type=words(RsvpStatus))
    score: int | None = None  # rating from 1 to 5
    feedback: str | None = Field(default=None, max_length=LINE_LENGTH)  # the comment on it
    tables: list[int] | None = Field(default=None, sa_type=JSON)  # table in each round; 0: none
    tables_told: list[int] | None = Field(default=None, sa_type=JSON)  # as the person knows them


class ListTaken(SQLModel, table=True):
    """An organiser's export of a list; the file itself is not kept."""

    __tablename__ = "list_taken"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    kind: ListKind = Field(sa_type=words(ListKind))
    people: int  # number of people on it
    taken_by_id: int | None = optional_link("person.id")
    taken_at: datetime
