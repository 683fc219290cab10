"""What the chat itself needs: incoming updates and unfinished flows."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.delivery import UpdateState
from storage.columns import NUMBERS_NEVER_RETURN, BigKey, key, link, words


class InboxUpdate(SQLModel, table=True):
    """An update as Telegram sent it, stored before we confirm it to Telegram."""

    __tablename__ = "inbox_update"
    __table_args__ = (
        UniqueConstraint("bot_id", "update_id"),
        Index("ix_inbox_open", "state", "id"),
        Index("ix_inbox_sender", "sender_id", "state", "id"),
        NUMBERS_NEVER_RETURN,
    )
    id: int = key()
    bot_id: int = Field(sa_type=BigKey)
    update_id: int = Field(sa_type=BigKey)
    sender_id: int = Field(sa_type=BigKey)  # the person, else the chat; handled in order
    payload: str | None = None  # JSON; when done, the id of the press still to be answered
    state: UpdateState = Field(default=UpdateState.RECEIVED, sa_type=words(UpdateState))
    tries: int = 0  # attempts by processes that found it stored; the storing process is not counted
    received_at: datetime


class Draft(SQLModel, table=True):
    """A person's unfinished flow: which flow, which step, answers so far."""

    __table_args__ = (UniqueConstraint("person_id"), NUMBERS_NEVER_RETURN)
    id: int = key()
    person_id: int = link("person.id", index=False)
    flow: str = Field(max_length=32)
    step: str = Field(max_length=32)
    answers: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    held: str | None = None  # a text that may not be the answer, as Telegram's HTML
    prompt_id: int | None = Field(default=None, sa_type=BigKey)  # the message that asks
    revision: int = 0
    begun_at: datetime
    changed_at: datetime
