"""a held text keeps its formatting"""

import sqlalchemy as sa
from alembic import op


revision = '0039'
down_revision = '0038'
branch_labels = None
depends_on = None


NUMBERS_NEVER_RETURN = {'sqlite_autoincrement': True}
PLAIN, FORMATTED = sa.String(length=4096), sa.String()


def upgrade() -> None:
    with op.batch_alter_table('draft', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.alter_column('held', existing_type=PLAIN, type_=FORMATTED, existing_nullable=True)
    op.execute(
        "UPDATE draft SET held = REPLACE(REPLACE(REPLACE(held, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')"
        " WHERE held IS NOT NULL"
    )


def downgrade() -> None:
    op.execute('UPDATE draft SET held = NULL')
    with op.batch_alter_table('draft', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.alter_column('held', existing_type=FORMATTED, type_=PLAIN, existing_nullable=True)
