"""A message of an agency to the citizen behind a report: relayed by the bot, kept in the report's history, moving no state.

The agency never gets a number; outside the 24 h window the bubble goes as the approved template (delivery decides at send time).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.delivery.render import WINDOW
from pisa_bot.effects import Notify
from pisa_bot.engine.notices import notify
from pisa_bot.house import House
from pisa_bot.store import reports
from pisa_bot.store.histories import Reach
from pisa_bot.store.models import Contact

AT_MOST = 400  # characters: what `flows.reporter` passes on of a note


@dataclass(frozen=True, slots=True)
class Reachable:
    """Whether the reporter can be written to, and whether free text still may be sent. `until`: when the window closes."""

    can: bool
    open: bool
    until: datetime | None


def reach(found: Reach, house: House, now: datetime) -> Reachable:
    """How the citizen behind a report can be written to."""
    if found.contact is None or found.blocked is not None:
        return Reachable(False, False, None)
    channel = house.channels.get(found.provider or "")
    if channel is not None and not channel.windowed:
        return Reachable(True, True, None)
    until = found.last_inbound_at + WINDOW if found.last_inbound_at else None
    return Reachable(True, until is not None and now < until, until)


def tell(house: House, report: int, text: str, actor: str, staff: int | None) -> bool:
    """Relay `text`; False when there is nobody to be told. Resets no clock and moves no state."""
    now = clock.now()
    with house.database.write() as connection:
        row = reports.lock(connection, [report]).get(report)
        if row is None or row.contact_id is None:
            return False
        gone = select(Contact.id).where(Contact.id == row.contact_id, Contact.erased_at.is_not(None))
        if connection.scalar(gone) is not None:
            return False
        pack = house.current_pack(connection)
        reports.log(connection, report, "message", row.state, row.state, actor, now, staff=staff, note=text)
        wish = Notify("reporter", "report_message", data={"note": text, "agency": row.agency or pack.desk_agency})
        return notify(connection, house, pack, wish, report, now) > 0
