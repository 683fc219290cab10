"""Cards about what is stored about a person."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Purpose


@dataclass(frozen=True, slots=True)
class KnownAt:
    """A host that knows the person, as a member or as one of its organisers."""

    host_id: int
    name: str


@dataclass(frozen=True, slots=True)
class PrivacyCard:
    """Who stores anything about the person; `hosts` is one page of them.

    `about_to_join`: name of the host last spoken with, for someone whom no host knows yet.
    """

    hosts: tuple[KnownAt, ...]
    about_to_join: str | None
    version: str  # of the privacy notice
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A consent that was given."""

    purpose: Purpose
    version: str
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class KeptCard:
    """What one host stores; without `name` the person is an organiser there but no member."""

    host: KnownAt
    zone: str
    organises: bool
    name: str | None = None
    organisation: str | None = None
    seeks: int = 0
    offers: int = 0
    answers: int = 0  # to events
    findable: bool = False
    consents: tuple[ConsentLine, ...] = ()  # oldest first


@dataclass(frozen=True, slots=True)
class ErasureCard:
    """What an erasure would remove; `host` is None for everything everywhere."""

    host: KnownAt | None
    seats: int  # seats at upcoming events, or places in line, that would be released
    organises: bool
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class ExportCard:
    """Everything about a person, as a file."""

    content: bytes  # JSON, UTF-8
    made_at: datetime
