"""Hosts, their organisers and invitations."""

from datetime import datetime

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.questions import KEPT_DAYS
from domain.roles import ORGANISER_NAME_LENGTH, InvitationKind, Role
from storage.columns import NUMBERS_NEVER_RETURN, key, link, optional_link, words


class Host(SQLModel, table=True):
    """An association that holds events: a tenant, and a data controller of its own."""

    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    code: str = Field(max_length=32, unique=True)
    name: str = Field(max_length=128)
    language: str = Field(max_length=8)
    zone: str = Field(max_length=64)
    pair_key: str = Field(max_length=64)  # hex; keys the hashes of barred pairs after an erasure
    created_at: datetime
    needs_kept_days: int = KEPT_DAYS  # days for which meals and needs are kept after an event
    funder: dict[str, str] | None = Field(default=None, sa_type=JSON)  # the credit, by language


class Organiser(SQLModel, table=True):
    """A person's role at a host, or at one of its events only."""

    __table_args__ = (
        UniqueConstraint("host_id", "person_id", "event_id"),
        NUMBERS_NEVER_RETURN,
    )
    id: int = key()
    host_id: int = link("host.id")
    person_id: int = link("person.id")
    event_id: int | None = optional_link("event.id", on_delete="CASCADE")
    role: Role = Field(sa_type=words(Role))
    name: str = Field(max_length=ORGANISER_NAME_LENGTH)  # at that time; fellow organisers see it
    since_at: datetime


class Invitation(SQLModel, table=True):
    """A link that makes its first user an organiser, or seats them, once, before it expires."""

    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    token: str = Field(max_length=64, unique=True)
    host_id: int = link("host.id")
    event_id: int | None = optional_link("event.id", on_delete="CASCADE")
    kind: InvitationKind = Field(sa_type=words(InvitationKind))
    role: Role | None = Field(default=None, sa_type=words(Role))  # for links to a role
    invited_by_id: int | None = optional_link("person.id")
    expires_at: datetime
    accepted_by_id: int | None = optional_link("person.id")
    accepted_at: datetime | None = None
    revoked_at: datetime | None = None
