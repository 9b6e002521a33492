"""an index of the conversations that a person has

Revision ID: a86d03f5b714
Revises: 6e1a93c0d7b4
"""

import sqlalchemy as sa
from alembic import op

revision = 'a86d03f5b714'
down_revision = '6e1a93c0d7b4'
branch_labels = None
depends_on = None


def upgrade() -> None:
    where = sa.text("state = 'with_person'")
    op.create_index(
        'ix_conversation_with_person', 'conversation', ['updated_at', 'contact_id'],
        postgresql_where=where, sqlite_where=where,
    )


def downgrade() -> None:
    op.drop_index('ix_conversation_with_person', 'conversation')
