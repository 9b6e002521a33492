"""Reports for tests, born the way the engine bears them: number, history, deadlines and, for violence, sealed words."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from pisa_bot import clock
from pisa_bot.effects import FileReport, Place
from pisa_bot.engine.filing import file_report
from pisa_bot.house import House
from pisa_bot.messages import UserRef
from pisa_bot.reports import deadlines
from pisa_bot.store import contacts, reports

PHONE = "+6281200000017"
HERE = Place("depan pasar Plered", "32.14.02", None, None, -6.6412, 107.3901)


def report(
    house: House,
    words: str = "lampu jalan mati depan pasar",
    category: str = "pju",
    *,
    agency: str | None = None,
    state: str = "forwarded",
    place: Place = HERE,
    urgent: bool = False,
    kind: Any = "complaint",
    shared_with: str | None = None,
    ago: timedelta = timedelta(),
    phone: str = PHONE,
) -> str:
    """File one; returns its number."""
    now: datetime = clock.now() - ago
    pack = house.pack
    clocks = deadlines.deadlines(pack, category, kind, now, urgent)
    wish = FileReport(
        ref="r", kind=kind, category=category, agency=agency or pack.categories[category].agency, state=state,
        description=words, place=place, media=(), urgent=urgent, secret=pack.categories[category].secret, anonymous=True,
        language="id", deadline_class=clocks.deadline_class, answer_due=clocks.answer_due, fix_due=clocks.fix_due,
    )  # fmt: skip
    with house.database.write() as connection:
        sender = (UserRef("whatsapp", "phone", phone),)
        contact = contacts.find_or_make(connection, house.vault, sender, "twilio", clock.now())
        filed = file_report(connection, house.vault, pack, wish, contact, "whatsapp", now)
        if shared_with:
            reports.share(connection, filed.id, shared_with, now)
    return filed.number
