"""quotas by sector"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0026'
down_revision = '0025'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.add_column(sa.Column('quotas', sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column('quotas_open_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.drop_column('quotas_open_at')
        batch_op.drop_column('quotas')
