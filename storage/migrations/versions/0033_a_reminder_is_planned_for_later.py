"""a reminder is planned for later"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0033'
down_revision = '0032'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column('reminder_rule', 'set_at')


def downgrade() -> None:
    op.add_column('reminder_rule', sa.Column('set_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
