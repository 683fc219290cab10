"""An organiser opens the reminder plan while the job creates the default one."""

import asyncio
from datetime import timedelta

from services.bundle import Services
from storage.engine import Database
from tests.storage.meeting import NOW, meeting


async def test_the_usual_reminders_are_planned_once(databases: tuple[Database, Database]) -> None:
    one = await meeting(databases[0])
    async with databases[0].unit() as unit:
        event = await unit.events.get(one.event_id)
        assert event is not None
        event.starts_at, event.ends_at = NOW + timedelta(days=9), NOW + timedelta(days=10)

    async def plans() -> None:
        async with databases[0].unit() as unit:
            await Services(unit, lambda: NOW).reminders.plan()

    async def looks() -> None:
        async with databases[1].unit() as unit:
            services = Services(unit, lambda: NOW)
            await services.reminder_plans.card(one.organiser_id, one.event_id)

    await asyncio.gather(plans(), looks())
    async with databases[0].unit() as unit:
        assert len(await unit.reminders.rules(one.event_id)) == 3
