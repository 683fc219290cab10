"""`INSERT … ON CONFLICT`: SQLAlchemy has one for each dialect, and only ours is imported."""

from typing import Any


def insert_on(dialect: str) -> Any:
    """The `insert` of a dialect that supports `on_conflict_do_nothing`."""
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert

        return insert
    from sqlalchemy.dialects import postgresql  # takes 3 MB of memory

    return postgresql.insert
