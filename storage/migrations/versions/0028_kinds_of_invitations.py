"""kinds of invitations"""

import sqlalchemy as sa
from alembic import op


revision = '0028'
down_revision = '0027'
branch_labels = None
depends_on = None


NUMBERS_NEVER_RETURN = {'sqlite_autoincrement': True}
KIND = sa.Enum('role', 'seat', name='invitationkind', native_enum=False, length=32)


def upgrade() -> None:
    with op.batch_alter_table('invitation', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.add_column(sa.Column('kind', KIND, nullable=True))
    op.execute("UPDATE invitation SET kind = CASE WHEN role IS NULL THEN 'seat' ELSE 'role' END")
    with op.batch_alter_table('invitation', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.alter_column('kind', existing_type=KIND, nullable=False)


def downgrade() -> None:
    with op.batch_alter_table('invitation', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.drop_column('kind')
