"""Runs one turn of one person's conversation inside the caller's transaction, in a savepoint of its own.

A turn that fails leaves nothing behind but a count; after three in a row its messages are set aside and the citizen is told.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from pisa_bot.areas.model import Pack
from pisa_bot.engine.apply import Applied, apply
from pisa_bot.engine.gather import gather
from pisa_bot.engine.moving import Conflict
from pisa_bot.engine.notices import deliver
from pisa_bot.flows.conversation import Conversation
from pisa_bot.flows.turn import turn
from pisa_bot.house import House
from pisa_bot.messages_json import load_inbound
from pisa_bot.store import contacts, conversations, inbox

log = logging.getLogger(__name__)

TRIES = 3
RERUNS = 5
RETRY = timedelta(seconds=2)


class Outcome(Enum):
    """How an attempt at a turn ended."""

    NOTHING = "nothing"  # no row is due, or another worker has the conversation
    DONE = "done"
    RETRY = "retry"
    GAVE_UP = "gave_up"


def run_turn(
    connection: Connection,
    house: House,
    pack: Pack,
    contact: int,
    now: datetime,
    *,
    held: conversations.ConversationRow | None = None,
    skip_locked: bool = False,
) -> Outcome:
    """Take the due rows of `contact` and answer them. Database errors are the caller's; any other error ends as an Outcome.

    `held` is the conversation when this transaction has locked it already.
    """
    conversation = held or conversations.lock(connection, contact, now, skip_locked=skip_locked)
    if conversation is None:
        return Outcome.NOTHING
    rows = inbox.take(connection, contact, now)
    if not rows:
        return Outcome.NOTHING
    savepoint = connection.begin_nested()
    try:
        _turn(connection, house, pack, contact, conversation, rows, now)
        savepoint.commit()
        return Outcome.DONE
    except DBAPIError:
        raise
    except Exception as error:
        savepoint.rollback()
        return _after_failure(connection, house, contact, conversation, rows, error, now)


def _turn(
    connection: Connection,
    house: House,
    pack: Pack,
    contact: int,
    conversation: conversations.ConversationRow,
    rows: list[inbox.Waiting],
    now: datetime,
) -> None:
    inbounds = tuple(load_inbound(row.event_id, house.vault.unseal_json(row.sealed)) for row in rows)
    before = Conversation.load(conversation.data)
    person = contacts.get(connection, contact)
    medium = house.medium_of(person.provider)
    for attempt in range(RERUNS):
        facts = gather(connection, house, pack, person, inbounds, now)
        result = turn(before, inbounds, facts, now)
        try:
            done = apply(connection, house, pack, facts, result.effects, medium, now)
            break
        except Conflict:
            log.info(
                "turn reruns on fresh facts: a report moved between reading and writing", extra={"attempt": attempt}
            )
    else:
        raise RuntimeError(f"a report kept moving through {RERUNS} attempts at a turn")
    after = _with_filed(result.conversation, done)
    conversations.save(connection, contact, after.state, after.dump(), now)
    inbox.handled(connection, rows, result.understood, now)


def _with_filed(conversation: Conversation, done: Applied) -> Conversation:
    if not done.filed:
        return conversation
    return conversation.with_filed({ref: (filed.id, filed.number) for ref, filed in done.filed.items()})


def _after_failure(
    connection: Connection,
    house: House,
    contact: int,
    conversation: conversations.ConversationRow,
    rows: list[inbox.Waiting],
    error: Exception,
    now: datetime,
) -> Outcome:
    failures = conversation.failures + 1
    # the message may quote what a person wrote: only the kind of error and where it was go to the log
    log.error("a turn failed: %s", where(error), extra={"failures": failures})
    if failures < TRIES:
        conversations.count_failure(connection, contact, failures)
        inbox.retry_later(connection, rows, now, RETRY * failures)
        return Outcome.RETRY
    conversations.count_failure(connection, contact, 0)
    inbox.failed(connection, rows, where(error), now)
    if not any(row.event_id.startswith("event:turn_failed:") for row in rows):
        deliver(connection, house, [contact], "turn_failed", {}, now, once=str(rows[-1].id))
    return Outcome.GAVE_UP


def where(error: BaseException) -> str:
    """Kind and place of an error, without its words: "KeyError in complaint.py:41"."""
    trace = error.__traceback__
    place = ""
    while trace is not None:
        place = f" in {trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return type(error).__name__ + place
