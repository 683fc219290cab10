"""The plan of an event's tables; each RSVP holds the person's own (`Rsvp.tables`)."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from domain.table_plans import PlanState
from storage.columns import NUMBERS_NEVER_RETURN, key, link, words


class TablePlan(SQLModel, table=True):
    """The numbers of tables and rounds requested, and the state of the plan."""

    __tablename__ = "table_plan"
    __table_args__ = (UniqueConstraint("event_id"), NUMBERS_NEVER_RETURN)
    id: int = key()
    event_id: int = link("event.id", index=False)
    tables: int
    rounds: int
    state: PlanState = Field(default=PlanState.ASKED, sa_type=words(PlanState), index=True)
    past: int = 0  # rounds that are over and stay unchanged
    mends: bool = False  # keeps the existing plan as far as possible
    here_only: bool = False  # seats only people checked in, not all with a seat
    asked_at: datetime
    asks: int = 0  # number of requests; matches a solver's result to its request
    sends: int = 0  # number of announcements; distinguishes their messages
