"""Finds plans of tables."""

from collections.abc import Sequence

from sqlmodel import bindparam, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.table_plans import PlanState
from storage.models import TablePlan

_OF = (
    select(TablePlan)
    .where(col(TablePlan.event_id) == bindparam("event"))
    .execution_options(populate_existing=True)
)
_ASKED = (  # built once, as a job runs it every second
    select(TablePlan.event_id)
    .where(col(TablePlan.state) == PlanState.ASKED)
    .order_by(col(TablePlan.asked_at))
)


class TableRepository:
    """The plans of all events."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, event_id: int) -> TablePlan | None:
        """The plan freshly loaded, even if it was read before."""
        return (await self._session.exec(_OF, params={"event": event_id})).one_or_none()

    async def asked(self) -> Sequence[int]:
        """Ids of events waiting for the solver's seats, earliest request first."""
        return (await self._session.exec(_ASKED)).all()

    async def add(self, plan: TablePlan) -> TablePlan:
        self._session.add(plan)
        await self._session.flush()
        return plan
