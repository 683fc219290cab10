"""Cards of events in other chats, kept up to date."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from storage.columns import NUMBERS_NEVER_RETURN, key, link


class EventPost(SQLModel, table=True):
    """A card of an event that somebody sent into a chat of theirs; who and where is not known.

    It goes when there is nothing more to tell, the event being over or cancelled.
    """

    __tablename__ = "event_post"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    inline_id: str = Field(max_length=128, unique=True)  # Telegram's name for the message
    language: str = Field(max_length=8)
    shown: str = Field(default="", max_length=64)  # what it says, as a digest
    tried_at: datetime  # when it was last brought up to date, or that was tried
