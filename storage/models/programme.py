"""An event's programme, in the languages it was written in, and its changes."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.programme import ROOM_LENGTH, SPEAKERS_LENGTH, TITLE_LENGTH, ItemKind
from storage.columns import NUMBERS_NEVER_RETURN, key, link, words


class ProgrammeItem(SQLModel, table=True):
    """One line of the programme."""

    __tablename__ = "programme_item"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    starts_at: datetime
    ends_at: datetime
    until_next: bool = False  # no end was given
    kind: ItemKind = Field(sa_type=words(ItemKind))
    room: str = Field(default="", max_length=ROOM_LENGTH)


class ProgrammeText(SQLModel, table=True):
    """An item's title and speakers in one language."""

    __tablename__ = "programme_text"
    __table_args__ = (UniqueConstraint("item_id", "language"), NUMBERS_NEVER_RETURN)
    id: int = key()
    item_id: int = link("programme_item.id")
    language: str = Field(max_length=8)
    title: str = Field(max_length=TITLE_LENGTH)
    speakers: str = Field(default="", max_length=SPEAKERS_LENGTH)


class ProgrammeChange(SQLModel, table=True):
    """An item before and after a change during the event; never changed later.

    `before` and `after` hold times, room and titles by language; None if the item is new or was removed.
    """

    __tablename__ = "programme_change"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    made_at: datetime
    before: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    after: dict[str, Any] | None = Field(default=None, sa_type=JSON)
    minutes: int | None = None  # by which this and all following items were postponed
