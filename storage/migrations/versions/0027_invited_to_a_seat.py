"""invited to a seat"""

import sqlalchemy as sa
from alembic import op


revision = '0027'
down_revision = '0026'
branch_labels = None
depends_on = None


NUMBERS_NEVER_RETURN = {'sqlite_autoincrement': True}


def upgrade() -> None:
    with op.batch_alter_table('invitation', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.alter_column('role', existing_type=sa.String(length=32), nullable=True)


def downgrade() -> None:
    op.execute("DELETE FROM invitation WHERE role IS NULL")
    with op.batch_alter_table('invitation', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.alter_column('role', existing_type=sa.String(length=32), nullable=False)
