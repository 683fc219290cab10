"""Cards about who came after all, once an event is over."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.events import AttendanceCheck
from services.cards.check_ins import DoorLine
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class AttendanceCard:
    """What is known of who came, for the organisers."""

    event_id: int
    title: Written
    here: int
    unknown: int  # with a seat, and nobody has said whether they came
    check: AttendanceCheck
    matched: bool  # the introductions were prepared: too late for this
    asked_until: datetime | None  # while people are asked: by when they may answer
    zone: str


@dataclass(frozen=True, slots=True)
class AbsenceCard:
    """A page of those not checked in, on which the absent are marked."""

    event_id: int
    title: Written
    people: tuple[DoorLine, ...]
    absent: frozenset[int]  # ids of answers, on all pages
    page: int
    pages: int


class Presence(StrEnum):
    """What stands on the list about someone who was asked."""

    CAME = "came"
    ABSENT = "absent"
    NOT_LISTED = "not_listed"  # they say they came, the list says they did not


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
    """What became of the answer."""

    event_id: int
    presence: Presence
