"""Outgoing messages, and the broadcasts some of them belong to."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from domain.broadcasts import BroadcastState, MediaKind
from domain.delivery import MessageState
from storage.columns import NUMBERS_NEVER_RETURN, BigKey, key, link, optional_link, words

IS_WAITING = "outbox_message.state IN ('owed', 'claimed')"
"""Queries must repeat this literally: a partial index serves only its own condition."""
IS_FAILED = "outbox_message.state = 'failed'"


def _of_some(condition: str, name: str, *columns: str) -> Index:
    """A partial index of waiting or failed messages, small however many were sent."""
    some = text(condition.removeprefix("outbox_message."))
    return Index(name, *columns, sqlite_where=some)  # PostgreSQL's: migrations/env.py


class OutboxMessage(SQLModel, table=True):
    """One message to one person, owed or settled; its content is loaded when it is sent.

    For a claimed message `due_at` is the end of its sender's lease, after which it is owed again.
    """

    __tablename__ = "outbox_message"
    __table_args__ = (
        _of_some(IS_WAITING, "ix_outbox_lane", "lane", "due_at", "id"),
        _of_some(IS_WAITING, "ix_outbox_waiting_person", "person_id"),
        _of_some(IS_FAILED, "ix_outbox_failed", "host_id"),
        Index("ix_outbox_subject", "kind", "subject_id", "state"),  # for a broadcast's progress
        NUMBERS_NEVER_RETURN,
    )
    id: int = key()
    person_id: int = link("person.id")
    host_id: int | None = optional_link("host.id", on_delete="CASCADE")
    kind: str = Field(max_length=32)
    subject_id: int = Field(sa_type=BigKey)  # id of the row that the message is about
    key: str = Field(max_length=96, unique=True)
    lane: int = Field(sa_type=BigKey)  # domain.delivery.lane
    due_at: datetime
    state: MessageState = Field(default=MessageState.OWED, sa_type=words(MessageState))
    tries: int = 0
    settled_at: datetime | None = None
    message_id: int | None = Field(default=None, sa_type=BigKey)
    error: str | None = Field(default=None, max_length=200)


class SendPace(SQLModel, table=True):
    """A bot's sending rate, shared by its processes: see `domain.pace.Pace`."""

    __tablename__ = "send_pace"
    bot_id: int = Field(primary_key=True, sa_type=BigKey, sa_column_kwargs={"autoincrement": False})
    rate: float
    free_at: float  # seconds of the database's clock
    slowed_at: float


class Broadcast(SQLModel, table=True):
    """A message that an organiser sends to an audience of one host.

    `event_id`: the event whose desk it was written at; its organisers see it and may stop it.
    """

    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    host_id: int = link("host.id")
    event_id: int | None = optional_link("event.id", on_delete="CASCADE")
    audience: dict[str, Any] = Field(sa_type=JSON)  # domain.audiences.as_kept
    written_by_id: int | None = optional_link("person.id")
    media_kind: MediaKind | None = Field(default=None, sa_type=words(MediaKind))
    media_id: str | None = Field(default=None, max_length=256)  # Telegram's file_id
    rsvp_event_id: int | None = optional_link("event.id", index=False)  # opened by its button
    link_label: str | None = Field(default=None, max_length=64)
    link_url: str | None = Field(default=None, max_length=2048)
    recipients: int  # when confirmed; messages to people erased since are gone
    confirmed_at: datetime
    due_at: datetime
    state: BroadcastState = Field(sa_type=words(BroadcastState))
    shown_done: int = 0  # messages done when progress was last shown; -1: unknown
    shown_at: datetime  # when that was
    reported_at: datetime | None = Field(default=None, index=True)


class BroadcastText(SQLModel, table=True):
    """A broadcast's text in one language, as Telegram's HTML."""

    __tablename__ = "broadcast_text"
    __table_args__ = (UniqueConstraint("broadcast_id", "language"), NUMBERS_NEVER_RETURN)
    id: int = key()
    broadcast_id: int = link("broadcast.id")
    language: str = Field(max_length=8)
    text: str
