"""duplicates: which report a duplicate belongs to, incidents, how alike photos are

Revision ID: 7c1f0b9a4e21
Revises: d60dc0147028
"""

import sqlalchemy as sa
from alembic import op

revision = '7c1f0b9a4e21'
down_revision = 'd60dc0147028'
branch_labels = None
depends_on = None

OPEN = "state NOT IN ('closed', 'referred', 'rejected', 'duplicate', 'withdrawn')"


def upgrade() -> None:
    op.add_column('media', sa.Column('likeness', sa.BigInteger(), nullable=True))
    op.add_column('report', sa.Column('incident', sa.Boolean(), server_default=sa.false(), nullable=False))
    if op.get_bind().dialect.name == 'sqlite':  # a column with its foreign key in one: no table is copied
        op.execute('ALTER TABLE report ADD COLUMN parent_id INTEGER '
                   'CONSTRAINT fk_report_parent_id_report REFERENCES report (id)')
    else:
        op.add_column('report', sa.Column('parent_id', sa.BigInteger(), nullable=True))
        op.create_foreign_key('fk_report_parent_id_report', 'report', 'report', ['parent_id'], ['id'])
    op.create_index('ix_report_parent_id', 'report', ['parent_id'])
    where = sa.text(f'incident AND {OPEN}')
    op.create_index('uq_report_incident', 'report', ['category', 'kecamatan'], unique=True,
                    postgresql_where=where, sqlite_where=where)


def downgrade() -> None:
    op.drop_index('uq_report_incident', 'report')
    op.drop_index('ix_report_parent_id', 'report')
    with op.batch_alter_table('report') as batch:
        batch.drop_column('parent_id')
        batch.drop_column('incident')
    op.drop_column('media', 'likeness')
