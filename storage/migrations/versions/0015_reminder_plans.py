"""reminder plans"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
USUAL = (('7_days', 7, 0), ('1_day', 1, 0), ('2_hours', 0, 2))


def upgrade() -> None:
    op.create_table('reminder_rule',
    sa.Column('id', BIG, nullable=False),
    sa.Column('event_id', BIG, nullable=False),
    sa.Column('days', sa.Integer(), nullable=False),
    sa.Column('hours', sa.Integer(), nullable=False),
    sa.Column('audience', sa.Enum('going', 'waitlisted', 'unanswered', name='reminderaudience', native_enum=False, length=32), nullable=False),
    sa.Column('asks', sa.Boolean(), nullable=False),
    sa.Column('set_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_index('ix_reminder_rule_event_id', 'reminder_rule', ['event_id'], unique=False)
    op.create_table('reminder_text',
    sa.Column('id', BIG, nullable=False),
    sa.Column('rule_id', BIG, nullable=False),
    sa.Column('language', sqlmodel.sql.sqltypes.AutoString(length=8), nullable=False),
    sa.Column('text', sqlmodel.sql.sqltypes.AutoString(length=500), nullable=False),
    sa.ForeignKeyConstraint(['rule_id'], ['reminder_rule.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('rule_id', 'language'),
    sqlite_autoincrement=True
    )
    op.create_index('ix_reminder_text_rule_id', 'reminder_text', ['rule_id'], unique=False)
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.add_column(sa.Column('has_reminder_plan', sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table('event', schema=None) as batch_op:
        batch_op.alter_column('has_reminder_plan', existing_type=sa.Boolean(), server_default=None)

    # Events that were planned for have the usual three; their reminders keep their numbers.
    for _, days, hours in USUAL:
        op.execute(
            "INSERT INTO reminder_rule (event_id, days, hours, audience, asks)"
            f" SELECT DISTINCT event_id, {days}, {hours}, 'going', false FROM reminder"
        )
    op.execute("UPDATE event SET has_reminder_plan = true WHERE id IN (SELECT event_id FROM reminder)")
    op.execute("CREATE TABLE reminder_before AS SELECT * FROM reminder")
    op.drop_table('reminder')
    op.create_table('reminder',
    sa.Column('id', BIG, nullable=False),
    sa.Column('event_id', BIG, nullable=False),
    sa.Column('rule_id', BIG, nullable=False),
    sa.Column('starts_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
    sa.Column('due_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
    sa.Column('done_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['rule_id'], ['reminder_rule.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('rule_id', 'starts_at'),
    sqlite_autoincrement=True
    )
    op.create_index('ix_reminder_event_id', 'reminder', ['event_id'], unique=False)
    op.create_index('ix_reminder_rule_id', 'reminder', ['rule_id'], unique=False)
    op.create_index('ix_reminder_due_at', 'reminder', ['due_at'], unique=False)
    for offset, days, hours in USUAL:
        op.execute(
            "INSERT INTO reminder (id, event_id, rule_id, starts_at, due_at, done_at)"
            " SELECT old.id, old.event_id, rule.id, old.starts_at, old.due_at, old.done_at"
            " FROM reminder_before AS old JOIN reminder_rule AS rule ON rule.event_id = old.event_id"
            f" WHERE old.\"offset\" = '{offset}' AND rule.days = {days} AND rule.hours = {hours}"
        )
    op.execute("DROP TABLE reminder_before")
    if op.get_bind().dialect.name == 'postgresql':
        op.execute(
            "SELECT setval(pg_get_serial_sequence('reminder', 'id'),"
            " (SELECT coalesce(max(id), 0) + 1 FROM reminder), false)"
        )


def downgrade() -> None:
    """There is no way back but the backup (docs/operations.md, "Upgrade")."""
