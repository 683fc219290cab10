"""``INSERT … ON CONFLICT``, which SQLAlchemy has once for each database: only that of ours is loaded."""

from typing import Any


def insert_on(dialect: str) -> Any:
    """The ``insert`` of a database that knows ``on_conflict_do_nothing``."""
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert

        return insert
    from sqlalchemy.dialects import postgresql  # 3 MB

    return postgresql.insert
