"""companions and delegates"""

import sqlalchemy as sa
from alembic import op


revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None


NUMBERS_NEVER_RETURN = {'sqlite_autoincrement': True}


def upgrade() -> None:
    # Who is there already brings nobody; from now on the program says so itself.
    for table, column in (('event', 'companions_each'), ('rsvp', 'companions')):
        with op.batch_alter_table(table, schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
            batch_op.add_column(sa.Column(column, sa.Integer(), server_default='0', nullable=False))
        with op.batch_alter_table(table, schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
            batch_op.alter_column(column, existing_type=sa.Integer(), server_default=None)
    with op.batch_alter_table('event', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.add_column(sa.Column('most_of_one', sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('event', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.drop_column('most_of_one')
        batch_op.drop_column('companions_each')
    with op.batch_alter_table('rsvp', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.drop_column('companions')
