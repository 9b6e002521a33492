"""dashboard: logins, sessions, one-time links, saved views, notes, shares, folded text of reports

Revision ID: 8c41d7a0e2b5
Revises: 7c1f0b9a4e21
"""

import sqlalchemy as sa
from alembic import op

import pisa_bot.store.types
from pisa_bot.store.folding import fold

revision = '8c41d7a0e2b5'
down_revision = '7c1f0b9a4e21'
branch_labels = None
depends_on = None

WIDE = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
UTC = pisa_bot.store.types.Utc(timezone=True)
SEALED = 'gAAAA'  # how a sealed text begins: the words of a report on the quiet path are not searchable


def upgrade() -> None:
    op.create_table('login',
    sa.Column('staff_id', WIDE, autoincrement=False, nullable=False),
    sa.Column('password', sa.String(length=200), nullable=False),
    sa.Column('must_change', sa.Boolean(), nullable=False),
    sa.Column('totp', pisa_bot.store.types.Words(), nullable=True),
    sa.Column('totp_on', sa.Boolean(), nullable=False),
    sa.Column('totp_step', WIDE, nullable=False),
    sa.Column('changed_at', UTC, nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_login_staff_id')),
    sa.PrimaryKeyConstraint('staff_id', name=op.f('pk_login'))
    )
    op.create_table('login_attempt',
    sa.Column('name', sa.String(length=64), nullable=False),
    sa.Column('failures', sa.Integer(), nullable=False),
    sa.Column('last_at', UTC, nullable=False),
    sa.Column('locked_until', UTC, nullable=True),
    sa.PrimaryKeyConstraint('name', name=op.f('pk_login_attempt'))
    )
    op.create_index(op.f('ix_login_attempt_last_at'), 'login_attempt', ['last_at'])
    op.create_table('web_session',
    sa.Column('id', WIDE, nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('staff_id', WIDE, nullable=False),
    sa.Column('way', sa.String(length=16), nullable=False),
    sa.Column('step', sa.String(length=16), nullable=False),
    sa.Column('created_at', UTC, nullable=False),
    sa.Column('seen_at', UTC, nullable=False),
    sa.Column('ends_at', UTC, nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_web_session_staff_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_web_session')),
    sa.UniqueConstraint('digest', name=op.f('uq_web_session_digest'))
    )
    op.create_index(op.f('ix_web_session_staff_id'), 'web_session', ['staff_id'])
    op.create_index(op.f('ix_web_session_ends_at'), 'web_session', ['ends_at'])
    op.create_table('login_link',
    sa.Column('id', WIDE, nullable=False),
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('staff_id', WIDE, nullable=False),
    sa.Column('created_at', UTC, nullable=False),
    sa.Column('until', UTC, nullable=False),
    sa.Column('used_at', UTC, nullable=True),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_login_link_staff_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_login_link')),
    sa.UniqueConstraint('digest', name=op.f('uq_login_link_digest'))
    )
    op.create_index(op.f('ix_login_link_staff_id'), 'login_link', ['staff_id'])
    op.create_table('saved_view',
    sa.Column('id', WIDE, nullable=False),
    sa.Column('staff_id', WIDE, nullable=False),
    sa.Column('name', sa.String(length=60), nullable=False),
    sa.Column('query', pisa_bot.store.types.Words(), nullable=False),
    sa.Column('created_at', UTC, nullable=False),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_saved_view_staff_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_saved_view')),
    sa.UniqueConstraint('staff_id', 'name', name=op.f('uq_saved_view_staff_id_name'))
    )
    op.create_table('report_note',
    sa.Column('id', WIDE, nullable=False),
    sa.Column('report_id', WIDE, nullable=False),
    sa.Column('staff_id', WIDE, nullable=False),
    sa.Column('at', UTC, nullable=False),
    sa.Column('text', pisa_bot.store.types.Words(), nullable=False),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_report_note_report_id')),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_report_note_staff_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report_note'))
    )
    op.create_index(op.f('ix_report_note_report_id_id'), 'report_note', ['report_id', 'id'])
    op.create_table('report_share',
    sa.Column('id', WIDE, nullable=False),
    sa.Column('report_id', WIDE, nullable=False),
    sa.Column('agency', sa.String(length=32), nullable=False),
    sa.Column('since', UTC, nullable=False),
    sa.ForeignKeyConstraint(['report_id'], ['report.id'], name=op.f('fk_report_share_report_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report_share')),
    sa.UniqueConstraint('agency', 'report_id', name=op.f('uq_report_share_agency_report_id'))
    )
    op.create_index(op.f('ix_report_share_report_id'), 'report_share', ['report_id'])
    op.add_column('report', sa.Column('folded', pisa_bot.store.types.Words(), server_default='', nullable=False))
    _fill()
    if op.get_bind().dialect.name == 'postgresql':
        op.execute('CREATE EXTENSION IF NOT EXISTS pg_trgm')
    op.create_index(
        'ix_report_folded', 'report', ['folded'], postgresql_using='gin', postgresql_ops={'folded': 'gin_trgm_ops'}
    )


def _fill() -> None:
    report = sa.table(
        'report', sa.column('id'), sa.column('number'), sa.column('description'), sa.column('place_text'),
        sa.column('folded'),
    )
    bind = op.get_bind()
    last = 0
    while True:
        rows = bind.execute(
            sa.select(report.c.id, report.c.number, report.c.description, report.c.place_text)
            .where(report.c.id > last).order_by(report.c.id).limit(1000)
        ).all()
        if not rows:
            return
        for row in rows:
            words = '' if row.description.startswith(SEALED) else row.description
            place = '' if row.description.startswith(SEALED) else row.place_text
            bind.execute(
                sa.update(report).where(report.c.id == row.id).values(folded=fold(row.number, words, place))
            )
        last = rows[-1].id


def downgrade() -> None:
    op.drop_index('ix_report_folded', 'report')
    op.drop_column('report', 'folded')
    for table in ('report_share', 'report_note', 'saved_view', 'login_link', 'web_session', 'login_attempt', 'login'):
        op.drop_table(table)
