"""Every column that holds sealed words, and how all of them get under the newest key.

Works in small transactions so that the bot goes on meanwhile; it can be stopped and started again at any row.
"""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import InstrumentedAttribute

from pisa_bot.store.database import Database
from pisa_bot.store.models import Contact, ContactAlias, Inbox, Media, Report, ReportEvent
from pisa_bot.store.vault import Vault

SEALED: tuple[
    tuple[InstrumentedAttribute[int], InstrumentedAttribute[str | None] | InstrumentedAttribute[str]], ...
] = (
    (ContactAlias.id, ContactAlias.sealed),
    (Contact.id, Contact.name),
    (Inbox.id, Inbox.sealed),
    (Inbox.id, Inbox.raw),
    (Media.id, Media.source),
    (Report.id, Report.description),  # only on the quiet path
    (ReportEvent.id, ReportEvent.note),  # only on the quiet path
)
TOKEN = "gAAAAA"  # how every Fernet token begins: words that were never sealed are left alone
STEP = 500


def reseal_all(database: Database, vault: Vault) -> int:
    """Seal every value anew with the newest key; returns how many. VaultError when one does not open."""
    done = 0
    for key, column in SEALED:
        last = 0
        while True:
            with database.write() as connection:
                rows = connection.execute(
                    select(key, column)
                    .where(key > last, column.startswith(TOKEN))
                    .order_by(key)
                    .limit(STEP)
                    .with_for_update()
                ).all()
                for row, sealed in rows:
                    connection.execute(
                        update(key.class_).where(key == row).values({column.key: vault.reseal(str(sealed))})
                    )
            if not rows:
                break
            last = rows[-1][0]
            done += len(rows)
    return done
