"""duty lists, calls about emergencies, and when a person confirmed to have read one

Revision ID: 4d9b2f7c1e58
Revises: e3b7a915c602
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Text
from sqlalchemy.dialects import postgresql

import pisa_bot.store.types

revision = '4d9b2f7c1e58'
down_revision = 'e3b7a915c602'
branch_labels = None
depends_on = None


def upgrade() -> None:
    wide = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
    utc = pisa_bot.store.types.Utc(timezone=True)
    json = sa.JSON(none_as_null=True).with_variant(
        postgresql.JSONB(none_as_null=True, astext_type=Text()), 'postgresql')
    op.create_table(
        'duty_list',
        sa.Column('revision', wide, nullable=False),
        sa.Column('agency', sa.String(length=32), nullable=False),
        sa.Column('shift', sa.String(length=8), nullable=False),
        sa.Column('entries', json, nullable=False),
        sa.Column('author', sa.String(length=64), nullable=False),
        sa.Column('at', utc, nullable=False),
        sa.PrimaryKeyConstraint('revision', name=op.f('pk_duty_list')),
    )
    op.create_index(op.f('ix_duty_list_agency_shift_revision'), 'duty_list', ['agency', 'shift', 'revision'])
    op.create_table(
        'alarm_call',
        sa.Column('id', wide, nullable=False),
        sa.Column('report_id', wide, nullable=False),
        sa.Column('since', utc, nullable=False),
        sa.Column('agency', sa.String(length=32), nullable=False),
        sa.Column('staff_id', wide, nullable=False),
        sa.Column('rung', sa.String(length=12), nullable=False),
        sa.Column('at', utc, nullable=False),
        sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_alarm_call_report_id')),
        sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_alarm_call_staff_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_alarm_call')),
        sa.UniqueConstraint(
            'report_id', 'since', 'staff_id', 'rung', name=op.f('uq_alarm_call_report_id_since_staff_id_rung')),
    )
    op.add_column('report', sa.Column('seen_at', utc, nullable=True))
    op.add_column('report', sa.Column('seen_by', wide, nullable=True))


def downgrade() -> None:
    op.drop_column('report', 'seen_by')
    op.drop_column('report', 'seen_at')
    op.drop_table('alarm_call')
    op.drop_table('duty_list')
