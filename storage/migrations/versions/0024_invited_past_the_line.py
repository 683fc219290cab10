"""invited past the line"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0024'
down_revision = '0023'
branch_labels = None
depends_on = None


NUMBERS_NEVER_RETURN = {'sqlite_autoincrement': True}


def upgrade() -> None:
    with op.batch_alter_table('rsvp', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.add_column(sa.Column('invited_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
        batch_op.add_column(sa.Column('invited_by_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.create_foreign_key('rsvp_invited_by_id_fkey', 'person', ['invited_by_id'], ['id'], ondelete='SET NULL')


def downgrade() -> None:
    with op.batch_alter_table('rsvp', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.drop_constraint('rsvp_invited_by_id_fkey', type_='foreignkey')
        batch_op.drop_column('invited_by_id')
        batch_op.drop_column('invited_at')
