"""Runs the turns whose time has come, also those that a killed process left: one short transaction each.

Any number of workers may drain at once; a conversation is one worker's at a time.
"""

from __future__ import annotations

import logging

from sqlalchemy.exc import DBAPIError

from pisa_bot import clock
from pisa_bot.engine.turning import Outcome, TurnFailed, after_failure, run_turn
from pisa_bot.house import House
from pisa_bot.store import conversations, inbox

log = logging.getLogger(__name__)


def drain(house: House, limit: int = 50) -> int:
    """Run due turns of up to `limit` people; returns how many turns were done."""
    with house.database.read() as connection:
        waiting = inbox.due_contacts(connection, clock.now(), limit)
    done = 0
    for contact in waiting:
        try:
            done += _drain(house, contact) is Outcome.DONE
        except DBAPIError as error:
            log.warning("a turn met a database error and will be tried again: %s", type(error).__name__)
    return done


def _drain(house: House, contact: int) -> Outcome:
    try:
        with house.database.write() as connection:
            pack = house.current_pack(connection)
            return run_turn(connection, house, pack, contact, clock.now())
    except TurnFailed as failure:
        with house.database.write() as connection:
            conversation = conversations.lock(connection, contact, clock.now())
            return after_failure(connection, house, contact, conversation, failure.rows, failure, clock.now())
