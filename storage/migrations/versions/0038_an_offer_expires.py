"""an offer expires"""

from alembic import op


revision = '0038'
down_revision = '0037'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index('ix_rsvp_offered_until', 'rsvp')
    op.execute('ALTER TABLE rsvp RENAME COLUMN offered_until TO offer_expires_at')
    op.create_index('ix_rsvp_offer_expires_at', 'rsvp', ['offer_expires_at'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_rsvp_offer_expires_at', 'rsvp')
    op.execute('ALTER TABLE rsvp RENAME COLUMN offer_expires_at TO offered_until')
    op.create_index('ix_rsvp_offered_until', 'rsvp', ['offered_until'], unique=False)
