"""Finds plans of tables."""

from collections.abc import Sequence

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.table_plans import PlanState
from storage.models import TablePlan


class TableRepository:
    """The plans of all events."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, event_id: int) -> TablePlan | None:
        """The plan as it is in the database now, even if it was read before."""
        query = select(TablePlan).where(TablePlan.event_id == event_id)
        now_there = query.execution_options(populate_existing=True)
        return (await self._session.exec(now_there)).one_or_none()

    async def asked(self) -> Sequence[int]:
        """The events for which a solver is to find seats, who asked first first."""
        query = select(TablePlan.event_id).where(TablePlan.state == PlanState.ASKED)
        return (await self._session.exec(query.order_by(col(TablePlan.asked_at)))).all()

    async def add(self, plan: TablePlan) -> TablePlan:
        self._session.add(plan)
        await self._session.flush()
        return plan
