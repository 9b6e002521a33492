"""The demo's first data: three weeks small enough to be played before the first page is served, with every state to look at.

Plays through the real engine at a simulated clock, once, into an empty simulator's database; never into one that has data.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
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
    for hours, states, verb, actor, note, data in RARE:
        month.at(
            end - timedelta(hours=hours),
            lambda states=states, verb=verb, actor=actor, note=note, data=data: _rare(  # type: ignore[misc]
                month, states, verb, actor, note, data
            ),
        )
    month.at(end - timedelta(hours=30), lambda: _double(month))


RARE: tuple[tuple[float, tuple[str, ...], str, str, str, Mapping[str, int]], ...] = (
    (80, ("forwarded", "acknowledged"), "reject", "officer", "Lokasinya lahan pribadi, sudah kami jelaskan ke warga", {}),
    (78, ("acknowledged", "in_progress"), "defer", "head", "Menunggu anggaran perubahan", {"days": 40}),
    (54, ("acknowledged", "in_progress", "forwarded"), "schedule", "head", "Tim turun hari itu", {"days": 5}),
    (50, ("forwarded", "acknowledged"), "refer", "officer", "Jalan provinsi: diteruskan ke UPTD Pengelolaan Jalan", {}),
    (28, ("acknowledged", "in_progress"), "ask_info", "officer", "Boleh kirim foto atau patokan lokasinya?", {}),
    (27, ("forwarded",), "withdraw", "citizen", "", {}),
    (26, ("acknowledged", "in_progress"), "schedule", "head", "Menunggu material", {"days": 3}),
    (24, ("acknowledged", "in_progress"), "coordinate", "officer", "Ditangani bersama dinas lain, cek lapangan besok pagi", {}),
    (25, ("acknowledged",), "progress", "officer", "Sedang dikerjakan tim lapangan", {}),
)  # fmt: skip
"""Hours before the end; the states one of which the report is in; verb, actor, note; a date so many days ahead."""


def _rare(month: Month, states: tuple[str, ...], verb: str, actor: str, note: str, data: Mapping[str, int]) -> None:
    """Put a verb to the newest report that allows it, as somebody of the agency that holds it."""
    with month.house.database.read() as connection:
        rows = connection.execute(
            select(Report.id, Report.agency)
            .where(
                Report.state.in_(states),
                Report.kind == "complaint",
                Report.secret.is_(False),
                Report.incident.is_(False),
            )
            .order_by(Report.id.desc())
            .limit(12)
        ).all()
        staff: dict[str, int] = dict(connection.execute(select(Staff.agency, Staff.id).order_by(Staff.id.desc())).all())
    details: dict[str, Any] = {}
    if "days" in data:
        details["date"] = (month.world.now + timedelta(days=data["days"])).astimezone(month.zone).date().isoformat()
    for row in rows:
        try:
            month.put(row.id, verb, actor, note, details, None if actor == "citizen" else staff.get(row.agency or ""))
        except Refused:
            continue
        return


def _double(month: Month) -> None:
    """The desk sees that two open reports of one kind and kecamatan are the same and joins them."""
    with month.house.database.read() as connection:
        rows = connection.execute(
            select(Report.id, Report.category, Report.kecamatan)
            .where(
                Report.state.in_(("forwarded", "acknowledged")), Report.kind == "complaint", Report.secret.is_(False)
            )
            .order_by(Report.id)
        ).all()
    seen: dict[tuple[str, str | None], int] = {}
    for row in rows:
        key = (row.category, row.kecamatan)
        if key in seen:
            try:
                merging.merge(month.house, row.id, seen[key], "desk", note="Lokasi dan masalah yang sama")
            except Refused:
                continue
            return
        seen[key] = row.id
