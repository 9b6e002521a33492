"""findings: patterns across reports, closed reports to be validated

Revision ID: 91c3d7e6f0b8
Revises: a4c97e15f083
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Text
from sqlalchemy.dialects import postgresql

import pisa_bot.store.types

revision = '91c3d7e6f0b8'
down_revision = 'a4c97e15f083'
branch_labels = None
depends_on = None


def upgrade() -> None:
    wide = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
    utc = pisa_bot.store.types.Utc(timezone=True)
    json = sa.JSON(none_as_null=True).with_variant(
        postgresql.JSONB(none_as_null=True, astext_type=Text()), 'postgresql')
    op.create_table(
        'pattern',
        sa.Column('id', wide, nullable=False),
        sa.Column('key', sa.String(length=120), nullable=False),
        sa.Column('kind', sa.String(length=16), nullable=False),
        sa.Column('category', sa.String(length=32), nullable=True),
        sa.Column('agency', sa.String(length=32), nullable=True),
        sa.Column('village', sa.String(length=16), nullable=True),
        sa.Column('count', sa.Integer(), nullable=False),
        sa.Column('data', json, nullable=False),
        sa.Column('found_at', utc, nullable=False),
        sa.Column('seen_at', utc, nullable=True),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_pattern')),
        sa.UniqueConstraint('key', name=op.f('uq_pattern_key')),
    )
    open_ = sa.text('seen_at IS NULL')
    op.create_index('ix_pattern_open', 'pattern', ['id'], postgresql_where=open_, sqlite_where=open_)
    op.create_table(
        'validation',
        sa.Column('id', wide, nullable=False),
        sa.Column('report_id', wide, nullable=False),
        sa.Column('reason', sa.String(length=16), nullable=False),
        sa.Column('at', utc, nullable=False),
        sa.Column('decided_at', utc, nullable=True),
        sa.Column('staff_id', wide, nullable=True),
        sa.Column('verdict', sa.String(length=8), nullable=True),
        sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_validation_report_id')),
        sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_validation_staff_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_validation')),
        sa.UniqueConstraint('report_id', name=op.f('uq_validation_report_id')),
    )
    undecided = sa.text('decided_at IS NULL')
    op.create_index('ix_validation_open', 'validation', ['id'], postgresql_where=undecided, sqlite_where=undecided)


def downgrade() -> None:
    op.drop_table('validation')
    op.drop_table('pattern')
