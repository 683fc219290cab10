"""three are told as one"""

import sqlalchemy as sa
from alembic import op


revision = '0036'
down_revision = '0035'
branch_labels = None
depends_on = None

NUMBERS_NEVER_RETURN = {'sqlite_autoincrement': True}


def upgrade() -> None:
    with op.batch_alter_table('suggestion', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.add_column(sa.Column('trio_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.create_index(batch_op.f('ix_suggestion_trio_id'), ['trio_id'], unique=False)
        batch_op.create_foreign_key('suggestion_trio_id_fkey', 'suggestion', ['trio_id'], ['id'], ondelete='SET NULL')


def downgrade() -> None:
    with op.batch_alter_table('suggestion', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.drop_constraint('suggestion_trio_id_fkey', type_='foreignkey')
        batch_op.drop_index(batch_op.f('ix_suggestion_trio_id'))
        batch_op.drop_column('trio_id')
