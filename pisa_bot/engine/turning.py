"""Runs one turn of one person's conversation inside the caller's transaction.

A turn that fails takes the whole transaction with it (`TurnFailed`) and leaves nothing behind but a count, written by the next
one; after three in a row its messages are set aside and the citizen is told.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from pisa_bot.areas.model import Pack
from pisa_bot.engine import nearby, pausing
from pisa_bot.engine.apply import Applied, apply
from pisa_bot.engine.gather import gather
from pisa_bot.engine.moving import Conflict
from pisa_bot.engine.notices import deliver
from pisa_bot.flows.conversation import Conversation
from pisa_bot.flows.turn import Turn, turn
from pisa_bot.house import House
from pisa_bot.messages import Inbound
from pisa_bot.messages_json import load_inbound
from pisa_bot.store import conversations, inbox, people

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


class TurnFailed(Exception):
    """A turn met an error that is not the database's. Its words may quote what a person wrote, so only kind and place are kept.

    `rows` are those it was about; none when the message had no row yet.
    """

    def __init__(self, error: Exception) -> None:
        super().__init__(where(error))
        self.rows: list[inbox.Waiting] = []


def run_turn(
    connection: Connection,
    house: House,
    pack: Pack,
    contact: int,
    now: datetime,
    *,
    held: conversations.ConversationRow | None = None,
) -> Outcome:
    """Take the due rows of `contact` and answer them: DONE or NOTHING. Database errors are the caller's; TurnFailed for any other.

    `held` is the conversation when this transaction has locked it already.
    """
    conversation = held or conversations.lock_if_free(connection, contact, now)
    if conversation is None:
        return Outcome.NOTHING
    rows = inbox.take(connection, contact, now)
    if not rows:
        return Outcome.NOTHING
    try:
        inbounds = tuple(load_inbound(row.event_id, house.vault.unseal_json(row.sealed)) for row in rows)
        result = answer(connection, house, pack, contact, conversation, inbounds, now)
    except DBAPIError:
        raise
    except Exception as error:
        failure = error if isinstance(error, TurnFailed) else TurnFailed(error)
        failure.rows = rows
        raise failure from None
    if result.kept_until is not None:
        inbox.keep(connection, rows)
    else:
        inbox.handled(connection, rows, result.understood, now)
    return Outcome.DONE


def answer(
    connection: Connection,
    house: House,
    pack: Pack,
    contact: int,
    conversation: conversations.ConversationRow,
    inbounds: Sequence[Inbound],
    now: datetime,
) -> Turn:
    """Answer these messages and save the talk; returns the turn, for what was understood or kept unread.

    Database errors are the caller's; any other error is a TurnFailed, after which this transaction must end.
    """
    try:
        before = Conversation.load(conversation.data)
        person = people.person(connection, contact)
        medium = house.medium_of(person.contact.provider)
        for attempt in range(RERUNS):
            facts = gather(connection, house, pack, person, inbounds, now, before.duty.touched)
            result = turn(before, inbounds, facts, now)
            if result.seek is not None:
                facts = replace(facts, near=nearby.look(connection, pack, result.seek, contact))
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
        if result.kept_until is not None:
            pausing.keep(connection, contact, result.kept_until)
        after = _with_filed(result.conversation, done)
        conversations.save(connection, contact, after.state, after.dump(), now)
    except DBAPIError:
        raise
    except Exception as error:
        raise TurnFailed(error) from None
    return result


def _with_filed(conversation: Conversation, done: Applied) -> Conversation:
    if not done.filed:
        return conversation
    return conversation.with_filed({ref: (filed.id, filed.number) for ref, filed in done.filed.items()})


def after_failure(
    connection: Connection,
    house: House,
    contact: int,
    conversation: conversations.ConversationRow,
    rows: Sequence[inbox.Waiting],
    failure: TurnFailed,
    now: datetime,
) -> Outcome:
    """Count a failed turn, in a transaction after its own: its rows wait on, or are set aside after the third."""
    failures = conversation.failures + 1
    log.error("a turn failed: %s", failure, extra={"failures": failures})
    if failures < TRIES:
        conversations.count_failure(connection, contact, failures)
        inbox.retry_later(connection, rows, now, RETRY * failures)
        return Outcome.RETRY
    conversations.count_failure(connection, contact, 0)
    aside = inbox.failed(connection, rows, str(failure), now)
    if aside and not any(row.event_id.startswith("event:turn_failed:") for row in rows):
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
