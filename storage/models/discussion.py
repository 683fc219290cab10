"""Discussion prompts, their answers, and who supports whose answer."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.discussion import ANSWER_LENGTH, QUESTION_LENGTH, PromptState
from storage.columns import NUMBERS_NEVER_RETURN, key, link, words


class Prompt(SQLModel, table=True):
    """A question for an event's participants."""

    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    event_id: int = link("event.id")
    state: PromptState = Field(default=PromptState.WAITING, sa_type=words(PromptState))
    opened_at: datetime | None = None


class PromptText(SQLModel, table=True):
    """A prompt's question in one language."""

    __tablename__ = "prompt_text"
    __table_args__ = (UniqueConstraint("prompt_id", "language"), NUMBERS_NEVER_RETURN)
    id: int = key()
    prompt_id: int = link("prompt.id")
    language: str = Field(max_length=8)
    text: str = Field(max_length=QUESTION_LENGTH)


class PromptAnswer(SQLModel, table=True):
    """One answer by a participant; erased with them."""

    __tablename__ = "prompt_answer"
    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    prompt_id: int = link("prompt.id")
    membership_id: int = link("membership.id")
    text: str = Field(max_length=ANSWER_LENGTH)
    signed: bool  # shown under the organisation's name
    hidden: bool = False  # by an organiser, as inappropriate
    given_at: datetime


class AnswerSupport(SQLModel, table=True):
    """A member's support for an answer."""

    __tablename__ = "answer_support"
    __table_args__ = (UniqueConstraint("answer_id", "membership_id"), NUMBERS_NEVER_RETURN)
    id: int = key()
    answer_id: int = link("prompt_answer.id")
    membership_id: int = link("membership.id")
