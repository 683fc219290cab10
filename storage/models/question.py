"""Questions put with an event, and what was answered."""

from datetime import datetime

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.questions import LINE_LENGTH, QUESTION_LENGTH, QuestionKind
from storage.columns import NUMBERS_NEVER_RETURN, key, link, words


class EventQuestion(SQLModel, table=True):
    """One question; meals and needs have words of ours, all others have a text."""

    __tablename__ = "event_question"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    kind: QuestionKind = Field(sa_type=words(QuestionKind))
    kept_days: int | None = (
        None  # after the event, as those asked were promised; None: with the event
    )


class EventQuestionText(SQLModel, table=True):
    """A question with its options in one language."""

    __tablename__ = "event_question_text"
    __table_args__ = (UniqueConstraint("question_id", "language"), NUMBERS_NEVER_RETURN)
    id: int = key()
    question_id: int = link("event_question.id")
    language: str = Field(max_length=8)
    text: str = Field(max_length=QUESTION_LENGTH)
    options: list[str] = Field(default_factory=list, sa_type=JSON)


class QuestionAnswer(SQLModel, table=True):
    """One thing that a member chose or wrote, by their own consent; it goes with them, and some days after the event."""

    __tablename__ = "question_answer"
    __table_args__ = (
        UniqueConstraint("question_id", "membership_id", "value"),
        NUMBERS_NEVER_RETURN,
    )
    id: int = key()
    question_id: int = link("event_question.id")
    membership_id: int = link("membership.id")
    value: str = Field(max_length=LINE_LENGTH)
    given_at: datetime
