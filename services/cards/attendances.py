"""Cards about attendance after an event."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.events import AttendanceCheck
from services.cards.check_ins import DoorLine
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class AttendanceCard:
    """What organisers know of who came."""

    event_id: int
    title: Written
    here: int
    unknown: int  # has a seat, attendance unknown
    check: AttendanceCheck
    matched: bool  # the matching has run: too late to change attendance
    asked_until: datetime | None  # deadline for people to answer, while they are asked
    zone: str


@dataclass(frozen=True, slots=True)
class AbsenceCard:
    """A page of people not checked in, on which absences are marked."""

    event_id: int
    title: Written
    people: tuple[DoorLine, ...]
    absent: frozenset[int]  # RSVP ids, over all pages
    page: int
    pages: int


class Presence(StrEnum):
    """The attendance on record of someone who was asked."""

    CAME = "came"
    ABSENT = "absent"
    NOT_LISTED = "not_listed"  # they say they came, the record says they did not


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """“Were you there?”"""

    event_id: int
    title: Written
    host_name: str
    starts_at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class PresenceCard:
    """The attendance on record after a person's answer."""

    event_id: int
    presence: Presence
