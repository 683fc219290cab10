"""lanes of the outbox, and the pace of sending"""

import sqlalchemy as sa
from alembic import op


revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

WAITING = sa.text("state IN ('owed', 'claimed')")


def upgrade() -> None:
    op.create_table('send_pace',
    sa.Column('bot_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('rate', sa.Float(), nullable=False),
    sa.Column('free_at', sa.Float(), nullable=False),
    sa.Column('slowed_at', sa.Float(), nullable=False),
    sa.PrimaryKeyConstraint('bot_id')
    )
    lane = sa.Column('lane', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False, server_default='0')
    op.add_column('outbox_message', lane)
    op.execute("UPDATE outbox_message SET lane = CAST(priority AS BIGINT) * 281474976710656 + coalesce(host_id, 0)")
    # What was claimed when the old process ended is owed again; a lease is told by due_at from now on.
    op.execute("UPDATE outbox_message SET state = 'owed' WHERE state = 'claimed'")
    op.drop_index('ix_outbox_due', 'outbox_message')
    op.drop_index('ix_outbox_subject', 'outbox_message')
    op.drop_column('outbox_message', 'priority')
    op.create_index('ix_outbox_subject', 'outbox_message', ['kind', 'subject_id', 'state'], unique=False)
    op.create_index('ix_outbox_lane', 'outbox_message', ['lane', 'due_at', 'id'], unique=False, sqlite_where=WAITING, postgresql_where=WAITING)
    op.create_index('ix_outbox_waiting_person', 'outbox_message', ['person_id'], unique=False, sqlite_where=WAITING, postgresql_where=WAITING)


def downgrade() -> None:
    op.drop_index('ix_outbox_waiting_person', 'outbox_message')
    op.drop_index('ix_outbox_lane', 'outbox_message')
    op.drop_index('ix_outbox_subject', 'outbox_message')
    op.add_column('outbox_message', sa.Column('priority', sa.Integer(), nullable=False, server_default='0'))
    op.execute("UPDATE outbox_message SET priority = lane / 281474976710656")
    op.drop_column('outbox_message', 'lane')
    op.create_index('ix_outbox_subject', 'outbox_message', ['kind', 'subject_id'], unique=False)
    op.create_index('ix_outbox_due', 'outbox_message', ['state', 'priority', 'due_at'], unique=False)
    op.drop_table('send_pace')
