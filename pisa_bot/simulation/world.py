"""The real engine at a simulated clock: receives, ticks, drains and sends until everything that was due by a moment is done.

One process, one thread, a database of its own or the demo's; refuses to run where the simulator is off.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Engine, event, func, literal, select, update

from pisa_bot import clock
from pisa_bot.channels.simulator import PROVIDER, envelope
from pisa_bot.config import SettingsError
from pisa_bot.delivery.media import fetch_due
from pisa_bot.delivery.sender import send_due
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.messages import Pin
from pisa_bot.store import simulated
from pisa_bot.store.models import Inbox, Outbox, Reminder, Timer

ROUNDS = 10_000  # turns that one moment may cause before it is a loop
STEP = timedelta(minutes=15)  # how often the slower ticks run


class World:
    """Everything between a simulated phone and the database, and what time it is there."""

    def __init__(
        self, house: House, start: datetime, slow: tuple[Callable[[House], object], ...] = (), phones: bool = True
    ) -> None:
        if not house.settings.simulator:
            raise SettingsError("PISA_SIMULATOR is not 1: a simulated month is played where the simulator is on.")
        # holds and quiet hours are part of what is played; only the wait for a second message is not
        self.house = replace(house, settings=replace(house.settings, immediate=False, quiet_seconds=0.0))
        self._slow, self._next_slow, self._phones = slow, start, phones
        self.down_until: datetime | None = None
        self._late: list[Callable[[], object]] = []
        _hasten(house.database.engine)
        self.set(start)

    @property
    def now(self) -> datetime:
        """The simulated moment."""
        return clock.now()

    def set(self, moment: datetime) -> None:
        """It is `moment` now, whatever was due before."""
        clock.set_offset(clock.offset() + (moment - clock.now()))

    def go(self, moment: datetime) -> None:
        """Let time pass until `moment`; what becomes due on the way is done at its own time."""
        if self.down_until is not None:
            if moment < self.down_until:
                self.set(moment)
                return
            self.set(self.down_until)
            self.down_until = None
            late, self._late = self._late, []
            for deliver in late:
                deliver()
            self.work()
        while (due := self._due(moment)) is not None:
            self.set(max(due, self.now))
            if due == self._next_slow:
                self._next_slow += STEP
                for tick in self._slow:
                    tick(self.house)
            self.work()
        self.set(max(moment, self.now))

    def say(
        self,
        handle: str,
        text: str = "",
        *,
        payload: str | None = None,
        reply_to: int | None = None,
        pin: tuple[float, float] | None = None,
        upload: str | None = None,
    ) -> None:
        """A message from a phone, answered at once; while the house is down it waits at the provider. `upload`: a photo's file."""
        spoken = reply_to and f"SIM{reply_to}"
        where = Pin(*pin) if pin else None
        message = envelope(
            handle, self.now, text=text, payload=payload, pin=where, upload=upload, reply_to=spoken or None
        )

        def deliver() -> None:
            receive(self.house, message)
            if upload:
                fetch_due(self.house)
            if not self._phones:
                return
            shown = {"text": text, "pin": list(pin) if pin else None}
            with self.house.database.write() as connection:
                simulated.show(connection, handle, "in", shown, self.now, event=message.event_id)

        if self.down_until is not None:
            self._late.append(deliver)
            return
        deliver()
        self.work()

    def work(self) -> None:
        """Do what is due at this moment, until nothing is."""
        for _ in range(ROUNDS):
            timer, reminder, inbox, outbox = self._minima()
            now = self.now
            if (timer is not None and timer <= now) or (reminder is not None and reminder <= now):
                fire_due(self.house)
            elif inbox is not None and inbox <= now:
                drain(self.house)
            elif outbox is not None and outbox <= now:
                self._send()
            else:
                return
        raise RuntimeError("the simulated moment never ends")

    def _send(self) -> None:
        """To the phones; without them every bubble leaves at once, unworded (a long month is about what the engine does)."""
        if self._phones:
            send_due(self.house)
            return
        with self.house.database.write() as connection:
            connection.execute(
                update(Outbox)
                .where(Outbox.status == "queued", Outbox.due_at <= self.now)
                .values(status="sent", left_at=self.now, provider=PROVIDER, provider_id=_SIM.concat(Outbox.id))
            )

    def _minima(self) -> list[datetime | None]:
        """When the next timer, reminder, turn and bubble are due."""
        with self.house.database.read() as connection:
            return list(connection.execute(_DUE).one())

    def _due(self, until: datetime) -> datetime | None:
        """The next moment up to `until` at which something is due."""
        found = [*self._minima(), self._next_slow if self._slow else None]
        due = min((moment for moment in found if moment is not None), default=None)
        return due if due is not None and due <= until else None


_SIM = literal("SIM")
_DUE = select(
    select(func.min(Timer.due_at)).scalar_subquery(),
    select(func.min(Reminder.due_at)).where(Reminder.fired_at.is_(None)).scalar_subquery(),
    select(func.min(Inbox.due_at)).where(Inbox.status == "waiting").scalar_subquery(),
    select(func.min(Outbox.due_at)).where(Outbox.status == "queued").scalar_subquery(),
)
"""One question a step, built once: this is asked more often than anything else."""


def _hasten(engine: Engine) -> None:
    """A simulated month need not survive a power cut: SQLite waits for no disk."""
    if engine.dialect.name != "sqlite":
        return
    engine.dispose()

    @event.listens_for(engine, "connect")
    def connected(dbapi_connection: object, _record: object) -> None:
        cursor = dbapi_connection.cursor()  # type: ignore[attr-defined]
        cursor.execute("PRAGMA synchronous=OFF")
        cursor.close()
