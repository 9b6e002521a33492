"""reminders: one row a percentage of each clock; the dates of the agency that holds a report

Revision ID: 5b2e9d71c0a4
Revises: 2f9d60c7b814
"""

import sqlalchemy as sa
from alembic import op

import pisa_bot.store.types

revision = '5b2e9d71c0a4'
down_revision = '2f9d60c7b814'
branch_labels = None
depends_on = None

DATES = ('agency_since', 'agency_answer_due', 'agency_fix_due', 'agency_answered_at')


def upgrade() -> None:
    utc = pisa_bot.store.types.Utc(timezone=True)
    for name in DATES:
        op.add_column('report', sa.Column(name, utc, nullable=True))
    op.add_column('report', sa.Column('round', sa.Integer(), server_default='0', nullable=False))
    op.execute("UPDATE report SET agency_since = created_at, agency_answer_due = answer_due, agency_fix_due = fix_due, "
               "agency_answered_at = answered_at WHERE state <> 'triage'")
    op.create_table(
        'reminder',
        sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
        sa.Column('report_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
        sa.Column('clock', sa.String(length=8), nullable=False),
        sa.Column('round', sa.Integer(), nullable=False),
        sa.Column('percent', sa.Integer(), nullable=False),
        sa.Column('due_at', utc, nullable=False),
        sa.Column('fired_at', utc, nullable=True),
        sa.Column('outcome', sa.String(length=8), nullable=True),
        sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_reminder_report_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_reminder')),
        sa.UniqueConstraint('report_id', 'clock', 'round', 'percent', name=op.f('uq_reminder_report_id_clock_round_percent')),
    )
    where = sa.text('fired_at IS NULL')
    op.create_index('ix_reminder_waiting', 'reminder', ['due_at', 'id'], unique=False,
                    postgresql_where=where, sqlite_where=where)
    moved = "FROM timer WHERE event = 'reminder' AND report_id IS NOT NULL"
    if op.get_bind().dialect.name == 'sqlite':
        clock, percent = "json_extract(data, '$.clock')", "json_extract(data, '$.percent')"
    else:
        clock, percent = "data ->> 'clock'", "(data ->> 'percent')::integer"
    op.execute(f"INSERT INTO reminder (report_id, clock, round, percent, due_at) "
               f"SELECT report_id, {clock}, 0, {percent}, due_at {moved}")
    op.execute("DELETE FROM timer WHERE event = 'reminder' AND report_id IS NOT NULL")


def downgrade() -> None:
    op.drop_index('ix_reminder_waiting', 'reminder')
    op.drop_table('reminder')
    with op.batch_alter_table('report') as batch:
        batch.drop_column('round')
        for name in reversed(DATES):
            batch.drop_column(name)
