"""What is known of a person whom a test finds wronged: their chat, their updates, the log."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from sandbox.people import SandboxPerson
from storage.engine import Database
from storage.models import Draft, InboxUpdate, Person
from tests.delivery.visitors import Visitor


async def evidence(wronged: Sequence[Visitor], database: Database, log: Path) -> str:
    """The evidence about the first three people, enough to reason from."""
    parts = [await _of(visitor.account, database, log) for visitor in wronged[:3]]
    return "\n\n".join(parts)


async def _of(account: SandboxPerson, database: Database, log: Path) -> str:
    async with AsyncSession(database.engine) as session:
        updates = select(InboxUpdate).where(InboxUpdate.sender_id == account.id)
        rows = (await session.exec(updates.order_by(col(InboxUpdate.id)))).all()
        drafts = select(Draft).join(Person, col(Person.id) == col(Draft.person_id))
        draft = (await session.exec(drafts.where(Person.telegram_id == account.id))).first()
    numbers = {row.update_id for row in rows}
    return "\n".join(
        (
            f"=== {account!r}",
            *(f"{one.message_id} {one.sender}: {one.screen}" for one in account.chat),
            "--- inbox",
            *(f"{row.id}: update {row.update_id} {row.state}, tries {row.tries}" for row in rows),
            f"--- draft: {draft!r}",
            "--- log",
            *_logged(log, numbers),
        )
    )


def _logged(log: Path, numbers: set[int]) -> Iterable[str]:
    """The log lines about these updates."""
    for line in log.read_text().splitlines() if log.exists() else ():
        try:
            if json.loads(line).get("update_id") in numbers:
                yield line
        except ValueError:  # a traceback that no process survived to log
            continue
