"""The plan of an event's tables; who sits where stands with each answer (``Rsvp.tables``)."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.table_plans import PlanState
from storage.columns import NUMBERS_NEVER_RETURN, key, link, words


class TablePlan(SQLModel, table=True):
    """How many tables and rounds an organiser asked for, and what became of it."""

    __tablename__ = "table_plan"
    __table_args__ = (UniqueConstraint("event_id"), NUMBERS_NEVER_RETURN)
    id: int = key()
    event_id: int = link("event.id", index=False)
    tables: int
    rounds: int
    state: PlanState = Field(default=PlanState.ASKED, sa_type=words(PlanState), index=True)
    past: int = 0  # rounds that stay as they are: they are over
    mends: bool = False  # keeps what was planned as far as it can
    here_only: bool = False  # seats those who were checked in, not all who have a seat
    asked_at: datetime
    asks: int = (
        0  # how often it was asked for; tells a solver's answer to one from that to the next
    )
    sends: int = 0  # how often people were told; tells the messages of one time from another's
