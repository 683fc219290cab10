"""An event's questions and their answers."""

from datetime import datetime

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.questions import LINE_LENGTH, QUESTION_LENGTH, QuestionKind
from storage.columns import NUMBERS_NEVER_RETURN, key, link, words


class EventQuestion(SQLModel, table=True):
    """One question; meals and needs use standard wording, others have texts."""

    __tablename__ = "event_question"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    kind: QuestionKind = Field(sa_type=words(QuestionKind))
    # After the event, as promised when asked; None: as long as the event.
    kept_days: int | None = None


class EventQuestionText(SQLModel, table=True):
    """A question with its options, in one language."""

    __tablename__ = "event_question_text"
    __table_args__ = (UniqueConstraint("question_id", "language"), NUMBERS_NEVER_RETURN)
    id: int = key()
    question_id: int = link("event_question.id")
    language: str = Field(max_length=8)
    text: str = Field(max_length=QUESTION_LENGTH)
    options: list[str] = Field(default_factory=list, sa_type=JSON)


class QuestionAnswer(SQLModel, table=True):
    """A member's choice or text, given by consent; erased with them, or some days after the event if sensitive."""

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
