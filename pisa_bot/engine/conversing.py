"""A person at the desk in somebody's conversation: takes it over, answers, gives it back to the bot, sends what failed again.

The words go the way of every bubble, through the citizen's own turn; only who has the conversation is written here.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select, update

from pisa_bot import clock
from pisa_bot.areas.model import Pack, Span
from pisa_bot.engine.notices import deliver
from pisa_bot.flows.conversation import Conversation
from pisa_bot.house import House
from pisa_bot.reports import working_time
from pisa_bot.store import audit, conversations, desk, timers
from pisa_bot.store.models import Handover, Inbox, Outbox

LONGEST = 900  # characters of an answer, as in chat
AGAIN = ("failed", "expired")  # a bubble whose fate is unknown may have arrived: never sent a second time


class NobodyThere(Exception):
    """There is no conversation with this person, or nobody has it."""


def take_over(house: House, contact: int, staff: int) -> int:
    """From now on the bot is silent in this conversation and `staff` answers; returns the handover."""
    now = clock.now()
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        row = conversations.lock(connection, contact, now)
        if row is None:
            raise NobodyThere(contact)
        handover = _open(connection, contact)
        if handover is None:
            target = Span(float(pack.settings["handover_target_working_hours"]), "working_hours")
            due = working_time.add(now, target, pack.calendar)
            handover = desk.open_handover(connection, contact, "taken", now, due, None)
        desk.touch_handover(connection, handover, now, staff)
        talk = Conversation.load(row.data).moved("hand_over")
        conversations.save(connection, contact, talk.state, talk.dump(), now)
        _wait(connection, pack, contact, now)
        audit.trace(connection, f"staff:{staff}", "conversation_taken", f"contact:{contact}", now)
    return handover


def answer(house: House, contact: int, staff: int, words: str) -> None:
    """Say something as a person. Raises NobodyThere when nobody has the conversation, ValueError for nothing to say."""
    words = words.strip()[:LONGEST]
    if not words:
        raise ValueError("an empty answer")
    now = clock.now()
    with house.database.write() as connection:
        handover = _open(connection, contact)
        if handover is None:
            raise NobodyThere(contact)
        desk.touch_handover(connection, handover, now, staff)
        data = {"handover": handover, "contact": contact, "by": "officer", "text": words}
        deliver(connection, house, [contact], "handover_message", data, now)


def give_back(house: House, contact: int, staff: int) -> None:
    """The person at the desk is done: the bot says so and speaks again."""
    now = clock.now()
    with house.database.write() as connection:
        handover = _open(connection, contact)
        if handover is None or not desk.close_handover(connection, handover, "officer", now):
            raise NobodyThere(contact)
        timers.cancel(connection, f"handover:{handover}:due")
        data = {"handover": handover, "contact": contact, "by": "officer"}
        deliver(connection, house, [contact], "handover_closed", data, now)
        audit.trace(connection, f"staff:{staff}", "conversation_given_back", f"contact:{contact}", now)


def send_again(house: House, bubble: int, staff: int) -> bool:
    """Queue a bubble that certainly did not arrive; False when it has, or nobody knows."""
    now = clock.now()
    with house.database.write() as connection:
        done = connection.execute(
            update(Outbox)
            .where(Outbox.id == bubble, Outbox.status.in_(AGAIN))
            .values(
                status="queued", due_at=now, attempts=0, error=None, left_at=None, settled_at=None, provider_id=None
            )
        ).rowcount
        if done:
            audit.trace(connection, f"staff:{staff}", "bubble_again", f"outbox:{bubble}", now)
    return bool(done)


def read_again(house: House, message: int, staff: int) -> bool:
    """Let a message whose turn failed be read once more."""
    now = clock.now()
    with house.database.write() as connection:
        done = connection.execute(
            update(Inbox)
            .where(Inbox.id == message, Inbox.status == "failed", Inbox.sealed != "")
            .values(status="waiting", due_at=now, error=None, handled_at=None)
        ).rowcount
        if done:
            audit.trace(connection, f"staff:{staff}", "message_again", f"inbox:{message}", now)
    return bool(done)


def _open(connection: Connection, contact: int) -> int | None:
    found = connection.execute(
        select(Handover.id)
        .where(Handover.contact_id == contact, Handover.closed_at.is_(None))
        .order_by(Handover.id.desc())
    ).first()
    return None if found is None else int(found.id)


def _wait(connection: Connection, pack: Pack, contact: int, now: datetime) -> None:
    """As in chat: after the pack's hours of silence the citizen is told and the bot speaks again."""
    span = Span(float(pack.settings["handover_timeout_working_hours"]), "working_hours")
    due = working_time.add(now, span, pack.calendar)
    timers.set_timer(connection, f"contact:{contact}:handover", due, "handover_timeout", contact=contact)
