"""The demo's first data: three weeks small enough to be played before the first page is served, with every state to look at.

Plays through the real engine at a simulated clock, once, into an empty simulator's database; never into one that has data.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.demo import HEAD
from pisa_bot.engine import merging
from pisa_bot.house import House
from pisa_bot.reports.lifecycle import Refused
from pisa_bot.simulation import pictures
from pisa_bot.simulation.letters import Letter, Letters
from pisa_bot.simulation.month import Month, Plan, Played
from pisa_bot.simulation.people import SLOW, Officer, crew, seat
from pisa_bot.simulation.world import World
from pisa_bot.store.models import Inbox, Report, Staff

SEED = 7
DAYS, REPORTS = 21, 64
VISITS = 1  # looks at the phone a working day: fewer than in a full month, for it has to be over in seconds
PHOTO_SHARE = 0.45
PICTURED = frozenset((*pictures.SCENES, "lalu_lintas", "hewan", "perumahan", "ketertiban", "pendidikan"))
FLOODED = 6  # people of one kecamatan within half an hour: an incident
WATER = (
    "banjir sudah sebetis di kampung kami, air terus naik", "caah deui, cai tos asup ka imah",
    "jalan kampung kebanjiran, motor tidak bisa lewat", "air sungai meluap ke rumah warga, tolong dicek",
    "banjir lagi pak, sudah selutut di depan rumah", "cai walungan naek, bumi kakeueum",
)  # fmt: skip
FIRE = "tolong ada kebakaran rumah di {place}, api sudah besar"


def empty(house: House) -> bool:
    """Whether the simulator is on, no real channel is set, and nobody has ever written."""
    if not house.settings.simulator or house.settings.twilio_account_sid or house.settings.channels != ("simulator",):
        return False
    with house.database.read() as connection:
        return all(connection.execute(select(table.id).limit(1)).first() is None for table in (Inbox, Report))


def play(house: House, progress: Callable[[date], None] = lambda day: None) -> Played:
    """Three weeks that end now. The clock of this process runs behind meanwhile and is right again afterwards."""
    real = clock.offset()
    end = clock.now()
    start = end - timedelta(days=DAYS)
    rng = random.Random(SEED)
    try:
        world = World(house, start, phones=False)
        officers = [_unhurried(one) for one in crew(house.pack, rng) if one.handle.endswith(("-1", f"-{HEAD}"))]
        seat(house, officers, start)
        uploads = Path(house.settings.media_dir) / "uploads"
        plan = Plan(start, DAYS, REPORTS, flood=0, outage=0)
        month = Month(world, plan, officers, Letters(house.pack), SEED, lambda letter: _photo(uploads, letter, rng))
        _scenes(month, end, rng)
        return month.play(progress)
    finally:
        clock.set_offset(real)


def _unhurried(officer: Officer) -> Officer:
    return replace(officer, habit=replace(officer.habit, visits=VISITS if officer.habit is not SLOW else 1))


def _photo(uploads: Path, letter: Letter, rng: random.Random) -> str | None:
    return (
        pictures.keep(uploads, letter.category, rng)
        if letter.category in PICTURED and rng.random() < PHOTO_SHARE
        else None
    )


def _scenes(month: Month, end: datetime, rng: random.Random) -> None:
    """What three quiet weeks might not bring by themselves: an incident, an emergency, and the rarer ends of a report."""
    village = rng.choice([one for one in month.pack.villages.values() if one.kecamatan == "32.14.01"])
    place = f"desa {village.name} kecamatan {month.pack.kecamatan[village.kecamatan].name}"
    for number, words in enumerate(WATER[:FLOODED]):
        spot = (village.lat + rng.uniform(-0.004, 0.004), village.lng + rng.uniform(-0.004, 0.004))
        letter = Letter(words, f"RT {number + 1:02d} {place}", village, spot, "banjir", "id")
        month.write_at(end - timedelta(days=3, hours=2, minutes=4 * number), f"warga-9{number:04d}", letter)
    burning = Letter(FIRE.format(place=place), place, village, None, "kebakaran", "id")
    month.write_at(end - timedelta(hours=5), "warga-90100", burning)
    for rare in RARE:
        month.at(end - timedelta(hours=rare.hours), partial(_put, month, rare))
    month.at(end - timedelta(hours=30), lambda: _double(month))


@dataclass(frozen=True, slots=True)
class Rare:
    """What is done so many `hours` before the end to an open report; `days`: a date that many days ahead is promised."""

    hours: float
    verb: str
    actor: str
    note: str = ""
    days: int = 0


RARE = (
    Rare(80, "reject", "officer", "Lokasinya lahan pribadi, sudah kami jelaskan ke warga"),
    Rare(78, "defer", "head", "Menunggu anggaran perubahan", days=40),
    Rare(54, "schedule", "head", "Tim turun hari itu", days=5),
    Rare(50, "refer", "officer", "Jalan provinsi: diteruskan ke UPTD Pengelolaan Jalan"),
    Rare(28, "ask_info", "officer", "Boleh kirim foto atau patokan lokasinya?"),
    Rare(27, "withdraw", "citizen"),
    Rare(26, "schedule", "head", "Menunggu material", days=3),
    Rare(25, "progress", "officer", "Sedang dikerjakan tim lapangan"),
    Rare(24, "coordinate", "officer", "Ditangani bersama dinas lain, cek lapangan besok pagi"),
)
WITH_AN_AGENCY = ("forwarded", "acknowledged", "in_progress")
AGAIN = timedelta(hours=2)


def _put(month: Month, rare: Rare) -> None:
    """Put the verb to the newest report that allows it, as its agency; the officers then leave it as it is. Else, try later."""
    with month.house.database.read() as connection:
        rows = connection.execute(_OPEN.order_by(Report.id.desc())).all()
        staff: dict[str, int] = dict(connection.execute(select(Staff.agency, Staff.id).order_by(Staff.id.desc())).all())
    promised = (month.world.now + timedelta(days=rare.days)).astimezone(month.zone).date().isoformat()
    details: dict[str, Any] = {"date": promised} if rare.days else {}
    for row in rows:
        if row.id in month.left_alone:
            continue
        somebody = None if rare.actor == "citizen" else staff.get(row.agency)
        try:
            if row.state == "forwarded" and rare.actor != "citizen":
                month.put(row.id, "accept", "officer", staff=somebody)
            month.put(row.id, rare.verb, rare.actor, rare.note, details, somebody)
        except Refused:
            continue
        month.left_alone.add(row.id)
        return
    month.at(month.world.now + AGAIN, partial(_put, month, rare))


def _double(month: Month) -> None:
    """The desk sees that two open reports of one kind and kecamatan are the same and joins them."""
    with month.house.database.read() as connection:
        rows = connection.execute(_OPEN.order_by(Report.id)).all()
    seen: dict[tuple[str, str | None], int] = {}
    for row in rows:
        if row.id in month.left_alone:
            continue
        key = (row.category, row.kecamatan)
        if key in seen:
            try:
                merging.merge(month.house, row.id, seen[key], "desk", note="Lokasi dan masalah yang sama")
            except Refused:
                continue
            return
        seen[key] = row.id


_OPEN = select(Report.id, Report.state, Report.agency, Report.category, Report.kecamatan).where(
    Report.state.in_(WITH_AN_AGENCY),
    Report.kind == "complaint",
    Report.secret.is_(False),
    Report.incident.is_(False),
    Report.deadline_class != "emergency",
    Report.agency.is_not(None),
)
