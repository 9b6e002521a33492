"""conversations on the dashboard: corrections of understanding; the list of talks by their last word

Revision ID: 2f9d60c7b814
Revises: b5e2907c1d64
"""

import sqlalchemy as sa
from alembic import op

import pisa_bot.store.types

revision = '2f9d60c7b814'
down_revision = 'b5e2907c1d64'
branch_labels = None
depends_on = None

WIDE = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
UTC = pisa_bot.store.types.Utc(timezone=True)


def upgrade() -> None:
    op.create_table('correction',
    sa.Column('id', WIDE, nullable=False),
    sa.Column('at', UTC, nullable=False),
    sa.Column('staff_id', WIDE, nullable=True),
    sa.Column('contact_id', WIDE, nullable=True),
    sa.Column('inbox_id', WIDE, nullable=True),
    sa.Column('source', sa.String(length=16), nullable=False),
    sa.Column('sealed', pisa_bot.store.types.Words(), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('intent', sa.String(length=16), nullable=False),
    sa.Column('category', sa.String(length=32), nullable=True),
    sa.Column('urgent', sa.Boolean(), nullable=False),
    sa.Column('secret', sa.Boolean(), nullable=False),
    sa.Column('guessed', sa.String(length=32), nullable=True),
    sa.Column('exported_at', UTC, nullable=True),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_correction_staff_id')),
    sa.ForeignKeyConstraint(['contact_id'], ['contact.id'], name=op.f('fk_correction_contact_id')),
    sa.ForeignKeyConstraint(['inbox_id'], ['inbox.id'], name=op.f('fk_correction_inbox_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_correction'))
    )
    op.create_index(op.f('ix_correction_at'), 'correction', ['at'])
    op.create_index(op.f('ix_correction_contact_id'), 'correction', ['contact_id'])
    op.create_index(op.f('ix_conversation_updated_at_contact_id'), 'conversation', ['updated_at', 'contact_id'])


def downgrade() -> None:
    op.drop_index(op.f('ix_conversation_updated_at_contact_id'), 'conversation')
    op.drop_table('correction')
