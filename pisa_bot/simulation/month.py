"""Plays a month: citizens write, officers act by their habits, the desk sorts, a day is flooded and a night is down.

Everything is drawn from one seed and goes through the phones or through `engine.act`; nothing writes to the database by itself.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from sqlalchemy import select

from pisa_bot.areas.model import Pack
from pisa_bot.engine.act import act
from pisa_bot.house import House
from pisa_bot.reports import working_time
from pisa_bot.reports.lifecycle import Refused
from pisa_bot.simulation.asked import asked, newly_asked
from pisa_bot.simulation.letters import Letter, Letters
from pisa_bot.simulation.people import Officer
from pisa_bot.simulation.visits import held, words_about
from pisa_bot.simulation.world import World
from pisa_bot.store.models import Report

ANSWERED_AT_MOST = 4  # questions of the bot that a citizen answers before giving up
FLOOD_SHARE = 0.08
HOURS = (0.5, 0.2, 0.2, 0.2, 0.5, 2, 4, 6, 7, 7, 6, 5, 4, 5, 5, 5, 5, 5, 6, 7, 6, 4, 2, 1)  # when people write, by hour


@dataclass(frozen=True, slots=True)
class Plan:
    """What is played. `flood` and `outage` are days from the start; 0 or less: none."""

    start: datetime
    days: int = 30
    reports: int = 3000
    flood: int = 17
    outage: int = 9
    outage_hours: float = 5


@dataclass
class Played:
    """What happened, for the figures."""

    letters: int = 0
    given_up: int = 0
    silent: int = 0
    late_messages: int = 0
    steps: int = 0


@dataclass(order=True)
class _Step:
    at: datetime
    order: int
    act: Callable[[], None] = field(compare=False)


class Month:
    """One month in one world."""

    def __init__(
        self,
        world: World,
        plan: Plan,
        officers: Sequence[Officer],
        letters: Letters,
        seed: int,
        camera: Callable[[Letter], str | None] = lambda letter: None,
    ) -> None:
        self.camera = camera
        self.world, self.plan, self.officers, self.letters = world, plan, officers, letters
        self.rng = random.Random(seed)
        self.house: House = world.house
        self.pack: Pack = world.house.pack
        self.zone = ZoneInfo(self.pack.calendar.timezone)
        self.played = Played()
        self._steps: list[_Step] = []
        self._order = count()
        self._forgotten: set[int] = set()
        self._decided: set[int] = set()
        self.left_alone: set[int] = set()
        """Reports that no officer touches any more."""

    def at(self, moment: datetime, act: Callable[[], None]) -> None:
        """Do `act` at `moment`."""
        heapq.heappush(self._steps, _Step(moment, next(self._order), act))

    def play(self, progress: Callable[[date], None] = lambda day: None) -> Played:
        """From the first day to the last."""
        first = self.plan.start.astimezone(self.zone).date()
        for number in range(self.plan.days):
            self._plan_day(first + timedelta(days=number), number)
        day = first
        end = self.plan.start + timedelta(days=self.plan.days)
        while self._steps and self._steps[0].at <= end:
            step = heapq.heappop(self._steps)
            self.world.go(step.at)
            step.act()
            self.played.steps += 1
            if (today := step.at.astimezone(self.zone).date()) != day:
                day = today
                progress(day)
        self.world.go(end)
        return self.played

    # --- a day

    def _plan_day(self, day: date, number: int) -> None:
        working = working_time.day_off(day, self.pack.calendar) is None
        share = self.plan.reports / self.plan.days
        letters = round(share * (1.12 if working else 0.7) * self.rng.uniform(0.85, 1.15))
        for _ in range(letters):
            self._plan_letter(self._moment(day, self.rng.choices(range(24), HOURS)[0]), None)
        if number == self.plan.flood:
            for _ in range(round(self.plan.reports * FLOOD_SHARE)):
                self._plan_letter(self._moment(day, self.rng.choice((16, 17, 17, 18, 18, 19, 20))), "banjir")
        if number == self.plan.outage:
            begin = self._moment(day, 6)
            self.at(begin, lambda: self._go_down(begin + timedelta(hours=self.plan.outage_hours)))
        if not working:
            return
        for officer in self.officers:
            for _ in range(officer.habit.visits):
                moment = self._moment(day, self.rng.choice((8, 9, 9, 10, 11, 13, 14, 15)))
                self.at(moment, lambda officer=officer: self._visit(officer))  # type: ignore[misc]
        for hour in (8, 10, 13, 15):
            self.at(self._moment(day, hour), self._sort)

    def _moment(self, day: date, hour: int) -> datetime:
        minute, second = self.rng.randrange(60), self.rng.randrange(60)
        return datetime.combine(day, time(hour, minute, second), self.zone)

    def _go_down(self, until: datetime) -> None:
        self.world.down_until = until

    # --- citizens

    def _plan_letter(self, moment: datetime, category: str | None) -> None:
        letter = self.letters.draw(self.rng, category)
        self.write_at(moment, f"warga-{self.rng.randrange(self.plan.reports * 2):05d}", letter)

    def write_at(self, moment: datetime, handle: str, letter: Letter) -> None:
        """Let the phone `handle` tell `letter` at `moment` and answer what the bot asks."""
        self.at(moment, lambda: self._write(handle, letter))

    def _write(self, handle: str, letter: Letter) -> None:
        """One message, then whatever the bot still wants to know."""
        self.played.letters += 1
        if self.world.down_until is not None:
            self.played.late_messages += 1
        words = letter.text if letter.pin else f"{letter.text} di {letter.place}"
        self.world.say(handle, words, upload=self.camera(letter))
        self.at(self.world.now + timedelta(seconds=self.rng.randint(20, 240)), lambda: self._reply(handle, letter, 0))

    def _reply(self, handle: str, letter: Letter, round_: int) -> None:
        state, question, offers = asked(self.house, handle)
        if state not in ("filing", "confirming") and question not in ("problem", "place", "village", "kind", "menu"):
            return
        if round_ >= ANSWERED_AT_MOST or self.rng.random() < 0.02:
            self.played.given_up += 1
            return
        match question:
            case "confirm":
                self.world.say(handle, self.rng.choice(("kirim", "ya kirim", "sok kirim", "kirim aja")))
            case "place" if letter.pin:
                self.world.say(handle, pin=letter.pin)
            case "place" | "outside":
                self.world.say(handle, letter.place)
            case "menu":
                self.world.say(handle, f"{letter.text} di {letter.place}")
            case _ if offers:
                self.world.say(handle, payload=offers[0][0], text=offers[0][1], reply_to=offers[0][2])
            case _:
                self.world.say(handle, letter.text)
        self.at(
            self.world.now + timedelta(seconds=self.rng.randint(15, 180)),
            lambda: self._reply(handle, letter, round_ + 1),
        )

    # --- the desk

    def _sort(self) -> None:
        """The desk reads what waits: most goes where the machine guessed, some elsewhere."""
        if self.world.down_until is not None:
            return
        with self.house.database.read() as connection:
            rows = connection.execute(
                select(Report.id, Report.agency, Report.category).where(Report.state == "triage").order_by(Report.id)
            ).all()
        for row in rows:
            if self.rng.random() < 0.15:
                continue
            known = self.pack.categories.get(row.category)
            agency = row.agency or (known.agency if known else self.pack.desk_agency)
            if self.pack.agencies[agency].external:
                self._act(row.id, "refer", "desk", f"Ditangani {self.pack.agencies[agency].short}")
            else:
                self._act(row.id, "forward", "desk", "", {"agency": agency})

    def _act(self, report: int, verb: str, actor: str, note: str, data: dict[str, object] | None = None) -> None:
        try:
            self.put(report, verb, actor, note, data)
        except Refused:
            return

    def put(
        self,
        report: int,
        verb: str,
        actor: str,
        note: str = "",
        data: Mapping[str, object] | None = None,
        staff: int | None = None,
    ) -> None:
        """Put a verb to a report as the dashboard would; raises lifecycle.Refused and moving.NotAllowed."""
        act(self.house, report, verb, actor, staff=staff, note=note, data=data)
        self.world.go(self.world.now)

    # --- officers

    def _visit(self, officer: Officer) -> None:
        """An officer looks at the phone: the agency's open reports by deadline, a few of them touched."""
        if self.world.down_until is not None:
            return
        said: dict[str, list[str]] = {}
        others = [other.agency for other in self.officers if other.agency != "diskominfo"]
        for row in held(self.house, officer, self.rng):
            if row.id in self.left_alone:
                continue
            if row.id in self._forgotten and self.rng.random() < 0.8:
                continue
            if row.id not in self._decided:
                self._decided.add(row.id)
                if self.rng.random() < officer.habit.forgets:
                    self._forgotten.add(row.id)
                    continue
            words = words_about(row, officer.habit, self.rng, [self.pack.agencies[other].short for other in others])
            if words:
                said.setdefault(words, []).append(row.number)
        for words, numbers in said.items():  # several in one message, as people do
            self.world.say(officer.handle, f"{' '.join(numbers)} {words}")
        self._verdicts()

    # --- the citizens' verdicts

    def _verdicts(self) -> None:
        """Whoever was just asked whether it is fixed, or asked for more, answers in their own time, or never."""
        waiting, self._last_asked = newly_asked(self.house, self._last_asked)
        for outbox, question, handle in waiting:
            self._plan_verdict(outbox, question, handle)

    _last_asked = 0

    def _plan_verdict(self, outbox: int, question: str, handle: str) -> None:
        chance = self.rng.random()
        if chance < 0.35:
            self.played.silent += 1
            return
        when = self.world.now + timedelta(hours=min(self.rng.lognormvariate(1.2, 1.2), 90))
        if question == "needs_info":
            self.at(when, lambda: self.world.say(handle, "dekat gapura RT, patokannya warung", reply_to=outbox))
            return
        payload = "fixed.happy" if chance < 0.75 else "fixed.unhappy" if chance < 0.85 else "fixed.no"
        words = {"fixed.happy": "Sudah, puas", "fixed.unhappy": "Sudah, kurang", "fixed.no": "Belum"}[payload]
        self.at(when, lambda: self.world.say(handle, words, payload=payload, reply_to=outbox))
