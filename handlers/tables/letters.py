"""The letters about tables: a plan is ready, and one's own tables."""

from handlers.letters import LetterKind
from handlers.tables.views.mine import my_tables_screen
from handlers.tables.views.plan import plan_screen
from services.bundle import Services
from services.cards.outbox import Owed
from services.cards.tables import MyTablesCard, PlanCard
from services.table_plans import YOUR_TABLES
from services.table_seats import TABLES_PLANNED


async def load_plan(services: Services, owed: Owed) -> PlanCard | None:
    return await services.table_plans.for_organiser(owed.person_id, owed.subject_id)


async def load_mine(services: Services, owed: Owed) -> MyTablesCard | None:
    return await services.table_plans.mine(owed.person_id, owed.subject_id)


LETTERS = (
    LetterKind(TABLES_PLANNED, load_plan, plan_screen),
    LetterKind(YOUR_TABLES, load_mine, my_tables_screen),
)
