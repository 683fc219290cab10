"""How often each table was written, for whoever would otherwise look again in vain."""

import re
from collections import Counter
from functools import cache

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

WRITES = re.compile(r'(?:INSERT INTO|(?<!FOR )UPDATE|DELETE FROM) "?(\w+)')


@cache
def writes_on(engine: AsyncEngine) -> Counter[str]:
    """Statements of this process that wrote, by table, counted from the first call on."""
    counted: Counter[str] = Counter()

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def count(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if found := WRITES.search(statement):
            counted[found[1]] += 1

    return counted
