"""Configures Alembic to run on the connection given by `storage.migrate`."""

from alembic import context
from sqlmodel import SQLModel

import storage.models  # noqa: F401  the tables register themselves

# Partial indexes are partial on both databases. Models declare them for SQLite alone: naming PostgreSQL
# there would load its dialect into every bot (3 MB).
for table in SQLModel.metadata.tables.values():
    for index in table.indexes:
        if (some := index.dialect_kwargs.get("sqlite_where")) is not None:
            index.dialect_kwargs["postgresql_where"] = some

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,  # SQLite cannot alter a table in place
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
