"""How Alembic runs here: on the connection that ``storage.migrate`` hands it."""

from alembic import context
from sqlmodel import SQLModel

import storage.models  # noqa: F401  the tables register themselves

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,  # SQLite cannot alter a table in place
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
