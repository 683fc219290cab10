"""Event cards in other chats, kept up to date."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.columns import NUMBERS_NEVER_RETURN, key, link


class EventPost(SQLModel, table=True):
    """An event card that somebody sent to a chat; who and where is unknown.

    Deleted once its content is final, the event being over or cancelled.
    """

    __tablename__ = "event_post"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    inline_id: str = Field(max_length=128, unique=True)  # Telegram's id of the message
    language: str = Field(max_length=8)
    shown: str = Field(default="", max_length=64)  # digest of its current content
    tried_at: datetime  # last edit or attempt
