"""a chat rests, whoever wrote to it"""

import sqlalchemy as sa
from alembic import op


revision = '0030'
down_revision = '0029'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('person', sa.Column('free_at', sa.Float(), nullable=False, server_default='0'))


def downgrade() -> None:
    op.drop_column('person', 'free_at')
