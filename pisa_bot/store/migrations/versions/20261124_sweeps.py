"""Indexes over what the sweeps have still to do, so that they cost what is left and not what was

Revision ID: b5e2907c1d64
Revises: 8c41d7a0e2b5
"""
from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = 'b5e2907c1d64'
down_revision = '8c41d7a0e2b5'
branch_labels = None
depends_on = None

OPEN = (
    ('ix_inbox_raw', 'inbox', ['received_at'], 'raw IS NOT NULL'),
    ('ix_inbox_words', 'inbox', ['received_at'], "sealed <> '' OR raw IS NOT NULL OR understood IS NOT NULL"),
    ('ix_inbox_failed', 'inbox', ['id'], "status = 'failed'"),
    ('ix_outbox_troubled', 'outbox', ['status', 'left_at'], "status IN ('unknown', 'failed')"),
    ('ix_conversation_draft', 'conversation', ['updated_at'], "state IN ('filing', 'confirming')"),
    ('ix_report_words', 'report', ['closed_at'], "description <> '–'"),
)


def upgrade() -> None:
    for name, table, columns, where in OPEN:
        op.create_index(name, table, columns, postgresql_where=sa.text(where), sqlite_where=sa.text(where))
    op.create_index('ix_report_media_media_id', 'report_media', ['media_id'])
    op.drop_index('ix_inbox_received_at', 'inbox')


def downgrade() -> None:
    op.create_index('ix_inbox_received_at', 'inbox', ['received_at'])
    op.drop_index('ix_report_media_media_id', 'report_media')
    for name, table, _, _ in reversed(OPEN):
        op.drop_index(name, table)
