"""inbox by sender"""

from alembic import op


revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index('ix_inbox_sender', 'inbox_update', ['sender_id', 'state', 'id'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_inbox_sender', 'inbox_update')
