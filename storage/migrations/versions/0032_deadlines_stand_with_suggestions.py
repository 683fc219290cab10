"""deadlines stand with suggestions"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0032'
down_revision = '0031'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column('event', 'answers_due_at')


def downgrade() -> None:
    op.add_column('event', sa.Column('answers_due_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
