"""Answers of officers, proposed for the answer base

Revision ID: d5a0c39be712
Revises: c81f4e6a29d7
"""
from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import pisa_bot.store.types

revision = 'd5a0c39be712'
down_revision = 'c81f4e6a29d7'
branch_labels = None
depends_on = None

WIDE = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
UTC = pisa_bot.store.types.Utc(timezone=True)


def upgrade() -> None:
    op.create_table('proposal',
    sa.Column('id', WIDE, nullable=False),
    sa.Column('report_id', WIDE, nullable=False),
    sa.Column('agency', sa.String(length=32), nullable=False),
    sa.Column('staff_id', WIDE, nullable=True),
    sa.Column('at', UTC, nullable=False),
    sa.Column('answer', pisa_bot.store.types.Words(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('key', sa.String(length=32), nullable=True),
    sa.Column('revision', sa.Integer(), nullable=True),
    sa.Column('decided_by', sa.String(length=64), nullable=True),
    sa.Column('decided_at', UTC, nullable=True),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_proposal_report_id')),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_proposal_staff_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_proposal')),
    sa.UniqueConstraint('report_id', name=op.f('uq_proposal_report_id'))
    )
    op.create_index(op.f('ix_proposal_state_id'), 'proposal', ['state', 'id'])


def downgrade() -> None:
    op.drop_table('proposal')
