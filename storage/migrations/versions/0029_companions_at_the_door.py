"""companions at the door"""

import sqlalchemy as sa
from alembic import op


revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None


NUMBERS_NEVER_RETURN = {'sqlite_autoincrement': True}


def upgrade() -> None:
    with op.batch_alter_table('rsvp', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.add_column(sa.Column('companions_announced', sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('rsvp', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.drop_column('companions_announced')
