"""Cards about what is kept of a person."""

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
    """Who keeps something about the person; ``hosts`` is one page of them.

    ``about_to_join``: the host last spoken with, of someone whom no host knows yet.
    """

    hosts: tuple[KnownAt, ...]
    about_to_join: str | None
    version: str  # of the privacy notice
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """Something that was agreed to."""

    purpose: Purpose
    version: str
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class KeptCard:
    """What one host keeps; without ``name`` the person is an organiser there and no member."""

    host: KnownAt
    zone: str
    organises: bool
    name: str | None = None
    organisation: str | None = None
    seeks: int = 0
    offers: int = 0
    answers: int = 0  # to events
    findable: bool = False
    consents: tuple[ConsentLine, ...] = ()  # the oldest first


@dataclass(frozen=True, slots=True)
class ErasureCard:
    """What an erasure would take; ``host`` is None for everything everywhere."""

    host: KnownAt | None
    seats: int  # at events to come, or places in line, that would fall free
    organises: bool
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class ExportCard:
    """Everything about a person, as a file."""

    content: bytes  # JSON, UTF-8
    made_at: datetime
