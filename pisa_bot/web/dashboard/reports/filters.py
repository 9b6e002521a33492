"""What a list, a map, an export or a saved view is asked for: read from an address, written back into one, made a condition.

Anything unknown in an address is passed over; free text is searched in `report.folded`, where no word about violence stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, TextClause, and_, or_, text

from pisa_bot.areas.model import Pack
from pisa_bot.areas.sensitive import violent
from pisa_bot.reports.states import State
from pisa_bot.store.folding import fold
from pisa_bot.store.models import Report
from pisa_bot.store.models.report import OPEN
from pisa_bot.web.dashboard.paging import Order

TABS: dict[str, str] = {
    "terbuka": "Open",
    "terlambat": "Late",
    "dipilah": "To be sorted",
    "selesai": "Done, citizen asked",
    "berakhir": "Ended",
    "semua": "All",
}
SORTS: dict[str, str] = {"tenggat": "Nearest deadline", "terbaru": "Newest", "terlama": "Oldest"}
WORDS_AT_MOST = 6
View = tuple[float, float, float, float]  # south, west, north, east in degrees
LETTERS_AT_LEAST = 3


@dataclass(frozen=True, slots=True)
class Filter:
    """One search. Names are those of the address."""

    tab: str = "terbuka"
    urut: str = "tenggat"
    cari: str = ""
    dinas: str = ""
    status: str = ""
    jenis: str = ""
    kecamatan: str = ""
    kanal: str = ""
    macam: str = ""
    darurat: str = ""
    dari: str = ""
    sampai: str = ""
    batas: str = ""  # the map's view, "south,west,north,east" in degrees: only what it shows

    @property
    def narrowed(self) -> int:
        """How many filters are set besides tab, order and text."""
        return sum(
            bool(value)
            for value in (
                self.dinas, self.status, self.jenis, self.kecamatan, self.kanal, self.macam, self.darurat, self.dari,
                self.sampai,
            )
        )  # fmt: skip

    def query(self, **other: str) -> str:
        """The address's query string, with what differs from the usual only."""
        values = {name: getattr(self, name) for name in Filter.__dataclass_fields__} | other
        usual = {"tab": "terbuka", "urut": "tenggat"}
        return urlencode({name: value for name, value in values.items() if value and value != usual.get(name)})


def read(values: Mapping[str, str]) -> Filter:
    """The filter of an address."""
    found = {name: str(values.get(name, "")).strip()[:100] for name in Filter.__dataclass_fields__ if values.get(name)}
    wish = Filter(**found)
    if wish.tab not in TABS:
        wish = replace(wish, tab="terbuka")
    if wish.urut not in SORTS:
        wish = replace(wish, urut="tenggat")
    return replace(wish, dari=_day(wish.dari), sampai=_day(wish.sampai), batas=_box(wish.batas))


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def _box(text: str) -> str:
    """A view as an address holds it; nothing where it is none."""
    return text if box(text) else ""


def box(text: str) -> View | None:
    """South, west, north, east of a view; None for anything that is none."""
    try:
        south, west, north, east = (float(part) for part in text.split(","))
    except ValueError:
        return None
    return (south, west, north, east) if -90 <= south < north <= 90 and -180 <= west < east <= 180 else None


def order(wish: Filter) -> Order:
    """How the rows are sorted, the last column unique."""
    match wish.urut:
        case "terbaru":
            return Order((Report.created_at, Report.id), descending=True)  # type: ignore[arg-type]
        case "terlama":
            return Order((Report.created_at, Report.id))  # type: ignore[arg-type]
    return Order((Report.fix_due, Report.id))  # type: ignore[arg-type]


def key(wish: Filter, row: Any) -> tuple[datetime, int]:
    """A row's values for `order`."""
    return (row.fix_due if wish.urut == "tenggat" else row.created_at, row.id)


def in_tab(tab: str, now: datetime) -> ColumnElement[bool] | None:
    """The condition of a tab; None for all."""
    open_ = is_open()
    match tab:
        case "terbuka":
            return and_(open_, Report.state != State.RESOLVED)
        case "terlambat":
            return and_(open_, Report.state.not_in([State.RESOLVED, State.DEFERRED]), late(now))
        case "dipilah":
            return and_(open_, Report.state == State.TRIAGE)
        case "selesai":
            return and_(open_, Report.state == State.RESOLVED)
        case "berakhir":
            return and_(text(f"NOT ({OPEN})"))  # most of what there is: no index of states may look good for it
    return None


def is_open() -> TextClause:
    """Spelled as the partial indexes are, or a planner cannot use them (a typed column becomes "… = 1" on SQLite)."""
    return text(OPEN)


def late(now: datetime) -> ColumnElement[bool]:
    """A promise has passed: the answer's while nobody answered, or the fix's."""
    return or_(Report.fix_due < now, and_(Report.answered_at.is_(None), Report.answer_due < now))


def conditions(wish: Filter, pack: Pack) -> list[ColumnElement[bool]]:
    """Everything but tab and scope."""
    found: list[ColumnElement[bool]] = []
    for column, value in (
        (Report.agency, wish.dinas),
        (Report.state, wish.status),
        (Report.category, wish.jenis),
        (Report.kecamatan, wish.kecamatan),
        (Report.medium, wish.kanal),
        (Report.kind, wish.macam),
    ):
        if value:
            found.append(column == value)
    if wish.darurat:
        found.append(Report.urgent.is_(True))
    zone = ZoneInfo(pack.calendar.timezone)
    if wish.dari:
        found.append(Report.created_at >= datetime.combine(date.fromisoformat(wish.dari), time(), zone))
    if wish.sampai:
        end = date.fromisoformat(wish.sampai) + timedelta(days=1)
        found.append(Report.created_at < datetime.combine(end, time(), zone))
    view = box(wish.batas)
    if view:
        found.append(in_view(view, pack))
    found += [Report.folded.contains(word, autoescape=True) for word in words(wish.cari)]
    return found


def in_view(view: View, pack: Pack) -> ColumnElement[bool]:
    """What the map shows within its view; never the quiet path."""
    inside = within(view, pack, Report.lat, Report.lng, Report.village, Report.kecamatan)
    return and_(Report.category.not_in(violent(pack)), inside)


def within(view: View, pack: Pack, lat: Any, lng: Any, village: Any, kecamatan: Any) -> ColumnElement[bool]:
    """Whether these columns lie in a view: by the pin, else by the middle of the village or kecamatan."""
    south, west, north, east = view

    def inside(places: Mapping[str, Any]) -> list[str]:
        return [code for code, at in places.items() if south <= at.lat <= north and west <= at.lng <= east]

    pinned = and_(lat.between(south, north), lng.between(west, east))
    roughly = or_(village.in_(inside(pack.villages)), and_(village.is_(None), kecamatan.in_(inside(pack.kecamatan))))
    return or_(pinned, and_(lat.is_(None), roughly))


def words(wanted: str) -> list[str]:
    """What is looked for, word by word. One of them must have three letters: below that no index of trigrams helps.

    Short words only are one phrase ("rt 05"), and less than three letters are no search yet.
    """
    folded = fold(wanted)
    single = folded.split()[:WORDS_AT_MOST]
    if any(len(word) >= LETTERS_AT_LEAST for word in single):
        return single
    return [folded] if len(folded) >= LETTERS_AT_LEAST else []
