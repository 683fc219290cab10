"""Records which tables were read and how often each was written, so that jobs whose tables did not change can skip."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlmodel import SQLModel

WRITES = re.compile(r'(?:INSERT INTO|(?<!FOR )UPDATE|(DELETE) FROM) "?(\w+)')


@dataclass(frozen=True, slots=True)
class Traffic:
    """Tables touched by this process's statements since tracking began."""

    read: set[str] = field(default_factory=set)  # the reader clears it first
    written: Counter[str] = field(default_factory=Counter)


@cache
def traffic_on(engine: AsyncEngine) -> Traffic:
    traffic = Traffic()

    @event.listens_for(engine.sync_engine, "before_cursor_execute")
    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        named, written = _touched(statement)
        traffic.read.update(named)
        traffic.written.update(written)

    return traffic


@lru_cache(maxsize=4096)
def _touched(statement: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """All tables that a statement names, and those that it writes, including cascades of deletes."""
    named = frozenset(re.findall(r"\w+", statement)) & SQLModel.metadata.tables.keys()
    found = WRITES.search(statement)
    if found is None:
        return named, ()
    return named, tuple({found[2], *_hanging_on(found[2])} if found[1] else {found[2]})


@cache
def _hanging_on(table: str) -> frozenset[str]:
    """Tables whose rows change or are deleted when a row of this one is deleted."""
    found = {table}
    while more := set(_pointing_at(found)) - found:
        found |= more
    return frozenset(found)


def _pointing_at(tables: set[str]) -> Iterator[str]:
    for one in SQLModel.metadata.tables.values():
        if any(key.ondelete and key.column.table.name in tables for key in one.foreign_keys):
            yield one.name
