"""Indexes for the dashboard at a hundred thousand reports: ended by day, ratings, bubbles that did not arrive, the audit by what it is asked for

Revision ID: c17f4e09a2d8
Revises: 4d9b2f7c1e58
"""

import sqlalchemy as sa
from alembic import op

revision = 'c17f4e09a2d8'
down_revision = '4d9b2f7c1e58'
branch_labels = None
depends_on = None

PARTIAL = (
    ('ix_report_rated', 'report', ['created_at'], 'rating IS NOT NULL'),
    ('ix_outbox_lost', 'outbox', ['id'], "status IN ('failed', 'expired', 'unknown')"),
)
AUDIT = ('action', 'subject', 'actor')


def upgrade() -> None:
    op.create_index('ix_report_closed_at', 'report', ['closed_at'])
    for name, table, columns, where in PARTIAL:
        op.create_index(name, table, columns, postgresql_where=sa.text(where), sqlite_where=sa.text(where))
    for column in AUDIT:
        op.create_index(f'ix_audit_{column}_id', 'audit', [column, 'id'])


def downgrade() -> None:
    for column in AUDIT:
        op.drop_index(f'ix_audit_{column}_id', 'audit')
    for name, table, _columns, _where in PARTIAL:
        op.drop_index(name, table)
    op.drop_index('ix_report_closed_at', 'report')
