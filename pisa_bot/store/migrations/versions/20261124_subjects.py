"""whom a report complains of

Revision ID: 6e1a93c0d7b4
Revises: d5a0c39be712
"""

import sqlalchemy as sa
from alembic import op

import pisa_bot.store.types

revision = '6e1a93c0d7b4'
down_revision = 'd5a0c39be712'
branch_labels = None
depends_on = None


def upgrade() -> None:
    wide = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
    op.create_table(
        'report_subject',
        sa.Column('id', wide, nullable=False),
        sa.Column('report_id', wide, nullable=False),
        sa.Column('staff_id', wide, nullable=False),
        sa.Column('author', sa.String(length=64), nullable=False),
        sa.Column('at', pisa_bot.store.types.Utc(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_report_subject_report_id')),
        sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_report_subject_staff_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_report_subject')),
        sa.UniqueConstraint('report_id', 'staff_id', name=op.f('uq_report_subject_report_id_staff_id')),
    )
    op.create_index(op.f('ix_report_subject_staff_id'), 'report_subject', ['staff_id'])


def downgrade() -> None:
    op.drop_table('report_subject')
