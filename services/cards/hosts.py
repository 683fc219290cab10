"""Cards about hosts and those who act for them."""

from dataclasses import dataclass
from datetime import datetime

from domain.events import EventStatus
from domain.roles import Role
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class HostCard:
    """A host."""

    host_id: int
    name: str
    language: str
    zone: str


@dataclass(frozen=True, slots=True)
class FunderCard:
    """The funder that a host credits."""

    host: HostCard
    credit: Written | None


@dataclass(frozen=True, slots=True)
class DeskEvent:
    """One line of an organiser's desk."""

    event_id: int
    title: Written
    starts_at: datetime
    zone: str
    status: EventStatus
    over: bool


@dataclass(frozen=True, slots=True)
class DeskCard:
    """An organiser's desk at a host: its events, upcoming first, and what the role allows."""

    host: HostCard
    role: Role | None  # at the whole host; None: only at single events
    events: tuple[DeskEvent, ...]  # one page
    page: int
    pages: int
    undelivered: bool = False  # Telegram permanently refused some message of its events
    advises: bool = False  # the reader is an adviser, here or at an event


@dataclass(frozen=True, slots=True)
class InvitationCard:
    """An invitation to become an organiser."""

    invitation_id: int
    token: str
    host: HostCard
    event_id: int | None  # None: the whole host
    event_title: Written | None
    role: Role
    inviter: str
    expires_at: datetime
    own: bool = False  # the reader wrote it
    can_withdraw: bool = False  # the reader may revoke it


@dataclass(frozen=True, slots=True)
class OrganiserCard:
    """One role that someone has."""

    organiser_id: int
    host: HostCard
    name: str
    role: Role
    event_title: Written | None
    me: bool = False


@dataclass(frozen=True, slots=True)
class OrganisersCard:
    """A page of a host's organisers, and the number of open invitation links."""

    host: HostCard
    organisers: tuple[OrganiserCard, ...]
    invitations: int
    can_remove: bool
    page: int = 0
    pages: int = 1


@dataclass(frozen=True, slots=True)
class ClosureCard:
    """What would be erased with a host."""

    host: HostCard
    events: int
    people: int  # members
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class RoleLinksCard:
    """A page of a host's unused links to roles."""

    host: HostCard
    links: tuple[InvitationCard, ...]
    first: int  # number of the page's first link, from 1
    total: int
    page: int
    pages: int
