"""officers: who is away and who stands in; announcements that later reporters are told

Revision ID: a4c97e15f083
Revises: 5b2e9d71c0a4
"""

import sqlalchemy as sa
from alembic import op

from pisa_bot.store.types import Utc, WideId, Words

revision = 'a4c97e15f083'
down_revision = '5b2e9d71c0a4'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('staff', sa.Column('away_until', Utc(timezone=True), nullable=True))
    if op.get_bind().dialect.name == 'sqlite':  # a column with its foreign key in one: no table is copied
        op.execute('ALTER TABLE staff ADD COLUMN substitute_id INTEGER '
                   'CONSTRAINT fk_staff_substitute_id_staff REFERENCES staff (id)')
    else:
        op.add_column('staff', sa.Column('substitute_id', sa.BigInteger(), nullable=True))
        op.create_foreign_key('fk_staff_substitute_id_staff', 'staff', 'staff', ['substitute_id'], ['id'])
    op.create_table(
        'announcement',
        sa.Column('id', WideId, nullable=False),
        sa.Column('agency', sa.String(32), nullable=False),
        sa.Column('staff_id', WideId, sa.ForeignKey('staff.id', name='fk_announcement_staff_id_staff'), nullable=True),
        sa.Column('category', sa.String(32), nullable=True),
        sa.Column('kecamatan', sa.String(16), nullable=True),
        sa.Column('village', sa.String(16), nullable=True),
        sa.Column('words', Words(), nullable=False),
        sa.Column('created_at', Utc(timezone=True), nullable=False),
        sa.Column('until', Utc(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint('id', name='pk_announcement'),
    )
    op.create_index('ix_announcement_until', 'announcement', ['until'])


def downgrade() -> None:
    op.drop_table('announcement')
    with op.batch_alter_table('staff') as batch:
        batch.drop_column('substitute_id')
        batch.drop_column('away_until')
