"""An event's reminders: when, to whom and in which words."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.reminders import WORDS_LENGTH, ReminderAudience
from storage.columns import NUMBERS_NEVER_RETURN, key, link, words


class ReminderRule(SQLModel, table=True):
    """One reminder of an event's plan."""

    __tablename__ = "reminder_rule"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    days: int  # calendar days before the start
    hours: int
    audience: ReminderAudience = Field(
        default=ReminderAudience.GOING, sa_type=words(ReminderAudience)
    )
    asks: bool = False  # whether people are still coming


class ReminderText(SQLModel, table=True):
    """The organisers' own text of a reminder, in one language."""

    __tablename__ = "reminder_text"
    __table_args__ = (UniqueConstraint("rule_id", "language"), NUMBERS_NEVER_RETURN)
    id: int = key()
    rule_id: int = link("reminder_rule.id")
    language: str = Field(max_length=8)
    text: str = Field(max_length=WORDS_LENGTH)


class Reminder(SQLModel, table=True):
    """A reminder due at a time; done once its messages are in the outbox.

    It belongs to one start: an event that moves gets new ones, and the old ones no longer apply.
    """

    __table_args__ = (UniqueConstraint("rule_id", "starts_at"), NUMBERS_NEVER_RETURN)
    id: int = key()
    event_id: int = link("event.id")
    rule_id: int = link("reminder_rule.id")
    starts_at: datetime
    due_at: datetime = Field(index=True)
    done_at: datetime | None = None
