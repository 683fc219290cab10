"""What both sides of an introduction report, and advisers' remarks."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.partnerships import LESSON_LENGTH, REMARK_LENGTH, Ending, Stage
from storage.columns import NUMBERS_NEVER_RETURN, key, link, optional_link, words


class Progress(SQLModel, table=True):
    """One side's latest report on an introduction.

    `furthest`: the furthest stage ever, kept after an ending. `kind`: the kind of cooperation. `ending`
    and `lesson`: why it ended, and what others may learn from it, without a name.
    """

    __table_args__ = (UniqueConstraint("suggestion_id", "membership_id"), NUMBERS_NEVER_RETURN)
    id: int = key()
    suggestion_id: int = link("suggestion.id", index=False)
    membership_id: int | None = optional_link("membership.id")
    stage: Stage = Field(sa_type=words(Stage))
    furthest: Stage | None = Field(default=None, sa_type=words(Stage))
    kind: str | None = Field(default=None, max_length=32)
    ending: Ending | None = Field(default=None, sa_type=words(Ending))
    lesson: str | None = Field(default=None, max_length=LESSON_LENGTH)
    told_at: datetime
    # Since when this side lets advisers look on; None: it does not.
    let_in_at: datetime | None = None


class Remark(SQLModel, table=True):
    """An adviser's text to both sides of an introduction."""

    __table_args__ = NUMBERS_NEVER_RETURN
    id: int = key()
    suggestion_id: int = link("suggestion.id")
    written_by_id: int | None = optional_link("person.id")
    text: str = Field(max_length=REMARK_LENGTH)
    written_at: datetime
