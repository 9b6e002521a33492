"""What the bot asked a simulated phone last, and which citizens were asked something since: read as the phone would show it.

Never answers; the statements are built once, since every step of a month asks them.
"""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

from pisa_bot.house import House
from pisa_bot.messages import UserRef
from pisa_bot.store.models import Contact, ContactAlias, Conversation, Outbox

_ASKED_OF = (
    select(Outbox.id, Outbox.question, ContactAlias.sealed)
    .join(Contact, Contact.id == Outbox.contact_id)
    .join(ContactAlias, ContactAlias.contact_id == Contact.id)
    .where(
        Outbox.question.in_(("fixed", "needs_info")),
        Outbox.role == "citizen",
        Outbox.id > bindparam("after"),
    )
    .order_by(Outbox.id)
)
_TALK = select(Conversation.state).where(Conversation.contact_id == bindparam("contact"))
_NEWEST = (
    select(Outbox.id, Outbox.question, Outbox.choices)
    .where(Outbox.contact_id == bindparam("contact"), Outbox.role == "citizen")
    .order_by(Outbox.id.desc())
    .limit(1)
)
_WHO = select(ContactAlias.contact_id).where(
    ContactAlias.medium == "simulator", ContactAlias.fingerprint == bindparam("mark")
)


def asked(house: House, handle: str) -> tuple[str, str | None, list[tuple[str, str, int]]]:
    """The talk's state, the newest bubble's question and its buttons as (payload, label, outbox id)."""
    mark = house.vault.fingerprint(UserRef("simulator", "handle", handle))
    with house.database.read() as connection:
        contact = connection.scalar(_WHO, {"mark": mark})
        if contact is None:
            return "idle", None, []
        state = connection.scalar(_TALK, {"contact": contact}) or "idle"
        row = connection.execute(_NEWEST, {"contact": contact}).first()
    if row is None:
        return state, None, []
    buttons = [(str(choice[0]), "", row.id) for choice in row.choices if isinstance(choice, list)]
    return state, row.question, buttons


def newly_asked(house: House, after: int) -> tuple[list[tuple[int, str, str]], int]:
    """(outbox id, question, handle) of whoever was asked for a verdict or for more beyond bubble `after`, and the newest id."""
    with house.database.read() as connection:
        rows = connection.execute(_ASKED_OF, {"after": after}).all()
        newest = max(after, connection.scalar(select(func.max(Outbox.id))) or 0)
    return [(row.id, str(row.question), house.vault.unseal(row.sealed)) for row in rows], newest
