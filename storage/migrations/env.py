"""How Alembic runs here: on the connection that ``storage.migrate`` hands it."""

from alembic import context
from sqlmodel import SQLModel

import storage.models  # noqa: F401  the tables register themselves

# An index of some rows is one on either database. Models say so for SQLite alone: to name PostgreSQL there would
# load its dialect into every bot (3 MB).
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
