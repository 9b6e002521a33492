"""an index for the dashboard's list of open reports by deadline

Revision ID: e3b7a915c602
Revises: 91c3d7e6f0b8
"""

import sqlalchemy as sa
from alembic import op

revision = 'e3b7a915c602'
down_revision = '91c3d7e6f0b8'
branch_labels = None
depends_on = None

OPEN = "state NOT IN ('closed', 'referred', 'rejected', 'duplicate', 'withdrawn')"


def upgrade() -> None:
    where = sa.text(OPEN)
    op.create_index('ix_report_open_due', 'report', ['fix_due', 'id'], postgresql_where=where, sqlite_where=where)


def downgrade() -> None:
    op.drop_index('ix_report_open_due', 'report')
