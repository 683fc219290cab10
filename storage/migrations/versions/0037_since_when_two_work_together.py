"""since when two work together"""

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0037'
down_revision = '0036'
branch_labels = None
depends_on = None

NUMBERS_NEVER_RETURN = {'sqlite_autoincrement': True}

# Of those who said so before it was recorded: since the later of the two last spoke.
SINCE = """
    UPDATE suggestion SET together_at = (
        SELECT max(told_at) FROM progress
        WHERE suggestion_id = suggestion.id AND furthest = 'partnership'
        AND (stage = 'partnership' OR ending = 'done')
        GROUP BY suggestion_id HAVING count(*) > 1
    )
"""


def upgrade() -> None:
    with op.batch_alter_table('suggestion', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.add_column(sa.Column('together_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.execute(SINCE)


def downgrade() -> None:
    with op.batch_alter_table('suggestion', schema=None, table_kwargs=NUMBERS_NEVER_RETURN) as batch_op:
        batch_op.drop_column('together_at')
