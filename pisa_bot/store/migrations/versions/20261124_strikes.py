"""Strikes for misuse, and messages kept while a pause runs

Revision ID: c81f4e6a29d7
Revises: c17f4e09a2d8
"""
from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import pisa_bot.store.types

revision = 'c81f4e6a29d7'
down_revision = 'c17f4e09a2d8'
branch_labels = None
depends_on = None

WIDE = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
UTC = pisa_bot.store.types.Utc(timezone=True)
KEPT = "status = 'kept'"


def upgrade() -> None:
    op.create_table('strike',
    sa.Column('id', WIDE, nullable=False),
    sa.Column('contact_id', WIDE, nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('at', UTC, nullable=False),
    sa.Column('until', UTC, nullable=True),
    sa.Column('report_id', WIDE, nullable=True),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('decided_by', sa.String(length=64), nullable=True),
    sa.Column('decided_at', UTC, nullable=True),
    sa.Column('note', pisa_bot.store.types.Words(), server_default='', nullable=False),
    sa.ForeignKeyConstraint(['contact_id'], ['contact.id'], name=op.f('fk_strike_contact_id')),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_strike_report_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_strike'))
    )
    op.create_index(op.f('ix_strike_contact_id_at'), 'strike', ['contact_id', 'at'])
    op.create_index(op.f('ix_strike_state_id'), 'strike', ['state', 'id'])
    op.create_index(op.f('ix_strike_report_id'), 'strike', ['report_id'])
    op.create_index('ix_inbox_kept', 'inbox', ['contact_id'], postgresql_where=sa.text(KEPT), sqlite_where=sa.text(KEPT))


def downgrade() -> None:
    op.drop_index('ix_inbox_kept', 'inbox')
    op.drop_table('strike')
