"""Carries out strikes and pauses: notes one, ends a pause early or in time, and lets what was kept be read.

What is kept always has a timer that comes after it, so that no message waits for a pause that is over; a person's word
takes the lock of the conversation, the timer takes none.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.effects import Strike
from pisa_bot.engine.notices import deliver
from pisa_bot.house import House
from pisa_bot.store import audit, conversations, inbox, strikes, timers

OVER = "pause_over_for"
"""The timer that ends a pause; its data names the contact."""


class NoSuchStrike(Exception):
    """There is no strike with this id."""


def strike(connection: Connection, contact: int, wish: Strike, now: datetime) -> None:
    """Note a strike in the person's own turn, with the timer of its pause."""
    strikes.add(connection, contact, wish.kind, now, wish.until, wish.report)
    if wish.until is not None:
        _at(connection, contact, wish.until)


def pardon(connection: Connection, contact: int, report: int, now: datetime) -> None:
    """The report is open again: its strike counts no more. In the person's own turn."""
    if strikes.lift(connection, contact, report, now):
        _at(connection, contact, strikes.pause_of(connection, contact, now) or now)


def keep(connection: Connection, contact: int, until: datetime) -> None:
    """Messages are kept in the person's own turn: they are read at `until` even if the pause ends at this very moment."""
    _at(connection, contact, until)


def release(connection: Connection, contact: int, now: datetime) -> None:
    """A pause is over: what was kept is read. Waits on while another pause runs."""
    running = strikes.pause_of(connection, contact, now)
    if running is not None:
        _at(connection, contact, running)
    else:
        inbox.release(connection, contact, now)


def lift(house: House, strike_id: int, actor: str, note: str = "") -> bool:
    """A person lifts a strike: it counts no more, a pause it brought is over, the citizen is told. False: it was lifted before."""
    return _decide(house, strike_id, actor, note, lifted=True)


def confirm(house: House, strike_id: int, actor: str, note: str = "") -> bool:
    """A person has looked and lets the strike stand. False: somebody has decided already."""
    return _decide(house, strike_id, actor, note, lifted=False)


def _decide(house: House, strike_id: int, actor: str, note: str, *, lifted: bool) -> bool:
    now = clock.now()
    with house.database.write() as connection:
        found = strikes.one(connection, strike_id)
        if found is None:
            raise NoSuchStrike(strike_id)
        conversations.lock(connection, found.contact_id, now)
        before = strikes.pause_of(connection, found.contact_id, now)
        if not strikes.decide(connection, strike_id, lifted, actor, note, now):
            return False
        action = "strike_lifted" if lifted else "strike_confirmed"
        audit.trace(connection, actor, action, f"strike:{strike_id}", now)
        after = strikes.pause_of(connection, found.contact_id, now)
        if lifted and before is not None and after is None:
            timers.cancel(connection, _name(found.contact_id))
            if not inbox.release(connection, found.contact_id, now):  # else the answers themselves say so
                deliver(connection, house, [found.contact_id], "pause_lifted", {}, now)
        return True


def _at(connection: Connection, contact: int, due: datetime) -> None:
    timers.set_timer(connection, _name(contact), due, OVER, contact=None, data={"contact": contact})


def _name(contact: int) -> str:
    return f"pause:{contact}"
